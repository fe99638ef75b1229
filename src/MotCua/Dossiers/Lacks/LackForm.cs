using System.Globalization;
using MotCua.Law.Dossiers;
using MotCua.Law.Procedures;
using MotCua.Look;

namespace MotCua.Dossiers.Lacks;

/// <summary>Bảng nội dung còn thiếu đang nhập: the papers of the case, each of which may lack, and rows for whatever else does.</summary>
public sealed class LackForm
{
    private const int More = 3, MostOthers = 60;

    public LackForm(Typed typed, IReadOnlyList<PaperNeeded> papers)
    {
        Others = Math.Clamp(typed.Number("soDong", More) + (IsForMore(typed) ? More : 0), More, MostOthers);
        var rows = papers.Select(p => Of(typed, p.Key, p.Name, p)).Concat(Enumerable.Range(1, Others).Select(n => Of(typed, $"khac-{n}", null, null))).ToList();
        Rows = rows;
        Lacks = [.. rows.Where(r => r.IsLacking).Select(r => r.ToLack())];
    }

    public IReadOnlyList<LackRow> Rows { get; }

    /// <summary>Everything named as lacking, in the order of the rows.</summary>
    public IReadOnlyList<Lack> Lacks { get; }

    /// <summary>How many rows for what the edition does not name.</summary>
    public int Others { get; }

    /// <summary>True where the press only asked for more rows.</summary>
    public static bool IsForMore(Typed typed) => typed["viec"] == "them";

    /// <summary>The law's name for the line of this row, or null where nothing lacks in it.</summary>
    public string? FieldOf(LackRow row) => row.IsLacking ? $"Lacks[{Rows.TakeWhile(r => r != row).Count(r => r.IsLacking)}]" : null;

    /// <summary>A tick or a reason says that it lacks; the counts stand there before anything is typed.</summary>
    private static LackRow Of(Typed typed, string key, string? name, PaperNeeded? paper)
    {
        var shown = typed.Has("soDong");
        var (originals, certified, copies) = shown || paper is null
            ? (typed[$"chinh-{key}"], typed[$"chungThuc-{key}"], typed[$"sao-{key}"])
            : (Text(paper.Originals), "", Text(paper.Copies));
        var (other, reason) = (typed[$"ten-{key}"], typed[$"lyDo-{key}"]);
        var lacking = typed[$"thieu-{key}"] == "1" || reason.Length > 0 || other.Length > 0;
        return new(key, name, other, originals, certified, copies, reason, lacking);
    }

    private static string Text(int count) => count == 0 ? "" : count.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Dòng của bảng: one paper or other point, as typed.</summary>
/// <param name="Name">The edition's name of the paper; null in a row for something else.</param>
/// <param name="Other">What else lacks, as typed.</param>
public sealed record LackRow(string Key, string? Name, string Other, string Originals, string Certified, string Copies, string Reason, bool IsLacking)
{
    public Lack ToLack() => new(Name ?? Other, Count(Originals), Count(Copies), Reason, Count(Certified), Key);

    /// <summary>Nothing typed is none; what is no count is one the law refuses.</summary>
    private static int Count(string typed) => typed.Length == 0 ? 0 : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : -1;
}
