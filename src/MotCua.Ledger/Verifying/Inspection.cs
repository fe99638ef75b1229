using System.Data.Common;

namespace MotCua.Ledger;

/// <summary>What the verifier reads by: two queries side by side that see the same moment.</summary>
/// <param name="LooseTypes">True where a column holds whatever was put there (SQLite): casts then keep a wrong type from stopping the walk.</param>
internal sealed record Inspection(DbConnection First, DbConnection Second, DbTransaction FirstView, DbTransaction SecondView, bool LooseTypes) : IDisposable
{
    public DbDataReader FirstQuery(string sql) => Query(First, FirstView, sql);

    public DbDataReader SecondQuery(string sql) => Query(Second, SecondView, sql);

    public string Number(string column) => LooseTypes ? $"CAST({column} AS INTEGER)" : column;

    public string Text(string column) => LooseTypes ? $"CAST({column} AS TEXT)" : column;

    /// <summary>Bytes; of a text those of its UTF-8.</summary>
    public string Bytes(string column) => LooseTypes ? $"CAST({column} AS BLOB)" : column;

    /// <summary>Joins a body to its event; on PostgreSQL both lie in the partition of their stream.</summary>
    public string SameEvent(string body, string happened) =>
        $"{happened}.position = {body}.position" + (LooseTypes ? "" : $" AND {happened}.stream = {body}.stream");

    /// <summary>Position, stream, salt and body of a range of streams. A file keeps its bodies by position, PostgreSQL by stream.</summary>
    public string BodiesOf(IdRange range) =>
        $"SELECT {Number("b.position")}, {Bytes("b.stream")}, {Bytes("b.salt")}, {Bytes("b.body")} FROM " + (LooseTypes
            ? $"ledger_event AS e JOIN ledger_body AS b ON {SameEvent("b", "e")} WHERE {range.Holds(this, "e.stream")}"
            : $"ledger_body AS b WHERE {range.Holds(this, "b.stream")}");

    /// <summary>The bytes as the store writes them in a statement.</summary>
    public string Literal(byte[] bytes) => (LooseTypes ? "x'" : @"'\x") + Convert.ToHexStringLower(bytes) + (LooseTypes ? "'" : "'::bytea");

    public bool Has(string table)
    {
        using var rows = FirstQuery(LooseTypes ? $"SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '{table}'" : $"SELECT 1 WHERE to_regclass('{table}') IS NOT NULL");
        return rows.Read();
    }

    public long Count(string table)
    {
        using var rows = FirstQuery($"SELECT count(*) FROM {table}");
        rows.Read();
        return rows.GetInt64(0);
    }

    public void Dispose()
    {
        FirstView.Dispose();
        SecondView.Dispose();
        First.Dispose();
        Second.Dispose();
    }

    private static DbDataReader Query(DbConnection connection, DbTransaction view, string sql)
    {
        var command = connection.CreateCommand();
        command.Transaction = view;
        command.CommandTimeout = 0;
#pragma warning disable CA2100 // constants alone
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteReader();
    }
}
