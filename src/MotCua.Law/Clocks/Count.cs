using MotCua.Law.Calendar;

namespace MotCua.Law.Clocks;

/// <summary>
/// Một lần tính: one walk over the calendar. Every day read is checked to lie in a known year; the first that does
/// not ends the walk (<see cref="UnknownYear"/>), and every provisional year read marks the result.
/// </summary>
/// <param name="terms">In force on the day the term starts.</param>
internal sealed class Count(TermProvisions terms, WorkCalendar calendar, WorkingHoursBook hours)
{
    public DayLedger Ledger { get; } = new();

    public TermProvisions Terms => terms;

    public WorkCalendar Calendar => calendar;

    public WorkingHoursBook Hours => hours;

    public int? UnknownYear { get; private set; }

    public bool Provisional { get; private set; }

    /// <summary>Reads a day; false when its year is not known.</summary>
    public bool Read(DateOnly on, out DayFact? off)
    {
        off = null;
        var standing = calendar.StandingOf(on.Year);
        if (standing is null)
        {
            UnknownYear ??= on.Year;
            return false;
        }
        Provisional |= standing == YearStanding.Provisional;
        off = calendar.WhyOff(on);
        return true;
    }

    /// <summary>Takes over what a look ahead found out about the years it read.</summary>
    public void Absorb(Count ahead)
    {
        UnknownYear ??= ahead.UnknownYear;
        Provisional |= ahead.Provisional;
    }

    /// <summary>From this day on, the first working day; days off passed are written down.</summary>
    public DateOnly ToWorkingDay(DateOnly on)
    {
        while (Read(on, out var off) && off is not null)
        {
            Ledger.Skip(off);
            on = on.AddDays(1);
        }
        return on;
    }

    /// <summary><see cref="TermProvisions.EndOnDayOff"/>: an end on a day off moves to the next working day. The hour is kept.</summary>
    public LocalMoment EndOnWorkingDay(LocalMoment end)
    {
        var on = ToWorkingDay(end.On);
        if (on == end.On)
            return end;
        var moved = end with { On = on };
        if (UnknownYear is null)
            Ledger.Move(on, LedgerReason.EndOnDayOff, moved, terms.EndOnDayOff.Article.Citation);
        return moved;
    }

    /// <summary>
    /// The hour kept and brought into the sessions of its day: before the opening → the opening, in the noon break → the
    /// next session, after the close → the close of the same day (the term ends with its last day, it does not grow by one).
    /// </summary>
    public LocalMoment IntoSessions(LocalMoment end)
    {
        var day = hours.On(end.On);
        if (day.Include(end.At))
            return end;
        var at = day.Closing;
        foreach (var session in day.Sessions)
            if (end.At < session.From)
            {
                at = session.From;
                break;
            }
        var moved = end with { At = at };
        Ledger.Move(end.On, LedgerReason.OutsideHours, moved, day.Basis);
        return moved;
    }

    public DeadlineOutcome End(LocalMoment due, LocalMoment start, TimeLimit limit) =>
        UnknownYear is { } year
            ? WorkCalendar.NotPublished(year)
            : new Deadline(due, start, limit, Provisional, Ledger.Lines, calendar.Id, hours.Id);
}
