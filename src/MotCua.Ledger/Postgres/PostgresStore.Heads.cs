using System.Globalization;
using Npgsql;

namespace MotCua.Ledger;

/// <summary>Daily heads and the tiles of their trees.</summary>
internal sealed partial class PostgresStore
{
    private const string HeadColumns = "SELECT h.bytes, h.signature, h.public_key, h.made_at, s.response, s.authority";

    private const string Heads = "FROM ledger_head AS h LEFT JOIN ledger_stamp AS s ON s.head = h.number";

    public override SealedHead? NewestHead() => Query($"{HeadColumns} {Heads} ORDER BY h.number DESC LIMIT 1", HeadAt).FirstOrDefault();

    public override SealedHead? HeadOf(DateOnly day) => Query($"{HeadColumns} {Heads} WHERE h.day = $1", HeadAt, Written(day)).FirstOrDefault();

    public override List<SealedHead> HeadsBelow(long number, int most) => Query($"{HeadColumns} {Heads} WHERE h.number < $1 ORDER BY h.number DESC LIMIT $2", HeadAt, number, most);

    public override List<SealedHead> HeadsUnstamped(int most) => Query($"{HeadColumns} {Heads} WHERE s.head IS NULL ORDER BY h.number LIMIT $1", HeadAt, most);

    public override long? FirstRecordedAfter(long position) =>
        Query("SELECT recorded_at FROM ledger_event WHERE position > $1 ORDER BY position LIMIT 1", row => (long?)row.GetInt64(0), position).FirstOrDefault();

    public override long? FirstPositionRecordedFrom(long after, long recordedAt) =>
        Query("SELECT position FROM ledger_event WHERE position > $1 AND recorded_at >= $2 ORDER BY position LIMIT 1", row => (long?)row.GetInt64(0), after, recordedAt).FirstOrDefault();

    public override List<Leaf> LeavesOf(long after, long upTo) => Query(
        "SELECT DISTINCT ON (stream) stream, seq, hash FROM ledger_event WHERE position > $1 AND position <= $2 ORDER BY stream, seq DESC",
        row => new Leaf(IdAt(row, 0), row.GetInt64(1), Bytes(row, 2)), after, upTo);

    public override void AddHead(SealedHead made, IReadOnlyList<Tile> tiles)
    {
        var head = made.Head;
        Execute("INSERT INTO ledger_head (number, day, position, bytes, signature, public_key, made_at) VALUES ($1, $2, $3, $4, $5::bytea, $6::bytea, $7)",
            head.Number, Written(head.Day), head.Position, System.Text.Encoding.UTF8.GetString(made.Bytes), made.Signature, made.PublicKey, Instant.ToMicroseconds(made.MadeAt));
        Execute("INSERT INTO ledger_tile (head, level, place, first, hashes) SELECT $1, * FROM unnest($2::bigint[], $3::bigint[], $4::bytea[], $5::bytea[])",
            head.Number, tiles.Select(tile => (long)tile.Level).ToArray(), tiles.Select(tile => tile.Place).ToArray(),
            tiles.Select(tile => tile.First.ToByteArray(bigEndian: true)).ToArray(), tiles.Select(tile => tile.Hashes).ToArray());
    }

    public override void AddStamp(long head, byte[] response, string authority, long stampedAt) =>
        Execute("INSERT INTO ledger_stamp (head, response, authority, stamped_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING", head, response, authority, stampedAt);

    public override (string Kind, PathTiles? Tiles) TilesOf(Guid stream)
    {
        var rows = Query(
            $"""
            SELECT k.kind, p.* FROM ledger_stream AS k
            LEFT JOIN LATERAL ({HeadSql.PathTiles($"{HeadColumns}, t.level, t.place, t.hashes", "$1")}) AS p ON true WHERE k.id = $1
            """,
            row => (Kind: row.GetString(0), Head: row.IsDBNull(1) ? null : HeadFrom(row, 1), Tile: row.IsDBNull(1) ? default : ((int)row.GetInt64(7), row.GetInt64(8), Bytes(row, 9))),
            stream);
        var head = rows[0].Head;
        return (rows[0].Kind, head is null ? null : new(head, rows.ToDictionary(row => (row.Tile.Item1, row.Tile.Item2), row => row.Tile.Item3)));
    }

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static SealedHead HeadAt(NpgsqlDataReader row) => HeadFrom(row, 0);

    private static SealedHead HeadFrom(NpgsqlDataReader row, int at) => HeadSql.Read(
        Bytes(row, at), Any(row, at + 1), Any(row, at + 2), row.GetInt64(at + 3), Any(row, at + 4), row.IsDBNull(at + 5) ? null : row.GetString(at + 5));

    private static byte[]? Any(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : Bytes(row, column);
}
