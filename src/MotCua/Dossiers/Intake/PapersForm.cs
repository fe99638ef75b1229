using System.Globalization;
using MotCua.Law.Dossiers;
using MotCua.Law.Procedures;
using MotCua.Look;

namespace MotCua.Dossiers.Intake;

/// <summary>Thành phần hồ sơ đang nhập: how many of each paper, how many sets, and how the result is to be received.</summary>
public sealed class PapersForm(Typed typed, string editionId, ProcedureCase chosen)
{
    public IReadOnlyList<PaperNeeded> Needed => chosen.Papers;

    /// <summary>Name of the field that says these papers were shown: before that, nothing was typed of them.</summary>
    public string ShownMark => $"daHien-{editionId}-{chosen.Key}";

    public int Sets => typed.Number("soBo", 1);

    public ReturnWay ReturnBy => typed.Choice<ReturnWay>("nhanKetQua") ?? ReturnWay.AtCentre;

    /// <summary>What each paper's fields say; before anything is typed, what the edition asks.</summary>
    public (string Originals, string Copies, bool FromDatabase) Counts(PaperNeeded paper)
    {
        if (!typed.Has(ShownMark))
            return paper.Required ? (Text(paper.Originals), Text(paper.Copies), false) : ("0", "0", false);
        return (typed[$"chinh-{paper.Key}"], typed[$"sao-{paper.Key}"], typed[$"csdl-{paper.Key}"] == "1");
    }

    public IReadOnlyList<PaperCopy> Copies() => [.. chosen.Papers.Select(Copy)];

    /// <summary>The fields in which a receipt's papers stand.</summary>
    public IEnumerable<KeyValuePair<string, string>> FieldsOf(ReceiptVersion version)
    {
        yield return new(ShownMark, "1");
        yield return new("soBo", Text(version.Sets));
        yield return new("nhanKetQua", version.ReturnBy.ToString());
        foreach (var paper in version.Papers)
        {
            yield return new($"chinh-{paper.Key}", Text(paper.Originals));
            yield return new($"sao-{paper.Key}", Text(paper.Copies));
            if (paper.ReadFromDatabase)
                yield return new($"csdl-{paper.Key}", "1");
        }
    }

    private PaperCopy Copy(PaperNeeded paper)
    {
        var (originals, copies, database) = Counts(paper);
        return new(paper.Key, paper.Name, Count(originals), Count(copies), paper.ShownOnly && Count(originals) > 0, database);
    }

    private static int Count(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? Math.Min(n, 99) : 0;

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
