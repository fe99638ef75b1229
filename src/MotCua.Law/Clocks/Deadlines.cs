using MotCua.Law.Calendar;

namespace MotCua.Law.Clocks;

/// <summary>
/// Tính hạn: due moments with their explanation. Pure; every outcome is a deadline, a refusal that names the year not
/// published or what is wrong with the limit, or no limit at all.
/// </summary>
public static partial class Deadlines
{
    /// <summary>The due moment of a limit that starts with a receipt at this moment.</summary>
    public static DeadlineOutcome Compute(LocalMoment start, TimeLimit limit, ClockRules rules, WorkCalendar calendar, WorkingHoursBook hours)
    {
        if (limit.Unit == TimeUnit.None)
            return DeadlineOutcome.NoLimit;
        if (limit.Check() is { } refusal)
            return refusal;
        if (!Countable(start.On))
            return WorkCalendar.NotPublished(start.On.Year);
        var count = new Count(TermProvisions.InForceOn(start.On), calendar, hours);
        var from = rules.Filing is { } filing && limit.Unit != TimeUnit.Hours ? count.FromNextOpening(start, filing) : start;
        return count.UnknownYear is null ? count.End(count.Due(from, limit, rules), start, limit) : WorkCalendar.NotPublished(count.UnknownYear.Value);
    }

    /// <summary>
    /// The due day of a receipt known by its date alone. The date is read as the close of that day, so no promise rests on
    /// an hour nobody noted.
    /// </summary>
    public static DeadlineOutcome ComputeOn(DateOnly received, TimeLimit limit, WorkCalendar calendar, WorkingHoursBook hours)
    {
        var start = new LocalMoment(received, hours.On(received).Closing);
        var nothingToCount = limit.Unit == TimeUnit.SameDay || (limit.Amount == 0 && limit.Unit is TimeUnit.WorkingDays or TimeUnit.WorkingHours);
        if (!nothingToCount || !Countable(received))
            return Compute(start, limit, ClockRules.Plain, calendar, hours);
        var count = new Count(TermProvisions.InForceOn(received), calendar, hours);
        return count.End(count.Close(count.ToWorkingDay(received)), start, limit);
    }

    // Beyond these no calendar exists, and a hundred years more stay within what a date can hold.
    private static bool Countable(DateOnly on) => on.Year is >= WorkCalendar.FirstYear and <= WorkCalendar.LastYear;
}
