using System.Globalization;
using System.Text;

namespace MotCua.Law.Wording;

/// <summary>
/// Gấp dấu: what makes Vietnamese text findable without marks, and sortable by the Vietnamese alphabet.
/// </summary>
public static class Folding
{
    /// <summary>
    /// Text for searching: marks and tones off (so <c>hoà</c> and <c>hòa</c> are one), đ as d, lower case, punctuation and
    /// blanks as one blank, invisible characters gone. Folding twice changes nothing; never throws.
    /// </summary>
    public static string Fold(string? text)
    {
        var decomposed = Readable.Decomposed(text);
        var folded = new StringBuilder(decomposed.Length);
        foreach (var rune in decomposed.EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format:
                    break;
                case var category when Rune.IsLetterOrDigit(rune) || category is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber:
                    folded.Append(Lower(rune));
                    break;
                default:
                    if (folded.Length > 0 && folded[^1] != ' ')
                        folded.Append(' ');
                    break;
            }
        }
        return folded.ToString().TrimEnd(' ');
    }

    /// <summary>
    /// A key that sorts as the Vietnamese alphabet does when compared character by character (ordinal): a ă â b c d đ e ê …, one
    /// word after the other; only where all letters are equal do the tones count: ngang, huyền, hỏi, ngã, sắc, nặng.
    /// </summary>
    public static string SortKey(string? text) => new SortKeys(Readable.Decomposed(text)).Key();

    private static Rune Lower(Rune rune)
    {
        var lower = Rune.ToLowerInvariant(rune);
        return lower.Value == 'đ' ? new Rune('d') : lower;
    }
}
