using System.Text;

namespace MotCua.Law.Wording;

/// <summary>Chữ phân rã: text taken apart into letters and marks, whatever was typed.</summary>
internal static class Readable
{
    private const char NoCharacter = '\uFFFE';
    private static readonly Rune Blank = new(' ');

    /// <summary>Canonical decomposition; half a surrogate pair and U+FFFE, which no text has, read as blanks instead of throwing.</summary>
    public static string Decomposed(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        return (Whole(text) ? text : Mended(text)).Normalize(NormalizationForm.FormD);
    }

    private static bool Whole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == NoCharacter)
                return false;
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!char.IsSurrogatePair(text, i))
                return false;
            i++;
        }
        return true;
    }

    private static string Mended(string text)
    {
        var mended = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            mended.Append(rune == Rune.ReplacementChar || rune.Value == NoCharacter ? Blank : rune);
        return mended.ToString();
    }
}
