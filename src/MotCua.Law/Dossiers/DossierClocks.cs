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

    /// <summary>The clock running towards the deadline an event carries.</summary>
    public static Clock? Run(Dossier dossier, Deadline? deadline) =>
        deadline is null ? dossier.Clock : dossier.Clock?.RunTo(Bare(deadline));

    private static Deadline Bare(Deadline deadline) => deadline with { Explanation = [] };
}
