namespace MotCua.Law.Dossiers;

/// <summary>Từ chối tiếp nhận: refuses receipt in writing (mẫu 03), naming the reason and the agency that is competent, where there is one.</summary>
public sealed record RefuseReceipt(string Reason, string? CompetentAgency, RefusedFiling? Counter) : DossierAct
{
    public override string? Opens => Counter?.Subject.ProcedureCode;

    protected internal override Decision Decide(Dossier dossier, Situation now)
    {
        if (Competence.AtCentre(now.By) is { } elsewhere)
            return elsewhere;
        if (Stated.Missing(Reason, nameof(Reason), Articles.Receiving, "Nêu lý do từ chối tiếp nhận.", "State why receipt is refused.") is { } missing)
            return missing;
        if (dossier.Subject is null && Counter is null)
            return new Refusal("refuse.no-applicant", Articles.Receiving, new("Nêu người nộp và thủ tục bị từ chối.", "State the applicant and the procedure."));
        return new FilingRefused(Counter?.Subject, Counter?.Applicant, Reason, CompetentAgency) { HappenedAt = now.At, By = now.By };
    }
}

/// <summary>Hồ sơ tại quầy bị từ chối: who came with what, for a refusal at the counter.</summary>
public sealed record RefusedFiling(Subject Subject, Party Applicant);

/// <summary>Đã từ chối tiếp nhận.</summary>
public sealed record FilingRefused(Subject? Subject, [property: Personal] Party? Applicant, [property: Personal] string? Reason, string? CompetentAgency) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with
    {
        Status = DossierStatus.ReceiptRefused,
        Subject = dossier.Subject ?? Subject,
        Applicant = dossier.Applicant ?? Applicant,
        ClosedAt = HappenedAt,
    };
}
