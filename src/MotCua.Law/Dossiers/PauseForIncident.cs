using MotCua.Law.Clocks;

namespace MotCua.Law.Dossiers;

/// <summary>Tạm dừng do sự cố hệ thống: time lost to an incident of the systems is not counted; the incident is named.</summary>
public sealed record PauseForIncident(string Incident) : DossierAct
{
    /// <summary>Điều 4 khoản 7 NĐ 63/2024.</summary>
    protected internal override Decision Decide(Dossier dossier, Situation now)
    {
        if (Stated.Missing(Incident, nameof(Incident), Articles.SystemIncident, "Nêu sự cố và hệ thống gặp sự cố.", "State the incident and the system.") is { } missing)
            return missing;
        var stopped = dossier.Clock is { IsRunning: true } ? Clocks.Stopped(dossier, now, StopCause.Incident, StopRegime.Pause, Articles.SystemIncident) : null;
        return new PausedForIncident(Incident, stopped?.Stop) { HappenedAt = now.At, By = now.By };
    }
}

/// <summary>Đã tạm dừng do sự cố.</summary>
/// <param name="Stop">Null where the clock stood already, or there is none.</param>
public sealed record PausedForIncident([property: Personal] string? Incident, ClockStop? Stop) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with
    {
        IncidentSince = HappenedAt,
        Clock = Stop is null ? dossier.Clock : dossier.Clock! with { Stop = Stop },
    };
}

/// <summary>
/// Tiếp tục sau sự cố: the due moment moves by the time of the incident, and so does the end of the term in which the
/// applicant may supplement: no more than the agency could one use the systems (our reading).
/// </summary>
public sealed record ResumeAfterIncident : DossierAct
{
    protected internal override Decision Decide(Dossier dossier, Situation now)
    {
        if (!dossier.IncidentOpen)
            return new Refusal("incident.none", Articles.SystemIncident, new("Hồ sơ không tạm dừng do sự cố.", "The dossier is not paused for an incident."));
        if (dossier.Clock?.Stop is not { Cause: StopCause.Incident })
            return new ResumedAfterIncident(null, LapsesAt(dossier, now)) { HappenedAt = now.At, By = now.By };
        var due = Clocks.Resumed(dossier, now);
        return due.Refusal is { } unpublished ? unpublished
            : new ResumedAfterIncident(due.Deadline, LapsesAt(dossier, now), DossierSteps.Resumed(dossier, due.Deadline, now)) { HappenedAt = now.At, By = now.By };
    }

    private static DateTimeOffset? LapsesAt(Dossier dossier, Situation now) =>
        dossier.LapsesAt > dossier.IncidentSince ? dossier.LapsesAt + (now.At - dossier.IncidentSince) : dossier.LapsesAt;
}

/// <summary>Đã tiếp tục sau sự cố.</summary>
/// <param name="LapsesAt">Until when the applicant may now supplement; null where nothing is awaited.</param>
public sealed record ResumedAfterIncident(Deadline? Due, DateTimeOffset? LapsesAt = null, IReadOnlyList<StepDue>? Steps = null) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with
    {
        IncidentSince = null,
        IncidentsWhileStopped = dossier is { IncidentSince: { } since, Clock.Stop.Cause: not StopCause.Incident }
            ? dossier.IncidentsWhileStopped.Add(new(since, HappenedAt)) : dossier.IncidentsWhileStopped,
        LapsesAt = LapsesAt ?? dossier.LapsesAt,
        Clock = Clocks.Run(dossier, Due),
        Steps = [.. Steps ?? dossier.Steps],
    };
}
