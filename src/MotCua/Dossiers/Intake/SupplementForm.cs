using System.Globalization;
using MotCua.Law.Dossiers;
using MotCua.Look;

namespace MotCua.Dossiers.Intake;

/// <summary>Bảng nhận bổ sung đang nhập: what was asked, each with what came in for it, and rows for what was brought besides.</summary>
public sealed class SupplementForm(Typed typed, IReadOnlyList<Lack> lacking)
{
    private const int Others = 3;

    public IReadOnlyList<BroughtRow> Rows { get; } =
    [
        .. lacking.Select((lack, n) => Of(typed, lack.Key ?? $"thieu-{n + 1}", lack)),
        .. Enumerable.Range(1, Others).Select(n => Of(typed, $"them-{n}", null)),
    ];

    /// <summary>What came in.</summary>
    public IReadOnlyList<PaperCopy> Papers => [.. Rows.Select(r => r.ToCopy()).Where(p => p.IsThere)];

    /// <summary>Everything asked brought in full: by it the page foresees the promise.</summary>
    public static IReadOnlyList<PaperCopy> Full(IReadOnlyList<Lack> lacking) =>
        [.. lacking.Select(l => new PaperCopy(l.Key ?? "", l.Paper, 1, 0, ReadFromDatabase: true)), .. lacking.Count == 0 ? [new PaperCopy("", "–", 1, 0)] : Array.Empty<PaperCopy>()];

    /// <summary>Before anything is typed, what was asked stands there.</summary>
    private static BroughtRow Of(Typed typed, string key, Lack? asked)
    {
        if (typed.Has("daHien") || asked is null)
            return new(key, asked, typed[$"ten-{key}"], typed[$"chinh-{key}"], typed[$"sao-{key}"], typed[$"csdl-{key}"] == "1");
        var any = asked.Originals + asked.Certified + asked.Copies > 0;
        return new(key, asked, "", Text(any ? asked.Originals : 1), Text(asked.Certified + asked.Copies), false);
    }

    private static string Text(int count) => count == 0 ? "" : count.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Dòng nhận bổ sung: what was asked, or something else, and what was brought for it, as typed.</summary>
/// <param name="Asked">Null in a row for something else.</param>
public sealed record BroughtRow(string Key, Lack? Asked, string Other, string Originals, string Copies, bool FromDatabase)
{
    public PaperCopy ToCopy() => Asked is null && Other.Length == 0 ? new(Key, "", 0, 0)
        : new(Key, Asked?.Paper ?? Other, Count(Originals), Count(Copies), ReadFromDatabase: FromDatabase);

    private static int Count(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? Math.Min(n, 99) : 0;
}
