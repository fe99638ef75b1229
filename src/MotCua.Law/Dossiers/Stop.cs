namespace MotCua.Law.Dossiers;

/// <summary>Đề nghị dừng giải quyết: the applicant asks to stop; possible until a decision exists.</summary>
/// <param name="AskedBy">Name of who asks, and on what paper.</param>
public sealed record AskToStop(string AskedBy, string Reason) : DossierAct
{
    /// <summary>Điều 21 NĐ 118/2025.</summary>
    protected internal override Decision Decide(Dossier dossier, Situation now) =>
        (Stated.Missing(AskedBy, nameof(AskedBy), Articles.Stopping, "Nêu ai đề nghị dừng.", "State who asks to stop.")
        ?? Stated.Missing(Reason, nameof(Reason), Articles.Stopping, "Nêu lý do đề nghị dừng.", "State the reason."))
        is { } missing ? missing
        : new StopRequested(AskedBy, Reason) { HappenedAt = now.At, By = now.By };
}

/// <summary>Đã đề nghị dừng.</summary>
public sealed record StopRequested([property: Personal] string? AskedBy, [property: Personal] string? Reason) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with { Status = DossierStatus.StopAsked, StopAskedIn = dossier.Status };
}

/// <summary>Dừng giải quyết (mẫu 05): the centre ends the dossier at the applicant's request and lists what is given back.</summary>
public sealed record Stop(string GivenBack) : DossierAct
{
    protected internal override Decision Decide(Dossier dossier, Situation now) =>
        (Competence.AtCentre(now.By)
        ?? Stated.Missing(GivenBack, nameof(GivenBack), Articles.Stopping, "Ghi giấy tờ, tiền trả lại (hoặc “không có”).", "State what is given back (or “none”)."))
        is { } refusal ? refusal
        : new DossierStopped(GivenBack, $"stop:{now.By.CentreId}:{now.Now.On.Year}") { HappenedAt = now.At, By = now.By };
}

/// <summary>Đã dừng giải quyết.</summary>
/// <param name="NumberSeries">Centre and year in which the notice's number runs; null in events of before notices were numbered.</param>
/// <param name="Number">Drawn by the ledger.</param>
public sealed record DossierStopped([property: Personal] string? GivenBack, string? NumberSeries = null, string? Number = null) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with { Status = DossierStatus.Stopped, ClosedAt = HappenedAt, HolderPersonId = null };
}
