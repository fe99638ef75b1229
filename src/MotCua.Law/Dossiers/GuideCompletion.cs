namespace MotCua.Law.Dossiers;

/// <summary>
/// Hướng dẫn hoàn thiện: guidance at reception (mẫu 02) on an online filing that is not complete. It does not use up the
/// competent agency's one supplement: Điều 16, 17 NĐ 118/2025 speak of reception, Điều 19 khoản 5 of appraisal (our reading).
/// </summary>
public sealed record GuideCompletion(IReadOnlyList<Lack> Lacks) : DossierAct
{
    protected internal override Decision Decide(Dossier dossier, Situation now)
    {
        if (Competence.AtCentre(now.By) is { } elsewhere)
            return elsewhere;
        if (Lack.Check(Lacks, Articles.GuidanceAtReception) is { Count: > 0 } faults)
            return Decision.Refuse(faults);
        return new CompletionGuided(Lacks, dossier.SupplementSlips + 1) { HappenedAt = now.At, By = now.By };
    }
}

/// <summary>Đã hướng dẫn hoàn thiện.</summary>
/// <param name="Slip">Which of the dossier's slips mẫu 02 this is, from 1.</param>
/// <param name="Number">Số phiếu, drawn by the ledger.</param>
public sealed record CompletionGuided([property: Personal] IReadOnlyList<Lack>? Lacks, int Slip = 1, string? Number = null) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with
    {
        Status = DossierStatus.GuidanceAwaited,
        AnswerDueAt = null,
        SupplementSlips = Slip,
        Lacking = [.. Lacks ?? []],
    };
}
