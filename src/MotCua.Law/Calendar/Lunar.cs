namespace MotCua.Law.Calendar;

/// <summary>Ngày âm lịch: day, month and year of the lunar calendar; <c>Leap</c> for the second month of that number.</summary>
public readonly record struct LunarDay(int Day, int Month, int Year, bool Leap = false);

/// <summary>
/// Âm lịch Việt Nam: the lunar calendar at UTC+7, for solar days of 1900–2100. Before 1968 the calendar in use was
/// reckoned at UTC+8; this one is UTC+7 throughout.
/// </summary>
public static class Lunar
{
    public static readonly DateOnly FirstDay = new(1900, 1, 1), LastDay = new(2100, 12, 31);

    private static readonly Lazy<LunarMonths> VietNam = new(() => new LunarMonths(hoursEast: 7));

    /// <summary>Whether the solar day lies in 1900–2100.</summary>
    public static bool Covers(DateOnly solar) => solar >= FirstDay && solar <= LastDay;

    /// <exception cref="ArgumentOutOfRangeException">a day outside 1900–2100: ask <see cref="Covers"/> first.</exception>
    public static LunarDay FromSolar(DateOnly solar)
    {
        if (!Covers(solar))
            throw new ArgumentOutOfRangeException(nameof(solar), solar, "The lunar calendar is kept for 1900–2100.");
        return VietNam.Value.FromSolar(solar);
    }

    /// <summary>The solar day, or null when that lunar day does not exist or lies outside 1900–2100.</summary>
    public static DateOnly? ToSolar(LunarDay lunar) =>
        VietNam.Value.ToSolar(lunar) is { } solar && Covers(solar) ? solar : null;
}
