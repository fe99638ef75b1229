using Microsoft.EntityFrameworkCore;
using MotCua.Ledger;
using MotCua.Plumbing;

namespace MotCua.Procedures;

/// <summary>Đọc danh mục thủ tục: kept in memory until an edition is recorded.</summary>
public sealed class Catalogues(EventLedger ledger, IDbContextFactory<CentreDb> store)
{
    private readonly Remembered<Catalogue> remembered = new(ledger, EditionRow.Table, stop => Read(store, stop));

    public ValueTask<(Catalogue Value, Guard Guard)> Now(CancellationToken stop = default) => remembered.Now(stop);

    public void Forget() => remembered.Forget();

    private static async Task<Catalogue> Read(IDbContextFactory<CentreDb> store, CancellationToken stop)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        return await Catalogue.Read(db, stop);
    }
}
