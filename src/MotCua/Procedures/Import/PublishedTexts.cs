using Microsoft.EntityFrameworkCore;
using MotCua.Law.Procedures;
using MotCua.Law.Wording;
using MotCua.Ledger;
using MotCua.Plumbing;

namespace MotCua.Procedures.Import;

/// <summary>Đọc danh mục đã nhập: the heads of all current texts, kept in memory until something of them changes.</summary>
public sealed class PublishedTexts(EventLedger ledger, IDbContextFactory<CentreDb> store) : Remembered<TextShelf>(ledger, store, TextRow.Table)
{
    protected override async Task<TextShelf> Read(CentreDb db, CancellationToken stop)
    {
        var heads = await db.Set<TextRow>().AsNoTracking()
            .Select(t => new TextHead(t.Code, t.Number, t.Name, t.Field, t.Level, t.Agency, t.Layout, t.Source, t.SourceLine, t.RecordedAt) { ContentHash = t.ContentHash }).ToListAsync(stop);
        var words = await db.Set<EverydayWordRow>().AsNoTracking().ToListAsync(stop);
        var added = words.GroupBy(w => (w.Word, w.Meaning)).Select(w => w.OrderBy(row => row.FromOn).Last()).Where(w => w.InUse).Select(w => new EverydayWord(w.Word, w.Meaning, w.FromOn));
        var confirmed = (await db.Set<ConfirmationRow>().AsNoTracking().Select(c => new { c.Code, c.Number, c.Place }).ToListAsync(stop)).ToHashSet();
        var open = (await db.Set<ContradictionRow>().AsNoTracking().ToListAsync(stop))
            .Where(c => !confirmed.Contains(new { c.Code, c.Number, c.Place })).ToLookup(c => (c.Code, c.Number), c => new Contradiction(Enum.Parse<ContradictionKind>(c.Kind), c.Cell, c.Prose));
        return new(heads, new(added), open);
    }
}

/// <summary>Đầu mục văn bản: what lists and searches show of a text, and where it came from.</summary>
public sealed record TextHead(string Code, int Number, string Name, string Field, string Level, string Agency, string Layout, string Source, int SourceLine, DateTimeOffset RecordedAt)
{
    /// <summary>SHA-256 of the text.</summary>
    public string ContentHash { get; init; } = "";
}

/// <summary>Giá danh mục: the current text of every procedure, one a code, found by what people type.</summary>
public sealed class TextShelf
{
    private readonly Dictionary<string, TextHead> byCode, byHash;
    private readonly ILookup<(string Code, int Number), Contradiction> open;
    private readonly CatalogueIndex index;

    /// <param name="open">The contradictions nobody has confirmed, by the text they stand in; null for none.</param>
    public TextShelf(IReadOnlyList<TextHead> heads, EverydayWords words, ILookup<(string Code, int Number), Contradiction>? open = null)
    {
        this.open = open ?? Array.Empty<Contradiction>().ToLookup(_ => ("", 0));
        // The same text read anew stands under another number; what was read last counts.
        byHash = heads.GroupBy(t => t.ContentHash).ToDictionary(same => same.Key, same => same.MaxBy(t => t.Number)!);
        // The national database states all parts; a ministry's list only names the procedure.
        Texts = [.. heads.GroupBy(t => t.Code).Select(t => t.OrderBy(head => head.Layout == nameof(TextLayout.National)).ThenBy(head => head.Number).Last())
            .OrderBy(t => Folding.SortKey(t.Name), StringComparer.Ordinal).ThenBy(t => t.Code, StringComparer.Ordinal)];
        byCode = Texts.ToDictionary(t => t.Code);
        index = new([.. Texts.Select(t => new FindableProcedure(t.Code, t.Name, "", t.Field, []))]);
        Words = words;
    }

    /// <summary>By name in Vietnamese order.</summary>
    public IReadOnlyList<TextHead> Texts { get; }

    public EverydayWords Words { get; }

    /// <summary>
    /// The text an edition rests on: the one it was completed from, be it superseded since; where it was written here from none, the current one of its procedure.
    /// What was taken over as published elsewhere rests on none.
    /// </summary>
    public TextHead? Behind(PublishedEdition edition) =>
        edition.Source.TextHash is { } hash ? byHash.GetValueOrDefault(hash) : edition.RestsOnText ? Of(edition.Edition.Code) : null;

    /// <summary>The contradictions nobody has confirmed of the text an edition rests on.</summary>
    public IReadOnlyList<Contradiction> ContradictionsOf(PublishedEdition edition) => Behind(edition) is { } text ? [.. open[(text.Code, text.Number)]] : [];

    /// <summary>The current text of a code, or null.</summary>
    public TextHead? Of(string code) => byCode.GetValueOrDefault(code);

    /// <summary>What a person means who has typed this, the best first; nothing typed: all.</summary>
    public IReadOnlyList<TextHead> Find(string? typed)
    {
        var folded = Folding.Fold(typed);
        return folded.Length == 0 ? Texts : [.. Words.Meant(folded).SelectMany(index.Find).Distinct().Select(place => Texts[place])];
    }
}
