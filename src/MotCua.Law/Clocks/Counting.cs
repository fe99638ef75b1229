namespace MotCua.Law.Clocks;

/// <summary>Cách tính theo đơn vị: one way of counting for each unit.</summary>
internal static class Counting
{
    public static LocalMoment Due(this Count count, LocalMoment start, TimeLimit limit, ClockRules rules) => limit.Unit switch
    {
        TimeUnit.SameDay => count.SameDay(start, rules.SameDayCutOff),
        TimeUnit.WorkingDays => count.WorkingDays(start, limit.Amount),
        TimeUnit.CalendarDays => count.CalendarDays(start, (int)limit.Amount),
        TimeUnit.WorkingHours => count.Add(start, WorkingTime.Ticks(limit.Amount), TimeUnit.WorkingHours),
        TimeUnit.Hours => count.ElapsedHours(start, limit.Amount, rules.ElapsedHoursEndOnWorkingDay),
        TimeUnit.Months => count.Months(start, (int)limit.Amount),
        _ => start,
    };

    /// <summary><see cref="TermProvisions.FirstDay"/>: the day of receipt is not counted, a day off or not; days off are skipped; the hour is kept.</summary>
    /// <remarks>A fraction is counted after the whole days, as working hours of which eight are a day.</remarks>
    private static LocalMoment WorkingDays(this Count count, LocalMoment start, decimal amount)
    {
        var whole = (int)decimal.Truncate(amount);
        var fraction = WorkingTime.Ticks((amount - whole) * TimeLimit.HoursPerWorkingDay);
        if (whole == 0)
            return count.Add(start, fraction, TimeUnit.WorkingDays);
        var on = start.On;
        count.Ledger.NotCounted(on, count.Terms.FirstDay.Article);
        while (whole > 0)
        {
            on = on.AddDays(1);
            if (!count.Read(on, out var off))
                return start;
            if (off is not null)
            {
                count.Ledger.Skip(off);
                continue;
            }
            count.Ledger.CountWorking(on, 1, TimeUnit.WorkingDays, count.Calendar);
            whole--;
        }
        var end = count.IntoSessions(start with { On = on });
        return fraction == 0 ? end : count.Add(end, fraction, TimeUnit.WorkingDays);
    }

    /// <summary><see cref="TermProvisions.FirstDay"/>, <see cref="TermProvisions.EndOnDayOff"/>: nothing is skipped on the way; an end on a day off moves.</summary>
    private static LocalMoment CalendarDays(this Count count, LocalMoment start, int days)
    {
        var end = start with { On = start.On.AddDays(days) };
        if (days > 0)
        {
            count.Ledger.NotCounted(start.On, count.Terms.FirstDay.Article);
            count.Ledger.Count(start.On.AddDays(1), end.On, LedgerReason.CalendarDay, days, TimeUnit.CalendarDays);
        }
        return count.IntoSessions(count.EndOnWorkingDay(end));
    }

    /// <summary><see cref="TermProvisions.EndOfMonth"/>, <see cref="TermProvisions.EndOnDayOff"/>: the same day of the last month, or that month's last day; an end on a day off moves.</summary>
    private static LocalMoment Months(this Count count, LocalMoment start, int months)
    {
        var end = start with { On = start.On.AddMonths(months) };
        if (months > 0)
        {
            count.Ledger.NotCounted(start.On, count.Terms.FirstDay.Article);
            count.Ledger.Count(start.On.AddDays(1), end.On, LedgerReason.Month, months, TimeUnit.Months, count.Terms.EndOfMonth.Article);
        }
        if (end.On.Day < start.On.Day)
            count.Ledger.Move(end.On, LedgerReason.MonthEnd, end, count.Terms.EndOfMonth.Article.Citation);
        return count.IntoSessions(count.EndOnWorkingDay(end));
    }

    /// <summary>
    /// <see cref="TermProvisions.InHours"/>: from the moment itself, through nights and days off. <see cref="TermProvisions.EndOnDayOff"/> speaks of the
    /// last day of every term, so an end on a day off moves, its hour kept, unless the procedure says otherwise.
    /// An hour outside the sessions of a working day stands: bringing it in would cut the term.
    /// </summary>
    private static LocalMoment ElapsedHours(this Count count, LocalMoment start, decimal hours, bool endsOnWorkingDay)
    {
        var end = start.Plus(WorkingTime.Ticks(hours));
        count.Ledger.Count(start.On, end.On, LedgerReason.ElapsedTime, hours, TimeUnit.Hours, count.Terms.InHours.Article);
        if (endsOnWorkingDay)
            return count.EndOnWorkingDay(end);
        count.Read(end.On, out _);
        return end;
    }

    /// <summary>
    /// Điều 17 khoản 4 Nghị định 118/2025/NĐ-CP: on the day of receipt, by the close; after the cut-off hour, on a day off, or
    /// after the close, by the close of the next working day.
    /// </summary>
    private static LocalMoment SameDay(this Count count, LocalMoment start, CutOff? cutOff)
    {
        var on = count.ToWorkingDay(start.On);
        if (count.UnknownYear is not null || on > start.On)
            return count.Close(on);
        if (cutOff is not null && start.At > cutOff.At)
            return count.NextDay(start.On, LedgerReason.AfterCutOff, cutOff.Basis.Citation);
        if (start.At >= count.Hours.On(on).Closing)
            return count.NextDay(start.On, LedgerReason.OutsideHours, count.Hours.On(on).Basis);
        count.Ledger.CountWorking(on, 0, TimeUnit.SameDay, count.Calendar);
        return count.Close(on);
    }

    public static LocalMoment Close(this Count count, DateOnly on) => new(on, count.Hours.On(on).Closing);

    private static LocalMoment NextDay(this Count count, DateOnly on, LedgerReason reason, string basis)
    {
        var next = count.ToWorkingDay(on.AddDays(1));
        var due = count.Close(next);
        if (count.UnknownYear is null)
            count.Ledger.Move(on, reason, due, basis);
        return due;
    }

    /// <summary>A filing outside the sessions, or in their last minutes, starts at the next opening.</summary>
    public static LocalMoment FromNextOpening(this Count count, LocalMoment start, AfterHours filing)
    {
        if (!count.Read(start.On, out var off))
            return start;
        var day = count.Hours.On(start.On);
        var last = day.Closing.Add(-TimeSpan.FromMinutes(filing.LastMinutes));
        if (off is null && day.Include(start.At) && (filing.LastMinutes == 0 || start.At < last))
            return start;
        var late = off is null && start.At >= last;
        var ahead = new Count(count.Terms, count.Calendar, count.Hours);
        var from = ahead.Add(late ? start with { At = day.Closing } : start, 0, TimeUnit.WorkingHours);
        count.Absorb(ahead);
        count.Ledger.Move(start.On, LedgerReason.FiledAfterHours, from, filing.Basis.Citation);
        return from;
    }
}
