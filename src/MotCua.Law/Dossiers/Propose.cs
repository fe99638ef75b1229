using MotCua.Law.Wording;

namespace MotCua.Law.Dossiers;

/// <summary>
/// Trình kết quả: the officer drafts the result, granted or refused, and proposes it. A refusal to resolve is a result too,
/// with its reasons, within the term (Điều 19 khoản 3 NĐ 118/2025).
/// </summary>
/// <param name="Content">Text of the result; for a refusal its reasons and legal basis.</param>
public sealed record Propose(bool Granted, string Content) : DossierAct
{
    protected internal override Decision Decide(Dossier dossier, Situation now)
    {
        if (Competence.OfHolder(dossier, now.By) is { } other)
            return other;
        var article = Granted ? Articles.Settling : Articles.RefusingToResolve;
        if (Stated.Missing(Content, nameof(Content), article,
                Granted ? "Nêu nội dung kết quả." : "Nêu lý do và căn cứ từ chối giải quyết.",
                Granted ? "State the content of the result." : "State the reasons and the basis of the refusal.") is { } missing)
            return missing;
        if (!dossier.Appraised && !IsSameDay(dossier))
            return new Refusal("propose.not-appraised", Articles.Settling, new("Chưa có ý kiến thẩm định.", "The dossier has not been appraised."));
        if (StillConsulting(dossier, now) is { } waiting)
            return waiting;
        return new ResultProposed(Granted, Content) { HappenedAt = now.At, By = now.By };
    }

    private static bool IsSameDay(Dossier dossier) => dossier.Clock?.Limit.Unit == Law.Clocks.TimeUnit.SameDay;

    /// <summary>Silence is consent where the edition says so, once its term has passed; otherwise the answer is awaited, or its term.</summary>
    private static Refusal? StillConsulting(Dossier dossier, Situation now) =>
        dossier.Consultations.FirstOrDefault(c => c.AnsweredAt is null && (c.AnswerDueAt is null || now.At <= c.AnswerDueAt)) is { } open
            ? new("propose.consulting", Articles.Consulting, new(
                $"Đang chờ cơ quan phối hợp trả lời{(open.AnswerDueAt is { } due ? $" đến {Written.Day(due)}" : "")}.", "A consulted agency has still to answer."))
            : null;
}

/// <summary>Đã trình kết quả.</summary>
public sealed record ResultProposed(bool Granted, [property: Personal] string? Content) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with
    {
        Status = DossierStatus.Proposed,
        Draft = new(Granted, Content ?? "", By.PersonId, HappenedAt, InPlaceOf: By.InPlaceOf),
        Appraisers = dossier.Appraisers.Contains(By.PersonId) ? dossier.Appraisers : dossier.Appraisers.Add(By.PersonId),
    };
}
