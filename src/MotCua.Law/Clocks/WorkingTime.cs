namespace MotCua.Law.Clocks;

/// <summary>Thời gian làm việc: the sessions of working days laid end to end, on which working hours are added and measured.</summary>
internal static class WorkingTime
{
    /// <summary>Hours as ticks, exactly; a fraction of an hour is never cut off.</summary>
    public static long Ticks(decimal hours) => (long)decimal.Round(hours * TimeSpan.TicksPerHour);

    /// <summary>
    /// The moment when this much working time has passed since the start. A start outside the sessions counts from the
    /// next opening; an end that falls on a session's close stays there.
    /// </summary>
    public static LocalMoment Add(this Count count, LocalMoment start, long ticks, TimeUnit unit)
    {
        var at = start.At;
        var began = false;
        for (var on = start.On; count.Read(on, out var off); on = on.AddDays(1), at = TimeOnly.MinValue)
        {
            if (off is not null)
            {
                count.Ledger.Skip(off);
                continue;
            }
            var before = ticks;
            foreach (var session in count.Hours.On(on).Sessions)
            {
                var from = at > session.From ? at : session.From;
                if (from >= session.To)
                    continue;
                if (!began && new LocalMoment(on, from) != start)
                    count.Ledger.Move(start.On, LedgerReason.OutsideHours, new(on, from), count.Hours.On(start.On).Basis);
                began = true;
                var room = (session.To - from).Ticks;
                if (ticks <= room)
                {
                    if (before > 0)
                        count.Ledger.CountWorking(on, Units(before, unit), unit, count.Calendar);
                    return new(on, from.Add(TimeSpan.FromTicks(ticks)));
                }
                ticks -= room;
            }
            if (before > ticks)
                count.Ledger.CountWorking(on, Units(before - ticks, unit), unit, count.Calendar);
        }
        return start;
    }

    /// <summary>Working time from one moment to a later one; zero when it is not later.</summary>
    public static long Between(this Count count, LocalMoment from, LocalMoment to)
    {
        long ticks = 0;
        for (var on = from.On; on <= to.On && count.Read(on, out var off); on = on.AddDays(1))
        {
            if (off is not null)
                continue;
            foreach (var session in count.Hours.On(on).Sessions)
            {
                var start = on == from.On && from.At > session.From ? from.At : session.From;
                var end = on == to.On && to.At < session.To ? to.At : session.To;
                if (end > start)
                    ticks += (end - start).Ticks;
            }
        }
        return ticks;
    }

    /// <summary>Ticks as an amount to be read: hours, or working days of eight hours.</summary>
    public static decimal Units(long ticks, TimeUnit unit)
    {
        var hours = (decimal)ticks / TimeSpan.TicksPerHour;
        return decimal.Round(unit == TimeUnit.WorkingDays ? hours / TimeLimit.HoursPerWorkingDay : hours, 6) / 1.000000m;
    }

    public static LocalMoment Plus(this LocalMoment moment, long ticks)
    {
        var moved = moment.On.ToDateTime(moment.At).AddTicks(ticks);
        return new(DateOnly.FromDateTime(moved), TimeOnly.FromDateTime(moved));
    }
}
