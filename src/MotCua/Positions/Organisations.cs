using Microsoft.EntityFrameworkCore;
using MotCua.Agencies;
using MotCua.Ledger;
using MotCua.Plumbing;

namespace MotCua.Positions;

/// <summary>Đọc tổ chức bộ máy: the organisation as it stands, kept in memory until it is changed.</summary>
public sealed class Organisations(EventLedger ledger, IDbContextFactory<CentreDb> store) : Remembered<Organisation>(ledger, store, Table)
{
    /// <summary>The reference table acts are guarded by.</summary>
    public const string Table = "organisation";

    protected override async Task<Organisation> Read(CentreDb db, CancellationToken stop) =>
        new(
            await db.Set<Unit>().AsNoTracking().ToListAsync(stop), await db.Set<Position>().AsNoTracking().ToListAsync(stop),
            await db.Set<Officer>().AsNoTracking().ToListAsync(stop), await db.Set<Holding>().AsNoTracking().ToListAsync(stop));
}
