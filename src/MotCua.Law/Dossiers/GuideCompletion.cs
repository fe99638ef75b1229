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
        if (Lack.Check(Lacks, Articles.GuidanceAtReception) is { } missing)
            return missing;
        return new CompletionGuided(Lacks) { HappenedAt = now.At, By = now.By };
    }
}

/// <summary>Nội dung còn thiếu: a paper or a point that lacks, with the reason and its legal basis.</summary>
public sealed record Lack(string Paper, int Originals, int Copies, string Reason)
{
    /// <summary>Điều 16: all lacks at once, each with its reason.</summary>
    internal static Refusal? Check(IReadOnlyList<Lack> lacks, Article article) =>
        lacks.Count == 0 || lacks.Any(l => string.IsNullOrWhiteSpace(l.Paper) || string.IsNullOrWhiteSpace(l.Reason))
            ? new("supplement.lacks", article, new("Nêu đầy đủ một lần tất cả giấy tờ còn thiếu, mỗi mục kèm lý do.", "Name everything lacking at once, each with its reason."), "Lacks")
            : null;
}

/// <summary>Đã hướng dẫn hoàn thiện.</summary>
public sealed record CompletionGuided([property: Personal] IReadOnlyList<Lack>? Lacks) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with { Status = DossierStatus.GuidanceAwaited, AnswerDueAt = null };
}
