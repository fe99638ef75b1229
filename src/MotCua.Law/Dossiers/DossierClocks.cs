using MotCua.Law.Clocks;

namespace MotCua.Law.Dossiers;

/// <summary>Đồng hồ của hồ sơ: how the acts of the life cycle stop and start the clock. State keeps the deadline without its explanation, which stays in the events.</summary>
internal static class Clocks
{
    /// <summary>A running clock towards a deadline, or none where there is no limit.</summary>
    public static Clock? Clock(Deadline? deadline) =>
        deadline is null ? null : new(deadline.Limit, ClockRules.Plain, Bare(deadline));

    /// <summary>The clock as it stands when something is awaited.</summary>
    public static Clock? Stopped(Dossier dossier, Situation now, StopCause cause, StopRegime regime, Article basis) =>
        dossier.Clock?.StopAt(now.Now, cause, regime, basis, now.Calendar, now.Hours);

    /// <summary>The deadline when the clock goes on now; the edition's own clock rules apply to a restart.</summary>
    public static DeadlineOutcome Resumed(Dossier dossier, Situation now) =>
        dossier.Clock is { } clock ? (clock with { Rules = now.Edition.Clock }).Resume(now.Now, now.Calendar, now.Hours) : DeadlineOutcome.NoLimit;

    /// <summary>The deadline counted from the agency's receipt now, where it was promised from a later moment; none where the term runs already.</summary>
    public static Deadline? FromAgencyReceipt(Dossier dossier, Situation now) =>
        dossier.Clock is { IsRunning: true, Deadline: { } promised } clock && promised.Start > now.Now
            ? FromAgencyReceipt(now.Now, LocalMoment.From(dossier.ReceivedAt!.Value), clock.Limit, now).Deadline : null;

    /// <summary>The deadline of a term that starts with the agency's receipt at this moment.</summary>
    public static DeadlineOutcome FromAgencyReceipt(LocalMoment at, LocalMoment filed, TimeLimit limit, Situation now)
    {
        var outcome = now.From(at, limit, now.Edition.Clock);
        return outcome.Deadline is { } deadline
            ? deadline.Led(new(filed.On, at.On, LedgerEffect.Moved, LedgerReason.AgencyReceipt, Basis: Articles.AgencyReceipt.Citation, Becomes: at)) : outcome;
    }

    /// <summary>The clock running towards the deadline an event carries.</summary>
    public static Clock? Run(Dossier dossier, Deadline? deadline) =>
        deadline is null ? dossier.Clock : dossier.Clock?.RunTo(Bare(deadline));

    /// <summary>The clock as if it had not been stopped for this cause; one that stands for another stays.</summary>
    public static Clock? NotStopped(Dossier dossier, StopCause cause) =>
        dossier.Clock is { Stop: { } stop } clock && stop.Cause == cause ? clock with { Stop = null } : dossier.Clock;

    /// <summary>The deadline moved on by the incidents since the clock was stopped by mistake; none where there were none.</summary>
    public static DeadlineOutcome PastIncidents(Dossier dossier, Situation now)
    {
        if (dossier.Clock is not { Stop: { } stop, Deadline: { } deadline } || dossier.IncidentsWhileStopped.Where(span => span.From >= stop.At.ToInstant()).ToList() is not { Count: > 0 } spans)
            return DeadlineOutcome.NoLimit;
        DeadlineOutcome moved = deadline;
        foreach (var span in spans)
        {
            moved = Deadlines.Resume(moved.Deadline!, LocalMoment.From(span.From), LocalMoment.From(span.To), Articles.SystemIncident, now.Calendar, now.Hours);
            if (moved.Refusal is not null)
                return moved;
        }
        return moved;
    }

    /// <summary>The clock towards another deadline, running or standing as it was.</summary>
    public static Clock? Recounted(Dossier dossier, Deadline deadline, ClockStop? stop) =>
        dossier.Clock is { } clock ? clock with { Deadline = Bare(deadline), Stop = stop } : null;

    private static Deadline Bare(Deadline deadline) => deadline with { Explanation = [] };
}
