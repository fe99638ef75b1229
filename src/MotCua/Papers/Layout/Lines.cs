using System.Globalization;
using MotCua.Papers.Fonts;

namespace MotCua.Papers.Layout;

/// <summary>Đoạn chữ: some text in one face and size.</summary>
public readonly record struct Run(string Text, Face Face, float Size);

/// <summary>Mảnh chữ: a run as it stands on a line, its left edge measured from the line's.</summary>
public readonly record struct Piece(float X, Run Run);

/// <summary>Dòng chữ: what fits one line of a column.</summary>
/// <param name="Full">True when the text goes on in the next line, so that this one may be spread to the column's width.</param>
public sealed record Line(IReadOnlyList<Piece> Pieces, float Width, bool Full);

/// <summary>
/// Ngắt dòng: fills lines by measured width, breaking at blanks; a word longer than the line is broken after a hyphen, slash,
/// full stop or at sign when it has one, and otherwise between letters. No line is wider than asked.
/// </summary>
public sealed class LineBreaker(Lettering letters)
{
    public IReadOnlyList<Line> Break(IReadOnlyList<Run> runs, float width, float indent = 0)
    {
        var lines = new List<Line>();
        var pieces = new List<Piece>();
        var x = indent;
        void End(bool full)
        {
            var trimmed = Trimmed(pieces);
            lines.Add(new Line(trimmed, trimmed is [.., var last] ? last.X + Width(last.Run) : 0, full));
            pieces = [];
            x = 0;
        }
        foreach (var word in runs.SelectMany(Words))
        {
            if (word.Text == "\n")
            {
                End(full: false);
                continue;
            }
            var rest = word;
            if (x > 0 && pieces.Count > 0 && x + Width(rest with { Text = rest.Text.TrimEnd(' ') }) > width) End(full: true);
            while (x + Width(rest with { Text = rest.Text.TrimEnd(' ') }) > width && Fitting(rest, width - x) is var fitting && fitting < rest.Text.Length)
            {
                pieces.Add(new Piece(x, rest with { Text = rest.Text[..fitting] }));
                End(full: true);
                rest = rest with { Text = rest.Text[fitting..] };
            }
            Append(pieces, x, rest);
            x += Width(rest);
        }
        End(full: false);
        return lines;
    }

    /// <summary>The line with its blanks widened until it fills that width; the last line of a paragraph stays as it is.</summary>
    public Line Spread(Line line, float width)
    {
        var words = line.Pieces.SelectMany(p => Words(p.Run)).ToList();
        if (!line.Full || words.Count < 2) return line;
        var (x, wider) = (line.Pieces[0].X, (width - line.Width) / (words.Count - 1));
        var pieces = new List<Piece>();
        foreach (var word in words)
        {
            pieces.Add(new Piece(x, word));
            x += Width(word) + wider;
        }
        return line with { Pieces = pieces, Width = width };
    }

    private float Width(Run run) => letters.Width(run.Text, run.Face, run.Size);

    private static void Append(List<Piece> pieces, float x, Run word)
    {
        if (pieces is [.., var last] && last.Run.Face == word.Face && last.Run.Size == word.Size)
            pieces[^1] = last with { Run = word with { Text = last.Run.Text + word.Text } };
        else
            pieces.Add(new Piece(x, word));
    }

    private static List<Piece> Trimmed(List<Piece> pieces) => pieces is [.. var before, var last]
        ? [.. before, last with { Run = last.Run with { Text = last.Run.Text.TrimEnd(' ') } }]
        : pieces;

    /// <summary>Words with the blanks that follow them, and line ends by themselves.</summary>
    private static IEnumerable<Run> Words(Run run)
    {
        var from = 0;
        for (var at = 0; at < run.Text.Length; at++)
        {
            if (run.Text[at] == '\n')
            {
                if (at > from) yield return run with { Text = run.Text[from..at] };
                yield return run with { Text = "\n" };
                from = at + 1;
            }
            else if (run.Text[at] == ' ' && (at + 1 == run.Text.Length || run.Text[at + 1] != ' '))
            {
                yield return run with { Text = run.Text[from..(at + 1)] };
                from = at + 1;
            }
        }
        if (from < run.Text.Length) yield return run with { Text = run.Text[from..] };
    }

    /// <summary>How many characters of an overlong word go on this line: at least one, so that setting always ends.</summary>
    private int Fitting(Run word, float width)
    {
        var (taken, afterMark) = (0, 0);
        while (taken < word.Text.Length)
        {
            var next = taken + StringInfo.GetNextTextElementLength(word.Text, taken);
            if (taken > 0 && letters.Width(word.Text.AsSpan(0, next), word.Face, word.Size) > width) break;
            taken = next;
            if (word.Text[taken - 1] is '-' or '/' or '.' or '@') afterMark = taken;
        }
        return taken < word.Text.Length && afterMark > 0 ? afterMark : taken;
    }
}
