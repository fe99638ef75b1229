namespace MotCua.Law.Positions;

/// <summary>
/// Vắng mặt: from a day to a day an officer is away and a colleague works on the dossiers held. The dossiers stay the absent officer's:
/// after the last day, or once the absence has ended, nobody stands in any more and nothing has to be given back.
/// </summary>
/// <param name="From">First day (inclusive).</param>
/// <param name="To">Last day (inclusive).</param>
public sealed record Absence(Guid Id, string OfficerId, string SubstituteId, string AgencyId, DateOnly From, DateOnly To, string Reason)
{
    /// <summary>When the officer was back earlier than announced, or null.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>True while the substitute stands in.</summary>
    public bool Covers(DateTimeOffset at) => LocalMoment.From(at).On is var day && day >= From && day <= To && !(EndedAt <= at);

    /// <summary>True while it is still to come or under way.</summary>
    public bool IsOpen(DateTimeOffset at) => EndedAt is null && LocalMoment.From(at).On <= To;

    /// <summary>True where it shares a day with this span, and has not been ended.</summary>
    public bool Meets(DateOnly from, DateOnly to) => EndedAt is null && From <= to && To >= from;
}
