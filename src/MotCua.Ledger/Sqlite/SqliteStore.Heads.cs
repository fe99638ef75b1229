using System.Globalization;

namespace MotCua.Ledger;

/// <summary>Daily heads and the tiles of their trees.</summary>
internal sealed partial class SqliteStore
{
    private const string HeadColumns = "SELECT h.bytes, h.signature, h.public_key, h.made_at, s.response, s.authority";

    private const string Heads = "FROM ledger_head AS h LEFT JOIN ledger_stamp AS s ON s.head = h.number";

    private Statement FindNewestHead => field ??= Prepare($"{HeadColumns} {Heads} ORDER BY h.number DESC LIMIT 1");

    private Statement FindHeadOf => field ??= Prepare($"{HeadColumns} {Heads} WHERE h.day = ?");

    private Statement FindHeadsBelow => field ??= Prepare($"{HeadColumns} {Heads} WHERE h.number < ? ORDER BY h.number DESC LIMIT ?");

    private Statement FindHeadsUnstamped => field ??= Prepare($"{HeadColumns} {Heads} WHERE s.head IS NULL ORDER BY h.number LIMIT ?");

    private Statement FindFirstRecorded => field ??= Prepare("SELECT recorded_at FROM ledger_event WHERE position > ? ORDER BY position LIMIT 1");

    private Statement FindFirstFrom => field ??= Prepare("SELECT position FROM ledger_event WHERE position > ? AND recorded_at >= ? ORDER BY position LIMIT 1");

    // By the range of positions, however well another index would fit the grouping: the journal is long and a day is short.
    private Statement FindLeaves => field ??= Prepare("SELECT stream, max(seq), hash FROM ledger_event NOT INDEXED WHERE position > ? AND position <= ? GROUP BY stream ORDER BY stream");

    private Statement NewHead => field ??= Prepare("INSERT INTO ledger_head (number, day, position, bytes, signature, public_key, made_at) VALUES (?, ?, ?, ?, ?, ?, ?)");

    private Statement NewTile => field ??= Prepare("INSERT INTO ledger_tile (head, level, place, first, hashes) VALUES (?, ?, ?, ?, ?)");

    private Statement NewStamp => field ??= Prepare("INSERT INTO ledger_stamp (head, response, authority, stamped_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING");

    private Statement FindKind => field ??= Prepare("SELECT kind FROM ledger_stream WHERE id = ?");

    private Statement FindPathTiles => field ??= Prepare(HeadSql.PathTiles($"{HeadColumns}, t.level, t.place, t.hashes", "?1"));

    public override SealedHead? NewestHead() => HeadsOf(FindNewestHead).FirstOrDefault();

    public override SealedHead? HeadOf(DateOnly day) => HeadsOf(FindHeadOf.Put(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))).FirstOrDefault();

    public override List<SealedHead> HeadsBelow(long number, int most) => HeadsOf(FindHeadsBelow.Put(number).Put(most));

    public override List<SealedHead> HeadsUnstamped(int most) => HeadsOf(FindHeadsUnstamped.Put(most));

    public override long? FirstRecordedAfter(long position) => Maybe(FindFirstRecorded.Put(position));

    public override long? FirstPositionRecordedFrom(long after, long recordedAt) => Maybe(FindFirstFrom.Put(after).Put(recordedAt));

    public override List<Leaf> LeavesOf(long after, long upTo)
    {
        var row = FindLeaves.Put(after).Put(upTo);
        var leaves = new List<Leaf>();
        while (row.Step()) leaves.Add(new(row.Id(0), row.Long(1), row.Bytes(2)));
        return leaves;
    }

    public override void AddHead(SealedHead made, IReadOnlyList<Tile> tiles)
    {
        var head = made.Head;
        NewHead.Put(head.Number).Put(head.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Put(head.Position).PutText(made.Bytes).Put(made.Signature).Put(made.PublicKey)
            .Put(Instant.ToMicroseconds(made.MadeAt)).Run();
        foreach (var tile in tiles) NewTile.Put(head.Number).Put(tile.Level).Put(tile.Place).Put(tile.First).Put(tile.Hashes).Run();
    }

    public override void AddStamp(long head, byte[] response, string authority, long stampedAt) => NewStamp.Put(head).Put(response).Put(authority).Put(stampedAt).Run();

    public override (string Kind, PathTiles? Tiles) TilesOf(Guid stream)
    {
        FindKind.Put(stream);
        var kind = FindKind.Step() ? FindKind.Text(0) : "";
        FindKind.Done();
        var row = FindPathTiles.Put(stream);
        var (head, tiles) = ((SealedHead?)null, new Dictionary<(int, long), byte[]>());
        while (row.Step())
        {
            head ??= HeadAt(row);
            tiles[((int)row.Long(6), row.Long(7))] = row.Bytes(8);
        }
        return (kind, head is null ? null : new(head, tiles));
    }

    private static List<SealedHead> HeadsOf(Statement row)
    {
        var heads = new List<SealedHead>();
        while (row.Step()) heads.Add(HeadAt(row));
        return heads;
    }

    private static SealedHead HeadAt(Statement row) => HeadSql.Read(row.Bytes(0), row.BytesOrNull(1), row.BytesOrNull(2), row.Long(3), row.BytesOrNull(4), row.TextOrNull(5));

    private static long? Maybe(Statement query)
    {
        if (!query.Step()) return null;
        var found = query.Long(0);
        query.Done();
        return found;
    }
}
