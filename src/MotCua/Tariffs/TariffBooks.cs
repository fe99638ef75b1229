using Microsoft.EntityFrameworkCore;
using MotCua.Law.Tariffs;
using MotCua.Ledger;
using MotCua.Plumbing;

namespace MotCua.Tariffs;

/// <summary>Biểu phí đang dùng: kept in memory until a new one is recorded. Which line applies follows from the filing date.</summary>
public sealed class TariffBooks(EventLedger ledger, IDbContextFactory<CentreDb> store)
{
    /// <summary>The reference table acts are guarded by.</summary>
    public const string Table = "tariff";

    private readonly Remembered<Tariff> remembered = new(ledger, Table, stop => Read(store, stop));

    public ValueTask<(Tariff Value, Guard Guard)> Now(CancellationToken stop = default) => remembered.Now(stop);

    public void Forget() => remembered.Forget();

    private static async Task<Tariff> Read(IDbContextFactory<CentreDb> store, CancellationToken stop)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        var latest = await db.Set<TariffRow>().AsNoTracking().OrderByDescending(t => t.Id).FirstOrDefaultAsync(stop);
        return latest is null ? Tariff.Empty : Tariff.FromJson(latest.Lines);
    }
}
