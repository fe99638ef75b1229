using MotCua.Papers.Fonts;

namespace MotCua.Papers.Layout;

/// <summary>
/// Khay chữ: the pages being filled, the letters to fill them with, and what every block needs of both. Gathers the
/// characters the fonts have no letter for.
/// </summary>
public sealed class Galley(Lettering letters, PaperSize size)
{
    private const float Thickness = 0.5f;
    private readonly LineBreaker _breaker = new(letters);
    private readonly HashSet<string> _unset = [];

    public Pages Pages { get; } = new(size);
    public IReadOnlySet<string> Unset => _unset;
    public float Body => size.Body;
    public float Left => size.Left;
    public float Measure => size.Measure;

    public Run Inked(string text, Face face, float points) => new(letters.Settable(text, _unset), face, points);

    public IReadOnlyList<Line> Wrapped(IReadOnlyList<Run> runs, float width, float indent = 0) => _breaker.Break(runs, width, indent);

    public IReadOnlyList<Line> Wrapped(string text, Face face, float points, float width) => Wrapped([Inked(text, face, points)], width);

    /// <summary>Lines that fill the width, as a letter's body is set.</summary>
    public IReadOnlyList<Line> Spread(IReadOnlyList<Run> runs, float width, float indent) =>
        [.. Wrapped(runs, width, indent).Select(line => _breaker.Spread(line, width))];

    /// <summary>The size, no more than this, at which the text fits one line of that width.</summary>
    public float Fitted(string text, Face face, float points, float width) => Math.Min(points, width / letters.Width(text, face, 1));

    /// <summary>Sets lines from here down without moving the page's cursor; answers where they end.</summary>
    public float Stack(IReadOnlyList<Line> lines, float x, float top, float width, Side side, float points)
    {
        foreach (var line in lines)
        {
            Pages.Write(line, Pages.Start(line, x, width, side), Pages.Baseline(top, points));
            top += Pages.LineHeight(points);
        }
        return top;
    }

    /// <summary>Rules around a row of boxes; a rule between two rows is drawn by both, at the same place.</summary>
    public void Box(IReadOnlyList<float> edges, float top, float foot)
    {
        foreach (var y in (float[])[top, foot]) Rule(edges[0], y, edges[^1]);
        foreach (var x in edges) Pages.Add(new RuleMark(x, top, x, foot, Thickness));
    }

    public void Rule(float from, float y, float to) => Pages.Add(new RuleMark(from, y, to, y, Thickness));
}
