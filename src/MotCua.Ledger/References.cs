using System.Data.Common;

namespace MotCua.Ledger;

/// <summary>
/// Phiên bản dữ liệu tham chiếu: the application says here, inside its own transaction, that a reference row has changed,
/// so that acts decided on the older one lose.
/// </summary>
public static class References
{
    /// <summary>Key that stands for a table's rows as a set.</summary>
    public const string AnyRow = "*";

    /// <summary>A row was changed or superseded: those who read it, or the table's set of rows, decide again.</summary>
    public static Task Changed(DbConnection connection, DbTransaction? transaction, string table, string key) => throw new NotImplementedException();

    /// <summary>A row was added: those who read the table's set of rows (a guard on <see cref="AnyRow"/>) decide again.</summary>
    public static Task Added(DbConnection connection, DbTransaction? transaction, string table) => throw new NotImplementedException();
}
