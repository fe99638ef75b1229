using Npgsql;

namespace MotCua.Ledger;

/// <summary>What an act's commit checks, and what it writes, kept until all of it is sent.</summary>
internal sealed partial class PostgresStore
{
    private readonly Buffer events = Into("ledger_event", 0, ["position", "stream", "seq", "type", "type_version", "happened_at", "recorded_at", "act", "person_id", "position_id", "facts", "commitment", "hash"],
        ["bigint", "bytea", "bigint", "text", "bigint", "bigint", "bigint", "text", "text", "text", "text", "bytea", "bytea"], "");

    private readonly Buffer bodies = Into("ledger_body", 0, ["position", "stream", "salt", "body"], ["bigint", "bytea", "bytea", "text"], "");

    private readonly Buffer streams = Into("ledger_stream", 1, ["id", "kind", "version", "erasures", "head", "recorded_at", "fold_version", "state"],
        ["bytea", "text", "bigint", "bigint", "bytea", "bigint", "bigint", "bytea"],
        """
        ON CONFLICT (id) DO UPDATE SET version = excluded.version, erasures = excluded.erasures, head = excluded.head,
            recorded_at = excluded.recorded_at, fold_version = excluded.fold_version, state = excluded.state
        """);

    private readonly Buffer lastNumbers = Into("ledger_series", 1, ["name", "last"], ["text", "bigint"], "ON CONFLICT (name) DO UPDATE SET last = excluded.last");

    private readonly Buffer newKeys = Into("ledger_key", 0, ["key", "body_hash", "answer", "recorded_at"], ["text", "bytea", "bytea", "bigint"], "");

    private readonly Buffer newErrands = Into("ledger_errand", 0, ["id", "stream", "type", "content", "attempts", "due_at", "failed"],
        ["bigint", "bytea", "text", "text", "bigint", "bigint", "boolean"], "");

    private readonly Buffer endedErrands = new("DELETE FROM ledger_errand WHERE id = ANY($1)", 0, new Column("bigint"));

    public override (long Version, long Erasures) VersionOf(Guid stream)
    {
        if (versions.TryGetValue(stream, out var known)) return known;
        var found = Query($"SELECT version, erasures FROM ledger_stream WHERE id = $1{(inTransaction ? " FOR UPDATE" : "")}", row => (row.GetInt64(0), row.GetInt64(1)), stream);
        return found.Count == 0 ? default : found[0];
    }

    public override (byte[] BodyHash, byte[] Answer)? KeyOf(string key)
    {
        if (keys.TryGetValue(key, out var known)) return known;
        var found = Query("SELECT body_hash, answer FROM ledger_key WHERE key = $1", row => (Bytes(row, 0), Bytes(row, 1)), key);
        return found.Count == 0 ? null : found[0];
    }

    public override long ReferenceVersion(string table, string key) =>
        references.TryGetValue((table, key), out var known) ? known
        : Query("SELECT version FROM ledger_reference WHERE table_name = $1 AND row_key = $2", row => row.GetInt64(0), table, key).FirstOrDefault();

    public override long LastNumber(string name) => series.TryGetValue(name, out var known) ? known : throw new InvalidOperationException($"the series {name} was not locked");

    /// <summary>Under lock when it was wanted; else as it stands.</summary>
    public override long LastPosition() => series.TryGetValue(PostgresSchema.Positions, out var known) ? known
        : Query("SELECT last FROM ledger_series WHERE name = $1", row => row.GetInt64(0), PostgresSchema.Positions).FirstOrDefault();

    public override void AddEvent(long position, Guid stream, in ChainLink link, byte[] hash)
    {
        events.Add(position, stream, link.Seq, link.Type, link.TypeVersion, link.HappenedAt, link.RecordedAt, link.Act, link.By.PersonId, link.By.PositionId, link.Facts, link.Commitment, hash);
        series[PostgresSchema.Positions] = position;
        lastNumbers.Add(PostgresSchema.Positions, position);
    }

    public override void AddBody(long position, Guid stream, byte[] salt, byte[] body) => bodies.Add(position, stream, salt, body);

    public override void SetStream(Guid stream, Held held, byte[] state)
    {
        streams.Add(stream, held.Kind.Name, held.Version, held.Erasures, held.Head, held.RecordedAt, (long)held.Kind.FoldVersion, state);
        versions[stream] = (held.Version, held.Erasures);
    }

    public override void SetLastNumber(string name, long last)
    {
        series[name] = last;
        lastNumbers.Add(name, last);
    }

    public override void AddKey(IdempotencyKey key, byte[] answer, long recordedAt)
    {
        newKeys.Add(key.Value, key.BodyHash, answer, recordedAt);
        keys[key.Value] = (key.BodyHash, answer);
    }

    public override void RemoveKeys(long recordedBefore) => Execute("DELETE FROM ledger_key WHERE recorded_at < $1", recordedBefore);

    public override void AddErrand(long id, Guid stream, NewErrand errand, long dueAt) => newErrands.Add(id, stream, errand.Type, errand.Content, 0L, dueAt, false);

    /// <summary>All that is to be sent before COMMIT.</summary>
    private IEnumerable<NpgsqlBatchCommand> Flushing()
    {
        var wake = newErrands.Count > 0;
        foreach (var command in RowCommands()) yield return command;
        foreach (var buffer in new[] { events, bodies, streams, newKeys, newErrands, endedErrands, lastNumbers })
            if (buffer.Command() is { } command)
                yield return command;
        if (wake) yield return new($"SELECT pg_notify('{Wake.Errands}', '')");
    }

    private void ClearBuffers()
    {
        foreach (var buffer in new[] { events, bodies, streams, newKeys, newErrands, endedErrands, lastNumbers }) buffer.Clear();
        ClearRows();
    }

    private static Buffer Into(string table, int keyColumns, string[] names, string[] types, string onConflict)
    {
        var columns = types.Select(type => new Column(type)).ToArray();
        return new($"INSERT INTO {table} ({string.Join(", ", names)}) SELECT * FROM {Buffer.Unnest(columns)} {onConflict}", keyColumns, columns);
    }
}
