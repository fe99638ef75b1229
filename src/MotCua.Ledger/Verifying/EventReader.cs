using Microsoft.Data.Sqlite;

namespace MotCua.Ledger;

/// <summary>An event as it lies in the file, for the verifier.</summary>
internal sealed record CheckedEvent(
    byte[] Stream, long Seq, string Type, long TypeVersion, long HappenedAt, long RecordedAt, string Act, string PersonId, string? PositionId,
    byte[] Facts, byte[]? Commitment, byte[] Hash, byte[]? Salt, byte[]? Body, long ErasedUpTo);

/// <summary>All events, stream by stream.</summary>
internal sealed class EventReader : IDisposable
{
    private readonly SqliteDataReader rows;

    public EventReader(SqliteConnection connection)
    {
        rows = Verifier.Query(connection,
            """
            SELECT CAST(e.stream AS BLOB), CAST(e.seq AS INTEGER), CAST(e.type AS TEXT), CAST(e.type_version AS INTEGER), CAST(e.happened_at AS INTEGER),
                   CAST(e.recorded_at AS INTEGER), CAST(e.act AS TEXT), CAST(e.person_id AS TEXT), CAST(e.position_id AS TEXT),
                   CAST(e.facts AS BLOB), CAST(e.commitment AS BLOB), CAST(e.hash AS BLOB), CAST(b.salt AS BLOB), CAST(b.body AS BLOB),
                   CASE WHEN e.commitment IS NOT NULL AND b.position IS NULL
                        THEN (SELECT max(x.up_to) FROM ledger_erasure AS x WHERE x.stream = e.stream) END
            FROM ledger_event AS e LEFT JOIN ledger_body AS b ON b.position = e.position ORDER BY e.stream, e.seq
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
        rows.IsDBNull(8) ? null : rows.GetString(8), (byte[])rows[9], Bytes(10), (byte[])rows[11], Bytes(12), Bytes(13), rows.IsDBNull(14) ? 0 : rows.GetInt64(14));

    private byte[]? Bytes(int column) => rows.IsDBNull(column) ? null : (byte[])rows[column];
}
