using Microsoft.EntityFrameworkCore;
using MotCua.Ledger;
using MotCua.Plumbing;

namespace MotCua.Procedures;

/// <summary>Đọc danh mục thủ tục: kept in memory until an edition is recorded.</summary>
public sealed class Catalogues(EventLedger ledger, IDbContextFactory<CentreDb> store) : Remembered<Catalogue>(ledger, store, EditionRow.Table)
{
    protected override Task<Catalogue> Read(CentreDb db, CancellationToken stop) => Catalogue.Read(db, stop);
}
