namespace MotCua.Law.Dossiers;

/// <summary>Từ chối tiếp nhận: refuses receipt in writing (mẫu 03), naming the reason and the agency that is competent, where there is one.</summary>
public sealed record RefuseReceipt(string Reason, string? CompetentAgency, RefusedFiling? Counter) : DossierAct
{
    private const int LongestAgency = 300;

    public override string? Opens => Counter?.ProcedureCode;

    protected internal override Decision Decide(Dossier dossier, Situation now)
    {
        if (Competence.AtCentre(now.By) is { } elsewhere)
            return elsewhere;
        if (dossier.Subject is null && Counter is null)
            return new Refusal("refuse.no-applicant", Articles.Receiving, new("Nêu người nộp và thủ tục bị từ chối.", "State the applicant and the procedure."));
        Refusal?[] faults =
        [
            Stated.Missing(Reason, nameof(Reason), Articles.Receiving, "Nêu lý do từ chối tiếp nhận.", "State why receipt is refused."),
            Stated.TooLong(CompetentAgency, nameof(CompetentAgency), Articles.Receiving, LongestAgency),
            .. Counter is { } filed ? [.. PartyCheck.Named(filed.Applicant), .. PartyCheck.Of(filed.Lodger)] : Array.Empty<Refusal>(),
        ];
        if (faults.OfType<Refusal>().ToList() is { Count: > 0 } refusals)
            return Decision.Refuse(refusals);
        return new FilingRefused(Counter?.SubjectOf(now), Counter?.Applicant, Reason, CompetentAgency, Counter?.Lodger) { HappenedAt = now.At, By = now.By };
    }
}

/// <summary>Hồ sơ tại quầy bị từ chối: who came with what, for a refusal at the counter. Whether a number is right is not asked of one who is turned away.</summary>
/// <param name="CompetentAgencyId">The agency the dossier would have gone to; empty where the counter cannot say.</param>
public sealed record RefusedFiling(string ProcedureCode, string CaseKey, Channel Channel, string CompetentAgencyId, Party Applicant, Lodger? Lodger)
{
    internal Subject SubjectOf(Situation now) => Subject.Of(now.Edition, CaseKey, Channel, now.By.CentreId!, now.Edition.CompetentAgencyId ?? CompetentAgencyId);
}

/// <summary>Đã từ chối tiếp nhận.</summary>
/// <param name="Number">Số phiếu, drawn by the ledger.</param>
public sealed record FilingRefused(
    Subject? Subject, [property: Personal] Party? Applicant, [property: Personal] string? Reason, string? CompetentAgency, [property: Personal] Lodger? Lodger = null, string? Number = null) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with
    {
        Status = DossierStatus.ReceiptRefused,
        Subject = dossier.Subject ?? Subject,
        Applicant = dossier.Applicant ?? Applicant,
        Lodger = dossier.Lodger ?? Lodger,
        ClosedAt = HappenedAt,
    };
}
