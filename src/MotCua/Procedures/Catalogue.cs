using MotCua.Law.Wording;

namespace MotCua.Procedures;

/// <summary>
/// Danh mục thủ tục hành chính: every edition that is recorded, read once and only looked at. A later edition of a procedure
/// ends the one before it on the eve of its first day.
/// </summary>
public sealed class Catalogue
{
    public static readonly Catalogue Empty = new([]);
    private readonly Dictionary<string, PublishedEdition> byId;
    private readonly ILookup<string, PublishedEdition> byCode;
    private readonly CatalogueIndex index;

    public Catalogue(IEnumerable<PublishedEdition> editions)
    {
        All = [.. editions.GroupBy(e => e.Edition.Code).SelectMany(Succeeding).OrderBy(e => Folding.SortKey(e.Edition.Name), StringComparer.Ordinal)];
        byId = All.ToDictionary(e => e.Edition.Id);
        byCode = All.ToLookup(e => e.Edition.Code);
        index = new(All);
    }

    /// <summary>Past, present and to come, by name in Vietnamese order.</summary>
    public IReadOnlyList<PublishedEdition> All { get; }

    /// <summary>The edition of this id, whatever the day; the one a dossier pins.</summary>
    public PublishedEdition? ById(string id) => byId.GetValueOrDefault(id);

    /// <summary>The edition of a procedure in force on a day, or null.</summary>
    public PublishedEdition? InForce(string code, DateOnly day) => byCode[code].FirstOrDefault(e => e.Edition.InForceOn(day));

    /// <summary>All that can be filed on a day.</summary>
    public IEnumerable<PublishedEdition> InForce(DateOnly day) => All.Where(e => e.Edition.InForceOn(day));

    /// <summary>Every edition of a procedure, earliest first.</summary>
    public IReadOnlyList<PublishedEdition> EditionsOf(string code) => [.. byCode[code].OrderBy(e => e.Edition.EffectiveFrom)];

    /// <summary>
    /// What a person means who has typed this much: words in any order, with or without marks, each at least begun, the
    /// official name's, the everyday ones or the code; the best first. Nothing typed: all in force.
    /// </summary>
    public IReadOnlyList<PublishedEdition> Find(string? typed, DateOnly day, int atMost = 10)
    {
        var words = Folding.Fold(typed);
        return words.Length == 0 ? [.. InForce(day).Take(atMost)]
            : [.. index.Find(words).Where(e => e.Edition.InForceOn(day)).Take(atMost)];
    }

    private static IEnumerable<PublishedEdition> Succeeding(IEnumerable<PublishedEdition> editions)
    {
        PublishedEdition? later = null;
        foreach (var one in editions.OrderByDescending(e => e.Edition.EffectiveFrom))
        {
            var eve = later?.Edition.EffectiveFrom.AddDays(-1);
            var ends = one.Edition.EffectiveTo is { } own && (eve is null || own < eve) ? own : eve;
            later = one with { Edition = one.Edition with { EffectiveTo = ends } };
            yield return later;
        }
    }
}
