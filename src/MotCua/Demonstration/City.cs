using System.Diagnostics.CodeAnalysis;
using MotCua.Agencies;
using MotCua.Law.Calendar;
using MotCua.Law.Positions;
using MotCua.Procedures;

namespace MotCua.Demonstration;

/// <summary>
/// Thành phố trình diễn: Hải Phòng's centre, its 114 communes, agencies, people and procedures, written as facts. Secondments
/// and delegations are reckoned from the day the demonstration is founded, so that one is always about to expire.
/// </summary>
public static class City
{
    public static IReadOnlyList<CommuneFact> Communes => OrganisationFacts.Communes;

    public static IReadOnlyList<UnitFact> Units => OrganisationFacts.Units;

    public static IReadOnlyList<CounterFact> Counters => OrganisationFacts.Counters;

    public static IReadOnlyList<OfficerFact> Officers { get; } = FactFiles.Read<OfficerFact[]>("officers.json");

    public static IReadOnlyList<PositionFact> Positions { get; } = FactFiles.Read<PositionFact[]>("positions.json");

    /// <summary>One person for each role, in the order in which a dossier meets them.</summary>
    public static IReadOnlyList<ShowcasePerson> Showcase { get; } = FactFiles.Read<ShowcasePerson[]>("showcase.json");

    /// <summary>Every edition of the forty-two procedures, past, present and to come.</summary>
    public static IReadOnlyList<PublishedEdition> Editions { get; } = [.. FactFiles.Texts("procedures/").Select(EditionJson.Read)];

    /// <summary>Reception hours of the city's centre.</summary>
    public static OpeningBook CityOpening { get; } = FactFiles.Read<OpeningFile>("opening-hours.json").City.Book();

    /// <summary>Reception hours of the communes' centres.</summary>
    public static OpeningBook CommuneOpening { get; } = FactFiles.Read<OpeningFile>("opening-hours.json").Communes.Book();

    public static IReadOnlyList<HoldingFact> HoldingsAt(DateOnly founded) =>
        [.. FactFiles.Read<HoldingRow[]>("holdings.json").Select(row => row.Reckoned(founded))];

    public static IReadOnlyList<DelegationFact> DelegationsAt(DateOnly founded) =>
        [.. FactFiles.Read<DelegationRow[]>("delegations.json").Select(row => row.Reckoned(founded))];

    [SuppressMessage("Performance", "CA1812", Justification = "Read from the facts.")]
    private sealed record HoldingRow(string OfficerId, string PositionId, DateOnly From, SecondmentRow? Seconded)
    {
        public HoldingFact Reckoned(DateOnly founded) => Seconded is not { } term ? new(OfficerId, PositionId, From, null, null)
            : new(OfficerId, PositionId, term.From(founded), term.From(founded).AddMonths(term.Months).AddDays(-1), $"Quyết định số {term.Decision} ngày {term.From(founded):dd/MM/yyyy}");
    }

    [SuppressMessage("Performance", "CA1812", Justification = "Read from the facts.")]
    private sealed record SecondmentRow(string Decision, int StartsMonthsAgo, int Months)
    {
        public DateOnly From(DateOnly founded) => new DateOnly(founded.Year, founded.Month, 1).AddMonths(-StartsMonthsAgo);
    }

    [SuppressMessage("Performance", "CA1812", Justification = "Read from the facts.")]
    private sealed record DelegationRow(
        Guid Id, string DelegatorId, string DelegatorTitle, string DelegateId, string AgencyId, string Decision, SigningCapacity Capacity,
        IReadOnlyList<string> CapacityLines, IReadOnlyList<string> Procedures, bool RefusalsToo, int StartsDaysAgo, int EndsInDays)
    {
        public DelegationFact Reckoned(DateOnly founded)
        {
            var from = founded.AddDays(-StartsDaysAgo);
            return new(Id, DelegatorId, DelegatorTitle, DelegateId, AgencyId, $"Quyết định số {Decision} ngày {from:dd/MM/yyyy}",
                Capacity, CapacityLines, Procedures, RefusalsToo, from, founded.AddDays(EndsInDays));
        }
    }

    [SuppressMessage("Performance", "CA1812", Justification = "Read from the facts.")]
    private sealed record OpeningFile(string Remarks, CentreOpening City, CentreOpening Communes);

    [SuppressMessage("Performance", "CA1812", Justification = "Read from the facts.")]
    private sealed record CentreOpening(IReadOnlyList<WeekFact> Weeks, IReadOnlyList<SingleDayFact> Days)
    {
        public OpeningBook Book() => new([.. Weeks.Select(week => week.Hours())], [.. Days.Select(day => day.Exception())]);
    }

    [SuppressMessage("Performance", "CA1812", Justification = "Read from the facts.")]
    private sealed record WeekFact(DateOnly EffectiveFrom, string Basis, bool Verified, IReadOnlyDictionary<DayOfWeek, string[]> Week)
    {
        public OpeningHours Hours() => new(EffectiveFrom, Week.ToDictionary(day => day.Key, day => Sessions(day.Value)), Basis, Verified);
    }

    [SuppressMessage("Performance", "CA1812", Justification = "Read from the facts.")]
    private sealed record SingleDayFact(DateOnly On, string[] Sessions, string Reason, string ReasonEn, string Basis)
    {
        public OpeningException Exception() => new(On, City.Sessions(Sessions), new(Reason, ReasonEn), Basis);
    }

    private static IReadOnlyList<Session> Sessions(string[] texts) =>
        [.. texts.Select(text => new Session(TimeOnly.ParseExact(text[..5], "HH:mm"), TimeOnly.ParseExact(text[6..], "HH:mm")))];
}
