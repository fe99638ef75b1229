using Npgsql;

namespace MotCua.Ledger;

/// <summary>What is read of streams and of the journal, and errands.</summary>
internal sealed partial class PostgresStore
{
    private const string EventColumns =
        """
        SELECT e.position, e.stream, e.seq, e.type, e.type_version, e.happened_at, e.recorded_at, e.act, e.person_id, e.position_id,
               e.facts, e.commitment IS NOT NULL, b.body
        """;

    private const string EventTables = "FROM ledger_event AS e LEFT JOIN ledger_body AS b ON b.stream = e.stream AND b.position = e.position";

    private const string ErrandColumns = "e.id, e.stream, e.type, e.content, e.attempts, e.due_at, e.failed, e.last_error";

    public override StreamRow? StreamOf(Guid stream) => Query(
        "SELECT kind, version, erasures, head, recorded_at, fold_version, state FROM ledger_stream WHERE id = $1",
        row => new StreamRow(row.GetString(0), row.GetInt64(1), row.GetInt64(2), Bytes(row, 3), row.GetInt64(4), row.GetInt64(5), Bytes(row, 6)), stream).FirstOrDefault();

    public override List<(Guid Stream, StreamRow Row)> StreamsById(IReadOnlyList<Guid> ids) => Query(
        "SELECT kind, version, erasures, head, recorded_at, fold_version, state, id FROM ledger_stream WHERE id = ANY($1)",
        row => (IdAt(row, 7), new StreamRow(row.GetString(0), row.GetInt64(1), row.GetInt64(2), Bytes(row, 3), row.GetInt64(4), row.GetInt64(5), Bytes(row, 6))),
        (object)ids.Distinct().Select(id => id.ToByteArray(bigEndian: true)).ToArray());

    public override List<EventRow> EventsOf(Guid stream, long after, long last) => Query(
        $"{EventColumns} {EventTables} WHERE e.stream = $1 AND e.seq > $2 AND e.seq <= $3 ORDER BY e.seq", EventAt, stream, after, last);

    public override byte[]? FirstSaltOf(Guid stream) => Query(
        "SELECT b.salt FROM ledger_event AS e JOIN ledger_body AS b ON b.stream = e.stream AND b.position = e.position WHERE e.stream = $1 AND e.seq = 1",
        row => Bytes(row, 0), stream).FirstOrDefault();

    public override List<EventEvidence> EvidenceOf(Guid stream) => Query(
        $"{EventColumns}, e.commitment, b.salt, e.hash {EventTables} WHERE e.stream = $1 ORDER BY e.seq",
        row => new EventEvidence(row.GetInt64(0), row.GetInt64(2), row.GetString(3), row.GetInt32(4), row.GetInt64(5), row.GetInt64(6), row.GetString(7), row.GetString(8),
            row.IsDBNull(9) ? null : row.GetString(9), Bytes(row, 10), row.IsDBNull(13) ? null : Bytes(row, 13), row.IsDBNull(14) ? null : Bytes(row, 14),
            row.IsDBNull(12) ? null : Bytes(row, 12), Bytes(row, 15)), stream);

    public override List<JournalEntry> Journal(long after, int most) => Query(
        $"{EventColumns}, s.kind {EventTables} JOIN ledger_stream AS s ON s.id = e.stream WHERE e.position > $1 ORDER BY e.position LIMIT $2",
        row =>
        {
            var happened = EventAt(row);
            return new JournalEntry(happened.Position, row.GetString(13), happened.Stream, happened.Seq, happened.Stored, happened.HappenedAt, happened.RecordedAt, happened.By, happened.Act);
        }, after, most);

    public override List<Guid> StreamsOf(string kind, Guid after, int most) =>
        Query("SELECT id FROM ledger_stream WHERE kind = $1 AND id > $2 ORDER BY id LIMIT $3", row => IdAt(row, 0), kind, after, most);

    public override bool HasDueErrand(long now) => Query("SELECT EXISTS (SELECT 1 FROM ledger_errand WHERE NOT failed AND due_at <= $1)", row => row.GetBoolean(0), now)[0];

    /// <summary>What another node is claiming is passed over.</summary>
    public override List<Errand> ClaimErrands(long now, long until, int most) => Query(
        $"""
        UPDATE ledger_errand AS e SET attempts = e.attempts + 1, due_at = $2 FROM (
            SELECT d.id FROM ledger_errand AS d WHERE NOT d.failed AND d.due_at <= $1 AND NOT EXISTS (
                SELECT 1 FROM ledger_errand AS earlier
                WHERE earlier.stream = d.stream AND earlier.type = d.type AND earlier.id < d.id AND NOT earlier.failed)
            ORDER BY d.due_at, d.id LIMIT $3 FOR UPDATE SKIP LOCKED) AS due
        WHERE e.id = due.id RETURNING {ErrandColumns}
        """, ErrandAt, now, until, most);

    public override List<Errand> FailedErrands(int most) => Query($"SELECT {ErrandColumns} FROM ledger_errand AS e WHERE e.failed ORDER BY e.id LIMIT $1", ErrandAt, most);

    public override (long Waiting, long Failed) CountErrands() =>
        Query("SELECT count(*) FILTER (WHERE NOT failed), count(*) FILTER (WHERE failed) FROM ledger_errand", row => (row.GetInt64(0), row.GetInt64(1)))[0];

    public override void PutOffErrand(Errand mine, long dueAt, bool failed, string error) => Execute(
        "UPDATE ledger_errand SET due_at = $1, failed = $2, last_error = $3 WHERE id = $4 AND attempts = $5",
        dueAt, failed, error.Replace("\0", "", StringComparison.Ordinal), mine.Id, (long)mine.Attempts);

    public override void RetryErrand(long id, long dueAt) =>
        Execute("UPDATE ledger_errand SET failed = false, attempts = 0, due_at = $1 WHERE id = $2 AND failed", dueAt, id);

    public override void EndErrand(long id) => endedErrands.Add(id);

    public override void EraseBodies(Guid stream, long upTo, long erasedAt, Actor by, string reason)
    {
        Execute("SELECT ledger_erase($1, $2, $3, $4, $5::text, $6)", stream, upTo, erasedAt, by.PersonId, by.PositionId, reason);
        Execute("DELETE FROM ledger_errand WHERE stream = $1", stream);
    }

    /// <summary>Old row versions are swept by PostgreSQL itself (autovacuum), its log by its own checkpoints.</summary>
    public override void EmptyWriteAheadLog()
    {
    }

    private static EventRow EventAt(NpgsqlDataReader row)
    {
        var body = row.IsDBNull(12) ? null : Bytes(row, 12);
        var stored = new StoredEvent(row.GetString(3), (int)row.GetInt64(4), Bytes(row, 10), body, Erased: row.GetBoolean(11) && body is null);
        return new(row.GetInt64(0), IdAt(row, 1), row.GetInt64(2), stored, Instant.FromMicroseconds(row.GetInt64(5)), Instant.FromMicroseconds(row.GetInt64(6)),
            new(row.GetString(8), row.IsDBNull(9) ? null : row.GetString(9)), row.GetString(7));
    }

    private static Errand ErrandAt(NpgsqlDataReader row) => new(row.GetInt64(0), IdAt(row, 1), row.GetString(2), Bytes(row, 3), (int)row.GetInt64(4),
        Instant.FromMicroseconds(row.GetInt64(5)), row.GetBoolean(6), row.IsDBNull(7) ? null : row.GetString(7));
}
