using System.Globalization;
using System.Text.Json;

namespace MotCua.Ledger;

/// <summary>What both stores ask and read alike of heads.</summary>
internal static class HeadSql
{
    /// <summary>
    /// The head under which the stream's last sealed event lies (the first to reach its position), with the leaves' tile that holds the stream, the last one, and all
    /// tiles above: the first has 256 leaves, the next 65,536. Which tiles these are is found once, not anew for each tile.
    /// </summary>
    public static string PathTiles(string columns, string stream) =>
        $"""
        WITH under AS MATERIALIZED (
            SELECT * FROM ledger_head WHERE position >= (
                SELECT position FROM ledger_event WHERE stream = {stream} AND position <= (SELECT max(position) FROM ledger_head) ORDER BY seq DESC LIMIT 1)
            ORDER BY position, number LIMIT 1),
        touched AS MATERIALIZED (
            SELECT max(place) AS last, max(CASE WHEN first <= {stream} THEN place END) AS own FROM ledger_tile WHERE head = (SELECT number FROM under) AND level = 0)
        {columns} FROM under AS h CROSS JOIN touched JOIN ledger_tile AS t ON t.head = h.number AND (t.level > 0 OR t.place = touched.last OR t.place = touched.own)
        LEFT JOIN ledger_stamp AS s ON s.head = h.number
        """;

    public static SealedHead Read(byte[] bytes, byte[]? signature, byte[]? publicKey, long madeAt, byte[]? stamp, string? stampedBy)
    {
        using var json = JsonDocument.Parse(bytes);
        var head = json.RootElement;
        return new(new(Number("number"), DateOnly.ParseExact(head.GetProperty("day").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            head.GetProperty("previous").GetString() is { } previous ? Convert.FromHexString(previous) : null, Convert.FromHexString(head.GetProperty("root").GetString()!),
            Number("streams"), Number("position"), Number("events")), bytes, signature, publicKey, Instant.FromMicroseconds(madeAt), stamp, stampedBy);

        long Number(string name) => head.GetProperty(name).GetInt64();
    }
}
