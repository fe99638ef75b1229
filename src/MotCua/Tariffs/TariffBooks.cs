using Microsoft.EntityFrameworkCore;
using MotCua.Law.Tariffs;
using MotCua.Ledger;
using MotCua.Plumbing;

namespace MotCua.Tariffs;

/// <summary>Biểu phí đang dùng: kept in memory until a new one is recorded. Which line applies follows from the filing date.</summary>
public sealed class TariffBooks(EventLedger ledger, IDbContextFactory<CentreDb> store) : Remembered<Tariff>(ledger, store, Table)
{
    /// <summary>The reference table acts are guarded by.</summary>
    public const string Table = "tariff";

    protected override async Task<Tariff> Read(CentreDb db, CancellationToken stop) => Of(await Latest(db, stop));

    /// <summary>The row that was recorded last.</summary>
    internal static Task<TariffRow?> Latest(CentreDb db, CancellationToken stop = default) => db.Set<TariffRow>().AsNoTracking().OrderByDescending(t => t.Id).FirstOrDefaultAsync(stop);

    internal static Tariff Of(TariffRow? latest) => latest is null ? Tariff.Empty : Tariff.FromJson(latest.Lines);
}
