using System.Globalization;
using System.Text.Json;

namespace MotCua.Ledger;

/// <summary>What both stores ask and read alike of heads.</summary>
internal static class HeadSql
{
    /// <summary>
    /// The head under which the stream's last sealed event lies (the first to reach its position), with the leaves' tile that holds the stream, the last one, and all
    /// tiles above: the first has 256 leaves, the next 65,536.
    /// </summary>
    public static string PathTiles(string stream) =>
        $"""
        FROM (SELECT * FROM ledger_head WHERE position >= (
                  SELECT position FROM ledger_event WHERE stream = {stream} AND position <= (SELECT max(position) FROM ledger_head) ORDER BY seq DESC LIMIT 1)
              ORDER BY position, number LIMIT 1) AS h
        LEFT JOIN ledger_stamp AS s ON s.head = h.number
        JOIN ledger_tile AS t ON t.head = h.number AND (t.level > 0
            OR t.place = (SELECT max(place) FROM ledger_tile WHERE head = h.number AND level = 0)
            OR t.place = (SELECT max(place) FROM ledger_tile WHERE head = h.number AND level = 0 AND first <= {stream}))
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
