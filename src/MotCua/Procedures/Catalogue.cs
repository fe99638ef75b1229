using Microsoft.EntityFrameworkCore;
using MotCua.Law.Procedures;
using MotCua.Law.Wording;

namespace MotCua.Procedures;

/// <summary>
/// Danh mục thủ tục hành chính: every edition that is recorded, read once and only looked at. A later edition of a procedure
/// ends the one before it on the eve of its first day.
/// </summary>
public sealed class Catalogue
{
    private readonly Dictionary<string, PublishedEdition> byId;
    private readonly ILookup<string, ProcedureEdition> byCode;
    private readonly CatalogueIndex index;

    public Catalogue(IEnumerable<PublishedEdition> editions)
    {
        PublishedEdition[] sorted =
            [.. editions.GroupBy(e => e.Edition.Code).SelectMany(Succeeding).OrderBy(e => Folding.SortKey(e.Edition.Name), StringComparer.Ordinal)];
        Editions = [.. sorted.Select(e => e.Edition)];
        byId = sorted.ToDictionary(e => e.Edition.Id);
        byCode = Editions.ToLookup(e => e.Code);
        index = new([.. sorted.Select(e => new FindableProcedure(e.Edition.Code, e.Edition.Name, e.Edition.NameEn, e.Edition.Field, e.EverydayWords))]);
    }

    /// <summary>Past, present and to come, by name in Vietnamese order.</summary>
    public IReadOnlyList<ProcedureEdition> Editions { get; }

    /// <summary>Reads every recorded edition; throws when one is not what was recorded.</summary>
    public static async Task<Catalogue> Read(DbContext db, CancellationToken stop = default)
    {
        var recorded = await db.Set<EditionRow>().AsNoTracking().ToListAsync(stop);
        var published = await db.Set<EditionLifeRow>().AsNoTracking().Where(row => row.PublishedId != null).ToListAsync(stop);
        return new(recorded.Select(row => row.Read()).Concat(published.Select(row => row.Read())));
    }

    /// <summary>The edition of this id, whatever the day; the one a dossier pins.</summary>
    public ProcedureEdition? ById(string id) => Published(id)?.Edition;

    /// <summary>The edition with what people call it and where it was read.</summary>
    public PublishedEdition? Published(string id) => byId.GetValueOrDefault(id);

    /// <summary>How an edition stands on a day.</summary>
    public EditionStanding StandingOf(ProcedureEdition edition, DateOnly day) => edition.On(day, Published(edition.Id)?.IsRepealed == true);

    /// <summary>The edition of a procedure in force on a day, or null.</summary>
    public ProcedureEdition? InForce(string code, DateOnly day) => byCode[code].FirstOrDefault(e => e.InForceOn(day));

    /// <summary>All that can be filed on a day, one a procedure.</summary>
    public IEnumerable<ProcedureEdition> InForceOn(DateOnly day) => Editions.Where(e => e.InForceOn(day));

    /// <summary>Every edition of a procedure, earliest first.</summary>
    public IReadOnlyList<ProcedureEdition> EditionsOf(string code) => [.. byCode[code].OrderBy(e => e.EffectiveFrom)];

    /// <summary>The procedure's name by its latest edition; its code where it is not known.</summary>
    public string NameOf(string code) => byCode[code].MaxBy(e => e.EffectiveFrom)?.Name ?? code;

    /// <summary>
    /// What a person means who has typed this much: words in any order, with or without marks, each at least begun, the
    /// official name's, the everyday ones or the code; the best first. Nothing typed: all in force.
    /// </summary>
    public IReadOnlyList<ProcedureEdition> Find(string? typed, DateOnly day, int atMost = 10)
    {
        var words = Folding.Fold(typed);
        return words.Length == 0 ? [.. InForceOn(day).Take(atMost)]
            : [.. index.Find(words).Select(place => Editions[place]).Where(e => e.InForceOn(day)).Take(atMost)];
    }

    /// <summary>The codes of procedures found by what was typed, in force or not: dossiers outlive the edition they were received under.</summary>
    public IReadOnlyList<string> CodesOf(string typed, int atMost) =>
        Folding.Fold(typed) is { Length: > 0 } words ? [.. index.Find(words).Select(place => Editions[place].Code).Distinct().Take(atMost)] : [];

    private static IEnumerable<PublishedEdition> Succeeding(IEnumerable<PublishedEdition> editions)
    {
        PublishedEdition? later = null;
        foreach (var one in editions.OrderByDescending(e => e.Edition.EffectiveFrom))
        {
            var eve = later?.Edition.EffectiveFrom.AddDays(-1);
            var ends = one.Edition.EffectiveTo is { } own && (eve is null || own < eve) ? own : eve;
            var dated = one with { Edition = one.Edition with { EffectiveTo = ends } };
            // Repealed before its first day it was never in force, and the one before it goes on.
            later = dated.Edition.HasDaysFrom(dated.Edition.EffectiveFrom) ? dated : later;
            yield return dated;
        }
    }
}
