using System.Globalization;
using System.Text.RegularExpressions;

namespace MotCua.Tests.Look;

/// <summary>Bảng kiểu: the style sheets of the source tree, their tokens in each theme, and the contrast of two colours (WCAG 2.2).</summary>
internal static partial class Sheets
{
    public static string Folder { get; } = Path.Combine(Root(), "src", "MotCua", "wwwroot");

    public static Dictionary<string, string> Light { get; } = Tokens(":root {");

    /// <summary>Dark as the device wishes it.</summary>
    public static Dictionary<string, string> DarkByDevice { get; } = Tokens(":root:not([data-theme=\"light\"]) {");

    /// <summary>Dark as the person switched it.</summary>
    public static Dictionary<string, string> DarkByChoice { get; } = Tokens(":root[data-theme=\"dark\"] {");

    public static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + .05) / (Math.Min(a, b) + .05);
    }

    private static double Luminance(string colour)
    {
        double Part(int at)
        {
            var part = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d;
            return part <= .04045 ? part / 12.92 : Math.Pow((part + .055) / 1.055, 2.4);
        }
        return (.2126 * Part(1)) + (.7152 * Part(3)) + (.0722 * Part(5));
    }

    private static Dictionary<string, string> Tokens(string block)
    {
        var text = File.ReadAllText(Path.Combine(Folder, "tokens.css"));
        var start = text.IndexOf(block, StringComparison.Ordinal) + block.Length;
        return Token().Matches(text[start..text.IndexOf('}', start)]).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "MotCua.slnx")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("MotCua.slnx");
        return folder.FullName;
    }

    [GeneratedRegex(@"--([a-z-]+): ([^;]+);")]
    private static partial Regex Token();
}
