using System.Globalization;

namespace MotCua.Law.Clocks;

/// <summary>Thời hạn bằng lời: reads and writes a limit as the catalogue states it.</summary>
internal static class TimeLimitText
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    private static readonly Dictionary<string, TimeUnit> Units = new(StringComparer.Ordinal)
    {
        ["ngày làm việc"] = TimeUnit.WorkingDays,
        ["ngày"] = TimeUnit.CalendarDays,
        ["giờ làm việc"] = TimeUnit.WorkingHours,
        ["giờ"] = TimeUnit.Hours,
        ["tháng"] = TimeUnit.Months,
    };

    /// <summary>Amounts with a decimal comma or point ("0,5"), upper or lower case, composed or decomposed marks, blanks anywhere.</summary>
    public static bool TryRead(string? text, out TimeLimit limit)
    {
        limit = default;
        if (string.IsNullOrWhiteSpace(text) || text.Length > 100 || !Normal(text, out var plain))
            return false;
        if (plain is "trong ngày" or "trong ngày làm việc")
        {
            limit = TimeLimit.SameDay;
            return true;
        }
        if (plain == "không quy định")
            return true;
        var blank = plain.IndexOf(' ', StringComparison.Ordinal);
        if (blank < 0 || !Units.TryGetValue(plain[(blank + 1)..], out var unit))
            return false;
        if (!decimal.TryParse(plain[..blank].Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
            return false;
        limit = new(amount, unit);
        return amount > 0 && limit.Check() is null;
    }

    public static Bilingual Of(TimeLimit limit)
    {
        var vi = limit.Amount.ToString("0.####", Vietnamese);
        var en = limit.Amount.ToString("0.####", CultureInfo.InvariantCulture);
        var many = limit.Amount == 1 ? "" : "s";
        return limit.Unit switch
        {
            TimeUnit.SameDay => new("trong ngày", "the same day"),
            TimeUnit.WorkingDays => new($"{vi} ngày làm việc", $"{en} working day{many}"),
            TimeUnit.CalendarDays => new($"{vi} ngày", $"{en} calendar day{many}"),
            TimeUnit.WorkingHours => new($"{vi} giờ làm việc", $"{en} working hour{many}"),
            TimeUnit.Hours => new($"{vi} giờ", $"{en} hour{many}"),
            TimeUnit.Months => new($"{vi} tháng", $"{en} month{many}"),
            _ => new("không quy định", "no time limit"),
        };
    }

    // A lone surrogate and U+FFFE make Normalize throw; no limit is written with any.
    private static bool Normal(string text, out string plain)
    {
        var readable = !text.Any(c => char.IsSurrogate(c) || c == '\uFFFE');
        plain = readable ? string.Join(' ', text.Normalize().ToLower(Vietnamese).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : "";
        return readable;
    }
}
