using System.Globalization;

namespace MotCua.Law.Outages;

/// <summary>Số phiếu in sẵn: "GD-26-0001", the kind of paper, the year it was prepared in and its place among the centre's of that year.</summary>
public static class BlankNumber
{
    private const string Kind = "GD";

    public static string Of(int year, long serial) => string.Create(CultureInfo.InvariantCulture, $"{Kind}-{year % 100:00}-{serial:0000}");

    /// <summary>The number as it is kept, however it was typed ("gd 26 1"); null where the text is none.</summary>
    public static string? Read(string? typed) =>
        typed?.Split(['-', ' ', '/', '.'], StringSplitOptions.RemoveEmptyEntries) is [var kind, { Length: 2 } year, { Length: <= 9 } serial]
            && kind.Equals(Kind, StringComparison.OrdinalIgnoreCase)
            && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y) && long.TryParse(serial, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0
            ? Of(y, n) : null;
}
