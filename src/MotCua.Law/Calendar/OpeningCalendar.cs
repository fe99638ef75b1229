namespace MotCua.Law.Calendar;

/// <summary>Giờ tiếp nhận: a point's reception sessions by day of the week, from a date until superseded. A weekday absent is closed.</summary>
/// <param name="Basis">The decision that set them, or where they were read.</param>
/// <param name="Verified">False where an official has still to confirm them.</param>
public sealed record OpeningHours(DateOnly EffectiveFrom, IReadOnlyDictionary<DayOfWeek, IReadOnlyList<Session>> Week, string Basis, bool Verified);

/// <summary>Buổi tiếp nhận riêng: one date's sessions in place of the week's; none means closed that day.</summary>
public sealed record OpeningException(DateOnly On, IReadOnlyList<Session> Sessions, Bilingual Reason, string Basis);

/// <summary>
/// Lịch mở cửa: when a point receives people. A Saturday morning session does not make Saturday a working day for
/// deadlines: that is <see cref="WorkCalendar"/>'s to say.
/// </summary>
public sealed class OpeningCalendar
{
    private const int LongestClosure = 60;
    private readonly OpeningHours[] tables;
    private readonly Dictionary<DateOnly, OpeningException> exceptions;

    public OpeningCalendar(IEnumerable<OpeningHours> tables, IEnumerable<OpeningException>? exceptions = null)
    {
        this.tables = [.. tables.OrderBy(table => table.EffectiveFrom)];
        this.exceptions = (exceptions ?? []).ToDictionary(exception => exception.On);
    }

    /// <summary>The week's hours in force on a day; null before the first.</summary>
    public OpeningHours? HoursOn(DateOnly day) => Array.FindLast(tables, table => table.EffectiveFrom <= day);

    /// <summary>The days from this one on that have sessions of their own, in order.</summary>
    public IEnumerable<OpeningException> ExceptionsFrom(DateOnly day) => exceptions.Values.Where(exception => exception.On >= day).OrderBy(exception => exception.On);

    /// <summary>
    /// The sessions of a day, in order: its own where there are some, otherwise the week's, except on a holiday, a day in
    /// lieu or a swapped day off. A made-up working day keeps Monday's. None in a year whose calendar is not known.
    /// </summary>
    public IReadOnlyList<Session> SessionsOn(DateOnly on, WorkCalendar calendar)
    {
        if (exceptions.TryGetValue(on, out var own))
            return own.Sessions;
        if (!calendar.Covers(on) || HoursOn(on) is not { } table)
            return [];
        var fact = calendar.FactOf(on);
        if (fact is { IsOff: true })
            return [];
        return table.Week.GetValueOrDefault(fact is null ? on.DayOfWeek : DayOfWeek.Monday) ?? [];
    }

    /// <summary>Whether the point receives people at this moment; at the very close no more.</summary>
    public bool IsOpen(LocalMoment at, WorkCalendar calendar) =>
        SessionsOn(at.On, calendar).Any(session => at.At >= session.From && at.At < session.To);

    /// <summary>Whether a person told to come at this moment is received: while the point is open, or at the very close, for which one comes in time.</summary>
    public bool KeepsAppointment(LocalMoment at, WorkCalendar calendar) =>
        SessionsOn(at.On, calendar).Any(session => at.At >= session.From && at.At <= session.To);

    /// <summary>This moment when open, otherwise the next opening; null when none is known within sixty days.</summary>
    public LocalMoment? NextOpening(LocalMoment at, WorkCalendar calendar)
    {
        if (IsOpen(at, calendar))
            return at;
        for (var days = 0; days <= LongestClosure; days++)
            foreach (var session in SessionsOn(at.On.AddDays(days), calendar))
                if (days > 0 || session.From > at.At)
                    return new(at.On.AddDays(days), session.From);
        return null;
    }
}
