using MotCua.Law.Calendar;

namespace MotCua.Law.Clocks;

public static partial class Deadlines
{
    /// <summary>
    /// Tính lại theo lịch đã công bố: the same term from the same start on another calendar; what its stops left out stays left
    /// out, as it was measured when the clock went on.
    /// </summary>
    /// <param name="before">With its explanation, which names the stops.</param>
    public static DeadlineOutcome Recount(Deadline before, ClockRules rules, WorkCalendar calendar, WorkingHoursBook hours)
    {
        var outcome = Compute(before.Start, before.Limit, rules, calendar, hours);
        if (outcome.Deadline is not { } deadline)
            return outcome;
        deadline = deadline with { Explanation = [.. before.Explanation.Where(line => line.Reason is LedgerReason.ClockRestarted or LedgerReason.AgencyReceipt), .. deadline.Explanation] };
        foreach (var stop in before.Explanation.Where(line => line.Reason == LedgerReason.ClockStopped))
        {
            var count = new Count(TermProvisions.InForceOn(before.Start.On), calendar, hours);
            var due = MovedBy(Ticks(stop.Counted, stop.Unit), deadline.Due, stop.Unit, count);
            if (count.UnknownYear is { } year)
                return WorkCalendar.NotPublished(year);
            deadline = deadline with
            {
                Due = due,
                Provisional = deadline.Provisional || count.Provisional,
                Explanation = [.. deadline.Explanation, stop with { Becomes = due }],
            };
        }
        return deadline;
    }

    // Lines keep hours to six digits; the whole second they were read from is what counts.
    private static long Ticks(decimal amount, TimeUnit kept) => kept == TimeUnit.CalendarDays
        ? (long)amount * TimeSpan.TicksPerDay
        : (long)decimal.Round(amount * (TimeSpan.TicksPerHour / TimeSpan.TicksPerSecond)) * TimeSpan.TicksPerSecond;
}
