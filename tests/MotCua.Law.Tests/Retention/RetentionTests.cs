using MotCua.Law.Dossiers;
using MotCua.Law.Positions;
using MotCua.Law.Retention;
using MotCua.Law.Tests.Dossiers;
using MotCua.Law.Tests.Examples;

namespace MotCua.Law.Tests.Retention;

public sealed class RetentionTests
{
    private const string File = "Retention/luu-tru.md", Code = "H24.17-260310-0001";

    private static readonly Actor Clerk = new("an", "van-thu", PositionKind.RecordsClerk, People.Agency, People.Agency);

    private static readonly Guid Id = new("0195f000-0000-7000-8000-0000000000aa");

    public static IEnumerable<TheoryDataRow<ExampleRow>> Terms => MarkdownTable.Theory(File, "Giữ đến hết");

    public static IEnumerable<TheoryDataRow<ExampleRow>> Proposals => MarkdownTable.Theory(File, "Điều khác");

    [Theory, MemberData(nameof(Terms))]
    public void A_dossier_is_kept_to_the_end_of_the_last_whole_year(ExampleRow row)
    {
        var schedule = Schedule(new("1.000001", 5, "QĐ 1", new(2026, 1, 1)), new("1.000002", null, "QĐ 1", new(2026, 1, 1)), new("1.000001", 10, "QĐ 2", new(2030, 1, 1)), new("", 20, "QĐ 3", new(2028, 1, 1)));

        var line = schedule.InForce(row["Thủ tục"], ExampleDates.Day(row["Xét ngày"]));

        Assert.Equal(row["Thời hạn"], line is null ? "chưa có" : line.Years?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "vĩnh viễn");
        Assert.Equal(row["Giữ đến hết"], line?.KeptUntil(ExampleDates.Day(row["Kết thúc"])) is { } until ? ExampleDates.Text(until) : "");
    }

    [Theory, MemberData(nameof(Proposals))]
    public void What_is_not_listed_or_decided_is_as_in_the_table(ExampleRow row)
    {
        var (differs, value) = (row["Điều khác"], row["Là"]);
        var deciding = differs is "người quyết định" or "số" or "ngày" or "giữ lại" or "thời hạn mới" or "sai sót" || differs == "cơ quan" && row["Không được vì"].Contains("danh mục này", StringComparison.Ordinal);
        Assert.Equal(row["Không được vì"], string.Join(" ", (deciding ? Decide(differs, value) : Propose(differs, value)).Select(r => r.Words.Vi)));
    }

    [Fact]
    public void Years_for_ever_and_a_second_term_from_the_same_day_are_told_apart()
    {
        var set = new SetRetention("1.000001", 5, "QĐ 1", new(2026, 1, 1));
        var schedule = Schedule(new RetentionLine("1.000001", null, "QĐ 1", new(2026, 1, 1)));

        IReadOnlyList<string> Refused(SetRetention act) => [.. act.Decide(schedule, People.Director, At(2026, 11, 24), Provisions.InForceOn(new(2026, 11, 24))).Refusals.Select(r => r.Code)];

        Assert.Equal(["retention.set"], Refused(set));
        Assert.Equal(["retention.years"], Refused(set with { Years = 0, From = new(2027, 1, 1) }));
        Assert.Equal(["retention.years", "stated.Basis"], Refused(set with { Years = 71, Basis = " ", From = new(2027, 1, 1) }));
        Assert.Empty(Refused(set with { Years = null, From = new(2027, 1, 1) }));
    }

    [Fact]
    public void A_list_not_agreed_to_keeps_them_all_and_one_decided_is_noted_dossier_by_dossier()
    {
        var list = Listed();
        var kept = Apply(list, new RefuseErasure("Đang thanh tra."), People.AgencyHead);
        Assert.Equal((ErasureStatus.Refused, ErasureLineStatus.Kept, "Đang thanh tra."), (kept.Status, kept.Lines[0].Status, kept.Lines[0].Kept));

        var decided = Apply(list, new DecideErasure("15/QĐ-SXD", new(2032, 1, 6)), People.AgencyHead);
        Assert.Equal(["erase.closed"], Try(decided, new KeepDossier(Id, "Muộn."), Clerk).Refusals.Select(r => r.Code));
        Assert.Equal(["erase.not-decided"], Try(list, new NoteErased(Id), People.Clock).Refusals.Select(r => r.Code));
        var erased = Apply(decided, new NoteErased(Id), People.Clock);
        Assert.Equal(ErasureLineStatus.Erased, erased.Lines[0].Status);
        Assert.Equal(["erase.not-decided"], Try(erased, new NoteErased(Id), People.Clock).Refusals.Select(r => r.Code));
    }

    private static IReadOnlyList<Refusal> Propose(string differs, string value)
    {
        var (today, ground, order) = (differs == "xét ngày" ? ExampleDates.Day(value) : new DateOnly(2032, 1, 5), differs == "bản án" ? ErasureGround.Ordered : ErasureGround.TermEnded, differs == "bản án" ? value : null);
        var dossier = Dossier with
        {
            ProcedureCode = differs == "thủ tục" ? value : "1.000001",
            EndedOn = differs == "kết thúc" ? null : new DateOnly(2026, 3, 10),
            AgencyId = differs == "cơ quan" ? value : People.Agency,
            IsListed = differs == "danh mục",
        };
        return new ProposeErasure(ground, [Id], order).Decide(ErasureList.None, Clerk, At(today.Year, today.Month, today.Day), Situation(dossier)).Refusals;
    }

    private static IReadOnlyList<Refusal> Decide(string differs, string value)
    {
        var list = Listed();
        if (differs == "giữ lại") list = Apply(list, new KeepDossier(Id, value), Clerk);
        var by = People.AgencyHead with { PersonId = differs == "người quyết định" ? value : People.AgencyHead.PersonId, AgencyId = differs == "cơ quan" ? value : People.Agency };
        var act = new DecideErasure(differs == "số" ? value : "15/QĐ-SXD", differs == "ngày" ? value.Length == 0 ? null : ExampleDates.Day(value) : new DateOnly(2032, 1, 6));
        var now = Situation(Dossier with { EndedOn = differs == "sai sót" ? null : Dossier.EndedOn });
        if (differs == "thời hạn mới") now = now with { Schedule = Schedule(new RetentionLine("1.000001", int.Parse(value, System.Globalization.CultureInfo.InvariantCulture), "QĐ 2", new(2032, 1, 1))) };
        return act.Decide(list, by, At(2032, 1, 7), now).Refusals;
    }

    private static readonly RetainedDossier Dossier = new(Id, Code, "1.000001", People.Agency, new(2026, 3, 10), false);

    private static ErasureList Listed()
    {
        var (events, refusals) = new ProposeErasure(ErasureGround.TermEnded, [Id]).Decide(ErasureList.None, Clerk, At(2032, 1, 5), Situation(Dossier));
        Assert.Empty(refusals);
        return events.Aggregate(ErasureList.None, RetentionLaw.Evolve);
    }

    private static ErasureList Apply(ErasureList list, ErasureAct act, Actor by)
    {
        var (events, refusals) = Try(list, act, by);
        Assert.Empty(refusals);
        return events.Aggregate(list, RetentionLaw.Evolve);
    }

    private static (IReadOnlyList<ErasureEvent> Events, IReadOnlyList<Refusal> Refusals) Try(ErasureList list, ErasureAct act, Actor by) => act.Decide(list, by, At(2032, 1, 7), Situation(Dossier));

    private static ErasureSituation Situation(RetainedDossier dossier) => new(
        Schedule(new("1.000001", 5, "QĐ 1", new(2026, 1, 1)), new("1.000002", null, "QĐ 1", new(2026, 1, 1))), Provisions.InForceOn(new(2032, 1, 5)), new Dictionary<Guid, RetainedDossier> { [Id] = dossier });

    private static RetentionSchedule Schedule(params RetentionLine[] lines) => RetentionSchedule.None with { Lines = [.. lines] };

    private static DateTimeOffset At(int year, int month, int day) => new LocalMoment(new(year, month, day), new(9, 0)).ToInstant();
}
