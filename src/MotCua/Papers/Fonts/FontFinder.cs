using MotCua.Law;

namespace MotCua.Papers.Fonts;

/// <summary>Bộ phông: the three faces of a serif family that can set Vietnamese.</summary>
public sealed record FontFamily(string Name, TrueTypeFile Regular, TrueTypeFile Bold, TrueTypeFile Italic);

/// <summary>Kết quả tìm phông: a family, or the reason in both languages why papers cannot be set as PDF.</summary>
public sealed record FontSearch(FontFamily? Family, Bilingual? WhyNone);

/// <summary>
/// Tìm phông chữ: looks through the system's font folders for a serif that covers Vietnamese, in the order an official
/// document would prefer them. Fonts are not shipped: they belong to the system.
/// </summary>
public static class FontFinder
{
    // A family is known by the file names it goes by on Windows, macOS and Linux.
    private static readonly (string Name, string[] Regular, string[] Bold, string[] Italic)[] Families =
    [
        ("Times New Roman", ["times.ttf", "Times New Roman.ttf", "Times_New_Roman.ttf"], ["timesbd.ttf", "Times New Roman Bold.ttf", "Times_New_Roman_Bold.ttf"],
            ["timesi.ttf", "Times New Roman Italic.ttf", "Times_New_Roman_Italic.ttf"]),
        ("Liberation Serif", ["LiberationSerif-Regular.ttf"], ["LiberationSerif-Bold.ttf"], ["LiberationSerif-Italic.ttf"]),
        ("Noto Serif", ["NotoSerif-Regular.ttf"], ["NotoSerif-Bold.ttf"], ["NotoSerif-Italic.ttf"]),
        ("DejaVu Serif", ["DejaVuSerif.ttf"], ["DejaVuSerif-Bold.ttf"], ["DejaVuSerif-Italic.ttf"]),
    ];

    /// <summary>The folders where Windows, macOS and Linux keep fonts, and the person's own when there is a home.</summary>
    public static IReadOnlyList<string> UsualFolders()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        string[] own = home.Length == 0 ? [] : [Path.Combine(home, ".local/share/fonts"), Path.Combine(home, ".fonts"), Path.Combine(home, "Library/Fonts")];
        return
        [
            Environment.GetFolderPath(Environment.SpecialFolder.Fonts), "/usr/share/fonts", "/usr/local/share/fonts",
            "/Library/Fonts", "/System/Library/Fonts", .. own,
        ];
    }

    /// <summary>The first family whose three faces are there, may be embedded and have every Vietnamese letter.</summary>
    public static FontSearch Search(IEnumerable<string> folders)
    {
        var looked = folders.Where(f => f.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var files = looked.Where(Directory.Exists).SelectMany(Files).ToLookup(path => Path.GetFileName(path), StringComparer.OrdinalIgnoreCase);
        foreach (var family in Families)
        {
            if (Usable(files, family.Regular) is { } regular && Usable(files, family.Bold) is { } bold && Usable(files, family.Italic) is { } italic)
                return new(new FontFamily(family.Name, regular, bold, italic), null);
        }
        var (names, places) = (string.Join(", ", Families.Select(f => f.Name)), string.Join(", ", looked));
        return new(null, new Bilingual(
            $"Chưa in được PDF: máy chủ không có phông chữ có chân đủ dấu tiếng Việt ({names}). Đã tìm trong: {places}. Giấy tờ vẫn mở được dưới dạng trang in.",
            $"No PDF can be made: the server has no serif font with all Vietnamese letters ({names}). Looked in: {places}. Papers are still offered as printable pages."));
    }

    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder, "*.ttf", new EnumerationOptions
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 4,
        IgnoreInaccessible = true,
        MatchCasing = MatchCasing.CaseInsensitive,
    });

    private static TrueTypeFile? Usable(ILookup<string, string> files, string[] names) => names
        .SelectMany(name => files[name].Order(StringComparer.Ordinal))
        .Select(Read)
        .FirstOrDefault(font => font is not null && font.MayBeEmbedded && Alphabet.Required.All(c => font.GlyphOf(c) != 0));

    private static TrueTypeFile? Read(string path)
    {
        try
        {
            return TrueTypeFile.Read(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return null;
        }
    }
}
