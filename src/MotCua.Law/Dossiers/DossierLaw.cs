namespace MotCua.Law.Dossiers;

/// <summary>Pháp luật về giải quyết hồ sơ: decides acts and folds events. Pure: no clock, no store.</summary>
public static class DossierLaw
{
    /// <summary>The events this act makes happen, or every reason why it is not done, each with its article.</summary>
    public static Decision Decide(Dossier dossier, DossierAct act, Situation now)
    {
        if (Lifecycle.Forbids(dossier, act) is { } refusal)
            return refusal;
        return act.Decide(dossier, now);
    }

    /// <summary>The dossier after this event.</summary>
    public static Dossier Evolve(Dossier dossier, DossierEvent happened) => happened.Apply(dossier);
}
