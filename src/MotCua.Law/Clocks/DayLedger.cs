using MotCua.Law.Calendar;

namespace MotCua.Law.Clocks;

/// <summary>Sổ ngày: gathers the lines of an explanation, joining neighbouring days that are alike into one span.</summary>
internal sealed class DayLedger
{
    private readonly List<LedgerLine> lines = new(16);

    public IReadOnlyList<LedgerLine> Lines => lines;

    public void NotCounted(DateOnly on, Article basis) =>
        Add(new(on, on, LedgerEffect.NotCounted, LedgerReason.DayOfReceipt, Basis: basis.Citation));

    public void Count(DateOnly from, DateOnly to, LedgerReason reason, decimal counted, TimeUnit unit, Article? basis = null) =>
        Add(new(from, to, LedgerEffect.Counted, reason, counted, unit, Basis: basis?.Citation));

    /// <summary>A working day, or a weekly day off that a decision made one.</summary>
    public void CountWorking(DateOnly on, decimal counted, TimeUnit unit, WorkCalendar calendar)
    {
        var madeUp = calendar.FactOf(on);
        if (madeUp is not null)
            Add(new(on, on, LedgerEffect.Counted, ReasonOf(madeUp.Kind), counted, unit, madeUp.Name, madeUp.Basis));
        else if (unit == TimeUnit.WorkingDays && lines is [.., { Effect: LedgerEffect.Counted, Reason: LedgerReason.WorkingDay } last] && last.Unit == unit && last.To.AddDays(1) == on)
            lines[^1] = last with { To = on, Counted = last.Counted + counted };
        else
            Add(new(on, on, LedgerEffect.Counted, unit == TimeUnit.WorkingDays ? LedgerReason.WorkingDay : LedgerReason.WorkingTime, counted, unit));
    }

    public void Skip(DayFact off)
    {
        var name = off.Kind == DayKind.WeeklyRest ? (Bilingual?)null : off.Name;
        if (lines is [.., { Effect: LedgerEffect.Skipped } last] && last.Reason == ReasonOf(off.Kind) && last.Name == name && last.To.AddDays(1) == off.On)
            lines[^1] = last with { To = off.On };
        else
            Add(new(off.On, off.On, LedgerEffect.Skipped, ReasonOf(off.Kind), Name: name, Basis: off.Basis));
    }

    public void Move(DateOnly on, LedgerReason reason, LocalMoment becomes, string basis) =>
        Add(new(on, on, LedgerEffect.Moved, reason, Basis: basis, Becomes: becomes));

    public void Add(LedgerLine line) => lines.Add(line);

    private static LedgerReason ReasonOf(DayKind kind) => kind switch
    {
        DayKind.Holiday => LedgerReason.Holiday,
        DayKind.DayInLieu => LedgerReason.DayInLieu,
        DayKind.SwapOff => LedgerReason.SwapOff,
        DayKind.MakeUpDay => LedgerReason.MakeUpDay,
        DayKind.WorkingSaturday => LedgerReason.WorkingSaturday,
        _ => LedgerReason.WeeklyRest,
    };
}
