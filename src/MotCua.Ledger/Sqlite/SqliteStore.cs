using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MotCua.Ledger;

/// <summary>
/// The ledger's tables on SQLite: one connection with its prepared statements.
/// </summary>
internal sealed partial class SqliteStore : StoreConnection
{
    private const int BusyMilliseconds = 10_000;

    private readonly SqliteConnection connection;
    private readonly List<Statement> prepared = [];
    private readonly Dictionary<(RowTable, RowChangeKind), Statement> rows = [];

    private Func<string>? beforeEach;

    private SqliteStore(string path)
    {
        connection = new(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        connection.Open();
        raw.sqlite3_busy_timeout(connection.Handle, BusyMilliseconds);
    }

    /// <summary>For the one writer: every commit is synced to the disk before it returns.</summary>
    public static SqliteStore OpenToWrite(string path, Func<string>? setting) => Open(path,
        ["PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA wal_autocheckpoint = 2000", "PRAGMA cache_size = -65536",
         "PRAGMA temp_store = MEMORY", "PRAGMA secure_delete = ON", .. LedgerSchema.Doors], setting);

    public static SqliteStore OpenToRead(string path) => Open(path, ["PRAGMA query_only = 1", "PRAGMA cache_size = -8192"]);

    private static SqliteStore Open(string path, IEnumerable<string> settings, Func<string>? beforeEach = null)
    {
        var store = new SqliteStore(path) { beforeEach = beforeEach };
        try
        {
            foreach (var sql in settings) store.Execute(sql);
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    public override void Begin(Wanted wanted)
    {
        foreach (var pragma in beforeEach?.Invoke().Split(';') ?? []) Execute(pragma);
        BeginNow.Run();
    }

    /// <summary>For tests in which the answer to a commit is lost.</summary>
    internal Action? Committed { get; set; }

    public override void Commit()
    {
        CommitNow.Run();
        Committed?.Invoke();
    }


    /// <summary>Undoes the transaction; SQLite may have done it already.</summary>
    public override void Rollback()
    {
        if (raw.sqlite3_get_autocommit(connection.Handle) == 0) RollbackNow.Run();
    }

    /// <summary>Runs a statement once; for settings and the rare large change.</summary>
    public int Execute(string sql)
    {
        using var statement = new Statement(connection, sql);
        return statement.Run();
    }

    public override void Dispose()
    {
        foreach (var statement in prepared) statement.Dispose();
        connection.Dispose();
    }

    private Statement BeginNow => field ??= Prepare("BEGIN IMMEDIATE");
    private Statement CommitNow => field ??= Prepare("COMMIT");
    private Statement RollbackNow => field ??= Prepare("ROLLBACK");

    private Statement Prepare(string sql)
    {
        var statement = new Statement(connection, sql);
        prepared.Add(statement);
        return statement;
    }
}
