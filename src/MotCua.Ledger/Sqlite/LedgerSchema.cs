using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Ledger;

/// <summary>Cấu trúc bảng của sổ: the ledger's own tables, for EF Core's migrations and for tools and tests.</summary>
public static class LedgerSchema
{
    /// <summary>Makes the tables in an empty database.</summary>
    public static void Create(SqliteConnection connection) => throw new NotImplementedException();

    /// <summary>Maps the tables, so that the application's migrations make them.</summary>
    public static ModelBuilder AddLedger(this ModelBuilder model) => throw new NotImplementedException();
}
