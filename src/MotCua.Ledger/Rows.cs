namespace MotCua.Ledger;

/// <summary>
/// Bảng dẫn xuất: a table whose rows follow from events (work list, search, register) or are written beside them
/// (reading log). The application's migrations create it; the ledger writes it. Make one of each and keep it: statements
/// are prepared for the instance. Deferred constraints fail at COMMIT, where all that shared it go again one by one.
/// </summary>
/// <param name="Key">Columns of its primary or unique key.</param>
/// <param name="Columns">The other columns.</param>
public sealed record RowTable(string Name, IReadOnlyList<string> Key, IReadOnlyList<string> Columns)
{
    /// <summary>Puts a row, new or instead of the one with the same key.</summary>
    /// <param name="values">Key columns, then the others, in order: null, bool, int, long, double, string, byte[], enum,
    /// Guid (16 bytes, big-endian), DateTimeOffset (microseconds UTC), DateOnly (ISO text).</param>
    public RowChange Upsert(params object?[] values) =>
        values.Length == Key.Count + Columns.Count ? new(this, RowChangeKind.Upsert, values)
        : throw new ArgumentException($"{Name}: {Key.Count + Columns.Count} values expected, {values.Length} given");

    /// <summary>Takes a row away, if it is there.</summary>
    public RowChange Delete(params object?[] key) =>
        key.Length == Key.Count ? new(this, RowChangeKind.Delete, key)
        : throw new ArgumentException($"{Name}: {Key.Count} key values expected, {key.Length} given");
}

public enum RowChangeKind { Upsert, Delete }

/// <summary>Thay đổi một dòng: one row put or taken away.</summary>
public sealed record RowChange(RowTable Table, RowChangeKind Kind, object?[] Values);
