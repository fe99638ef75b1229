using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MotCua.Law.Wording;

namespace MotCua.Law.Clocks;

/// <summary>Chữ của thời hạn: how quantities of time are written, for whoever looks for them in a text.</summary>
internal static partial class TimeLimitWords
{
    private const int LargestInWords = 99;
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    private static readonly Dictionary<string, decimal> Numbers =
        Enumerable.Range(1, LargestInWords).ToDictionary(n => NumberWords.InVietnamese(n), n => (decimal)n, StringComparer.Ordinal);

    private static readonly Dictionary<string, TimeUnit> Units = new(StringComparer.Ordinal)
    {
        ["ngày làm việc"] = TimeUnit.WorkingDays,
        ["ngày"] = TimeUnit.CalendarDays,
        ["giờ làm việc"] = TimeUnit.WorkingHours,
        ["giờ"] = TimeUnit.Hours,
        ["tháng"] = TimeUnit.Months,
    };

    private static readonly Regex Quantity = new(
        @"(?<![\p{L}\d.,/])(?<n>\d+(?:[.,]\d+)?|1/2|½|nửa|" + string.Join('|', Numbers.Keys.OrderByDescending(word => word.Length))
        + @")\s*(?:\((?<w>[^()]{1,40})\)\s*)?(?<u>ngày làm việc|ngày \(làm việc\)|ngày|giờ làm việc|giờ|tháng|năm|tuần|phút)(?![\p{L}])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>Composed marks, one blank where there were several; what no text has is left out. Case is kept.</summary>
    public static string Plain(string? text) =>
        string.Join(' ', Readable.Decomposed(text).Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static string Lower(string plain) => plain.ToLower(Vietnamese);

    /// <summary>The quantities of time in a text in lower case; dates, document numbers and hours of the clock are none.</summary>
    public static IReadOnlyList<TimeQuantity> Quantities(string lower) =>
        [.. Quantity.Matches(Dates().Replace(lower, Blanked)).Select(Read)];

    private static TimeQuantity Read(Match match)
    {
        var (number, spelled) = (match.Groups["n"].Value, match.Groups["w"]);
        var unit = match.Groups["u"].Value.Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);
        var amount = AmountOf(number);
        var agrees = !spelled.Success || !Numbers.TryGetValue(spelled.Value.Trim(), out var words) || words == amount;
        return new(match.Index, match.Index + match.Length, amount, Units.TryGetValue(unit, out var known) ? known : null, agrees);
    }

    private static decimal? AmountOf(string number) => number switch
    {
        "nửa" or "1/2" or "½" => 0.5m,
        _ when Numbers.TryGetValue(number, out var spelled) => spelled,
        _ when Thousands().IsMatch(number) => null,
        _ => decimal.TryParse(number.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : null,
    };

    // The same length, so that places in the text stay what they are.
    private static string Blanked(Match date) => new('·', date.Length);

    [GeneratedRegex(@"ngày \d{1,2} tháng \d{1,2}(?: năm \d{4})?|(?:ngày|mùng) \d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|tháng \d{1,2}(?:[/.-]| năm )\d{4}|năm \d{4}|\d+/\d{4}(?:/[\p{L}\d-]+)?|(?:sau|trước|lúc) \d{1,2} ?(?:giờ|h)(?: ?\d{2})?(?: phút)?", RegexOptions.CultureInvariant)]
    private static partial Regex Dates();

    // 1.000: a thousand to one, one to another.
    [GeneratedRegex(@"[.,]\d{3}", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();
}

/// <summary>Khoảng thời gian: one quantity found in a text, from where to where.</summary>
/// <param name="Amount">Null where the figure can be read in two ways.</param>
/// <param name="Unit">Null for a unit no limit is counted in.</param>
/// <param name="Agrees">False where the words in brackets say another number.</param>
internal readonly record struct TimeQuantity(int From, int To, decimal? Amount, TimeUnit? Unit, bool Agrees);
