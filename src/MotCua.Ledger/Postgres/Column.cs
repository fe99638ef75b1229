using System.Globalization;
using NpgsqlTypes;

namespace MotCua.Ledger;

/// <summary>One column of many rows on their way to PostgreSQL, sent as an array and spread by <c>unnest</c>.</summary>
internal sealed class Column(string type)
{
    private readonly List<object?> values = [];

    /// <summary>PostgreSQL's name of the type.</summary>
    public string Type => type;

    public void Add(object? value) => values.Add(value is null ? null : As(value));

    public void Clear() => values.Clear();

    public Npgsql.NpgsqlParameter AsParameter() => type switch
    {
        "bigint" => Array<long>(NpgsqlDbType.Bigint),
        "integer" => Array<int>(NpgsqlDbType.Integer),
        "boolean" => Array<bool>(NpgsqlDbType.Boolean),
        "double precision" => Array<double>(NpgsqlDbType.Double),
        "date" => Array<DateOnly>(NpgsqlDbType.Date),
        "bytea" => Objects<byte[]>(NpgsqlDbType.Bytea),
        _ => Objects<string>(NpgsqlDbType.Text),
    };

    private Npgsql.NpgsqlParameter Array<T>(NpgsqlDbType of) where T : struct =>
        values.Contains(null) ? new() { Value = values.ConvertAll(value => (T?)value).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | of }
        : new() { Value = values.ConvertAll(value => (T)value!).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | of };

    private Npgsql.NpgsqlParameter Objects<T>(NpgsqlDbType of) where T : class =>
        new() { Value = values.ConvertAll(value => (T?)value).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | of };

    /// <summary>The value in the form the column's type wants (see <see cref="RowTable.Upsert"/>).</summary>
    private object As(object value) => (type, value) switch
    {
        ("bytea", Guid id) => id.ToByteArray(bigEndian: true),
        ("bytea", byte[] bytes) => bytes,
        ("date", DateOnly day) => day,
        ("text" or "character varying", byte[] utf8) => System.Text.Encoding.UTF8.GetString(utf8),
        ("text" or "character varying", DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ("text" or "character varying", string text) => text.Contains('\0', StringComparison.Ordinal) ? throw new ArgumentException("text with a NUL") : text,
        ("boolean", bool yes) => yes,
        ("integer", _) => (int)Whole(value),
        ("bigint", _) => Whole(value),
        ("double precision", double number) => number,
        _ => throw new ArgumentException($"a column of {type} cannot hold a {value.GetType().Name}"),
    };

    private static long Whole(object value) => value switch
    {
        DateTimeOffset instant => Instant.ToMicroseconds(instant),
        bool yes => yes ? 1 : 0,
        long or int or Enum => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"no whole number: {value.GetType().Name}"),
    };
}
