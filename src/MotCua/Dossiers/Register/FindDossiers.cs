using Microsoft.EntityFrameworkCore;
using MotCua.Law.Wording;
using MotCua.Plumbing;
using MotCua.Positions;

namespace MotCua.Dossiers.Register;

/// <summary>Tìm hồ sơ: every folded word typed begins a word of the dossier's row; only what the position sees.</summary>
public sealed class FindDossiers(IDbContextFactory<CentreDb> store)
{
    public const int Most = 50;

    private const int LongestQuestion = 200, MostWords = 8, Looked = 500;

    public async Task<IReadOnlyList<DossierRow>> By(string? typed, Me me)
    {
        var folded = Folding.Fold(typed is { Length: > LongestQuestion } ? typed[..LongestQuestion] : typed);
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w.All(char.IsLetterOrDigit)).Take(MostWords).ToList();
        if (words.Count == 0)
            return [];
        var match = string.Join(' ', words.Select(w => $"\"{w}\"*"));
        await using var db = await store.CreateDbContextAsync();
        var found = await db.Set<DossierRow>()
            .FromSql($"SELECT r.* FROM dossier_row r WHERE r.id IN (SELECT rowid FROM dossier_search WHERE dossier_search MATCH {match} LIMIT {Looked})")
            .AsNoTracking().SeenBy(me).OrderByDescending(r => r.Id).Take(Most).ToListAsync();
        return [.. found.OrderBy(r => r.SortKey, StringComparer.Ordinal)];
    }
}
