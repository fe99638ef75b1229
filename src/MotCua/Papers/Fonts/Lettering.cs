using System.Globalization;
using System.Text;
using SkiaSharp;

namespace MotCua.Papers.Fonts;

/// <summary>Kiểu chữ: the faces a paper is set in.</summary>
public enum Face
{
    Regular,
    Bold,
    Italic,
}

/// <summary>
/// Bộ chữ in: three faces cut down to <see cref="Alphabet.Kept"/>, ready to measure and to draw. Made once at start and
/// shared by all threads. Widths are in points, without kerning, as the drawing does it.
/// </summary>
public sealed class Lettering
{
    private readonly Cut[] _faces;

    public Lettering(FontFamily family)
    {
        Family = family.Name;
        _faces = [new Cut(family.Regular), new Cut(family.Bold), new Cut(family.Italic)];
    }

    public string Family { get; }

    /// <summary>The width of a text as it will stand on the paper.</summary>
    public float Width(ReadOnlySpan<char> text, Face face, float size)
    {
        var (width, advances) = (0f, _faces[(int)face].Advances);
        foreach (var c in text) width += advances.GetValueOrDefault(c);
        return width * size;
    }

    /// <summary>The font to draw with. A font object belongs to one thread: each paper asks for its own.</summary>
    public SKFont Font(Face face, float size) => new(_faces[(int)face].Typeface, size) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None };

    /// <summary>
    /// The text as it can be set: composed (NFC), line ends as '\n', other control and invisible direction characters
    /// gone, and <see cref="Alphabet.Missing"/> where the font has no letter (emoji, half a surrogate, other scripts).
    /// </summary>
    public string Settable(string text, ISet<string> unset)
    {
        var set = new StringBuilder(text.Length);
        foreach (var rune in Composed(text).EnumerateRunes())
        {
            if (rune.Value == '\n') set.Append('\n');
            else if (rune.Value == '\t') set.Append(' ');
            else if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator) continue;
            else if (rune.IsBmp && _faces[0].Advances.ContainsKey((char)rune.Value)) set.Append((char)rune.Value);
            else
            {
                unset.Add(rune.ToString());
                set.Append(Alphabet.Missing);
            }
        }
        return set.ToString();
    }

    private static string Composed(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) whole.Append(rune); // half a surrogate becomes U+FFFD; U+FFFE too, for Normalize refuses it
        return whole.Replace("\r\n", "\n").Replace('\uFFFE', '\uFFFD').ToString().Normalize(NormalizationForm.FormC);
    }

    private sealed class Cut
    {
        public Cut(TrueTypeFile font)
        {
            using var file = SKData.CreateCopy(TrueTypeSubset.Keep(font, Alphabet.Kept));
            Typeface = SKTypeface.FromData(file) ?? throw new InvalidDataException("the subset font is not accepted");
            Advances = Alphabet.Kept.Where(c => font.GlyphOf(c) != 0).ToDictionary(c => (char)c, c => font.MetricsOf(font.GlyphOf(c)).Advance / (float)font.UnitsPerEm);
            Advances.TryAdd(Alphabet.Missing, font.MetricsOf(0).Advance / (float)font.UnitsPerEm);
        }

        public SKTypeface Typeface { get; }
        public Dictionary<char, float> Advances { get; }
    }
}
