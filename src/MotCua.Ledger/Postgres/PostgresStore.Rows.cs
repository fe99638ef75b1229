using Npgsql;

namespace MotCua.Ledger;

/// <summary>The application's own tables: their columns' types are asked of the database, once.</summary>
internal sealed partial class PostgresStore
{
    /// <summary>Rows kept at most before they are sent, where the transaction has begun at the server.</summary>
    private const int MostKept = 5000;

    /// <summary>Where the rows are kept: the live tables, or those a rebuild fills beside them.</summary>
    private string rowSchema = "public";

    private readonly Dictionary<RowTable, (Buffer Upserts, Buffer Deletes)> tables = [];
    private readonly Dictionary<(RowTable Table, string Key), RowChange> changes = [];

    public override void Apply(RowChange change)
    {
        // Of several changes of one row only the last is sent, and no row is both put and taken away.
        changes[(change.Table, KeyOf(change))] = change;
        if (inTransaction && changes.Count >= MostKept) Send();
    }

    private NpgsqlBatchCommand[] RowCommands()
    {
        foreach (var change in changes.Values)
        {
            var (upserts, deletes) = BuffersOf(change.Table);
            (change.Kind == RowChangeKind.Upsert ? upserts : deletes).Add(change.Values);
        }
        changes.Clear();
        return [.. tables.Values.SelectMany(table => new[] { table.Deletes.Command(), table.Upserts.Command() }).OfType<NpgsqlBatchCommand>()];
    }

    private void ClearRows()
    {
        changes.Clear();
        foreach (var (upserts, deletes) in tables.Values)
        {
            upserts.Clear();
            deletes.Clear();
        }
    }

    private (Buffer Upserts, Buffer Deletes) BuffersOf(RowTable table)
    {
        if (tables.TryGetValue(table, out var known)) return known;
        var types = Query("SELECT attname::text, format_type(atttypid, NULL) FROM pg_attribute WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped",
            row => (Name: row.GetString(0), Type: row.GetString(1)), NameOf(table)).ToDictionary(c => c.Name, c => c.Type);
        Column[] ColumnsOf(IEnumerable<string> names) => [.. names.Select(name => new Column(types[name]))];
        var all = table.Key.Concat(table.Columns).ToArray();
        var (put, key) = (ColumnsOf(all), ColumnsOf(table.Key));
        var replace = table.Columns.Count == 0 ? "NOTHING" : "UPDATE SET " + string.Join(", ", table.Columns.Select(c => $"{Quoted(c)} = excluded.{Quoted(c)}"));
        var matches = string.Join(" AND ", table.Key.Select((c, i) => $"live.{Quoted(c)} = gone.k{i}"));
        return tables[table] = (
            new($"INSERT INTO {NameOf(table)} ({List(all)}) SELECT * FROM {Buffer.Unnest(put)} ON CONFLICT ({List(table.Key)}) DO {replace}", 0, put),
            new($"DELETE FROM {NameOf(table)} AS live USING {Buffer.Unnest(key)} AS gone({string.Join(", ", table.Key.Select((_, i) => $"k{i}"))}) WHERE {matches}", 0, key));
    }

    private string NameOf(RowTable table) => $"{rowSchema}.{Quoted(table.Name)}";

    private static string KeyOf(RowChange change) => string.Join('\u001f', change.Values.Take(change.Table.Key.Count).Select(Buffer.KeyText));

    private static string List(IEnumerable<string> names) => string.Join(", ", names.Select(Quoted));

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
