using System.Globalization;
using MotCua.Law;

namespace MotCua.Papers.Forms;

/// <summary>
/// Cách viết trên giấy tờ: days, hours and amounts as official papers write them (Nghị định 30/2020/NĐ-CP, Phụ lục I: days
/// under 10 and months 1 and 2 carry a zero).
/// </summary>
public static class Wording
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    private static readonly string[] Weekdays = ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];

    public static string Day(DateOnly day) => $"ngày {day.Day:00} tháng {(day.Month < 3 ? day.Month.ToString("00", Vietnamese) : day.Month.ToString(Vietnamese))} năm {day.Year}";

    public static string Moment(LocalMoment moment) => $"{moment.At.Hour:00} giờ {moment.At.Minute:00} phút, {Day(moment.On)}";

    public static string Short(LocalMoment? moment) => moment is { } m ? $"{m.At:HH:mm}\n{m.On:dd/MM/yyyy}" : "";

    public static string Weekday(DateOnly day) => $"{Weekdays[(int)day.DayOfWeek]}, {day:dd/MM/yyyy}";

    public static string PlaceAndDate(string place, DateOnly day) => $"{place}, {Day(day)}";

    public static string Amount(Dong amount) => amount.Amount.ToString("#,0", Vietnamese) + " đồng";
}
