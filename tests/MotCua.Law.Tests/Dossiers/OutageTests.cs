using MotCua.Law.Codes;
using MotCua.Law.Dossiers;
using MotCua.Law.Outages;
using MotCua.Law.Positions;
using MotCua.Law.Procedures;
using MotCua.Law.Tests.Examples;

namespace MotCua.Law.Tests.Dossiers;

public sealed class OutageTests
{
    private const string File = "Dossiers/gian-doan.md", Witness = "tam";

    private static readonly LocalMoment Prepared = new(new(2026, 11, 2), new(8, 0)), True = new(new(2026, 11, 16), new(9, 0)), Later = new(new(2026, 11, 17), new(8, 0));

    private static readonly OutageEntry Entry = new(Guid.Empty, "GD-26-0001", True.ToInstant(), OutageCause.Power, "Mất điện cả phường từ 8 giờ", Witness);

    public static IEnumerable<TheoryDataRow<ExampleRow>> Promises => MarkdownTable.Theory(File, "Mã hồ sơ");

    public static IEnumerable<TheoryDataRow<ExampleRow>> Wrong => MarkdownTable.Theory(File, "Điều khác");

    public static IEnumerable<TheoryDataRow<ExampleRow>> OnTheBook => MarkdownTable.Theory(File, "Việc");

    public static IEnumerable<TheoryDataRow<ExampleRow>> Numbers => MarkdownTable.Theory(File, "Gõ");

    [Theory, MemberData(nameof(Promises))]
    public void Everything_counts_from_the_true_time(ExampleRow row)
    {
        var (edition, entered) = (row["Thủ tục"] == "trong ngày" ? Editions.SameDay : Editions.Ordinary, ExampleDates.Moment(row["Ghi vào hệ thống"]).ToInstant());
        var story = new Story(edition).At(ExampleDates.Moment(row["Nhận thật"]));

        var decision = Decide(story, edition, Entry with { ReceivedAt = story.Now.ToInstant() }, entered);

        Assert.Empty(decision.Refusals.Select(r => r.Words.Vi));
        var received = Assert.IsType<DossierReceived>(Assert.Single(decision.Events));
        Assert.Equal(row["Hẹn trả"], ExampleDates.Text(received.Due!.Due));
        Assert.Equal(row["Mã hồ sơ"], DossierCodeFormats.Default.Format(received.CodePrefix, LocalMoment.From(received.HappenedAt).On, 1));
        Assert.Equal((story.Now.ToInstant(), entered), (received.HappenedAt, received.Outage!.EnteredAt));
    }

    [Theory, MemberData(nameof(Wrong))]
    public void What_is_not_entered_is_as_in_the_table(ExampleRow row)
    {
        var (entry, entered, by, dossier) = (Entry, Later.ToInstant(), People.Receiver, Dossier.None);
        switch (row["Điều khác"])
        {
            case "nhận thật": entry = entry with { ReceivedAt = ExampleDates.Moment(row["Là"]).ToInstant() }; break;
            case "ghi lúc": entered = ExampleDates.Moment(row["Là"]).ToInstant(); break;
            case "phiếu": entry = entry with { Number = row["Là"] }; break;
            case "người ghi": by = by with { CentreId = "tt-khac" }; break;
            case "nguyên nhân": entry = entry with { Cause = null }; break;
            case "sự việc": entry = entry with { Words = " " }; break;
            case "chứng kiến": entry = entry with { WitnessId = row["Là"] }; break;
            case "hồ sơ": dossier = Stories.In(DossierStatus.Submitted).Dossier; break;
        }
        var story = new Story(Editions.Ordinary).At(LocalMoment.From(entry.ReceivedAt > entered ? entered : entry.ReceivedAt));

        var refusals = Decide(story, Editions.Ordinary, entry, entered, by, dossier).Refusals;

        Assert.Equal(row["Không được vì"], string.Join(" ", refusals.Select(r => r.Words.Vi)));
        Assert.All(refusals, refusal => Assert.StartsWith("Outage.", refusal.Field, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(OnTheBook))]
    public void What_is_prepared_or_spoiled_is_as_in_the_table(ExampleRow row)
    {
        var count = int.TryParse(row["Với"], out var asked) ? asked : 0;
        var (act, batch, by) = row["Việc"] switch
        {
            "chuẩn bị" => (new PrepareBlanks(count), BlankBatch.None, People.Receiver),
            "chuẩn bị ngoài Trung tâm" => (new PrepareBlanks(count), BlankBatch.None, People.Appraiser),
            "chuẩn bị lại tập đã có" => (new PrepareBlanks(count), Batch, People.Receiver),
            var spoil => ((OutageAct)new SpoilBlank(spoil.Split(' ')[^1], row["Với"]), Batch, People.Director),
        };

        var (events, refusals) = act.Decide(batch, by, Later.ToInstant(), Provisions.InForceOn(Later.On));

        Assert.Equal(row["Không được vì"], string.Join(" ", refusals.Select(r => r.Words.Vi)));
        Assert.Equal(refusals.Count > 0 ? 0 : act is PrepareBlanks ? count : 1, events.Count);
    }

    [Theory, MemberData(nameof(Numbers))]
    public void A_number_is_read_however_it_is_typed(ExampleRow row) => Assert.Equal(row["Là số"], BlankNumber.Read(row["Gõ"]) ?? "");

    [Fact]
    public void Every_reason_is_said_at_once()
    {
        var refusals = Decide(new Story(Editions.Ordinary).At(True), Editions.Ordinary, Entry with { Number = "x", Cause = null, Words = "", WitnessId = "" }, Later.ToInstant()).Refusals;

        Assert.Equal(["outage.no-blank", "outage.cause", "stated.Outage.Words", "outage.witness"], refusals.Select(r => r.Code));
    }

    [Fact]
    public void A_blank_is_taken_with_its_dossier_and_the_dossier_keeps_from_where_it_came()
    {
        var (id, now) = (Guid.CreateVersion7(), Situation(new Story(Editions.Ordinary).At(True), Later.ToInstant(), People.Receiver, Witness) with { Blanks = Batch });

        var taken = Entry.Takes(Batch, id, now).Aggregate(Batch, OutageLaw.Evolve).Of("GD-26-0001")!;
        var dossier = DossierLaw.Decide(Dossier.None, Acts.Receive(Editions.Ordinary) with { Outage = Entry }, now).Events.Aggregate(Dossier.None, DossierLaw.Evolve);

        Assert.Equal((BlankStatus.Entered, new(id, True.ToInstant(), Later.ToInstant(), People.Receiver.PersonId, OutageCause.Power, Witness)), (taken.Status, taken.Use));
        Assert.Equal(new("GD-26-0001", Later.ToInstant(), OutageCause.Power, Witness), dossier.Outage);
        Assert.Empty(Entry.Takes(Entry.Takes(Batch, id, now).Aggregate(Batch, OutageLaw.Evolve), Guid.CreateVersion7(), now));
    }

    /// <summary>Three blanks: the first outstanding, the second entered, the third spoiled.</summary>
    private static BlankBatch Batch { get; } = Made();

    private static BlankBatch Made()
    {
        var (prepared, _) = new PrepareBlanks(3).Decide(BlankBatch.None, People.Receiver, Prepared.ToInstant(), Provisions.InForceOn(Prepared.On));
        var batch = prepared.Select((e, i) => ((BlankPrepared)e) with { Number = BlankNumber.Of(2026, i + 1) }).Aggregate(BlankBatch.None, OutageLaw.Evolve);
        var second = (Entry with { Number = "GD-26-0002" }).Takes(batch, Guid.CreateVersion7(), Situation(new Story(Editions.Ordinary).At(True), Later.ToInstant(), People.Receiver, Witness));
        var (third, _) = new SpoilBlank("GD-26-0003", "Viết sai tên").Decide(batch, People.Director, Later.ToInstant(), Provisions.InForceOn(Later.On));
        return second.Concat(third).Aggregate(batch, OutageLaw.Evolve);
    }

    private static Decision Decide(Story story, ProcedureEdition edition, OutageEntry entry, DateTimeOffset entered, Actor? by = null, Dossier? dossier = null) =>
        DossierLaw.Decide(dossier ?? Dossier.None, Acts.Receive(edition) with { Outage = entry },
            Situation(story, entered, by ?? People.Receiver, entry.WitnessId is Witness or "an" ? entry.WitnessId : null) with { Blanks = Batch });

    private static Situation Situation(Story story, DateTimeOffset entered, Actor by, string? witness) => story.Situation(by) with { RecordedAt = entered, WitnessId = witness };
}
