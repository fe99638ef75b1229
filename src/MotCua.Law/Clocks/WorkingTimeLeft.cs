using MotCua.Law.Calendar;

namespace MotCua.Law.Clocks;

/// <summary>
/// Thời gian làm việc còn lại: how much of the working hours lies between now and a due moment, or how much has passed since it. A limit in
/// working hours is told so: sixteen hours by the clock on the wall may be one at the counter.
/// </summary>
/// <param name="IsLate">The moment has passed.</param>
public sealed record WorkingTimeLeft(TimeSpan Time, bool IsLate)
{
    /// <summary>Null where the calendar of a year between is not known.</summary>
    public static WorkingTimeLeft? Of(LocalMoment now, LocalMoment due, WorkCalendar calendar, WorkingHoursBook hours)
    {
        var (from, to) = now > due ? (due, now) : (now, due);
        var count = new Count(TermProvisions.InForceOn(from.On), calendar, hours);
        var ticks = count.Between(from, to);
        return count.UnknownYear is null ? new(TimeSpan.FromTicks(ticks), now > due) : null;
    }
}
