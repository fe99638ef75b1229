namespace MotCua.Law.Clocks;

/// <summary>Mốc giờ trong ngày: after this hour a same-day result is given on the next working day.</summary>
public sealed record CutOff(TimeOnly At, Article Basis);

/// <summary>
/// Nộp ngoài giờ: what is filed after the close, on a day off, or within the last minutes before the close is
/// counted from the next opening. Zero minutes: only what comes after the close.
/// </summary>
public sealed record AfterHours(int LastMinutes, Article Basis);

/// <summary>
/// Quy tắc tính giờ của thủ tục: attributes of a procedure's edition, each hour with its source.
/// Absent means the rule does not apply to the procedure.
/// </summary>
/// <param name="SameDayCutOff">For limits <c>trong ngày</c> only.</param>
/// <param name="Filing">For what is filed outside working hours; without it the hour of filing is kept and clamped.</param>
/// <param name="ElapsedHoursEndOnWorkingDay">Whether a term in elapsed hours that ends on a day off moves to the next working day.</param>
public sealed record ClockRules(CutOff? SameDayCutOff = null, AfterHours? Filing = null, bool ElapsedHoursEndOnWorkingDay = true)
{
    /// <summary>No rule beside the Civil Code's.</summary>
    public static readonly ClockRules Plain = new();

    /// <summary>The one-stop decree's same-day rule: received after 15:00, given on the next working day.</summary>
    public static readonly ClockRules OneStop = new(new CutOff(new TimeOnly(15, 0), Articles.SameDay));
}
