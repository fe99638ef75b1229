using MotCua.Law.Dossiers;

namespace MotCua.Law.Positions;

/// <summary>
/// Ủy quyền ký: records a written decision by which a head of agency lets a named officer sign. The paper comes first:
/// its number is stated; here it becomes something the program can hold a signature against.
/// </summary>
/// <param name="DelegateAgencyId">The delegate's home agency.</param>
public sealed record GrantDelegation(
    string DelegatorPersonId, string DelegatorTitle, string DelegatePersonId, string DelegateAgencyId, string ForAgencyId, string Decision,
    SigningCapacity Capacity, IReadOnlyList<string> CapacityLines, IReadOnlyList<string> ProcedureCodes, bool RefusalsToo, DateOnly From, DateOnly To)
{
    /// <summary>Every reason why the delegation is not recorded, or the event.</summary>
    public (DelegationGranted? Granted, IReadOnlyList<Refusal> Refusals) Decide(Delegation state, Guid id, Actor by, DateTimeOffset at, Provisions provisions)
    {
        var refusals = Faults(state, provisions).ToList();
        return refusals.Count > 0 ? (null, refusals)
            : (new(id, DelegatorPersonId, DelegatorTitle, DelegatePersonId, ForAgencyId, Decision.Trim(), Capacity, CapacityLines, ProcedureCodes, RefusalsToo, From, To)
            {
                HappenedAt = at,
                By = by,
            }, []);
    }

    private IEnumerable<Refusal> Faults(Delegation state, Provisions provisions)
    {
        if (state.Granted is not null)
            yield return Refuse(null, "Ủy quyền này đã được ghi nhận.", "This delegation has been recorded already.");
        if (string.IsNullOrWhiteSpace(Decision))
            yield return Refuse(nameof(Decision), "Nhập số, ngày của văn bản ủy quyền.", "State number and date of the written delegation.");
        if (DelegatorPersonId == DelegatePersonId)
            yield return Refuse(nameof(DelegatePersonId), "Không ủy quyền cho chính mình.", "Nobody delegates to oneself.");
        if (From > To)
            yield return Refuse(nameof(To), "Ngày kết thúc phải sau ngày bắt đầu.", "The last day must follow the first.");
        else if (provisions.LongestDelegationYears.Value is var years && To > From.AddYears(years))
            yield return Refuse(nameof(To), $"Ủy quyền phải có thời hạn, không quá {years} năm.", $"A delegation is for a term, at most {years} years.");
        if (ProcedureCodes.Count == 0)
            yield return Refuse(nameof(ProcedureCodes), "Chọn ít nhất một thủ tục.", "Choose at least one procedure.");
        if (CapacityLines.Count == 0 || CapacityLines.Any(string.IsNullOrWhiteSpace))
            yield return Refuse(nameof(CapacityLines), "Nhập các dòng đề ký (ví dụ “TUQ. GIÁM ĐỐC”).", "State the capacity lines.");
        if (Capacity == SigningCapacity.ByDelegation && provisions.DelegationWithinAgency.Value && DelegateAgencyId != ForAgencyId)
            yield return Refuse(nameof(DelegatePersonId), "Chỉ ủy quyền ký thừa ủy quyền cho người của chính cơ quan ủy quyền.", "Signing by delegation stays within the delegator's own agency.");
    }

    private static Refusal Refuse(string? field, string vi, string en) => new("delegation.invalid", Articles.SigningByDelegation, new(vi, en), field);
}

/// <summary>Thu hồi ủy quyền: ends a delegation at once; a signature under way loses its race and is refused.</summary>
public sealed record RevokeDelegation(string Reason)
{
    public (DelegationRevoked? Revoked, IReadOnlyList<Refusal> Refusals) Decide(Delegation state, Actor by, DateTimeOffset at)
    {
        if (state.Granted is null || state.Revoked is not null)
            return (null, [new("delegation.not-active", Articles.SigningByDelegation, new("Ủy quyền không còn hiệu lực.", "The delegation is not active."))]);
        return string.IsNullOrWhiteSpace(Reason)
            ? (null, [new("delegation.reason", Articles.SigningByDelegation, new("Nêu lý do, văn bản thu hồi.", "State why and by which paper."), nameof(Reason))])
            : (new(Reason.Trim()) { HappenedAt = at, By = by }, []);
    }
}

/// <summary>Biến đổi trạng thái của ủy quyền.</summary>
public static class DelegationLaw
{
    public static Delegation Evolve(Delegation delegation, DelegationEvent happened) => happened switch
    {
        DelegationGranted granted => delegation with { Granted = granted },
        DelegationRevoked revoked => delegation with { Revoked = revoked },
        _ => delegation,
    };
}
