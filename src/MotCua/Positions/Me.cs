using MotCua.Law.Positions;

namespace MotCua.Positions;

/// <summary>Người đang làm việc: the officer who is signed in, in the position chosen.</summary>
/// <param name="AgencyId">The agency acted for; a seconded officer's is the home agency.</param>
/// <param name="CentreId">The centre the position stands at, or null.</param>
public sealed record Me(
    string PersonId, string Name, string PositionId, string Title, string TitleEn, PositionKind Kind, string UnitId, string AgencyId, string? CentreId)
{
    /// <summary>Những người đang vắng mặt mà người này làm thay.</summary>
    public IReadOnlyList<string> StandsInFor { get; init; } = [];

    /// <summary>True where whoever sits at this session must first show to be the account's owner before anything is signed.</summary>
    public bool MustProve { get; init; }

    /// <summary>It is shown by the code of an app; otherwise by the password.</summary>
    public bool ProvesByCode { get; init; }

    /// <summary>True where the agency is a commune's People's Committee: what it supervises ends at its bounds.</summary>
    public bool OfCommune { get; init; }

    /// <summary>True where a dossier held by this officer is worked on: it is the own one, or that of an absent colleague.</summary>
    public bool WorksFor(string? holderId) => holderId == PersonId || holderId is not null && StandsInFor.Contains(holderId);

    /// <summary>The clock, which does what falls due by itself and holds no position.</summary>
    public static readonly Me Clock = new("clock", "", "clock", "", "", PositionKind.Administrator, "", "", null);

    /// <summary>Cổng Dịch vụ công quốc gia: through which applicants file; holds no position.</summary>
    public static readonly Me Portal = new("portal", "", "portal", "", "", PositionKind.Administrator, "", "", null);

    /// <summary>Holds no position: what it may do is a list of its own.</summary>
    public bool IsMachine => this == Clock || this == Portal;

    /// <summary>As the law sees one who acts.</summary>
    public Actor AsActor() => new(PersonId, PositionId, Kind, UnitId, AgencyId, CentreId);
}
