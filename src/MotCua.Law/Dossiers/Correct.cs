namespace MotCua.Law.Dossiers;

/// <summary>
/// Sửa thông tin tiếp nhận: mends what was written wrongly at reception; the slip is printed anew as the next version and
/// the former one is kept. The code and the promised moment stay.
/// </summary>
public sealed record CorrectReceipt(Party Applicant, Lodger? Lodger, IReadOnlyList<PaperCopy> Papers, string Reason) : DossierAct
{
    protected internal override Decision Decide(Dossier dossier, Situation now)
    {
        if ((Competence.AtCentre(now.By) ?? Stated.Missing(Reason, nameof(Reason), Articles.SlipAndAppointment, "Nêu lý do sửa.", "State why it is corrected.")) is { } refusal)
            return refusal;
        var wrong = PartyCheck.Of(Applicant, now.Now.On).Concat(PartyCheck.Of(Lodger)).ToList();
        return wrong.Count > 0 ? Decision.Refuse(wrong)
            : new ReceiptCorrected(Applicant, Lodger, Papers, Reason, dossier.ReceiptVersion + 1) { HappenedAt = now.At, By = now.By };
    }
}

/// <summary>Đã sửa thông tin tiếp nhận.</summary>
public sealed record ReceiptCorrected(
    [property: Personal] Party? Applicant, [property: Personal] Lodger? Lodger, IReadOnlyList<PaperCopy> Papers, [property: Personal] string? Reason, int Version) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with
    {
        Applicant = Applicant ?? Party.Erased,
        Lodger = Lodger,
        ReceiptVersion = Version,
    };
}

/// <summary>Sửa kết quả: mends an error in an issued result; within three working days of its report, at the agency's cost.</summary>
/// <param name="ReportedAt">When the error was reported or found.</param>
public sealed record CorrectResult(string Content, string Reason, DateTimeOffset ReportedAt) : DossierAct
{
    /// <summary>Điều 23 NĐ 118/2025.</summary>
    protected internal override Decision Decide(Dossier dossier, Situation now)
    {
        if ((Competence.OfAgency(dossier, now.By)
            ?? Stated.Missing(Content, nameof(Content), Articles.Correcting, "Nêu nội dung đúng.", "State the right content.")
            ?? Stated.Missing(Reason, nameof(Reason), Articles.Correcting, "Nêu sai sót và người chịu trách nhiệm.", "State the error and who answers for it.")) is { } refusal)
            return refusal;
        if (ReportedAt > now.At || ReportedAt < dossier.Result!.SignedAt)
            return new Refusal("correct.reported", Articles.Correcting, new("Thời điểm báo sai sót phải sau khi ký và không ở tương lai.", "The report must be after the signature and not in the future."), nameof(ReportedAt));
        var due = now.From(LocalMoment.From(ReportedAt), now.Provisions.CorrectResultWithin.Value);
        return due.Refusal is { } unpublished ? unpublished
            : new ResultCorrected(Content, Reason, due.Deadline!.Due.ToInstant(), now.Now > due.Deadline.Due) { HappenedAt = now.At, By = now.By };
    }
}

/// <summary>Đã sửa kết quả.</summary>
public sealed record ResultCorrected([property: Personal] string? Content, [property: Personal] string? Reason, DateTimeOffset DueAt, bool Late) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with { Draft = dossier.Draft is null ? null : dossier.Draft with { Content = Content ?? "" } };
}
