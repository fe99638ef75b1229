using MotCua.Law.Positions;

namespace MotCua.Demonstration;

/// <summary>Ủy quyền ký của thành phố trình diễn: what <see cref="DelegationGranted"/> will say, before anyone records it.</summary>
/// <param name="Decision">Number and date of the paper.</param>
public sealed record DelegationFact(
    Guid Id, string DelegatorId, string DelegatorTitle, string DelegateId, string AgencyId, string Decision, SigningCapacity Capacity,
    IReadOnlyList<string> CapacityLines, IReadOnlyList<string> Procedures, bool RefusalsToo, DateOnly From, DateOnly To)
{
    /// <summary>The event by which it is recorded.</summary>
    public DelegationGranted GrantedBy(Actor by, DateTimeOffset at) =>
        new(Id, DelegatorId, DelegatorTitle, DelegateId, AgencyId, Decision, Capacity, CapacityLines, Procedures, RefusalsToo, From, To) { HappenedAt = at, By = by };
}
