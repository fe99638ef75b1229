using MotCua.Law;
using MotCua.Law.Calendar;

namespace MotCua.Agencies;

/// <summary>Ngày nghỉ, ngày làm bù đã công bố: what a year's days must be before they can be recorded; every fault is named beside its line.</summary>
public static class AnnouncedDays
{
    public static IReadOnlyList<Refusal> Check(int year, IReadOnlyList<DayFact> days)
    {
        if (days.Count == 0)
            return [Refuse(year, "Days", "Nhập các ngày nghỉ đã công bố.", "Enter the days announced.")];
        return [.. days.Index().Select(line => Fault(year, line.Item, days.Take(line.Index)) is var (vi, en) ? Refuse(year, $"Days[{line.Index}]", vi, en) : null).OfType<Refusal>()];
    }

    /// <summary>Under the article by which the days off of that year are announced.</summary>
    internal static Refusal Refuse(int year, string? field, string vi, string en) =>
        new("calendar.record", RestProvisions.InForceOn(new(Math.Clamp(year, WorkCalendar.FirstYear, WorkCalendar.LastYear), 1, 1)).AnnouncedYearly.Article, new(vi, en), field);

    private static (string Vi, string En)? Fault(int year, DayFact day, IEnumerable<DayFact> before)
    {
        if (day.On.Year != year)
            return ($"Nhập một ngày của năm {year}.", $"Enter a day of {year}.");
        if (before.Any(other => other.On == day.On))
            return ("Ngày này đã ghi ở dòng trên.", "This day stands in a line above.");
        if (day.Name.Vi.Length is 0 or > 200)
            return ("Ghi tên ngày, tối đa 200 ký tự.", "Name the day, at most 200 characters.");
        return !day.IsOff && !RestProvisions.IsWeeklyRest(day.On)
            ? ("Làm bù chỉ rơi vào ngày nghỉ hằng tuần.", "Only a weekly day off can be made up.") : null;
    }
}
