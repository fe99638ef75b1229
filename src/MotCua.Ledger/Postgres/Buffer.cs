using Npgsql;

namespace MotCua.Ledger;

/// <summary>Rows of one table that go to PostgreSQL in one statement; of several with one key the last counts.</summary>
internal sealed class Buffer(string statement, int keyColumns, params IReadOnlyList<Column> columns)
{
    private readonly Dictionary<string, int> places = [];
    private readonly List<object?[]> rows = [];

    public int Count => rows.Count;

    public void Add(params object?[] values)
    {
        if (keyColumns > 0)
        {
            var key = string.Join('\u001f', values.Take(keyColumns).Select(KeyText));
            if (places.TryGetValue(key, out var place))
            {
                rows[place] = values;
                return;
            }
            places.Add(key, rows.Count);
        }
        rows.Add(values);
    }

    /// <summary>Takes back what has not been sent.</summary>
    public void Clear()
    {
        places.Clear();
        rows.Clear();
    }

    public NpgsqlBatchCommand? Command()
    {
        if (rows.Count == 0) return null;
        var command = new NpgsqlBatchCommand(statement);
        for (var i = 0; i < columns.Count; i++)
        {
            columns[i].Clear();
            foreach (var row in rows) columns[i].Add(row[i]);
            command.Parameters.Add(columns[i].AsParameter());
        }
        Clear();
        return command;
    }

    public static string KeyText(object? value) => value is byte[] bytes ? Convert.ToHexStringLower(bytes) : Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "";

    /// <summary><c>unnest($1::bigint[], …)</c> over columns of these types.</summary>
    public static string Unnest(IEnumerable<Column> columns) => $"unnest({string.Join(", ", columns.Select((column, i) => $"${i + 1}::{column.Type}[]"))})";
}
