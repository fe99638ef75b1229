namespace MotCua.Ledger;

/// <summary>SQL made for the application's own tables.</summary>
internal sealed partial class SqliteStore
{
    private static string Upsert(RowTable table)
    {
        var all = table.Key.Concat(table.Columns).ToArray();
        var replace = table.Columns.Count == 0 ? "NOTHING"
            : "UPDATE SET " + string.Join(", ", table.Columns.Select(column => $"{Quoted(column)} = excluded.{Quoted(column)}"));
        return $"INSERT INTO {Quoted(table.Name)} ({List(all)}) VALUES ({string.Join(", ", all.Select(_ => "?"))}) ON CONFLICT ({List(table.Key)}) DO {replace}";
    }

    private static string Delete(RowTable table) =>
        $"DELETE FROM {Quoted(table.Name)} WHERE {string.Join(" AND ", table.Key.Select(column => $"{Quoted(column)} = ?"))}";

    private static string List(IEnumerable<string> names) => string.Join(", ", names.Select(Quoted));

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
