using Microsoft.EntityFrameworkCore;
using MotCua.Law.Codes;
using MotCua.Law.Wording;
using MotCua.Plumbing;
using MotCua.Positions;

namespace MotCua.Dossiers.Register;

/// <summary>Tìm hồ sơ: every folded word typed begins a word of the dossier's row; only what the position sees, the newest.</summary>
public sealed class FindDossiers(IDbContextFactory<CentreDb> store)
{
    public const int Most = 50;

    private const int LongestQuestion = 200, MostWords = 8;

    public async Task<IReadOnlyList<DossierRow>> By(string? typed, Me me)
    {
        await using var db = await store.CreateDbContextAsync();
        if (typed?.Trim().ToUpperInvariant() is { } code && DossierCode.TryParse(code, out _, out _) && await ByCode(db, code, me) is { Count: > 0 } exact)
            return exact;
        var folded = Folding.Fold(typed is { Length: > LongestQuestion } ? typed[..LongestQuestion] : typed);
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w.All(char.IsLetterOrDigit)).Take(MostWords).ToList();
        var marks = me.Marks();
        if (words.Count == 0 || marks is { Count: 0 })
            return [];
        var found = await SearchTable.Matching(db, words, marks, Most);
        return [.. found.OrderBy(r => r.SortKey, StringComparer.Ordinal)];
    }

    private static async Task<List<DossierRow>> ByCode(CentreDb db, string code, Me me)
    {
        var marks = me.Marks();
        var rows = await db.Set<DossierRow>().AsNoTracking().Where(r => r.Code == code).ToListAsync();
        return [.. rows.Where(r => marks is null || r.Scope.Split(' ').Intersect(marks).Any())];
    }
}
