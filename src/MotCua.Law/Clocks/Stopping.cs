using MotCua.Law.Calendar;

namespace MotCua.Law.Clocks;

public static partial class Deadlines
{
    /// <summary>
    /// The time left when the clock stops: working hours for a limit in working days or hours or in the day, calendar days
    /// for days and months, elapsed hours for hours. Zero when the due moment has passed.
    /// </summary>
    public static TimeLimit Remaining(LocalMoment stoppedAt, LocalMoment due, TimeUnit unit, WorkCalendar calendar, WorkingHoursBook hours)
    {
        var kept = KeptIn(unit);
        var left = Between(new Count(TermProvisions.InForceOn(stoppedAt.On), calendar, hours), stoppedAt, due, kept);
        return new(Amount(left, kept), kept);
    }

    /// <summary>
    /// Tạm dừng: the due moment moves on by the time of the stop, measured as the limit is counted, so that what was left at
    /// the stop is what is left at the resumption. A dossier already late stays as late as it was.
    /// </summary>
    public static DeadlineOutcome Resume(Deadline before, LocalMoment stoppedAt, LocalMoment resumedAt, Article basis, WorkCalendar calendar, WorkingHoursBook hours)
    {
        if (!Countable(resumedAt.On))
            return WorkCalendar.NotPublished(resumedAt.On.Year);
        var kept = KeptIn(before.Limit.Unit);
        var count = new Count(TermProvisions.InForceOn(before.Start.On), calendar, hours);
        var pause = Between(count, stoppedAt, resumedAt, kept);
        var due = MovedBy(pause, before.Due, kept, count);
        if (count.UnknownYear is { } year)
            return WorkCalendar.NotPublished(year);
        var line = new LedgerLine(
            stoppedAt.On, resumedAt.On, LedgerEffect.NotCounted, LedgerReason.ClockStopped, Amount(pause, kept), kept, Basis: basis.Citation, Becomes: due);
        return before with
        {
            Due = due,
            Provisional = before.Provisional || count.Provisional,
            Explanation = [.. before.Explanation, line],
            CalendarId = calendar.Id,
            HoursId = hours.Id,
        };
    }

    /// <summary>Tính lại từ đầu: the whole limit again from the moment of the full supplement (118/2025 Đ19k5).</summary>
    public static DeadlineOutcome Restart(LocalMoment at, TimeLimit limit, ClockRules rules, Article basis, WorkCalendar calendar, WorkingHoursBook hours)
    {
        var outcome = Compute(at, limit, rules, calendar, hours);
        return outcome.Deadline is { } deadline
            ? deadline.Led(new(at.On, at.On, LedgerEffect.Moved, LedgerReason.ClockRestarted, Basis: basis.Citation, Becomes: at)) : outcome;
    }

    private static LocalMoment MovedBy(long pause, LocalMoment due, TimeUnit kept, Count count) => pause == 0 ? due : kept switch
    {
        TimeUnit.WorkingHours => count.Add(due, pause, kept),
        TimeUnit.CalendarDays => count.IntoSessions(count.EndOnWorkingDay(due.Plus(pause))),
        _ => count.EndOnWorkingDay(due.Plus(pause)),
    };

    private static TimeUnit KeptIn(TimeUnit unit) => unit switch
    {
        TimeUnit.WorkingDays or TimeUnit.WorkingHours or TimeUnit.SameDay => TimeUnit.WorkingHours,
        TimeUnit.CalendarDays or TimeUnit.Months => TimeUnit.CalendarDays,
        TimeUnit.Hours => TimeUnit.Hours,
        _ => TimeUnit.None,
    };

    // A stop in calendar days is counted by dates: from the day it began to the day it ended, without the first.
    private static long Between(Count count, LocalMoment from, LocalMoment to, TimeUnit kept) => to <= from ? 0 : kept switch
    {
        TimeUnit.WorkingHours => count.Between(from, to),
        TimeUnit.CalendarDays => (to.On.DayNumber - from.On.DayNumber) * TimeSpan.TicksPerDay,
        TimeUnit.Hours => to.On.ToDateTime(to.At).Ticks - from.On.ToDateTime(from.At).Ticks,
        _ => 0,
    };

    private static decimal Amount(long ticks, TimeUnit kept) =>
        kept == TimeUnit.CalendarDays ? ticks / TimeSpan.TicksPerDay : WorkingTime.Units(ticks, kept);
}
