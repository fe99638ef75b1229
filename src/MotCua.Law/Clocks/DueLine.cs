using System.Globalization;
using MotCua.Law.Calendar;

namespace MotCua.Law.Clocks;

/// <summary>
/// Dòng tính hạn: one line <c>received,amount,unit</c> answered with its due date, or its due moment where a moment was
/// given. No 15:00 rule and no after-hours rule: those belong to a procedure.
/// </summary>
public static class DueLine
{
    private static readonly string[] Dates = ["yyyy-MM-dd"];
    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss"];

    /// <summary>The units a line may name.</summary>
    public static IReadOnlyDictionary<string, TimeUnit> Units { get; } = new Dictionary<string, TimeUnit>(StringComparer.Ordinal)
    {
        ["working-days"] = TimeUnit.WorkingDays,
        ["calendar-days"] = TimeUnit.CalendarDays,
        ["working-hours"] = TimeUnit.WorkingHours,
        ["hours"] = TimeUnit.Hours,
        ["months"] = TimeUnit.Months,
    };

    /// <summary>The due text (empty when refused) and why it could not be computed. Bad input is a refusal, never an exception.</summary>
    public static (string Due, Refusal? Refusal) Answer(string? received, string? amount, string? unit, WorkCalendar calendar, WorkingHoursBook hours)
    {
        if (!Units.TryGetValue(unit?.Trim() ?? "", out var timeUnit))
            return Bad("due.unit", "unit", $"Đơn vị “{Shown(unit)}” không có; dùng {string.Join(", ", Units.Keys)}.", $"No unit “{Shown(unit)}”; use {string.Join(", ", Units.Keys)}.");
        if (!decimal.TryParse(amount, NumberStyles.Number & ~NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number))
            return Bad("due.amount", "amount", $"“{Shown(amount)}” không phải là số (dấu thập phân là dấu chấm).", $"“{Shown(amount)}” is not a number (decimal point).");
        var (outcome, due) = Count(received, new TimeLimit(number, timeUnit), calendar, hours);
        return (due, outcome.Refusal);
    }

    /// <summary>The deadline of a limit from a receipt written as a date or a moment, and its due text as a line gives it.</summary>
    public static (DeadlineOutcome Outcome, string Due) Count(string? received, TimeLimit limit, WorkCalendar calendar, WorkingHoursBook hours)
    {
        if (DateOnly.TryParseExact(received?.Trim(), Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var on))
            return Text(Deadlines.ComputeOn(on, limit, calendar, hours), due => due.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (DateTime.TryParseExact(received?.Trim(), Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
            return Text(Deadlines.Compute(new(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at)), limit, ClockRules.Plain, calendar, hours), Moment);
        return Text(Refused("due.received", "received",
            $"“{Shown(received)}” không phải là ngày (2026-11-20) hay giờ Việt Nam (2026-11-20T10:00).",
            $"“{Shown(received)}” is not a date (2026-11-20) or a local date-time (2026-11-20T10:00)."), Moment);
    }

    private static (DeadlineOutcome, string) Text(DeadlineOutcome outcome, Func<LocalMoment, string> write) =>
        (outcome, outcome.Deadline is { } deadline ? write(deadline.Due) : "");

    private static string Moment(LocalMoment due) =>
        due.On.ToDateTime(due.At).ToString(due.At.Second == 0 ? "yyyy-MM-dd'T'HH:mm" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    private static (string, Refusal?) Bad(string code, string field, string vi, string en) => ("", Refused(code, field, vi, en));

    private static Refusal Refused(string code, string field, string vi, string en) =>
        new(code, TermProvisions.Newest.FirstDay.Article, new Bilingual(vi, en), field);

    // What was typed is repeated short and on one line.
    private static string Shown(string? text) =>
        new([.. (text ?? "").Where(c => !char.IsControl(c)).Take(40)]);
}
