using MotCua.Law.Clocks;

namespace MotCua.Law.Dossiers;

/// <summary>
/// Nhận bổ sung: the full supplement comes in at the centre. The clock starts again from the beginning, or goes on, as the
/// edition says; a guided online filing waits for its answer again.
/// </summary>
public sealed record ReceiveSupplement(IReadOnlyList<PaperCopy> Papers) : DossierAct
{
    protected internal override Decision Decide(Dossier dossier, Situation now)
    {
        if (Competence.AtCentre(now.By) is { } elsewhere)
            return elsewhere;
        if (Papers.Count == 0 || Papers.Any(p => !p.IsThere))
            return new Refusal("supplement.papers", now.Edition.Supplement.Basis, new("Ghi các giấy tờ được bổ sung.", "State the papers handed in."), nameof(Papers));
        if (dossier.Status == DossierStatus.GuidanceAwaited)
        {
            var answer = now.From(now.Now, now.Provisions.AcceptOnlineWithin.Value);
            return answer.Refusal is { } refused ? refused
                : new FilingCompleted(Papers, answer.Deadline!) { HappenedAt = now.At, By = now.By };
        }
        var due = Clocks.Resumed(dossier, now);
        return due.Refusal is { } unpublished ? unpublished
            : new SupplementReceived(Papers, due.Deadline, DossierSteps.Resumed(dossier, due.Deadline, now)) { HappenedAt = now.At, By = now.By };
    }
}

/// <summary>Đã nhận bổ sung.</summary>
/// <param name="Due">The new due moment with its explanation; null without a limit.</param>
/// <param name="Steps">The steps' own due moments from here on.</param>
public sealed record SupplementReceived(IReadOnlyList<PaperCopy> Papers, Deadline? Due, IReadOnlyList<StepDue>? Steps = null) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with
    {
        Status = DossierStatus.Appraising,
        SupplementedAt = HappenedAt,
        LapsesAt = null,
        Clock = Clocks.Run(dossier, Due),
        Steps = [.. Steps ?? dossier.Steps],
    };
}

/// <summary>Hồ sơ trực tuyến đã hoàn thiện theo hướng dẫn.</summary>
public sealed record FilingCompleted(IReadOnlyList<PaperCopy> Papers, Deadline AnswerDue) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with
    {
        Status = DossierStatus.Submitted,
        AnswerDueAt = AnswerDue.Due.ToInstant(),
    };
}
