using System.Data.Common;

namespace MotCua.Ledger;

/// <summary>An event as it lies in the store, for the verifier.</summary>
internal sealed record CheckedEvent(
    long Position, byte[] Stream, long Seq, string Type, long TypeVersion, long HappenedAt, long RecordedAt, byte[] Act, byte[] PersonId, byte[]? PositionId,
    byte[] Facts, byte[]? Commitment, byte[] Hash);

/// <summary>A body as it lies in the store.</summary>
internal sealed record CheckedBody(byte[] Stream, byte[] Salt, byte[] Body);

/// <summary>Events of some streams with their bodies, in the order of streams and numbers: a few reads for many streams, and no join for the store to sort.</summary>
internal sealed class EventReader(Inspection by, MetPositions met)
{
    private readonly Queue<CheckedEvent> events = [];
    private readonly Dictionary<long, CheckedBody> bodies = [];
    private readonly Dictionary<string, long> erasures = [];

    public long Count { get; private set; }

    /// <summary>How many bodies belonged to an event that was taken.</summary>
    public long Bodies { get; private set; }

    /// <summary>The next event, or null when all that was read is taken.</summary>
    public CheckedEvent? Current => events.TryPeek(out var next) ? next : null;

    public void Move() => events.Dequeue();

    public CheckedBody? BodyOf(CheckedEvent happened)
    {
        if (!bodies.TryGetValue(happened.Position, out var body) || !body.Stream.AsSpan().SequenceEqual(happened.Stream)) return null;
        Bodies++;
        return body;
    }

    public long ErasedUpTo(byte[] stream) => erasures.GetValueOrDefault(Convert.ToHexString(stream));

    /// <summary>Reads the streams of a range; what was read before is taken by then. Casts keep a wrong type from stopping the walk.</summary>
    public void Read(IdRange range)
    {
        bodies.Clear();
        erasures.Clear();
        Each(
            $"""
            SELECT {by.Number("position")}, {by.Bytes("stream")}, {by.Number("seq")}, {by.Text("type")}, {by.Number("type_version")}, {by.Number("happened_at")}, {by.Number("recorded_at")},
                   {by.Bytes("act")}, {by.Bytes("person_id")}, {by.Bytes("position_id")}, {by.Bytes("facts")}, {by.Bytes("commitment")}, {by.Bytes("hash")}
            FROM ledger_event WHERE {range.Holds(by, "stream")} ORDER BY stream, seq
            """,
            row =>
            {
                Count++;
                met.Meet(row.GetInt64(0));
                events.Enqueue(new(row.GetInt64(0), Bytes(row, 1), row.GetInt64(2), row.GetString(3), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6),
                    Bytes(row, 7), Bytes(row, 8), Any(row, 9), Bytes(row, 10), Any(row, 11), Bytes(row, 12)));
            });
        Each($"SELECT {by.Bytes("stream")}, {by.Number("max(up_to)")} FROM ledger_erasure WHERE {range.Holds(by, "stream")} GROUP BY stream",
            row => erasures[Convert.ToHexString(Bytes(row, 0))] = row.GetInt64(1));
        Each(by.BodiesOf(range), row => bodies[row.GetInt64(0)] = new(Bytes(row, 1), Bytes(row, 2), Bytes(row, 3)));
    }

    private void Each(string sql, Action<DbDataReader> take)
    {
        using var rows = by.SecondQuery(sql);
        while (rows.Read()) take(rows);
    }

    private static byte[]? Any(DbDataReader row, int column) => row.IsDBNull(column) ? null : Bytes(row, column);

    private static byte[] Bytes(DbDataReader row, int column) => row.GetFieldValue<byte[]>(column);
}
