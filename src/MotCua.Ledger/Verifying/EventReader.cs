using System.Data.Common;

namespace MotCua.Ledger;

/// <summary>An event as it lies in the store, for the verifier.</summary>
internal sealed record CheckedEvent(
    byte[] Stream, long Seq, string Type, long TypeVersion, long HappenedAt, long RecordedAt, string Act, string PersonId, string? PositionId,
    byte[] Facts, byte[]? Commitment, byte[] Hash, byte[]? Salt, byte[]? Body, long ErasedUpTo);

/// <summary>All events, stream by stream.</summary>
internal sealed class EventReader : IDisposable
{
    private readonly DbDataReader rows;

    public EventReader(Inspection by, IdRange range)
    {
        rows = by.SecondQuery(
            $"""
            SELECT {by.Bytes("e.stream")}, {by.Number("e.seq")}, {by.Text("e.type")}, {by.Number("e.type_version")}, {by.Number("e.happened_at")},
                   {by.Number("e.recorded_at")}, {by.Text("e.act")}, {by.Text("e.person_id")}, {by.Text("e.position_id")},
                   {by.TextBytes("e.facts")}, {by.Bytes("e.commitment")}, {by.Bytes("e.hash")}, {by.Bytes("b.salt")}, {by.TextBytes("b.body")},
                   CASE WHEN e.commitment IS NOT NULL AND b.position IS NULL
                        THEN (SELECT max(x.up_to) FROM ledger_erasure AS x WHERE x.stream = e.stream) END
            FROM ledger_event AS e LEFT JOIN ledger_body AS b ON {by.SameEvent("b", "e")} WHERE {range.Holds(by, "e.stream")} ORDER BY e.stream, e.seq
            """);
        Move();
    }

    public CheckedEvent? Current { get; private set; }

    public long Count { get; private set; }

    public void Move()
    {
        Current = rows.Read() ? Read() : null;
        if (Current is not null) Count++;
    }

    public void Dispose() => rows.Dispose();

    private CheckedEvent Read() => new(
        (byte[])rows[0], rows.GetInt64(1), rows.GetString(2), rows.GetInt64(3), rows.GetInt64(4), rows.GetInt64(5), rows.GetString(6), rows.GetString(7),
        rows.IsDBNull(8) ? null : rows.GetString(8), rows.GetFieldValue<byte[]>(9), Bytes(10), (byte[])rows[11], Bytes(12), Bytes(13), rows.IsDBNull(14) ? 0 : rows.GetInt64(14));

    private byte[]? Bytes(int column) => rows.IsDBNull(column) ? null : rows.GetFieldValue<byte[]>(column);
}
