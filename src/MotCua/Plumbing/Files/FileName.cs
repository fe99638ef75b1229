using System.Globalization;
using System.Text;
using MotCua.Law;

namespace MotCua.Plumbing.Files;

/// <summary>Tên tệp: a name somebody gave a file, which any system could hold and anybody could read. It is never used as a path.</summary>
public static class FileName
{
    private const int Longest = 120;
    private const string Forbidden = "<>:\"/\\|?*";
    private static readonly HashSet<string> Devices =
        [.. new[] { "CON", "PRN", "AUX", "NUL" }, .. Enumerable.Range(0, 10).SelectMany(n => new[] { $"COM{n}", $"LPT{n}" })];

    /// <summary>Why the name is not taken, or null.</summary>
    public static Bilingual? Refuse(string name)
    {
        if (string.IsNullOrWhiteSpace(name) || !IsText(name))
            return new("Tệp không có tên đọc được.", "The file has no name that can be read.");
        if (name.EnumerateRunes().Count() > Longest)
            return new($"Tên tệp dài quá {Longest} ký tự.", $"The file's name is longer than {Longest} characters.");
        if (name.Any(Forbidden.Contains) || name.EnumerateRunes().Any(IsHidden))
            return new("Tên tệp có ký tự không dùng được hoặc không nhìn thấy; hãy đổi tên.", "The file's name holds characters that cannot be used or seen; rename it.");
        if (name[0] is '.' or ' ' || name[^1] is '.' or ' ' || Devices.Contains(name.Split('.')[0].Trim().ToUpperInvariant()))
            return new("Tên tệp này dành riêng cho máy tính; hãy đổi tên.", "This name is reserved by computers; rename the file.");
        return null;
    }

    /// <summary>The end of the name, lower case, with its dot; empty where there is none.</summary>
    public static string ExtensionOf(string name) => Path.GetExtension(name).ToLowerInvariant();

    private static bool IsText(string name)
    {
        for (var at = 0; at < name.Length; at += 1)
            if (char.IsSurrogate(name[at]) && (!char.IsSurrogatePair(name, at) || ++at > name.Length)) return false;
        return true;
    }

    /// <summary>Controls, marks of direction, what has no place in any alphabet, and what stands where bytes were no text.</summary>
    private static bool IsHidden(Rune letter) => letter == Rune.ReplacementChar || Rune.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
