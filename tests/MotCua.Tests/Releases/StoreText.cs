using System.Data.Common;

namespace MotCua.Tests.Releases;

/// <summary>Toàn bộ kho dạng văn bản: the shape and every row of a store, in one order, to say whether anything is different.</summary>
internal static class StoreText
{
    private const string SqliteShape = "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master";
    private const string SqliteTables = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow') AND name NOT LIKE 'sqlite!_%' ESCAPE '!'";

    private const string PostgresShape =
        """
        SELECT format('%s %s %s %s', attrelid::regclass, attname, format_type(atttypid, atttypmod), attcompression) FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
        WHERE c.relnamespace = 'public'::regnamespace AND attnum > 0
        UNION ALL SELECT format('%s %s', oid::regclass, reloptions) FROM pg_class WHERE relnamespace = 'public'::regnamespace
        UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
        UNION ALL SELECT prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace
        UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
        """;
    private const string PostgresTables = "SELECT relname::text FROM pg_class WHERE relkind IN ('r', 'S') AND relnamespace = 'public'::regnamespace";

    public static IReadOnlyList<string> Of(TestStore store)
    {
        using var connection = store.Open();
        var (shape, tables) = TestStore.IsPostgres ? (PostgresShape, PostgresTables) : (SqliteShape, SqliteTables);
        return [.. Read(connection, shape).Concat(Read(connection, tables).SelectMany(table => Read(connection, $"SELECT * FROM \"{table}\"").Select(row => $"{table}: {row}"))).Order(StringComparer.Ordinal)];
    }

    /// <summary>Runs what is written in a release's file or in a test.</summary>
    public static void Run(TestStore store, string sql)
    {
        using var connection = store.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // written in this folder
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static List<string> Read(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // written in this file, with names from the store's own catalogue
        command.CommandText = sql;
#pragma warning restore CA2100
        using var row = command.ExecuteReader();
        var found = new List<string>();
        while (row.Read()) found.Add(string.Join('|', Enumerable.Range(0, row.FieldCount).Select(i => row.GetValue(i) is byte[] bytes ? Convert.ToHexStringLower(bytes)
            : Convert.ToString(row.GetValue(i), System.Globalization.CultureInfo.InvariantCulture))));
        return found;
    }
}
