using System.Globalization;
using System.Text.RegularExpressions;
using MotCua.Law.Wording;

namespace MotCua.Law.Tariffs;

/// <summary>
/// Đọc mức phí trong văn bản công bố: the one amount a cell and its note state, or why none was read. "Miễn phí" in a cell
/// whose note names a rule or an amount is no fee of 0 đồng: the cell is what the form put there when it was left empty.
/// </summary>
/// <param name="Fee">The fee as stated, or null.</param>
/// <param name="Why">The reason where <paramref name="Fee"/> is null.</param>
public readonly partial record struct FeeReading(StatedFee? Fee, FeeUnread? Why)
{
    private const decimal SmallestDong = 1_000;

    /// <param name="cell">"Miễn phí", "50,000 VNĐ", "10 USD", "Không có thông tin".</param>
    /// <param name="note">What stands in brackets after it.</param>
    public static FeeReading Of(string cell, string note)
    {
        if (cell == "Miễn phí")
            return Empty().IsMatch(Folding.Fold(note)) ? new(new(0, Currency.Dong), null) : new(null, FeeUnread.FreeWithNote);
        if (Amount().Match(cell) is not { Success: true } match)
            return new(null, FeeUnread.NothingStated);
        if (!decimal.TryParse(match.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
            return new(null, FeeUnread.NothingStated);
        var currency = match.Groups["u"].Value == "USD" ? Currency.UsDollar : Currency.Dong;
        return Held(new(amount, currency), AmountsIn(note));
    }

    private static FeeReading Held(StatedFee stated, List<decimal> noted)
    {
        if (noted.Count > 1)
            return new(null, FeeUnread.Several);
        if (noted.Count == 1 && noted[0] != stated.Amount)
            return new(null, FeeUnread.NoteDisagrees);
        return stated is { Currency: Currency.Dong, Amount: > 0 and < SmallestDong } ? new(null, FeeUnread.TooSmall) : new(stated, null);
    }

    private static List<decimal> AmountsIn(string note) =>
        [.. Noted().Matches(note).Select(match => new string([.. match.Groups["n"].Value.Where(char.IsAsciiDigit)]))
            .Where(digits => digits.Length is > 0 and < 16).Select(digits => decimal.Parse(digits, CultureInfo.InvariantCulture)).Distinct()];

    [GeneratedRegex("^(?:khong|khong co|khong quy dinh|khong thu(?: (?:phi|le phi|phi le phi))?|khong (?:phi|le phi|phi le phi)|mien phi|mien le phi|0 dong|khong co thong tin)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Empty();

    [GeneratedRegex(@"^(?<n>\d[\d,]*(?:\.\d+)?) ?(?<u>Việt Nam Đồng|VNĐ|VND|Đồng|đồng|USD)$", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    [GeneratedRegex(@"(?<![\d/.,])(?<n>\d{1,3}(?:[.,]\d{3})+)(?![\d/.,]*/\d{4})|(?<![\d/.,])(?<n>\d+) ?(?:đồng|VNĐ|VND|USD|đ(?![\p{L}]))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Noted();
}

/// <summary>Mức phí công bố: an amount and its currency, as a published text states it.</summary>
public readonly record struct StatedFee(decimal Amount, Currency Currency);

/// <summary>Đồng tiền.</summary>
public enum Currency
{
    /// <summary>Đồng Việt Nam.</summary>
    Dong,

    /// <summary>Đô la Mỹ.</summary>
    UsDollar,
}

/// <summary>Vì sao không đọc được mức phí: why a cell and its note state no single fee.</summary>
public enum FeeUnread
{
    /// <summary>The cell says that there is no information.</summary>
    NothingStated,

    /// <summary>"Miễn phí", and a note that names a rule or amounts.</summary>
    FreeWithNote,

    /// <summary>The note states several amounts.</summary>
    Several,

    /// <summary>The note states one amount, the cell another.</summary>
    NoteDisagrees,

    /// <summary>Fewer than a thousand đồng: a percentage, a multiplier, thousands left off.</summary>
    TooSmall,
}

/// <summary>Lời của lý do về phí.</summary>
public static class FeeUnreadWords
{
    /// <summary>The reason as a sentence.</summary>
    public static Bilingual Words(this FeeUnread why) => why switch
    {
        FeeUnread.NothingStated => new("Không ghi mức phí, lệ phí.", "No fee is stated."),
        FeeUnread.FreeWithNote => new("Ô ghi “Miễn phí” nhưng ghi chú nêu mức thu hoặc văn bản quy định.", "The cell says “free”, its note names an amount or a rule."),
        FeeUnread.Several => new("Ghi chú nêu nhiều mức.", "The note states several amounts."),
        FeeUnread.NoteDisagrees => new("Mức ở ô và ở ghi chú khác nhau.", "Cell and note state different amounts."),
        _ => new("Mức dưới một nghìn đồng: có thể là tỷ lệ hoặc ghi thiếu số.", "Less than a thousand đồng: a rate, or digits left off."),
    };

    /// <summary>The reason as a key: <c>free-with-note</c>.</summary>
    public static string Key(this FeeUnread why) => why switch
    {
        FeeUnread.NothingStated => "nothing-stated",
        FeeUnread.FreeWithNote => "free-with-note",
        FeeUnread.Several => "several",
        FeeUnread.NoteDisagrees => "note-disagrees",
        _ => "too-small",
    };
}
