using Microsoft.EntityFrameworkCore;
using MotCua.Agencies;
using MotCua.Ledger;
using MotCua.Plumbing;

namespace MotCua.Positions;

/// <summary>Đọc tổ chức bộ máy: the organisation as it stands, kept in memory until it is changed.</summary>
public sealed class Organisations(EventLedger ledger, IDbContextFactory<CentreDb> store)
{
    /// <summary>The reference table acts are guarded by.</summary>
    public const string Table = "organisation";

    private readonly Remembered<Organisation> remembered = new(ledger, Table, stop => Read(store, stop));

    public ValueTask<(Organisation Value, Guard Guard)> Now(CancellationToken stop = default) => remembered.Now(stop);

    public void Forget() => remembered.Forget();

    private static async Task<Organisation> Read(IDbContextFactory<CentreDb> store, CancellationToken stop)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        return new(
            await db.Set<Unit>().AsNoTracking().ToListAsync(stop), await db.Set<Position>().AsNoTracking().ToListAsync(stop),
            await db.Set<Officer>().AsNoTracking().ToListAsync(stop), await db.Set<Holding>().AsNoTracking().ToListAsync(stop));
    }
}
