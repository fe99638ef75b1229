using MotCua.Law.Clocks;
using MotCua.Law.Positions;

namespace MotCua.Law.Dossiers;

/// <summary>
/// Sửa kết quả: mends an error in an issued result, within three working days of its report, at the cost of who made it. The mended
/// result is a new version under the same number and is signed as any result is; the version it replaces is kept.
/// </summary>
/// <param name="ReportedAt">When the error was reported or found; of one that was reported (<see cref="ReportError"/>), that moment.</param>
/// <param name="AnsweredBy">Who answers for the error and bears the cost of mending it.</param>
public sealed record CorrectResult(string Content, string Reason, DateTimeOffset ReportedAt, string AnsweredBy) : DossierAct
{
    /// <summary>Điều 23 NĐ 118/2025.</summary>
    protected internal override Decision Decide(Dossier dossier, Situation now)
    {
        var wrong = Faults(dossier, now).ToList();
        if (wrong.Count > 0)
            return Decision.Refuse(wrong);
        var (signature, unsigned) = Sign.Authority(dossier, now);
        if (Sign.FourEyes(dossier, now) is { } own)
            return own;
        if (signature is null)
            return unsigned ?? Sign.NoDelegation;
        var due = dossier.ErrorOpen is null ? Due(now) : null;
        if (due?.Refusal is { } unpublished)
            return unpublished;
        var by = dossier.ErrorOpen?.DueAt ?? due!.Deadline!.Due.ToInstant();
        return new ResultCorrected(Content, Reason, by, now.At > by, AnsweredBy, dossier.Result!.Version + 1,
                signature.Capacity, signature.Lines, signature.DelegationId, now.By.CentreId)
        { HappenedAt = now.At, By = now.By };
    }

    /// <summary>By when an error reported then is to be mended; the page shows it before the press.</summary>
    public DeadlineOutcome Due(Situation now) => now.From(LocalMoment.From(ReportedAt), now.Provisions.CorrectResultWithin.Value);

    private IEnumerable<Refusal> Faults(Dossier dossier, Situation now)
    {
        if (Stated.Missing(Content, nameof(Content), Articles.Correcting, "Nêu nội dung đúng.", "State the right content.") is { } noContent)
            yield return noContent;
        else if (Content.Trim() == dossier.Draft!.Content.Trim())
            yield return new("correct.same", Articles.Correcting, new("Nội dung chưa được sửa.", "The content was not changed."), nameof(Content));
        if (Stated.Missing(Reason, nameof(Reason), Articles.Correcting, "Nêu sai sót.", "State the error.") is { } noReason)
            yield return noReason;
        if (Stated.Missing(AnsweredBy, nameof(AnsweredBy), Articles.Correcting, "Nêu người chịu trách nhiệm về sai sót.", "State who answers for the error.") is { } nobody)
            yield return nobody;
        if (dossier.ErrorOpen is { } open && open.ReportedAt != ReportedAt)
            yield return new("correct.reported", Articles.Correcting, new("Sai sót này đã được ghi nhận: thời hạn tính từ lúc đó.", "This error was reported: the term runs from then."), nameof(ReportedAt));
        else if (ReportedAt > now.At || ReportedAt < dossier.Result!.SignedAt)
            yield return new("correct.reported", Articles.Correcting, new("Thời điểm báo sai sót phải sau khi ký và không ở tương lai.", "The report must be after the signature and not in the future."), nameof(ReportedAt));
    }
}

/// <summary>Đã sửa kết quả.</summary>
/// <param name="Version">Of the result; the one signed first is 1.</param>
/// <param name="CapacityLines">As they stand on the mended result.</param>
public sealed record ResultCorrected(
    [property: Personal] string? Content, [property: Personal] string? Reason, DateTimeOffset DueAt, bool Late, [property: Personal] string? AnsweredBy = null, int Version = 2,
    SigningCapacity Capacity = SigningCapacity.OwnOffice, IReadOnlyList<string>? CapacityLines = null, Guid? DelegationId = null, string? AtCentreId = null) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with
    {
        Draft = dossier.Draft is null ? null : dossier.Draft with { Content = Content ?? "" },
        Result = dossier.Result is null ? null : dossier.Result with { Version = Version },
        ErrorOpen = null,
    };
}
