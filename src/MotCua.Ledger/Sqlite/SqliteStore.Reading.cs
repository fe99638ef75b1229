namespace MotCua.Ledger;

/// <summary>What is read of streams and of the journal.</summary>
internal sealed partial class SqliteStore
{
    private const string EventColumns =
        """
        SELECT e.position, e.stream, e.seq, e.type, e.type_version, e.happened_at, e.recorded_at, e.act, e.person_id, e.position_id,
               e.facts, e.commitment IS NOT NULL, b.body
        FROM ledger_event AS e LEFT JOIN ledger_body AS b ON b.position = e.position
        """;

    private Statement FindStream => field ??= Prepare(
        "SELECT kind, version, erasures, head, recorded_at, fold_version, state FROM ledger_stream WHERE id = ?");

    private Statement FindEvents => field ??= Prepare($"{EventColumns} WHERE e.stream = ? AND e.seq > ? AND e.seq <= ? ORDER BY e.seq");

    private Statement FindEvidence => field ??= Prepare(
        $"{EventColumns.Replace("b.body", "b.body, e.commitment, b.salt, e.hash", StringComparison.Ordinal)} WHERE e.stream = ? ORDER BY e.seq");

    private Statement FindJournal => field ??= Prepare(
        $"{EventColumns.Replace("b.body", "b.body, s.kind", StringComparison.Ordinal)} JOIN ledger_stream AS s ON s.id = e.stream WHERE e.position > ? ORDER BY e.position LIMIT ?");

    private Statement FindStreamsOf => field ??= Prepare("SELECT id FROM ledger_stream WHERE kind = ? AND id > ? ORDER BY id LIMIT ?");

    private Statement FindFirstSalt => field ??= Prepare(
        "SELECT b.salt FROM ledger_event AS e JOIN ledger_body AS b ON b.position = e.position WHERE e.stream = ? AND e.seq = 1");

    public override StreamRow? StreamOf(Guid stream)
    {
        FindStream.Put(stream);
        if (!FindStream.Step()) return null;
        var row = FindStream;
        var found = new StreamRow(row.Text(0), row.Long(1), row.Long(2), row.Bytes(3), row.Long(4), row.Long(5), row.Bytes(6));
        row.Done();
        return found;
    }

    public override List<(Guid Stream, StreamRow Row)> StreamsById(IReadOnlyList<Guid> ids) =>
        [.. ids.Distinct().Select(id => (Stream: id, Row: StreamOf(id))).Where(found => found.Row is not null).Select(found => (found.Stream, found.Row!))];

    /// <summary>The stream's events with first &lt; seq ≤ last.</summary>
    public override List<EventRow> EventsOf(Guid stream, long after, long last)
    {
        FindEvents.Put(stream).Put(after).Put(last);
        var events = new List<EventRow>();
        while (FindEvents.Step()) events.Add(EventAt(FindEvents));
        return events;
    }

    public override byte[]? FirstSaltOf(Guid stream)
    {
        FindFirstSalt.Put(stream);
        if (!FindFirstSalt.Step()) return null;
        var salt = FindFirstSalt.Bytes(0);
        FindFirstSalt.Done();
        return salt;
    }

    public override List<EventEvidence> EvidenceOf(Guid stream)
    {
        var row = FindEvidence.Put(stream);
        var events = new List<EventEvidence>();
        while (row.Step())
            events.Add(new(row.Long(0), row.Long(2), row.Text(3), (int)row.Long(4), row.Long(5), row.Long(6), row.Text(7), row.Text(8), row.TextOrNull(9),
                row.Bytes(10), row.BytesOrNull(13), row.BytesOrNull(14), row.BytesOrNull(12), row.Bytes(15)));
        return events;
    }

    public override List<JournalEntry> Journal(long after, int most)
    {
        FindJournal.Put(after).Put(most);
        var entries = new List<JournalEntry>();
        while (FindJournal.Step())
        {
            var row = EventAt(FindJournal);
            entries.Add(new(row.Position, FindJournal.Text(13), row.Stream, row.Seq, row.Stored, row.HappenedAt, row.RecordedAt, row.By, row.Act));
        }
        return entries;
    }

    /// <summary>Streams of a kind in the order of their ids.</summary>
    public override List<Guid> StreamsOf(string kind, Guid after, int most)
    {
        FindStreamsOf.Put(kind).Put(after).Put(most);
        var streams = new List<Guid>();
        while (FindStreamsOf.Step()) streams.Add(FindStreamsOf.Id(0));
        return streams;
    }

    private static EventRow EventAt(Statement row)
    {
        var body = row.BytesOrNull(12);
        var stored = new StoredEvent(row.Text(3), (int)row.Long(4), row.Bytes(10), body, Erased: row.Long(11) != 0 && body is null);
        return new(row.Long(0), row.Id(1), row.Long(2), stored, Instant.FromMicroseconds(row.Long(5)), Instant.FromMicroseconds(row.Long(6)),
            new(row.Text(8), row.TextOrNull(9)), row.Text(7));
    }
}
