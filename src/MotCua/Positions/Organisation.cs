using System.Collections.Frozen;
using MotCua.Agencies;
using MotCua.Law.Positions;

namespace MotCua.Positions;

/// <summary>Tổ chức bộ máy: every unit, position, officer and holding, in memory, to look things up by id.</summary>
public sealed class Organisation
{
    private readonly FrozenDictionary<string, Unit> units;
    private readonly FrozenDictionary<string, Position> positions;
    private readonly FrozenDictionary<string, Officer> officers;
    private readonly ILookup<string, Holding> holdingsOfOfficer;
    private readonly FrozenDictionary<string, Unit> centreOfCommune;
    private const string City = "";

    public Organisation(IReadOnlyList<Unit> units, IReadOnlyList<Position> positions, IReadOnlyList<Officer> officers, IReadOnlyList<Holding> holdings)
    {
        this.units = units.ToFrozenDictionary(u => u.Id);
        this.positions = positions.ToFrozenDictionary(p => p.Id);
        this.officers = officers.ToFrozenDictionary(o => o.Id);
        Holdings = holdings;
        centreOfCommune = units.Where(u => u.Kind == UnitKind.Centre)
            .GroupBy(u => Unit(u.ParentId) is { IsCommuneCommittee: true } commune ? commune.Id : City).ToFrozenDictionary(g => g.Key, g => g.First());
        holdingsOfOfficer = holdings.ToLookup(h => h.OfficerId);
    }

    public IEnumerable<Unit> Units => units.Values;

    public IEnumerable<Officer> Officers => officers.Values;

    public IEnumerable<Position> Positions => positions.Values;

    public IReadOnlyList<Holding> Holdings { get; }

    public Unit? Unit(string? id) => id is null ? null : units.GetValueOrDefault(id);

    public Officer? Officer(string? id) => id is null ? null : officers.GetValueOrDefault(id);

    public Position? Position(string? id) => id is null ? null : positions.GetValueOrDefault(id);

    /// <summary>The unit's name, or its id where it is not known here.</summary>
    /// <param name="english">In English rather than in Vietnamese.</param>
    public string NameOf(string? unitId, bool english = false) => (english ? Unit(unitId)?.NameEn : Unit(unitId)?.Name) ?? unitId ?? "";

    /// <summary>The officer's name, or the id where it is not known here (the applicant).</summary>
    public string OfficerName(string? id) => id == Me.Clock.PersonId ? "Hệ thống" : id == Me.Portal.PersonId ? "Cổng Dịch vụ công quốc gia" : Officer(id)?.Name ?? id ?? "";

    /// <summary>The positions an officer holds on a day.</summary>
    public IEnumerable<Position> PositionsOf(string officerId, DateOnly day) =>
        holdingsOfOfficer[officerId].Where(h => h.IsActiveOn(day)).Select(h => positions[h.PositionId]);

    /// <summary>The officers who hold on a day a position that settles dossiers of this agency, by name.</summary>
    public IEnumerable<Officer> SettlersOf(string agencyId, DateOnly day) =>
        from officer in officers.Values
        where SettlesFor(officer.Id, day).Contains(agencyId)
        orderby Law.Wording.Folding.SortKey(officer.Name), officer.Id
        select officer;

    /// <summary>The people who hold a position at a centre on a day, by name.</summary>
    public IEnumerable<Officer> StaffOf(string centreId, DateOnly day) =>
        from officer in Holdings.Where(h => h.IsActiveOn(day) && CentreOf(positions[h.PositionId].UnitId)?.Id == centreId).Select(h => Officer(h.OfficerId)).OfType<Officer>().Distinct()
        where !officer.IsClient
        orderby Law.Wording.Folding.SortKey(officer.Name), officer.Id
        select officer;

    /// <summary>The agencies whose dossiers an officer's positions settle on a day.</summary>
    public IReadOnlyList<string> SettlesFor(string officerId, DateOnly day) =>
        [.. from position in PositionsOf(officerId, day)
            where position.Kind is PositionKind.Appraiser or PositionKind.SecondedOfficer
            let acting = Acting(officerId, position.Id, day)
            where acting is not null
            select acting.AgencyId];

    /// <summary>What an officer holds, held or will hold.</summary>
    public IEnumerable<Holding> HoldingsOf(string officerId) => holdingsOfOfficer[officerId];

    /// <summary>True where the position is a seconded officer's, or the officer comes from another agency than the one it stands in.</summary>
    public bool IsSecondment(Holding holding) => Position(holding.PositionId) is { } position && IsSecondment(Officer(holding.OfficerId)?.HomeAgencyId, position);

    /// <inheritdoc cref="IsSecondment(Holding)"/>
    public bool IsSecondment(string? homeAgencyId, Position position) =>
        position.Kind == PositionKind.SecondedOfficer || homeAgencyId is not null && AgencyOf(position.UnitId)?.Id != homeAgencyId;

    /// <summary>The agency that decides in whose name a unit works: the nearest People's Committee or agency above it.</summary>
    public Unit? AgencyOf(string unitId) => Above(unitId, u => u.IsAgency);

    /// <summary>The centre a unit is or belongs to, or null.</summary>
    public Unit? CentreOf(string unitId) => Above(unitId, u => u.Kind == UnitKind.Centre);

    /// <summary>True for the city's own centre: the one of the People's Committee nobody stands above.</summary>
    public bool IsOfCity(string? centreId) => centreId is not null && Above(centreId, u => u.Kind == UnitKind.PeoplesCommittee) is { ParentId: null };

    /// <summary>The city's own centre; null where there is none.</summary>
    public Unit? CityCentre => centreOfCommune.GetValueOrDefault(City);

    /// <summary>The centre at which an agency's own procedures are received: a commune's own; the city's for every other agency. Null where there is none.</summary>
    public Unit? OwnCentreOf(Unit agency) => centreOfCommune.GetValueOrDefault(agency.IsCommuneCommittee ? agency.Id : City);

    /// <summary>Who acts when this officer acts in this position; null where the position is not held on that day.</summary>
    public Me? Acting(string officerId, string positionId, DateOnly day)
    {
        if (Officer(officerId) is not { } officer || PositionsOf(officerId, day).FirstOrDefault(p => p.Id == positionId) is not { } position)
            return null;
        var agency = position.Kind == PositionKind.SecondedOfficer ? officer.HomeAgencyId : AgencyOf(position.UnitId)?.Id ?? officer.HomeAgencyId;
        var ofCommune = Unit(agency) is { IsCommuneCommittee: true };
        // A commune's inspector sits in no centre, and supervises the commune's own.
        var centre = CentreOf(position.UnitId)?.Id ?? (ofCommune && position.Kind == PositionKind.Inspector ? centreOfCommune.GetValueOrDefault(agency)?.Id : null);
        return new(officer.Id, officer.Name, position.Id, position.Title, position.TitleEn, position.Kind, position.UnitId, agency, centre) { OfCommune = ofCommune };
    }

    private Unit? Above(string unitId, Func<Unit, bool> wanted)
    {
        for (var unit = Unit(unitId); unit is not null; unit = Unit(unit.ParentId))
            if (wanted(unit))
                return unit;
        return null;
    }
}
