using Microsoft.EntityFrameworkCore;
using MotCua.Law.Positions;
using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Positions;

namespace MotCua.Dossiers.Settlement;

/// <summary>
/// Danh sách xin lỗi: the dossiers for which the clock has drafted an apology nobody has signed: those still in time, and those whose
/// due moment has passed and for which it is owed. By agency for who settles, by centre for its head; each is one range of one index.
/// </summary>
public sealed class ApologyLists(IDbContextFactory<CentreDb> store)
{
    public const int PageSize = 50, MostCounted = 1000;

    /// <summary>One page and one row more where there are more, the earliest due first.</summary>
    /// <param name="owed">Those whose due moment has passed; otherwise those that will be late.</param>
    public async Task<IReadOnlyList<WorkItem>> Page(bool owed, Me me, DateTimeOffset now, WorkPlace after, CancellationToken stop = default)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        var items = Range(db, owed, me, now);
        // An apology is about a due moment, so that nothing lies at the far end.
        if (after.DueAt == long.MaxValue)
            return [];
        if (after is var (micros, id) && after != WorkPlace.Start)
        {
            var due = (DateTimeOffset?)Instant.FromMicroseconds(micros);
            items = items.Where(w => w.ApologyDueAt >= due && (w.ApologyDueAt > due || w.DossierId.CompareTo(id) > 0));
        }
        return await items.OrderBy(w => w.ApologyDueAt).ThenBy(w => w.DossierId).Take(PageSize + 1).ToListAsync(stop);
    }

    /// <summary>How many there are, counted up to <see cref="MostCounted"/>.</summary>
    public async Task<int> Count(bool owed, Me me, DateTimeOffset now, CancellationToken stop = default)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        return await Range(db, owed, me, now).OrderBy(w => w.ApologyDueAt).Take(MostCounted).CountAsync(stop);
    }

    private static IQueryable<WorkItem> Range(CentreDb db, bool owed, Me me, DateTimeOffset now)
    {
        var (items, agency, centre) = (db.Set<WorkItem>().AsNoTracking(), me.AgencyId, me.CentreId ?? "");
        var seen = me.Kind == PositionKind.Director ? items.Where(w => w.CentreId == centre) : items.Where(w => w.AgencyId == agency);
        return owed ? seen.Where(w => w.ApologyDueAt != null && w.ApologyDueAt < now) : seen.Where(w => w.ApologyDueAt != null && w.ApologyDueAt >= now);
    }
}
