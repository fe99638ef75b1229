using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Accounts;
using MotCua.Dossiers.Register;
using MotCua.Law.Outages;
using MotCua.Plumbing;
using MotCua.Positions;

namespace MotCua.Dossiers.Outages;

/// <summary>Đọc sổ gián đoạn: the blanks of one centre and year, each a stretch of the table's key.</summary>
public sealed class OutageBooks(IDbContextFactory<CentreDb> store)
{
    /// <summary>As many blanks as are printed at once.</summary>
    public const int MostPrinted = 3_000;

    /// <summary>The centre whose book the position reads: its own; the one asked for where it supervises the city; null where there is none.</summary>
    public static string? CentreOf(Me me, string? asked) =>
        !Permissions.May(me.Kind, Permissions.ReadOutageBook) ? null : Reaches.Of(me).HasFlag(Reach.City) ? string.IsNullOrEmpty(asked) ? null : asked : me.CentreId;

    /// <summary>A year's blanks in the order of their numbers; of one status where that is asked.</summary>
    public async Task<IReadOnlyList<BlankRow>> Entries(string centreId, int year, BlankStatus? status, int skipped, int most)
    {
        await using var db = await store.CreateDbContextAsync();
        var rows = OfYear(db, centreId, year);
        if (status is { } only)
            rows = rows.Where(r => r.Status == only);
        return await rows.OrderBy(r => r.Number.Length).ThenBy(r => r.Number).Skip(skipped).Take(most).ToListAsync();
    }

    /// <summary>How many blanks of a year stand in each status.</summary>
    public async Task<IReadOnlyDictionary<BlankStatus, int>> Tally(string centreId, int year)
    {
        await using var db = await store.CreateDbContextAsync();
        return await OfYear(db, centreId, year).GroupBy(r => r.Status).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
    }

    /// <summary>The centre's blank of this number, however it was typed; null where it has none.</summary>
    public async Task<BlankRow?> Find(string centreId, string? typed)
    {
        if (BlankNumber.Read(typed) is not { } number)
            return null;
        await using var db = await store.CreateDbContextAsync();
        return await db.Set<BlankRow>().AsNoTracking().FirstOrDefaultAsync(r => r.CentreId == centreId && r.Number == number);
    }

    /// <summary>The batches of a year of which blanks are outstanding, the last prepared first.</summary>
    public async Task<IReadOnlyList<BatchLeft>> Left(string centreId, int year)
    {
        await using var db = await store.CreateDbContextAsync();
        var left = await OfYear(db, centreId, year).Where(r => r.Status == BlankStatus.Outstanding).GroupBy(r => new { r.BatchId, r.PreparedAt })
            .Select(g => new BatchLeft(g.Key.BatchId, g.Key.PreparedAt, g.Count(), g.Min(r => r.Number)!)).ToListAsync();
        return [.. left.OrderByDescending(batch => batch.PreparedAt).ThenByDescending(batch => batch.First, StringComparer.Ordinal)];
    }

    /// <summary>Codes of the dossiers that these blanks opened.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Codes(IEnumerable<BlankRow> blanks)
    {
        var ids = blanks.Select(r => r.DossierId).OfType<Guid>().ToList();
        if (ids.Count == 0)
            return new Dictionary<Guid, string>();
        await using var db = await store.CreateDbContextAsync();
        return await db.Set<DossierRow>().Where(r => ids.Contains(r.DossierId) && r.Code != null).ToDictionaryAsync(r => r.DossierId, r => r.Code!);
    }

    private static IQueryable<BlankRow> OfYear(CentreDb db, string centreId, int year)
    {
        var prefix = BlankNumber.Of(year, 0)[..^"0000".Length];
        return db.Set<BlankRow>().AsNoTracking().Where(r => r.CentreId == centreId && r.Number.StartsWith(prefix));
    }

    /// <summary>The year asked for, of those a book may have; the running one where none is.</summary>
    public static int YearOf(string? typed, int running) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2025 and < 2100 ? year : running;
}

/// <summary>Tập phiếu còn lại.</summary>
/// <param name="First">The first number left.</param>
public sealed record BatchLeft(Guid BatchId, DateTimeOffset PreparedAt, int Count, string First);
