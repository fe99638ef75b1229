namespace MotCua.Law.Positions;

/// <summary>Sự kiện của một ủy quyền ký.</summary>
public abstract record DelegationEvent
{
    public required DateTimeOffset HappenedAt { get; init; }
    public required Actor By { get; init; }
}

/// <summary>Đã ủy quyền ký: who delegates to whom what, from when to when, by which decision, and the line printed above the signature.</summary>
/// <param name="CapacityLines">Lines above the name, top down: <c>TUQ. GIÁM ĐỐC</c>, <c>PHÓ TRƯỞNG PHÒNG …</c>.</param>
/// <param name="From">First day (inclusive).</param>
/// <param name="To">Last day (inclusive).</param>
/// <param name="RefusalsToo">Whether refusals to resolve are included.</param>
public sealed record DelegationGranted(
    Guid DelegationId, string DelegatorPersonId, string DelegatorTitle, string DelegatePersonId, string ForAgencyId, string Decision,
    SigningCapacity Capacity, IReadOnlyList<string> CapacityLines, IReadOnlyList<string> ProcedureCodes, bool RefusalsToo,
    DateOnly From, DateOnly To) : DelegationEvent;

/// <summary>Đã thu hồi ủy quyền.</summary>
public sealed record DelegationRevoked(string Reason) : DelegationEvent;
