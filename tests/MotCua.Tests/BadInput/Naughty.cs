using System.Text.Json;
using AngleSharp.Html.Dom;
using MotCua.Look;

namespace MotCua.Tests.BadInput;

/// <summary>Chuỗi oái oăm: what people, machines and attackers put into text fields.</summary>
internal static class Naughty
{
    /// <summary>A hundred thousand characters: no field holds it, no browser of ours sends it.</summary>
    public static readonly string Long = string.Concat(Enumerable.Repeat("dài ", 25_000));

    public static readonly string[] Strings =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "</textarea><svg onload=alert(1)>", "javascript:alert(1)", "{{7*7}} ${7*7} @(7*7) &lt;b&gt;",
        "'; DROP TABLE dossier_row; --", "\" OR \"\"=\"", "NEAR( \"* AND", "=cmd|' /C calc'!A0", "../../../../etc/passwd", "..\\..\\NUL", "%00%0d%0aSet-Cookie: a=b", "\r\nSet-Cookie: a=b",
        "a\0b", "\u0001\u0008\u001b[31m\u007f\u0085", "\uFFFE\uFFFF", "\uD800 nửa", "\u202eđảo ngược\u202c", "\u200b\u200d\ufeff", "Nguyễn Văn Ánh", "Ω≈ç√∫ 田中さん 👩‍👩‍👧 🇻🇳", "﷽",
        "ด้้้้้็็็็็้้้้้็็็็็", "-1", "1e309", "NaN", "null", "undefined", "９９９", "99999999999999999999", "31/02/2026", "31/12/9999", "01/01/0001", Long,
    ];

    /// <summary>Where the lists lie beside the repository; a folder that does not exist where they are not.</summary>
    public static string SharedFolder { get; } = Path.Combine(Approved.Folder(), "..", "..", "..", "shared", "data");

    /// <summary>The lists kept beside the repository, where they are.</summary>
    public static IReadOnlyList<string> Shared() => shared.Value;

    private static readonly Lazy<IReadOnlyList<string>> shared = new(() => !Directory.Exists(Path.Combine(SharedFolder, "security")) ? [] :
    [
        .. Directory.EnumerateFiles(Path.Combine(SharedFolder, "security"), "*.txt").Order(StringComparer.Ordinal).SelectMany(File.ReadLines)
            .Concat(JsonSerializer.Deserialize<string[]>(File.ReadAllText(Path.Combine(SharedFolder, "text", "naughty-strings.json")))!).Where(line => line.Length > 0).Distinct(),
    ]);

    /// <summary>So many texts for one field: of the short list and of the long ones, drawn anew for each field and the same at every run.</summary>
    public static IEnumerable<string> Drawn(string field, int count)
    {
        var (mine, all) = (new Random(field.Aggregate(2026, (seed, c) => unchecked(seed * 31 + c))), Shared());
        for (var i = 0; i < count; i++)
            yield return i % 2 == 0 || all.Count == 0 ? Strings[mine.Next(Strings.Length)] : all[mine.Next(all.Count)];
    }

    /// <summary>What of a text can be compared after a form, a page and a parser have had it: what a person sees.</summary>
    public static string Visible(string? text) =>
        string.Concat(Typed.Written(text ?? "").Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && !char.IsSurrogate(c) && c is not ('\uFFFD' or '\ufeff')));

    /// <summary>Anything of the page that would run what a person typed; what describes a procedure to machines is data, which no browser runs.</summary>
    public static IReadOnlyList<string> Running(IHtmlDocument page) =>
    [
        .. page.QuerySelectorAll("script:not([src]):not([type='application/ld+json']), iframe:not([src^='/ho-so/']), object, embed, a[href^='javascript:'], img:not([alt])").Select(e => e.OuterHtml),
        .. page.All.Where(e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal))).Select(e => e.OuterHtml),
    ];
}
