namespace MotCua.Law.Dossiers;

/// <summary>
/// Cấp lại giấy tiếp nhận: the slip is lost, or in wrong hands. The next version says the same and opens the dossier with another key; what the
/// former one opens with is no key any more.
/// </summary>
public sealed record ReplaceSlip(string Reason) : DossierAct
{
    /// <summary>Điều 16 NĐ 118/2025 gives the applicant a slip; that a lost one is given again is our reading.</summary>
    protected internal override Decision Decide(Dossier dossier, Situation now) =>
        (Competence.AtCentre(now.By)
        ?? (dossier.Subject!.CentreId == now.By.CentreId ? null : new Refusal("slip.other-centre", Articles.SlipAndAppointment, new("Trung tâm đã tiếp nhận hồ sơ cấp lại giấy.", "The centre that received the dossier gives the slip again.")))
        ?? Stated.Missing(Reason, nameof(Reason), Articles.SlipAndAppointment, "Nêu lý do cấp lại.", "State why it is given again."))
        is { } refusal ? refusal
        : new ReceiptCorrected(dossier.Applicant, dossier.Lodger, null, Reason, dossier.ReceiptVersion + 1, NewKey: true) { HappenedAt = now.At, By = now.By };
}
