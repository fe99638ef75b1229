using System.Globalization;
using System.Text;

namespace MotCua.Law.Wording;

/// <summary>
/// Khóa sắp xếp: reads decomposed text once and writes its letters, then its tones. A letter becomes one character by its
/// place in the alphabet; a tone belongs to its word, so where the mark stands does not matter.
/// </summary>
internal sealed class SortKeys(string decomposed)
{
    private const string Alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    private const char FirstLetter = 'A';
    private const char BetweenWords = '-';
    private const char BeforeTones = ' ';
    private const char AfterAlphabet = '~';

    // Ngang is 0; the rest in the order of Vietnamese dictionaries.
    private const string Tones = "\u0300\u0309\u0303\u0301\u0323";

    private readonly StringBuilder letters = new(decomposed.Length * 2);
    private readonly StringBuilder tones = new();
    private char tone = '0';
    private bool between;

    public string Key()
    {
        foreach (var rune in decomposed.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.NonSpacingMark)
                Mark(rune.Value);
            else if (Rune.IsLetterOrDigit(rune))
                Letter(Rune.ToLowerInvariant(rune));
            else if (category is not UnicodeCategory.Format)
                between = letters.Length > 0;
        }
        return $"{letters}{BeforeTones}{tones}{(letters.Length > 0 ? tone : "")}";
    }

    private void Letter(Rune rune)
    {
        if (between)
        {
            tones.Append(tone);
            letters.Append(BetweenWords);
            (tone, between) = ('0', false);
        }
        var place = rune.IsBmp ? Alphabet.IndexOf((char)rune.Value) : -1;
        if (place >= 0)
            letters.Append((char)(FirstLetter + place));
        else if (rune.IsAscii)
            letters.Append((char)rune.Value);
        else
            letters.Append(AfterAlphabet).Append(rune);
    }

    private void Mark(int mark)
    {
        if (mark > char.MaxValue)
            return;
        var place = Tones.IndexOf((char)mark, StringComparison.Ordinal);
        if (place >= 0)
            tone = (char)('1' + place);
        else if (letters.Length > 0 && !between)
            Reshape(mark);
    }

    private void Reshape(int mark)
    {
        var place = letters[^1] - FirstLetter;
        if (place < 0 || place >= Alphabet.Length)
            return;
        var shaped = (Alphabet[place], mark) switch
        {
            ('a', 0x306) => 'ă',
            ('a', 0x302) => 'â',
            ('e', 0x302) => 'ê',
            ('o', 0x302) => 'ô',
            ('o', 0x31B) => 'ơ',
            ('u', 0x31B) => 'ư',
            (var same, _) => same,
        };
        letters[^1] = (char)(FirstLetter + Alphabet.IndexOf(shaped));
    }
}
