using Microsoft.Data.Sqlite;

namespace MotCua.Ledger;

/// <summary>Kho một tệp: the ledger in one SQLite file, written by one process.</summary>
public sealed class SqliteFile(string path) : LedgerStore
{
    public string Path => path;

    /// <summary>Pragmas, separated by ';', that the writer's connection is given before each transaction (tests only: a disk that is full, data that are read-only).</summary>
    public Func<string>? Setting { get; init; }

    public override long? ReadSchema()
    {
        if (!File.Exists(path)) return null;
        using var connection = Connect(SqliteOpenMode.ReadOnly);
        using var query = connection.CreateCommand();
        query.CommandText = "SELECT 1 FROM sqlite_master WHERE name = 'ledger_schema'";
        if (query.ExecuteScalar() is null) return null;
        query.CommandText = "SELECT number FROM ledger_schema";
        return (long?)query.ExecuteScalar();
    }

    public override void CreateTables()
    {
        using var connection = Connect(SqliteOpenMode.ReadWriteCreate);
        LedgerSchema.CreateOnSqlite(connection);
    }

    internal override bool OneWriter => true;

    internal override bool KeepsReaders => true;

    internal override ValueTask<IAsyncDisposable> TakeTurn() => throw new NotSupportedException("turns on a file are the writer's");

    internal override StoreConnection OpenToWrite() => SqliteStore.OpenToWrite(path, Setting);

    internal override StoreConnection OpenToRead() => SqliteStore.OpenToRead(path);

    internal override StoreConnection OpenToRebuild() => SqliteStore.OpenToRebuild(path);

    /// <summary>A view begins with its first read; those after which something was written are given up.</summary>
    internal override IReadOnlyList<Inspection> Inspect(int most)
    {
        var views = Enumerable.Range(0, most).Select(_ =>
        {
            var connection = Connect(SqliteOpenMode.ReadOnly);
            var view = connection.BeginTransaction(deferred: true);
            return (By: new Inspection(connection, connection, view, view, LooseTypes: true), Moment: MomentOf(connection, view));
        }).ToArray();
        foreach (var (by, moment) in views)
            if (moment != views[0].Moment) by.Dispose();
        return [.. views.Where(view => view.Moment == views[0].Moment).Select(view => view.By)];
    }

    /// <summary>Every act raises the first number, every erasure the second.</summary>
    private static (long, long) MomentOf(SqliteConnection connection, SqliteTransaction view)
    {
        using var command = new SqliteCommand("SELECT (SELECT coalesce(max(position), 0) FROM ledger_event), (SELECT count(*) FROM ledger_erasure)", connection, view);
        using var row = command.ExecuteReader();
        row.Read();
        return (row.GetInt64(0), row.GetInt64(1));
    }

    private SqliteConnection Connect(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
