namespace MotCua.Law.Dossiers;

/// <summary>Nhận xử lý: an officer of the competent agency takes the dossier to settle it.</summary>
public sealed record Take : DossierAct
{
    protected internal override Decision Decide(Dossier dossier, Situation now) =>
        Competence.OfAgency(dossier, now.By) is { } refusal ? refusal
        : new DossierTaken(now.By.PersonId) { HappenedAt = now.At, By = now.By };
}

/// <summary>Đã nhận xử lý.</summary>
public sealed record DossierTaken(string OfficerId) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with { Status = DossierStatus.Appraising, HolderPersonId = OfficerId };
}
