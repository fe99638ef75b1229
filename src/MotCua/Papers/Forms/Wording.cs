using System.Globalization;
using MotCua.Law;
using MotCua.Law.Wording;

namespace MotCua.Papers.Forms;

/// <summary>
/// Cách viết trên giấy tờ: days, hours and amounts as official papers write them (Nghị định 30/2020/NĐ-CP, Phụ lục I).
/// </summary>
public static class Wording
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    private static readonly string[] Weekdays = ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];

    public static string Moment(LocalMoment moment) => DateWords.Moment(moment).Vi;

    public static string Short(LocalMoment? moment) => moment is { } m ? $"{m.At:HH:mm}\n{m.On:dd/MM/yyyy}" : "";

    public static string Weekday(DateOnly day) => $"{Weekdays[(int)day.DayOfWeek]}, {day:dd/MM/yyyy}";

    public static string PlaceAndDate(string place, DateOnly day) => $"{place}, {DateWords.Day(day).Vi}";

    public static string Amount(Dong amount) => amount.Amount.ToString("#,0", Vietnamese) + " đồng";
}
