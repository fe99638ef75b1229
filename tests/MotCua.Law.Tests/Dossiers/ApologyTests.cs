using MotCua.Law.Clocks;
using MotCua.Law.Dossiers;
using MotCua.Law.Tests.Calendar;
using MotCua.Law.Tests.Examples;

namespace MotCua.Law.Tests.Dossiers;

public sealed class ApologyTests
{
    private const string File = "Dossiers/xin-loi.md";

    public static IEnumerable<TheoryDataRow<ExampleRow>> First => MarkdownTable.Theory(File, "Lời xin lỗi").Where(row => row.Data["Xin lỗi"] != "");

    public static IEnumerable<TheoryDataRow<ExampleRow>> Second => MarkdownTable.Theory(File, "Xin lỗi lần hai");

    public static IEnumerable<TheoryDataRow<ExampleRow>> Figures => MarkdownTable.Theory(File, "Đo lúc");

    [Theory, MemberData(nameof(First))]
    public void An_apology_is_in_time_until_the_day_before(ExampleRow row) => Check(Waiting(), "Xin lỗi", row);

    [Theory, MemberData(nameof(Second))]
    public void A_second_apology_appoints_nothing(ExampleRow row)
    {
        var story = Waiting().At("2026-11-18T08:00").Do(Sorry(new(new(2026, 11, 30), new(9, 0))), People.Appraiser);

        Check(story, "Xin lỗi lần hai", row);
    }

    public static IEnumerable<TheoryDataRow<ExampleRow>> Moments => MarkdownTable.Theory(File, "Hẹn lại vào");

    [Theory, MemberData(nameof(Moments))]
    public void Nobody_is_told_to_come_when_the_centre_is_closed(ExampleRow row)
    {
        var story = Waiting().At("2026-11-18T08:00");
        var returnBy = row["Nhận kết quả"] == "bưu chính" ? ReturnWay.ByPost : ReturnWay.AtCentre;

        var decision = DossierLaw.Decide(story.Dossier with { ReturnBy = returnBy }, Sorry(ExampleDates.Moment(row["Hẹn lại vào"])),
            story.Situation(People.Appraiser) with { Opening = OpeningCalendarTests.Point });

        Assert.Equal(row["Không được vì"], string.Join(" ", decision.Refusals.Select(r => r.Words.Vi)));
    }

    [Fact]
    public void A_cause_is_one_of_the_report_in_force_on_the_day()
    {
        var story = Waiting().At("2026-11-18T08:00");
        var sorry = Sorry(new(new(2026, 11, 30), new(9, 0))) with { Cause = "Flood" };
        Assert.Equal("apologise.cause", story.Refusal(sorry, People.Appraiser));

        var now = story.Situation(People.Appraiser);
        var later = now.Provisions with { LateCauses = now.Provisions.LateCauses with { Value = [new("Flood", new("Thiên tai", "Natural disaster"))] } };

        Assert.False(DossierLaw.Decide(story.Dossier, sorry, now with { Provisions = later }).IsRefused);
    }

    [Theory, MemberData(nameof(Figures))]
    public void Lateness_has_two_figures(ExampleRow row)
    {
        var story = Waiting();
        if (row["Xin lỗi"].Length > 0)
            story.At(ExampleDates.Moment(row["Xin lỗi"])).Do(Sorry(ExampleDates.Moment(row["Hẹn lại"])), People.Appraiser);
        if (row["Ký"].Length > 0)
            story.At(ExampleDates.Moment(row["Ký"])).Do(Acts.Appraise, People.Appraiser).Do(Acts.Propose, People.Appraiser).Do(new Sign(), People.AgencyHead);
        var now = ExampleDates.Moment(row["Đo lúc"]).ToInstant();

        var late = Lateness.Of(story.Dossier, now);

        Assert.Equal(row["So với hẹn đầu"], Text(late.AgainstFirst));
        Assert.Equal(row["So với hạn"], Text(late.AgainstAppointment));
        Assert.Equal(row["Nợ lời xin lỗi"] == "có", Lateness.OwesApology(story.Dossier, now));
    }

    public static IEnumerable<TheoryDataRow<ExampleRow>> Drafts => MarkdownTable.Theory(File, "Vòng quét lúc");

    [Theory, MemberData(nameof(Drafts))]
    public void The_clock_drafts_an_apology_some_working_days_before_expiry(ExampleRow row)
    {
        Assert.True(TimeLimit.TryParse(row["Thời hạn"], out var limit));
        var story = Stories.Taken(Editions.Ordinary with { Cases = [Editions.Case(limit)] }, $"{ExampleDates.Moment(row["Nhận lúc"])}");
        Assert.Equal(row["Hẹn trả"], ExampleDates.Text(LocalMoment.From(story.Dossier.DueAt!.Value)));

        var decision = story.At(ExampleDates.Moment(row["Vòng quét lúc"])).Try(new DraftApology(), People.Clock);

        Assert.Equal(row["Dự thảo"] == "có", !decision.IsRefused);
        Assert.Equal(row["Gợi ý hẹn lại"], story.Dossier.ApologyDraft?.NewDueAt is { } moment ? ExampleDates.Text(LocalMoment.From(moment)) : "");
    }

    [Fact]
    public void Each_due_moment_has_one_draft_and_a_draft_says_nothing_to_anybody()
    {
        var story = Waiting().At("2026-11-19T08:00").Do(new DraftApology(), People.Clock);
        Assert.Equal("draft.not-needed", story.Refusal(new DraftApology(), People.Clock));
        Assert.Equal(story.Dossier.DueAt, DraftApology.Waiting(story.Dossier));
        Assert.Empty(story.Dossier.Apologies);
        Assert.Null(story.Dossier.ToldAgainAt);

        story.Do(Sorry(new(new(2026, 11, 30), new(9, 0))), People.Appraiser);
        Assert.Null(DraftApology.Waiting(story.Dossier));
        Assert.Equal("draft.too-early", story.Refusal(new DraftApology(), People.Clock));

        story.At("2026-11-25T09:00").Do(new DraftApology(), People.Clock).At("2026-11-30T10:00").Do(Sorry(new(new(2026, 12, 4), new(9, 0))), People.Appraiser);
        Assert.Equal((null, false), (DraftApology.Waiting(story.Dossier), DraftApology.IsAwaited(story.Dossier)));
    }

    [Fact]
    public void A_draft_names_the_cause_the_dossier_itself_shows()
    {
        var story = Waiting().Do(new Consult(People.OtherAgency, "Quy hoạch", Editions.WorkingDays(9)), People.Appraiser).At("2026-11-19T08:00").Do(new DraftApology(), People.Clock);

        Assert.Equal("ConsultedAgency", story.Dossier.ApologyDraft!.Cause);
    }

    [Fact]
    public void Nothing_is_drafted_while_the_clock_stands_or_once_it_is_decided()
    {
        Assert.False(DraftApology.IsAwaited(Stories.In(DossierStatus.SupplementAwaited).Dossier));
        Assert.False(DraftApology.IsAwaited(Stories.In(DossierStatus.Decided).Dossier));
        Assert.False(DraftApology.IsAwaited(Stories.In(DossierStatus.Appraising).Do(new PauseForIncident("Mất điện"), People.Receiver).Dossier));
    }

    [Fact]
    public void Nobody_is_late_by_either_figure_while_the_applicant_is_waited_for()
    {
        var story = Stories.Taken(Editions.Ordinary).Do(Acts.AskForSupplement, People.Appraiser);

        var waiting = Lateness.Of(story.Dossier, Story.LocalMomentOf("2026-11-16T09:00").ToInstant());

        Assert.Equal((TimeSpan.Zero, TimeSpan.Zero), (waiting.AgainstFirst, waiting.AgainstAppointment));
    }

    [Fact]
    public void The_competent_agency_apologises_and_says_why()
    {
        var story = Waiting().At("2026-11-18T08:00");
        var sorry = Sorry(new(new(2026, 11, 30), new(9, 0)));

        Assert.Equal("settle.other-agency", story.Refusal(sorry, People.Receiver));
        Assert.Equal("stated.Reason", story.Refusal(sorry with { Reason = " " }, People.Appraiser));
    }

    [Fact]
    public void Nobody_is_late_while_the_clock_stands_nor_after_it_ended_so()
    {
        var story = Stories.In(DossierStatus.SupplementAwaited);
        var afterTheTerm = Story.LocalMomentOf("2026-11-17T08:00").ToInstant();
        Assert.False(Lateness.Of(story.Dossier, afterTheTerm).IsLate);

        story.At("2026-11-18T09:00").Do(new Lapse(), People.Clock);

        Assert.False(Lateness.Of(story.Dossier, afterTheTerm.AddDays(30)).IsLate);
    }

    private static Story Waiting() => Stories.Taken(Editions.Ordinary, "2026-11-16T09:00");

    private static Apologise Sorry(LocalMoment until) => new("Nhiều hồ sơ", "Overload", until.ToInstant());

    private static void Check(Story story, string column, ExampleRow row)
    {
        var decision = story.At(ExampleDates.Moment(row[column])).Try(Sorry(ExampleDates.Moment(row["Hẹn lại"])), People.Appraiser);

        Assert.Equal(row["Không được vì"], string.Join(" ", decision.Refusals.Select(r => r.Words.Vi)));
        if (decision.IsRefused)
            return;
        Assert.Equal(row["Lời xin lỗi"], story.Dossier.Apologies[^1].Late ? "muộn" : "đúng lúc");
        Assert.Equal(row["Hạn đang có hiệu lực"], ExampleDates.Text(LocalMoment.From(story.Dossier.DueAt!.Value)));
        Assert.Equal(row["Hẹn lại"], ExampleDates.Text(LocalMoment.From(story.Dossier.ToldAgainAt!.Value)));
        Assert.Equal("23/11/2026 09:00", ExampleDates.Text(LocalMoment.From(story.Dossier.FirstPromise!.DueAt)));
    }

    private static string Text(TimeSpan? late) => late switch
    {
        null => "không hẹn",
        { Ticks: 0 } => "đúng hạn",
        { } beyond => $"chậm {beyond.TotalMinutes:0} phút",
    };
}
