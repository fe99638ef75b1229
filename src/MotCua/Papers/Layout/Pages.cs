namespace MotCua.Papers.Layout;

/// <summary>
/// Các trang: what is set so far and where the next line goes. Breaks to a new page when the foot is reached and then lets
/// whoever asked for it (a table's head) be set again.
/// </summary>
public sealed class Pages(PaperSize size)
{
    /// <summary>Distance between baselines, as a share of the letters' size.</summary>
    public const float Leading = 1.23f;
    private const float Ascent = 0.95f;
    private readonly List<List<Mark>> _pages = [[]];

    public PaperSize Size { get; } = size;
    public IReadOnlyList<IReadOnlyList<Mark>> All => _pages;
    public float Y { get; private set; } = size.Top;
    public float Foot => Size.Height - Size.Bottom;

    /// <summary>Set at the top of each further page while a table runs, and the height it takes.</summary>
    public (Action Again, float Height)? Repeat { get; set; }

    private bool AtTop => Y <= Size.Top;

    public void Add(Mark mark) => _pages[^1].Add(mark);

    public void Skip(float points)
    {
        if (!AtTop) Y += points;
    }

    public void MoveTo(float y) => Y = y;

    /// <summary>Begins a new page unless so much height is left on this one; never leaves an empty page.</summary>
    public void Need(float height)
    {
        if (!AtTop && Y + height > Foot) NewPage();
    }

    public static float LineHeight(float size) => size * Leading;

    /// <summary>
    /// Sets cells side by side, their first lines level, and moves below the longest. Where they do not fit, the lines left
    /// over go on at the next page. Around each part <paramref name="frame"/> may draw (from, to).
    /// </summary>
    public void Place(IReadOnlyList<Cell> cells, float letters, float padding = 0, Action<float, float>? frame = null)
    {
        var height = LineHeight(letters);
        var count = cells.Max(c => c.Lines.Count);
        var whole = count * height + 2 * padding;
        if (whole <= Foot - Size.Top - (Repeat?.Height ?? 0)) Need(whole);
        for (var first = 0; first < count;)
        {
            Need(height + 2 * padding);
            var part = Math.Clamp((int)((Foot - Y - 2 * padding + 0.01f) / height), 1, count - first);
            var top = Y;
            foreach (var cell in cells) Write(cell, first, part, top + padding, letters, height);
            Y = top + part * height + 2 * padding;
            frame?.Invoke(top, Y);
            first += part;
        }
    }

    /// <summary>One line of text at a given place, without moving down.</summary>
    public void Write(Line line, float x, float baseline)
    {
        foreach (var piece in line.Pieces)
        {
            if (piece.Run.Text.Length > 0) Add(new TextMark(x + piece.X, baseline, piece.Run));
        }
    }

    /// <summary>The baseline of a line whose box begins here.</summary>
    public static float Baseline(float top, float letters) => top + letters * Ascent;

    /// <summary>Where a line begins in a column of this width.</summary>
    public static float Start(Line line, float x, float width, Side side) => side switch
    {
        Side.Centre => x + (width - line.Width) / 2,
        Side.Right => x + width - line.Width,
        _ => x,
    };

    private void Write(Cell cell, int first, int count, float top, float letters, float height)
    {
        for (var i = first; i < Math.Min(first + count, cell.Lines.Count); i++)
            Write(cell.Lines[i], Start(cell.Lines[i], cell.X, cell.Width, cell.Side), Baseline(top + (i - first) * height, letters));
    }

    private void NewPage()
    {
        _pages.Add([]);
        Y = Size.Top;
        var repeat = Repeat;
        Repeat = null;
        repeat?.Again();
        Repeat = repeat;
    }
}
