using MotCua.Law.Procedures;
using MotCua.Procedures;
using MotCua.Procedures.Import;

namespace MotCua.Publication;

/// <summary>Thủ tục trong danh sách công khai: open for filing by an edition, or made known by its published text.</summary>
/// <param name="Edition">The edition in force, or null where there is only a text.</param>
/// <param name="Text">The text, or null where there is an edition.</param>
public sealed record ListedProcedure(ProcedureEdition? Edition, TextHead? Text)
{
    public string Code => Edition?.Code ?? Text!.Code;
    public string Name => Edition?.Name ?? Text!.Name;
    public string Field => Edition?.Field ?? Text!.Field;

    /// <summary>
    /// All that answers to what was typed, what can be filed first; each procedure once. What people call a thing is looked up
    /// for both.
    /// </summary>
    public static IReadOnlyList<ListedProcedure> Find(string typed, Catalogue catalogue, TextShelf texts, DateOnly day)
    {
        var open = FindProcedures.Open(typed, catalogue, texts.Words, day, int.MaxValue);
        var codes = open.Select(e => e.Code).ToHashSet();
        return [.. open.Select(e => new ListedProcedure(e, null)), .. texts.Find(typed).Where(t => !codes.Contains(t.Code) && catalogue.EditionsOf(t.Code).Count == 0).Select(t => new ListedProcedure(null, t))];
    }
}
