using Microsoft.Data.Sqlite;
using MotCua.Ledger;
using Npgsql;

namespace MotCua.Plumbing;

/// <summary>Số dòng đã chuyển của một bảng.</summary>
public sealed record MovedTable(string Name, long Rows);

/// <summary>
/// Chuyển kho: every table of a centre's file into a PostgreSQL database whose tables are new, in one transaction: all of it is there
/// afterwards, or nothing. Bytes of events are not touched, so that their chains verify at the other end.
/// </summary>
internal sealed class MoveStore(SqliteConnection from, NpgsqlConnection to)
{
    /// <summary>Moves all tables; refuses when what arrived is not what left.</summary>
    public static async Task<IReadOnlyList<MovedTable>> Run(DataFolder folder, PostgresDatabase database, CancellationToken stop)
    {
        await using var from = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = folder.Database, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        await from.OpenAsync(stop);
        await using var view = (SqliteTransaction)await from.BeginTransactionAsync(stop);
        foreach (var year in Years(from)) database.CreateYear(year);
        await using var to = await database.Source.OpenConnectionAsync(stop);
        await using var whole = await to.BeginTransactionAsync(stop);
        var moved = await new MoveStore(from, to).All(stop);
        await whole.CommitAsync(stop);
        return moved;
    }

    /// <summary>True when the database holds no table at all.</summary>
    public static async Task<bool> IsEmpty(NpgsqlDataSource source, CancellationToken stop)
    {
        await using var tables = source.CreateCommand("SELECT count(*) FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p', 'v')");
        return (long)(await tables.ExecuteScalarAsync(stop))! == 0;
    }

    private async Task<IReadOnlyList<MovedTable>> All(CancellationToken stop)
    {
        var tables = await TargetTable.InOrder(to, stop);
        var left = SourceTables().Except(tables.Select(table => table.Name)).ToArray();
        if (left.Length > 0) throw new CannotGoOn($"Bảng không có ở kho mới: {string.Join(", ", left)}. / The new store has no such table.", CannotGoOn.Finding);
        var moved = new List<MovedTable>();
        foreach (var table in tables) moved.Add(await Move(table, stop));
        await SetPosition(stop);
        return moved;
    }

    private async Task<MovedTable> Move(TargetTable table, CancellationToken stop)
    {
        var before = await table.Count(to, stop);
        var rows = 0L;
        await using (var read = Query(from, $"SELECT {table.ColumnList} FROM \"{table.Name}\""))
        await using (var row = await read.ExecuteReaderAsync(stop))
        await using (var import = await to.BeginBinaryImportAsync($"COPY \"{table.Name}\" ({table.ColumnList}) FROM STDIN (FORMAT BINARY)", stop))
        {
            while (await row.ReadAsync(stop))
            {
                await import.StartRowAsync(stop);
                for (var i = 0; i < table.Columns.Count; i++) await table.Columns[i].Write(import, row.GetValue(i), stop);
                rows++;
            }
            await import.CompleteAsync(stop);
        }
        await table.GoOnNumbering(to, stop);
        var arrived = await table.Count(to, stop) - before;
        return arrived == rows ? new(table.Name, rows)
            : throw new CannotGoOn($"{table.Name}: {rows} dòng đi, {arrived} dòng đến. / {rows} rows left, {arrived} arrived.", CannotGoOn.Finding);
    }

    /// <summary>A file's last position is its last event's; on PostgreSQL it is a series, on which nodes take their turn.</summary>
    private async Task SetPosition(CancellationToken stop)
    {
        await using var set = new NpgsqlCommand("UPDATE ledger_series SET last = (SELECT coalesce(max(position), 0) FROM ledger_event) WHERE name = $1", to);
        set.Parameters.Add(new() { Value = PostgresDatabase.PositionSeries });
        await set.ExecuteNonQueryAsync(stop);
    }

    private List<string> SourceTables()
    {
        using var names = Query(from, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name NOT LIKE '!_!_EFMigrations%' ESCAPE '!' AND name <> 'ledger_schema'");
        using var rows = names.ExecuteReader();
        var found = new List<string>();
        while (rows.Read()) found.Add(rows.GetString(0));
        return found;
    }

    /// <summary>The years in which the file's streams were opened, by their UUIDv7.</summary>
    private static SortedSet<int> Years(SqliteConnection file)
    {
        using var query = Query(file, "SELECT DISTINCT substr(hex(id), 1, 6) FROM ledger_stream WHERE substr(hex(id), 13, 1) = '7'");
        using var rows = query.ExecuteReader();
        var years = new SortedSet<int>();
        while (rows.Read())
        {
            // The first 24 of the 48 bits of milliseconds: a span of some hours.
            var first = Convert.ToInt64(rows.GetString(0), 16) << 24;
            years.Add(DateTimeOffset.FromUnixTimeMilliseconds(first).Year);
            years.Add(DateTimeOffset.FromUnixTimeMilliseconds(first + 0xFFFFFF).Year);
        }
        return years;
    }

    /// <summary>Within the connection's transaction.</summary>
    private static SqliteCommand Query(SqliteConnection file, string sql)
    {
        var command = file.CreateCommand();
#pragma warning disable CA2100 // constants, and names of tables and columns from the new store's own catalogue
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
