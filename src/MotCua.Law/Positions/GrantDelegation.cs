using MotCua.Law.Dossiers;

namespace MotCua.Law.Positions;

/// <summary>
/// Ủy quyền ký: records a written decision by which a head of agency lets a named officer sign. The paper comes first:
/// its number is stated; here it becomes something the program can hold a signature against.
/// </summary>
/// <param name="CapacityLines">As typed; the first begins with the mark of the signing capacity, blank ones are none.</param>
public sealed record GrantDelegation(
    string DelegatorPersonId, string DelegatorTitle, string DelegatePersonId, string ForAgencyId, string Decision,
    IReadOnlyList<string> CapacityLines, IReadOnlyList<string> ProcedureCodes, bool RefusalsToo, DateOnly From, DateOnly To)
{
    private const int LongestDecision = 200, LongestLine = 150, EarliestYear = 2000;

    /// <summary>Every reason why the delegation is not recorded, or the event.</summary>
    /// <param name="known">The delegate as the organisation knows one who holds a position now; null where it knows none.</param>
    /// <param name="isProcedure">Whether there is a procedure of this code.</param>
    public (DelegationGranted? Granted, IReadOnlyList<Refusal> Refusals) Decide(Delegation state, Guid id, Actor by, DateTimeOffset at, Provisions provisions, Delegate? known, Func<string, bool> isProcedure)
    {
        string[] lines = [.. CapacityLines.Select(line => line.Trim()).Where(line => line.Length > 0)];
        var mark = lines is [var first, ..] ? CapacityMark.Of(first, provisions.CapacityMarks.Value) : null;
        Refusal[] refusals = [.. Faults(state, by, provisions, known), .. CapacityFaults(lines, mark, provisions, known), .. ProcedureFaults(isProcedure)];
        return refusals.Length > 0 ? (null, refusals)
            : (new(id, DelegatorPersonId, DelegatorTitle, DelegatePersonId, ForAgencyId, Decision.Trim(), mark!.Capacity, lines, ProcedureCodes, RefusalsToo, From, To)
            {
                HappenedAt = at,
                By = by,
            }, []);
    }

    private IEnumerable<Refusal> Faults(Delegation state, Actor by, Provisions provisions, Delegate? known)
    {
        if (state.Granted is not null)
            yield return Refuse(null, "Ủy quyền này đã được ghi nhận.", "This delegation has been recorded already.");
        if (string.IsNullOrWhiteSpace(Decision))
            yield return Refuse(nameof(Decision), "Nhập số, ngày của văn bản ủy quyền.", "State number and date of the written delegation.");
        if (Stated.TooLong(Decision, nameof(Decision), Articles.SigningByDelegation, LongestDecision) is { } longDecision)
            yield return longDecision;
        if (by.PersonId != DelegatorPersonId || by.AgencyId != ForAgencyId)
            yield return Refuse(null, "Chỉ ghi nhận ủy quyền của chính mình, cho cơ quan của mình.", "One records one's own delegation, for one's own agency.");
        if (DelegatorPersonId == DelegatePersonId)
            yield return Refuse(nameof(DelegatePersonId), "Không ủy quyền cho chính mình.", "Nobody delegates to oneself.");
        else if (known is null || known.PersonId != DelegatePersonId)
            yield return Refuse(nameof(DelegatePersonId), "Chọn người được ủy quyền đang giữ một vị trí.", "Choose a delegate who holds a position.");
        if (From.Year < EarliestYear)
            yield return Refuse(nameof(From), "Nhập ngày bắt đầu.", "State the first day.");
        if (To.Year < EarliestYear)
            yield return Refuse(nameof(To), "Nhập ngày kết thúc.", "State the last day.");
        else if (From > To)
            yield return Refuse(nameof(To), "Ngày kết thúc phải sau ngày bắt đầu.", "The last day must follow the first.");
        else if (provisions.LongestDelegationYears.Value is var years && (From.Year > DateOnly.MaxValue.Year - years || To > From.AddYears(years)))
            yield return Refuse(nameof(To), $"Ủy quyền phải có thời hạn, không quá {years} năm.", $"A delegation is for a term, at most {years} years.");
    }

    /// <summary>The capacity is read from its mark and never guessed: by it the law tells who may be the delegate.</summary>
    private IEnumerable<Refusal> CapacityFaults(string[] lines, CapacityMark? mark, Provisions provisions, Delegate? known)
    {
        if (lines.Select(line => Stated.TooLong(line, nameof(CapacityLines), Articles.SigningByDelegation, LongestLine)).FirstOrDefault(it => it is not null) is { } longLine)
            yield return longLine;
        if (lines.Length == 0)
            yield return Refuse(nameof(CapacityLines), "Nhập các dòng đề ký (ví dụ “TUQ. GIÁM ĐỐC”).", "State the capacity lines.");
        else if (mark is null)
        {
            var marks = string.Join(", ", provisions.CapacityMarks.Value.Select(one => one.Mark));
            yield return Refuse(nameof(CapacityLines), $"Dòng đề ký thứ nhất phải bắt đầu bằng hình thức đề ký ({marks}), viết đủ dấu chấm.", $"The first capacity line begins with the mark of the capacity ({marks}), with its full stop.");
        }
        else if (lines[0] == mark.Mark)
            yield return Refuse(nameof(CapacityLines), $"Sau “{mark.Mark}” ghi chức danh của người ủy quyền.", $"After “{mark.Mark}” comes the title of the delegator.");
        if (mark?.Capacity == SigningCapacity.ByDelegation && provisions.DelegationWithinAgency.Value && known is not null && known.HomeAgencyId != ForAgencyId)
            yield return Refuse(nameof(DelegatePersonId), "Chỉ ủy quyền ký thừa ủy quyền cho người của chính cơ quan ủy quyền.", "Signing by delegation stays within the delegator's own agency.");
    }

    private IEnumerable<Refusal> ProcedureFaults(Func<string, bool> isProcedure)
    {
        if (ProcedureCodes.Count == 0)
            yield return Refuse(nameof(ProcedureCodes), "Chọn ít nhất một thủ tục.", "Choose at least one procedure.");
        if (ProcedureCodes.FirstOrDefault(code => !isProcedure(code)) is { } unknown)
            yield return Refuse(nameof(ProcedureCodes), $"Không có thủ tục {unknown}.", $"There is no procedure {unknown}.");
    }

    private static Refusal Refuse(string? field, string vi, string en) => new("delegation.invalid", Articles.SigningByDelegation, new(vi, en), field);
}

/// <summary>Người được ủy quyền: an officer who holds a position.</summary>
/// <param name="HomeAgencyId">The agency the officer belongs to; a seconded officer's is the one that sent.</param>
public sealed record Delegate(string PersonId, string HomeAgencyId);

/// <summary>Thu hồi ủy quyền: ends a delegation at once; a signature that was under way is decided again and refused.</summary>
public sealed record RevokeDelegation(string Reason)
{
    public (DelegationRevoked? Revoked, IReadOnlyList<Refusal> Refusals) Decide(Delegation state, Actor by, DateTimeOffset at)
    {
        if (state.Granted is null || state.Revoked is not null)
            return (null, [new("delegation.not-active", Articles.SigningByDelegation, new("Ủy quyền không còn hiệu lực.", "The delegation is not active."))]);
        return Stated.Missing(Reason, nameof(Reason), Articles.SigningByDelegation, "Nêu lý do, văn bản thu hồi.", "State why and by which paper.") is { } missing
            ? (null, [missing])
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
