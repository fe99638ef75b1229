using System.Globalization;
using System.Text.Json.Serialization;

namespace MotCua.Law.Clocks;

/// <summary>Đơn vị thời hạn: what a time limit is counted in.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TimeUnit>))]
public enum TimeUnit
{
    /// <summary>Không quy định thời hạn.</summary>
    None,

    /// <summary>Trong ngày: the result is given on the day of receipt.</summary>
    SameDay,

    /// <summary>Ngày làm việc.</summary>
    WorkingDays,

    /// <summary>Ngày: calendar days.</summary>
    CalendarDays,

    /// <summary>Giờ làm việc; eight are one working day.</summary>
    WorkingHours,

    /// <summary>Giờ: elapsed hours, day and night, working or not.</summary>
    Hours,

    /// <summary>Tháng.</summary>
    Months,
}

/// <summary>
/// Thời hạn giải quyết: an amount and its unit. Fractions are for working days (0,25 and 0,5 of a process sheet's step)
/// and for hours; days and months of the calendar are whole.
/// </summary>
public readonly record struct TimeLimit(decimal Amount, TimeUnit Unit)
{
    /// <summary>Không quy định thời hạn.</summary>
    public static readonly TimeLimit None;

    /// <summary>Trong ngày.</summary>
    public static readonly TimeLimit SameDay = new(0, TimeUnit.SameDay);

    /// <summary>Eight working hours are one working day.</summary>
    public const int HoursPerWorkingDay = 8;

    /// <summary>Reads a limit as procedures state it: "03 ngày làm việc", "15 ngày", "8 giờ làm việc", "24 giờ", "1 tháng", "trong ngày".</summary>
    public static bool TryParse(string? text, out TimeLimit limit) => TimeLimitText.TryRead(text, out limit);

    /// <summary>The limit in words: "3 ngày làm việc" · "3 working days".</summary>
    [JsonIgnore]
    public Bilingual Text => TimeLimitText.Of(this);

    /// <summary>Why no deadline can be counted from this limit, or null: negative, longer than a hundred years, or a fraction where there is none.</summary>
    public Refusal? Check()
    {
        var amount = Amount.ToString("0.##", CultureInfo.InvariantCulture);
        if (Amount < 0)
            return Refused("time-limit.negative", $"Thời hạn không thể âm ({amount}).", $"A time limit cannot be negative ({amount}).");
        if (Amount > Longest)
            return Refused("time-limit.too-long", $"Thời hạn {amount} vượt quá một trăm năm.", $"A time limit of {amount} is longer than a hundred years.");
        if (Unit is TimeUnit.CalendarDays or TimeUnit.Months && Amount != decimal.Truncate(Amount))
            return Refused("time-limit.fraction", $"Ngày và tháng theo lịch phải là số nguyên ({amount}).", $"Calendar days and months are whole numbers ({amount}).");
        return null;
    }

    private decimal Longest => Unit switch
    {
        TimeUnit.Months => 1_200,
        TimeUnit.WorkingHours or TimeUnit.Hours => 876_600,
        _ => 36_525,
    };

    private static Refusal Refused(string code, string vi, string en) => new(code, TermProvisions.Newest.FirstDay.Article, new Bilingual(vi, en), nameof(Amount));
}
