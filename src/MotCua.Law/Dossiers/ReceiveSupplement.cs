using MotCua.Law.Clocks;

namespace MotCua.Law.Dossiers;

/// <summary>
/// Nhận bổ sung: the full supplement comes in at the centre. The clock starts again from the beginning, or goes on, as the
/// edition says; a guided online filing waits for its answer again.
/// </summary>
/// <param name="Shown">The due moment the page showed; null from a machine.</param>
public sealed record ReceiveSupplement(IReadOnlyList<PaperCopy> Papers, ShownDue? Shown = null) : DossierAct
{
    protected internal override Decision Decide(Dossier dossier, Situation now)
    {
        if (Competence.AtCentre(now.By) is { } elsewhere)
            return elsewhere;
        if (Papers.Count == 0 || Papers.Any(p => !p.IsThere))
            return new Refusal("supplement.papers", now.Edition.Supplement.Basis, new("Ghi các giấy tờ được bổ sung.", "State the papers handed in."), nameof(Papers));
        if (PaperCopy.Uncountable(Papers, now.Edition.Supplement.Basis) is { } uncountable)
            return uncountable;
        if (Papers.Select(p => Stated.TooLong(p.Name, nameof(Papers), now.Edition.Supplement.Basis, Lack.LongestName)).OfType<Refusal>().FirstOrDefault() is { } tooLong)
            return tooLong;
        if (Missing(dossier, now.Edition.Supplement.Basis) is { Count: > 0 } lacking)
            return Decision.Refuse(lacking);
        if (dossier.Status == DossierStatus.GuidanceAwaited)
        {
            var answer = now.From(now.Now, now.Provisions.AcceptOnlineWithin.Value);
            return answer.Refusal is { } refused ? refused
                : new FilingCompleted(Papers, answer.Deadline!) { HappenedAt = now.At, By = now.By };
        }
        var due = Clocks.Resumed(dossier, now);
        if ((due.Refusal ?? Shown?.Differs(due.Deadline, now.Edition.Supplement.Basis)) is { } refusal)
            return refusal;
        return new SupplementReceived(Papers, due.Deadline, DossierSteps.Resumed(dossier, due.Deadline, now)) { HappenedAt = now.At, By = now.By };
    }

    /// <summary>Điều 19 khoản 5 NĐ 118/2025 lets the term start again from the <em>full</em> supplement: what was asked and is not there is named, all at once.</summary>
    private IReadOnlyList<Refusal> Missing(Dossier dossier, Article basis) =>
    [
        .. from lack in dossier.Lacking
           where !lack.IsMetBy(Papers)
           select new Refusal("supplement.incomplete", basis, new($"Chưa đủ theo yêu cầu: {lack.Paper}.", $"Not complete as asked: {lack.Paper}."), $"Papers[{lack.Key}]"),
    ];
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
        OriginalsSupplemented = dossier.OriginalsSupplemented + Papers.Sum(paper => paper.OriginalsTaken),
        Lacking = [],
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
        Lacking = [],
        AnswerDueAt = AnswerDue.Due.ToInstant(),
    };
}
