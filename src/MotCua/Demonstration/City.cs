using System.Diagnostics.CodeAnalysis;
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

    /// <summary>Every edition of the twelve procedures, past, present and to come.</summary>
    public static IReadOnlyList<PublishedEdition> Editions { get; } = [.. FactFiles.Texts("procedures/").Select(EditionJson.Read)];

    /// <summary>Reception hours of the city's centre.</summary>
    public static IReadOnlyList<OpeningHours> CityOpening { get; } = [.. FactFiles.Read<OpeningFile>("opening-hours.json").City.Select(row => row.Hours())];

    /// <summary>Reception hours of the communes' centres.</summary>
    public static IReadOnlyList<OpeningHours> CommuneOpening { get; } = [.. FactFiles.Read<OpeningFile>("opening-hours.json").Communes.Select(row => row.Hours())];

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
    private sealed record OpeningFile(string Remarks, IReadOnlyList<OpeningRow> City, IReadOnlyList<OpeningRow> Communes);

    [SuppressMessage("Performance", "CA1812", Justification = "Read from the facts.")]
    private sealed record OpeningRow(DateOnly EffectiveFrom, string Basis, IReadOnlyDictionary<DayOfWeek, string[]> Week)
    {
        public OpeningHours Hours() => new(EffectiveFrom, Week.ToDictionary(day => day.Key, day => (IReadOnlyList<Session>)[.. day.Value.Select(ToSession)]), Basis);

        private static Session ToSession(string text) => new(TimeOnly.ParseExact(text[..5], "HH:mm"), TimeOnly.ParseExact(text[6..], "HH:mm"));
    }
}
