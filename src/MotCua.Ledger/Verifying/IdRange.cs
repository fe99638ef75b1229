namespace MotCua.Ledger;

/// <summary>Streams from one id to before another, for one walker of several; null where it is open.</summary>
internal sealed record IdRange(byte[]? From, byte[]? Before)
{
    /// <summary>Ranges of about as many streams each, which together hold every id there may be.</summary>
    public static IReadOnlyList<IdRange> Split(Inspection by, int most, int least)
    {
        var streams = Only(by, "SELECT count(*) FROM ledger_stream", row => row.GetInt64(0));
        var parts = (int)Math.Clamp(streams / least, 1, most);
        var firsts = Enumerable.Range(1, parts - 1)
            .Select(i => Only(by, $"SELECT {by.Bytes("id")} FROM ledger_stream ORDER BY id LIMIT 1 OFFSET {streams * i / parts}", row => (byte[])row[0])).ToArray();
        return [.. firsts.Prepend(null).Zip(firsts.Append(null), (from, before) => new IdRange(from, before))];
    }

    public string Holds(Inspection by, string column) => (From, Before) switch
    {
        (null, null) => "1 = 1",
        (null, { } before) => $"{column} < {by.Literal(before)}",
        ({ } from, null) => $"{column} >= {by.Literal(from)}",
        ({ } from, { } before) => $"{column} >= {by.Literal(from)} AND {column} < {by.Literal(before)}",
    };

    private static T Only<T>(Inspection by, string sql, Func<System.Data.Common.DbDataReader, T> read)
    {
        using var rows = by.FirstQuery(sql);
        rows.Read();
        return read(rows);
    }
}
