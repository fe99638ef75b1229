using MotCua.Law.Clocks;

namespace MotCua.Law.Dossiers;

/// <summary>Nhận xử lý: an officer of the competent agency takes the dossier to settle it. What was filed elsewhere is thereby received by the agency.</summary>
public sealed record Take : DossierAct
{
    protected internal override Decision Decide(Dossier dossier, Situation now) =>
        Competence.OfAgency(dossier, now.By) is { } refusal ? refusal
        : Taken(Clocks.FromAgencyReceipt(dossier, now), dossier, now);

    private static DossierTaken Taken(Deadline? due, Dossier dossier, Situation now) =>
        new(now.By.PersonId, due, due is null ? null : DossierSteps.Again(dossier, due, now)) { HappenedAt = now.At, By = now.By };
}

/// <summary>Đã nhận xử lý.</summary>
/// <param name="Due">The term counted from this receipt by the agency; null where it ran already.</param>
public sealed record DossierTaken(string OfficerId, Deadline? Due = null, IReadOnlyList<StepDue>? Steps = null) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with
    {
        Status = DossierStatus.Appraising,
        HolderPersonId = OfficerId,
        Clock = Clocks.Run(dossier, Due),
        Steps = [.. Steps ?? dossier.Steps],
    };
}
