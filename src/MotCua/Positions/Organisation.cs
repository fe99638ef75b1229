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

    public Organisation(IReadOnlyList<Unit> units, IReadOnlyList<Position> positions, IReadOnlyList<Officer> officers, IReadOnlyList<Holding> holdings)
    {
        this.units = units.ToFrozenDictionary(u => u.Id);
        this.positions = positions.ToFrozenDictionary(p => p.Id);
        this.officers = officers.ToFrozenDictionary(o => o.Id);
        Holdings = holdings;
        holdingsOfOfficer = holdings.ToLookup(h => h.OfficerId);
    }

    public IEnumerable<Unit> Units => units.Values;

    public IEnumerable<Officer> Officers => officers.Values;

    public IReadOnlyList<Holding> Holdings { get; }

    public Unit? Unit(string? id) => id is null ? null : units.GetValueOrDefault(id);

    public Officer? Officer(string? id) => id is null ? null : officers.GetValueOrDefault(id);

    public Position? Position(string? id) => id is null ? null : positions.GetValueOrDefault(id);

    /// <summary>The unit's name, or its id where it is not known here.</summary>
    public string NameOf(string? unitId) => Unit(unitId)?.Name ?? unitId ?? "";

    /// <summary>The officer's name, or the id where it is not known here (the applicant, the clock).</summary>
    public string OfficerName(string? id) => Officer(id)?.Name ?? id ?? "";

    /// <summary>The positions an officer holds on a day.</summary>
    public IEnumerable<Position> PositionsOf(string officerId, DateOnly day) =>
        holdingsOfOfficer[officerId].Where(h => h.IsActiveOn(day)).Select(h => positions[h.PositionId]);

    /// <summary>The agency that decides in whose name a unit works: the nearest People's Committee or agency above it.</summary>
    public Unit? AgencyOf(string unitId) => Above(unitId, u => u.IsAgency);

    /// <summary>The centre a unit is or belongs to, or null.</summary>
    public Unit? CentreOf(string unitId) => Above(unitId, u => u.Kind == UnitKind.Centre);

    /// <summary>Who acts when this officer acts in this position; null where the position is not held on that day.</summary>
    public Me? Acting(string officerId, string positionId, DateOnly day)
    {
        if (Officer(officerId) is not { } officer || PositionsOf(officerId, day).FirstOrDefault(p => p.Id == positionId) is not { } position)
            return null;
        var agency = position.Kind == PositionKind.SecondedOfficer ? officer.HomeAgencyId : AgencyOf(position.UnitId)?.Id ?? officer.HomeAgencyId;
        return new(officer.Id, officer.Name, position.Id, position.Title, position.TitleEn, position.Kind, position.UnitId, agency, CentreOf(position.UnitId)?.Id);
    }

    private Unit? Above(string unitId, Func<Unit, bool> wanted)
    {
        for (var unit = Unit(unitId); unit is not null; unit = Unit(unit.ParentId))
            if (wanted(unit))
                return unit;
        return null;
    }
}
