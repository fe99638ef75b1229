using MotCua.Law.Dossiers;
using MotCua.Law.Procedures;
using MotCua.Law.Tests.Examples;

namespace MotCua.Law.Tests.Dossiers;

public sealed class SupplementTests
{
    private const string File = "Dossiers/bo-sung.md";

    public static IEnumerable<TheoryDataRow<ExampleRow>> Notices => MarkdownTable.Theory(File, "Hạn bổ sung").Where(row => row.Data["Tiếp nhận"] != "");

    public static IEnumerable<TheoryDataRow<ExampleRow>> Seconds => MarkdownTable.Theory(File, "Thông báo lần hai");

    public static IEnumerable<TheoryDataRow<ExampleRow>> Supplements => MarkdownTable.Theory(File, "Hạn sau");

    public static IEnumerable<TheoryDataRow<ExampleRow>> Lapses => MarkdownTable.Theory(File, "Kết thúc được");

    [Theory, MemberData(nameof(Notices))]
    public void A_notice_is_given_in_time_or_not_at_all(ExampleRow row) =>
        Ask(Taken(row, ExampleDates.Moment(row["Tiếp nhận"])).At(ExampleDates.Moment(row["Thông báo"])), row);

    [Theory, MemberData(nameof(Seconds))]
    public void A_second_notice_is_given_only_where_sector_law_has_it(ExampleRow row)
    {
        var story = Taken(row, Story.LocalMomentOf("2026-11-02T09:00"))
            .At("2026-11-04T10:00").Do(Acts.AskForSupplement, People.Appraiser)
            .At(ExampleDates.Moment(row["Bổ sung"])).Do(Acts.ReceiveSupplement, People.Receiver);

        Ask(story.At(ExampleDates.Moment(row["Thông báo lần hai"])), row);
    }

    [Theory, MemberData(nameof(Supplements))]
    public void A_full_supplement_starts_the_term_again_or_lets_it_run_on(ExampleRow row)
    {
        var story = Asked(row);
        Assert.Equal(row["Hạn trước"], Due(story.Dossier.DueAt));
        Assert.False(story.Dossier.Clock!.IsRunning);

        story.At(ExampleDates.Moment(row["Bổ sung"])).Do(Acts.ReceiveSupplement, People.Receiver);

        Assert.Equal(row["Hạn sau"], Due(story.Dossier.DueAt));
        Assert.Equal(row["Hạn trước"], Due(story.Dossier.FirstPromise!.DueAt));
        Assert.True(story.Dossier.Clock!.IsRunning);
    }

    [Theory, MemberData(nameof(Lapses))]
    public void Without_a_supplement_the_dossier_ends_after_its_closing_term(ExampleRow row)
    {
        var decision = Asked(row).At(ExampleDates.Moment(row["Ngày kết thúc"])).Try(new Lapse(), People.Clock);

        Assert.Equal(row["Kết thúc được"], decision.IsRefused ? "chưa" : "được");
    }

    [Fact]
    public void Guidance_at_reception_does_not_use_up_the_supplement() =>
        new Story(Editions.Ordinary).Do(Acts.FileOnline(Editions.Ordinary), People.Applicant)
            .Do(new GuideCompletion([new("Bản vẽ", 1, 0, "chưa ký số")]), People.Receiver).Do(Acts.ReceiveSupplement, People.Receiver)
            .Do(Acts.Receive(Editions.Ordinary), People.Receiver).Do(new Take(), People.Appraiser)
            .Do(Acts.AskForSupplement, People.Appraiser);

    [Fact]
    public void Everything_lacking_is_named_with_its_reason_and_its_basis()
    {
        var story = Stories.Taken(Editions.Ordinary);

        Assert.Equal("supplement.lacks", story.Refusal(Acts.AskForSupplement with { Lacks = [] }, People.Appraiser));
        Assert.Equal("supplement.lacks", story.Refusal(Acts.AskForSupplement with { Lacks = [new("Bản vẽ", 1, 0, " ")] }, People.Appraiser));
        Assert.Equal("stated.Basis", story.Refusal(Acts.AskForSupplement with { Basis = "" }, People.Appraiser));
    }

    [Fact]
    public void Every_fault_of_a_request_is_told_at_once_beside_its_line()
    {
        var story = Stories.Taken(Editions.Ordinary);

        var refusals = story.Refusals(new AskForSupplement([new("Đơn", 1, 0, "thiếu chữ ký"), new("", 1, 0, "x"), new("Bản vẽ", 1, 0, ""), new("Ảnh", 100, 0, "mờ")], ""), People.Appraiser);

        Assert.Equal(["Lacks[1]", "Lacks[2]", "Lacks[3]", "Basis"], refusals.Select(r => r.Field));
    }

    public static IEnumerable<TheoryDataRow<ExampleRow>> Brought => MarkdownTable.Theory(File, "Đủ");

    [Theory, MemberData(nameof(Brought))]
    public void A_supplement_is_taken_only_when_all_that_was_asked_is_there(ExampleRow row)
    {
        int Count(string column) => int.Parse(row[column], System.Globalization.CultureInfo.InvariantCulture);
        var story = Stories.Taken(Editions.Ordinary).Do(new AskForSupplement(
            [new("Bản vẽ", Count("Yêu cầu bản chính"), Count("Yêu cầu bản sao"), "thiếu", Count("Yêu cầu chứng thực"), "ban-ve")], "Khoản 2 Điều 5"), People.Appraiser);
        PaperCopy drawing = new("ban-ve", "Bản vẽ", Count("Mang bản chính"), Count("Mang bản sao"), ReadFromDatabase: row["Có trong CSDL"] == "có");

        var decision = story.Try(new ReceiveSupplement([new("thu", "Thư kèm theo", 1, 0), .. drawing.IsThere ? [drawing] : Array.Empty<PaperCopy>()]), People.Receiver);

        Assert.Equal(row["Đủ"], decision.IsRefused ? "chưa" : "đủ");
        Assert.Equal(decision.IsRefused ? ["supplement.incomplete Papers[ban-ve]"] : [], decision.Refusals.Select(r => $"{r.Code} {r.Field}"));
    }

    [Fact]
    public void A_moment_that_moved_to_another_day_while_the_page_was_open_is_shown_again()
    {
        ShownDue shown = new(Story.LocalMomentOf("2026-11-17T09:00").ToInstant());
        var taken = () => Stories.Taken(Editions.Ordinary);
        var (asked, paying) = (taken().Do(Acts.AskForSupplement, People.Appraiser), taken().Do(new AskForPayment(new(1), "Thuế"), People.Appraiser));

        Assert.Equal("promise-changed.due", taken().At("2026-11-03T09:00").Refusal(Acts.AskForSupplement with { Shown = shown }, People.Appraiser));
        Assert.Equal("promise-changed.due", asked.At("2026-11-04T09:00").Refusal(Acts.ReceiveSupplement with { Shown = shown }, People.Receiver));
        Assert.Equal("promise-changed.due", paying.At("2026-11-04T09:00").Refusal(new ConfirmPayment("GNT 001", shown), People.Appraiser));
        taken().At("2026-11-02T09:30").Do(Acts.AskForSupplement with { Shown = shown }, People.Appraiser);
    }

    [Fact]
    public void Slips_of_a_dossier_are_counted_through_reception_and_appraisal()
    {
        var story = new Story(Editions.Ordinary).Do(Acts.FileOnline(Editions.Ordinary), People.Applicant)
            .Do(new GuideCompletion([new("Bản vẽ", 1, 0, "chưa ký số", 0, "ban-ve")]), People.Receiver);
        Assert.Equal("supplement.incomplete", story.Refusal(new ReceiveSupplement([new("don", "Đơn", 1, 0)]), People.Receiver));

        story.Do(Acts.ReceiveSupplement, People.Receiver).Do(Acts.Receive(Editions.Ordinary), People.Receiver).Do(new Take(), People.Appraiser).Do(Acts.AskForSupplement, People.Appraiser);

        Assert.Equal((1, 2), (story.Happened.OfType<CompletionGuided>().Single().Slip, story.Happened.OfType<SupplementAsked>().Single().Slip));
        Assert.Equal((2, 1), (story.Dossier.SupplementSlips, story.Dossier.SupplementsAsked));
    }

    [Fact]
    public void A_supplement_comes_in_at_the_centre_and_is_not_empty()
    {
        var story = Stories.In(DossierStatus.SupplementAwaited);

        Assert.Equal("centre.not-at-centre", story.Refusal(Acts.ReceiveSupplement, People.Appraiser));
        Assert.Equal("supplement.papers", story.Refusal(new ReceiveSupplement([]), People.Receiver));
        Assert.Equal("supplement.papers", story.Refusal(new ReceiveSupplement([new("ban-ve", "Bản vẽ", 0, 0)]), People.Receiver));
    }

    [Fact]
    public void A_supplement_that_comes_before_the_dossier_is_ended_is_taken() =>
        Stories.In(DossierStatus.SupplementAwaited).At("2026-11-18T09:00").Do(Acts.ReceiveSupplement, People.Receiver);

    private static ProcedureEdition Edition(ExampleRow row) => row["Thủ tục"] == "xây dựng" ? Editions.Permit : Editions.Ordinary;

    private static Story Taken(ExampleRow row, LocalMoment at) =>
        new Story(Edition(row)).At(at).Do(Acts.Receive(Edition(row)), People.Receiver).Do(new Take(), People.Appraiser);

    private static Story Asked(ExampleRow row) =>
        Taken(row, ExampleDates.Moment(row["Tiếp nhận"])).At(ExampleDates.Moment(row["Thông báo"])).Do(Acts.AskForSupplement, People.Appraiser);

    private static void Ask(Story story, ExampleRow row)
    {
        var decision = story.Try(Acts.AskForSupplement, People.Appraiser);

        Assert.Equal(row["Không được vì"], string.Join(" ", decision.Refusals.Select(r => r.Words.Vi)));
        Assert.Equal(row["Hạn bổ sung"], decision.IsRefused ? "" : Due(story.Dossier.LapsesAt));
    }

    private static string Due(DateTimeOffset? at) => ExampleDates.Text(LocalMoment.From(at!.Value));
}
