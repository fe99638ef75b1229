using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace MotCua.Ledger.Tests;

/// <summary>Where a test's ledger is kept: made for it, taken away after it.</summary>
public abstract class Shelves : IDisposable
{
    public abstract LedgerStore Store { get; }

    public abstract DbConnection Connect();

    /// <summary>Takes off the triggers that keep what is written.</summary>
    public abstract void TakeOffDoors(DbConnection connection);

    /// <summary>SQLite's names of types, as this store says them.</summary>
    public virtual string Typed(string sql) => sql.Replace("changed(", "replace(", StringComparison.Ordinal);

    public abstract void Dispose();
}

internal sealed class FileShelves : Shelves
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("library-");

    public override LedgerStore Store => new SqliteFile(Path.Combine(folder.FullName, "library.db"));

    public override DbConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={((SqliteFile)Store).Path};Pooling=False");
        connection.Open();
        return connection;
    }

    public override void TakeOffDoors(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'trigger'";
        var triggers = new List<string>();
        using (var rows = command.ExecuteReader())
            while (rows.Read()) triggers.Add(rows.GetString(0));
        foreach (var trigger in triggers) Library.Run(connection, $"DROP TRIGGER {trigger}");
    }

    public override void Dispose() => folder.Delete(recursive: true);
}

/// <summary>A database of a random name on the server that a variable names; no other is touched.</summary>
internal sealed partial class PostgresShelves : Shelves
{
    public const string Variable = "MOTCUA_TEST_POSTGRES";

    private readonly string server;
    private readonly string name = $"library_{Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(12))}";
    private readonly PostgresDatabase database;

    public PostgresShelves(string server)
    {
        this.server = server;
        OnServer($"CREATE DATABASE {name}");
        database = new(new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 30 }.ToString());
    }

    public static string? Server => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } server ? server : null;

    public override LedgerStore Store => database;

    public override DbConnection Connect() => database.Source.OpenConnection();

    public override void TakeOffDoors(DbConnection connection) => Library.Run(connection,
        """
        DROP TRIGGER IF EXISTS ledger_event_stays ON ledger_event;
        DROP TRIGGER IF EXISTS ledger_erasure_stays ON ledger_erasure;
        DROP TRIGGER IF EXISTS ledger_body_stays ON ledger_body;
        DROP TRIGGER IF EXISTS ledger_body_leaves ON ledger_body;
        DROP TRIGGER IF EXISTS ledger_head_stays ON ledger_head;
        DROP TRIGGER IF EXISTS ledger_tile_stays ON ledger_tile;
        """);

    public override string Typed(string sql) =>
        Bytes().Replace(sql.Replace(" BLOB", " bytea", StringComparison.Ordinal).Replace(" INTEGER", " bigint", StringComparison.Ordinal)
            .Replace("changed(state, 'Minh', 'Hoa')", "convert_to(replace(convert_from(state, 'UTF8'), 'Minh', 'Hoa'), 'UTF8')", StringComparison.Ordinal), "decode(repeat('00', $1), 'hex')");

    public override void Dispose()
    {
        database.DisposeAsync().AsTask().GetAwaiter().GetResult();
        OnServer($"DROP DATABASE {name} WITH (FORCE)");
    }

    [GeneratedRegex(@"zeroblob\((\d+)\)")]
    private static partial Regex Bytes();

    private void OnServer(string sql)
    {
        using var connection = new NpgsqlConnection(server);
        connection.Open();
        Library.Run(connection, sql);
    }
}
