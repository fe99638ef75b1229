using MotCua.Law.Positions;

namespace MotCua.Positions;

/// <summary>Người đang làm việc: the officer who is signed in, in the position chosen.</summary>
/// <param name="AgencyId">The agency acted for; a seconded officer's is the home agency.</param>
/// <param name="CentreId">The centre the position stands at, or null.</param>
public sealed record Me(
    string PersonId, string Name, string PositionId, string Title, string TitleEn, PositionKind Kind, string UnitId, string AgencyId, string? CentreId)
{
    /// <summary>The clock, which does what falls due by itself and holds no position.</summary>
    public static readonly Me Clock = new("clock", "", "clock", "", "", PositionKind.Administrator, "", "", null);

    /// <summary>Cổng Dịch vụ công quốc gia: through which applicants file; holds no position.</summary>
    public static readonly Me Portal = new("portal", "", "portal", "", "", PositionKind.Administrator, "", "", null);

    /// <summary>Holds no position: what it may do is a list of its own.</summary>
    public bool IsMachine => this == Clock || this == Portal;

    /// <summary>As the law sees one who acts.</summary>
    public Actor AsActor() => new(PersonId, PositionId, Kind, UnitId, AgencyId, CentreId);
}
