namespace MotCua.Ledger;

/// <summary>Streams after one id up to another, this one included; null where it is open.</summary>
internal sealed record IdRange(byte[]? After, byte[]? UpTo)
{
    /// <summary>Ranges for several walkers, of about as many streams each, which together hold every id there may be.</summary>
    public static IReadOnlyList<IdRange> Split(Inspection by, int most, int least)
    {
        var streams = by.Count("ledger_stream");
        var parts = (int)Math.Clamp(streams / least, 1, most);
        var ends = Enumerable.Range(1, parts - 1)
            .Select(i => IdAt(by, streams * i / parts)).ToArray();
        return [.. ends.Prepend(null).Zip(ends.Append(null), (after, upTo) => new IdRange(after, upTo))];
    }

    public string Holds(Inspection by, string column) => (After, UpTo) switch
    {
        (null, null) => "1 = 1",
        (null, { } upTo) => $"{column} <= {by.Literal(upTo)}",
        ({ } after, null) => $"{column} > {by.Literal(after)}",
        ({ } after, { } upTo) => $"{column} > {by.Literal(after)} AND {column} <= {by.Literal(upTo)}",
    };

    private static byte[] IdAt(Inspection by, long place)
    {
        using var rows = by.FirstQuery($"SELECT {by.Bytes("id")} FROM ledger_stream ORDER BY id LIMIT 1 OFFSET {place}");
        rows.Read();
        return (byte[])rows[0];
    }
}
