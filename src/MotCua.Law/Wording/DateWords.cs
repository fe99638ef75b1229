using System.Globalization;

namespace MotCua.Law.Wording;

/// <summary>
/// Ngày giờ bằng chữ trên giấy tờ (Nghị định 30/2020/NĐ-CP Phụ lục I: days under 10 and months 1 and 2 carry a zero).
/// </summary>
public static class DateWords
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private static readonly string[] VietnameseDays = ["Chủ nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];

    /// <summary><c>ngày 02 tháng 9 năm 2026</c> · <c>2 September 2026</c>.</summary>
    public static Bilingual Day(DateOnly day) => new(
        $"ngày {Two(day.Day)} tháng {(day.Month < 3 ? Two(day.Month) : Plain(day.Month))} năm {Plain(day.Year)}",
        day.ToString("d MMMM yyyy", English));

    /// <summary><c>10 giờ 30 phút, ngày 27 tháng 11 năm 2026</c> · <c>10:30, 27 November 2026</c>.</summary>
    public static Bilingual Moment(LocalMoment moment)
    {
        var (vi, en) = Day(moment.On);
        return new($"{Two(moment.At.Hour)} giờ {Two(moment.At.Minute)} phút, {vi}", $"{moment.At.ToString("HH:mm", English)}, {en}");
    }

    /// <summary><c>Thứ Hai</c> · <c>Monday</c>.</summary>
    public static Bilingual Weekday(DayOfWeek day) => new(VietnameseDays[(int)day], English.DateTimeFormat.GetDayName(day));

    private static string Two(int number) => number.ToString("00", CultureInfo.InvariantCulture);

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
