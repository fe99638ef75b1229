namespace MotCua.Law.Dossiers;

/// <summary>Thẩm định: the officer's finding whether the conditions are met, with the opinion that will be answered for.</summary>
public sealed record Appraise(bool ConditionsMet, string Opinion) : DossierAct
{
    protected internal override Decision Decide(Dossier dossier, Situation now) =>
        (Competence.OfHolder(dossier, now.By)
        ?? Stated.Missing(Opinion, nameof(Opinion), Articles.Settling, "Nêu ý kiến thẩm định.", "State the appraisal."))
        is { } refusal ? refusal
        : new DossierAppraised(ConditionsMet, Opinion) { HappenedAt = now.At, By = now.By };
}

/// <summary>Đã thẩm định.</summary>
public sealed record DossierAppraised(bool ConditionsMet, [property: Personal] string? Opinion) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with
    {
        Appraised = true,
        Appraisers = dossier.Appraisers.Contains(By.PersonId) ? dossier.Appraisers : dossier.Appraisers.Add(By.PersonId),
    };
}
