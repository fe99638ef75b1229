using MotCua.Law.Wording;

namespace MotCua.Law.Positions;

/// <summary>
/// Ủy quyền ký: a written, dated, scoped act by which a competent person lets another sign in a named capacity.
/// A stream of its own, so that revoking it cannot race a signature.
/// </summary>
public sealed record Delegation
{
    public static readonly Delegation None = new();

    public DelegationGranted? Granted { get; init; }
    public DelegationRevoked? Revoked { get; init; }

    /// <summary>The reason why this delegation does not carry this signature, or null where it does.</summary>
    public Refusal? Covers(Actor signer, SignatureAsked asked)
    {
        if (Granted is not { } g || g.DelegatePersonId != signer.PersonId)
            return Refuse("sign.no-delegation", "Ông/Bà chưa được ủy quyền ký kết quả này.", "You hold no delegation to sign this result.");
        // Whatever the two clocks say: the revocation stands before this signature in the journal, for the commit checks the stream read here.
        if (Revoked is { } r)
            return Refuse("sign.delegation-revoked", $"Ủy quyền theo {g.Decision} đã bị thu hồi lúc {Written.Moment(r.HappenedAt)}.",
                $"The delegation under {g.Decision} was revoked at {Written.Moment(r.HappenedAt)}.");
        var today = LocalMoment.From(asked.At).On;
        if (today < g.From || today > g.To)
            return Refuse("sign.delegation-out-of-term", $"Ủy quyền theo {g.Decision} chỉ có hiệu lực từ {Written.Day(g.From)} đến {Written.Day(g.To)}.",
                $"The delegation under {g.Decision} runs from {Written.Day(g.From)} to {Written.Day(g.To)}.");
        if (g.ForAgencyId != asked.CompetentAgencyId)
            return Refuse("sign.other-agency", "Ủy quyền không phải của cơ quan có thẩm quyền giải quyết hồ sơ này.", "The delegation is not by the agency competent for this dossier.");
        if (!g.ProcedureCodes.Contains(asked.ProcedureCode))
            return Refuse("sign.procedure-not-delegated", $"Ủy quyền theo {g.Decision} không gồm thủ tục {asked.ProcedureCode}.", $"The delegation under {g.Decision} does not include procedure {asked.ProcedureCode}.");
        return g.RefusalsToo || asked.Granted ? null
            : Refuse("sign.refusal-not-delegated", $"Ủy quyền theo {g.Decision} không gồm việc ký văn bản từ chối giải quyết.", $"The delegation under {g.Decision} does not include signing refusals.");
    }

    private static Refusal Refuse(string code, string vi, string en) => new(code, Articles.SigningByDelegation, new(vi, en));
}

/// <summary>Chữ ký được hỏi: which signature a delegation must carry.</summary>
public sealed record SignatureAsked(DateTimeOffset At, string ProcedureCode, string CompetentAgencyId, bool Granted);

/// <summary>Chữ viết tắt của hình thức đề ký: how a capacity line begins. Which ones there are on a day, <see cref="Dossiers.Provisions.CapacityMarks"/> says.</summary>
public sealed record CapacityMark(SigningCapacity Capacity, string Mark, Bilingual Name)
{
    /// <summary>The mark a capacity line begins with; null where it begins with none of them.</summary>
    public static CapacityMark? Of(string line, IReadOnlyList<CapacityMark> marks) => marks.FirstOrDefault(mark => line.StartsWith(mark.Mark, StringComparison.Ordinal));
}

/// <summary>Hình thức đề ký: in which capacity a person signs.</summary>
public enum SigningCapacity
{
    /// <summary>Chức danh người đứng đầu, without a prefix.</summary>
    OwnOffice,
    /// <summary>TM. – thay mặt tập thể.</summary>
    OnBehalf,
    /// <summary>KT. – ký thay.</summary>
    Deputising,
    /// <summary>TL. – thừa lệnh.</summary>
    ByOrder,
    /// <summary>TUQ. – thừa ủy quyền.</summary>
    ByDelegation,
}
