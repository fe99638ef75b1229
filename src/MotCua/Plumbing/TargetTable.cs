using System.Globalization;
using System.Text;
using Npgsql;
using NpgsqlTypes;

namespace MotCua.Plumbing;

/// <summary>Bảng ở kho mới: a table on PostgreSQL as its own catalogue describes it.</summary>
internal sealed record TargetTable(string Name, IReadOnlyList<TargetColumn> Columns)
{
    public string ColumnList => string.Join(", ", Columns.Select(column => $"\"{column.Name}\""));

    /// <summary>All tables but partitions and what tells the store's own shape; what others refer to comes first.</summary>
    public static async Task<IReadOnlyList<TargetTable>> InOrder(NpgsqlConnection database, CancellationToken stop)
    {
        var columns = await Rows(database,
            """
            SELECT c.table_name, c.column_name, c.data_type, c.is_identity
            FROM information_schema.columns AS c JOIN pg_class AS t ON t.oid = format('%I', c.table_name)::regclass
            WHERE c.table_schema = current_schema() AND t.relkind IN ('r', 'p') AND NOT t.relispartition AND c.table_name NOT LIKE '\_\_EFMigrations%' AND c.table_name <> 'ledger_schema'
              AND c.is_generated = 'NEVER' ORDER BY c.table_name, c.ordinal_position
            """, row => (Table: row.GetString(0), Column: new TargetColumn(row.GetString(1), row.GetString(2), row.GetString(3) == "YES")), stop);
        var refers = (await Rows(database,
            """
            SELECT o.relname, t.relname FROM pg_constraint AS c JOIN pg_class AS o ON o.oid = c.conrelid JOIN pg_class AS t ON t.oid = c.confrelid
            WHERE c.contype = 'f' AND o.oid <> t.oid AND c.connamespace = current_schema()::regnamespace
            """, row => (From: row.GetString(0), To: row.GetString(1)), stop)).ToLookup(pair => pair.From, pair => pair.To);
        var waiting = columns.GroupBy(c => c.Table, c => c.Column).Select(group => new TargetTable(group.Key, [.. group])).ToList();
        var ordered = new List<TargetTable>();
        while (waiting.Count > 0)
        {
            var next = waiting.FirstOrDefault(table => !refers[table.Name].Any(name => waiting.Exists(other => other.Name == name)))
                ?? throw new InvalidOperationException("tables refer to each other in a circle");
            waiting.Remove(next);
            ordered.Add(next);
        }
        return ordered;
    }

    public async Task<long> Count(NpgsqlConnection database, CancellationToken stop) =>
        (await Rows(database, $"SELECT count(*) FROM \"{Name}\"", row => row.GetInt64(0), stop))[0];

    /// <summary>The next number given here follows the last that came.</summary>
    public async Task GoOnNumbering(NpgsqlConnection database, CancellationToken stop)
    {
        foreach (var column in Columns.Where(column => column.Numbered))
            await Rows(database, $"SELECT setval(pg_get_serial_sequence('\"{Name}\"', '{column.Name}'), max(\"{column.Name}\")) FROM \"{Name}\"", _ => 0, stop);
    }

    private static async Task<List<T>> Rows<T>(NpgsqlConnection database, string sql, Func<NpgsqlDataReader, T> read, CancellationToken stop)
    {
#pragma warning disable CA2100 // constants, and names from the catalogue
        await using var query = new NpgsqlCommand(sql, database) { CommandTimeout = 0 };
#pragma warning restore CA2100
        await using var rows = await query.ExecuteReaderAsync(stop);
        var found = new List<T>();
        while (await rows.ReadAsync(stop)) found.Add(read(rows));
        return found;
    }
}

/// <summary>Cột ở kho mới: what SQLite kept loosely is written in the column's own type.</summary>
/// <param name="Numbered">Its values are given by the database.</param>
internal sealed record TargetColumn(string Name, string Type, bool Numbered)
{
    public Task Write(NpgsqlBinaryImporter import, object value, CancellationToken stop) => (Type, value) switch
    {
        (_, DBNull) => import.WriteNullAsync(stop),
        ("bigint", long whole) => import.WriteAsync(whole, NpgsqlDbType.Bigint, stop),
        ("integer", long whole) => import.WriteAsync(checked((int)whole), NpgsqlDbType.Integer, stop),
        ("boolean", long yes) => import.WriteAsync(yes != 0, NpgsqlDbType.Boolean, stop),
        ("double precision", _) => import.WriteAsync(Convert.ToDouble(value, CultureInfo.InvariantCulture), NpgsqlDbType.Double, stop),
        ("bytea", byte[] bytes) => import.WriteAsync(bytes, NpgsqlDbType.Bytea, stop),
        ("date", string day) => import.WriteAsync(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), NpgsqlDbType.Date, stop),
        ("text" or "character varying", string text) => import.WriteAsync(text, NpgsqlDbType.Text, stop),
        ("text" or "character varying", byte[] utf8) => import.WriteAsync(Encoding.UTF8.GetString(utf8), NpgsqlDbType.Text, stop),
        _ => throw new CannotGoOn($"Cột {Name} ({Type}) không nhận giá trị kiểu {value.GetType().Name}. / Column {Name} ({Type}) cannot hold a {value.GetType().Name}.", CannotGoOn.Finding),
    };
}
