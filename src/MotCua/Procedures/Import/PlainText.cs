using System.Text;
using MotCua.Law.Wording;

namespace MotCua.Procedures.Import;

/// <summary>Chữ để hiển thị: what was typed into a catalogue, without characters no page and no store can hold.</summary>
internal static class PlainText
{
    private const int LongestShown = 40;

    /// <summary>Composed marks; control characters and halves of surrogate pairs as blanks; line ends stay.</summary>
    public static string Clean(string text)
    {
        var whole = string.Concat(text.EnumerateRunes().Select(rune => rune.Value is 0xFFFD or 0xFFFE || (Rune.IsControl(rune) && rune.Value is not ('\n' or '\t')) ? " " : rune.ToString()));
        return whole.Normalize();
    }

    /// <summary>The same on one line, single blanks.</summary>
    public static string OneLine(string text) => string.Join(' ', Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The beginning, for a sentence that repeats it.</summary>
    public static string Shown(string text) => Beginning.Of(OneLine(text), LongestShown);
}
