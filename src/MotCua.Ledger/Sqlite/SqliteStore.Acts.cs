namespace MotCua.Ledger;

/// <summary>What an act's commit checks and writes.</summary>
internal sealed partial class SqliteStore
{
    private Statement FindVersion => field ??= Prepare("SELECT version, erasures FROM ledger_stream WHERE id = ?");

    private Statement FindKey => field ??= Prepare("SELECT body_hash, answer FROM ledger_key WHERE key = ?");

    private Statement FindReference => field ??= Prepare("SELECT version FROM ledger_reference WHERE table_name = ? AND row_key = ?");

    private Statement FindLastNumber => field ??= Prepare("SELECT last FROM ledger_series WHERE name = ?");

    private Statement FindLastPosition => field ??= Prepare("SELECT max(position) FROM ledger_event");

    private Statement NewEvent => field ??= Prepare(
        """
        INSERT INTO ledger_event (position, stream, seq, type, type_version, happened_at, recorded_at, act, person_id, position_id, facts, commitment, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """);

    private Statement NewBody => field ??= Prepare("INSERT INTO ledger_body (position, stream, salt, body) VALUES (?, ?, ?, ?)");

    private Statement PutStream => field ??= Prepare(
        """
        INSERT INTO ledger_stream (id, kind, version, erasures, head, recorded_at, fold_version, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET version = excluded.version, erasures = excluded.erasures, head = excluded.head,
            recorded_at = excluded.recorded_at, fold_version = excluded.fold_version, state = excluded.state
        """);

    private Statement PutLastNumber => field ??= Prepare(
        "INSERT INTO ledger_series (name, last) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET last = excluded.last");

    private Statement NewKey => field ??= Prepare("INSERT INTO ledger_key (key, body_hash, answer, recorded_at) VALUES (?, ?, ?, ?)");

    private Statement RemoveOldKeys => field ??= Prepare("DELETE FROM ledger_key WHERE recorded_at < ?");

    private Statement NewErrandRow => field ??= Prepare(
        "INSERT INTO ledger_errand (id, stream, type, content, attempts, due_at, failed) VALUES (?, ?, ?, ?, 0, ?, 0)");

    /// <summary>Version and erasures of a stream; zeros when nothing has happened in it.</summary>
    public override (long Version, long Erasures) VersionOf(Guid stream)
    {
        FindVersion.Put(stream);
        if (!FindVersion.Step()) return default;
        var found = (FindVersion.Long(0), FindVersion.Long(1));
        FindVersion.Done();
        return found;
    }

    public override (byte[] BodyHash, byte[] Answer)? KeyOf(string key)
    {
        FindKey.Put(key);
        if (!FindKey.Step()) return null;
        var found = (FindKey.Bytes(0), FindKey.Bytes(1));
        FindKey.Done();
        return found;
    }

    public override long ReferenceVersion(string table, string key) => One(FindReference.Put(table).Put(key));

    public override long LastNumber(string series) => One(FindLastNumber.Put(series));

    public override long LastPosition() => One(FindLastPosition);

    public override void AddEvent(long position, Guid stream, in ChainLink link, byte[] hash)
    {
        NewEvent.Put(position).Put(stream).Put(link.Seq).Put(link.Type).Put(link.TypeVersion).Put(link.HappenedAt).Put(link.RecordedAt)
            .Put(link.Act).Put(link.By.PersonId).Put(link.By.PositionId).PutText(link.Facts).Put(link.Commitment).Put(hash).Run();
    }

    public override void AddBody(long position, Guid stream, byte[] salt, byte[] body) => NewBody.Put(position).Put(stream).Put(salt).PutText(body).Run();

    public override void SetStream(Guid stream, Held held, byte[] state) =>
        PutStream.Put(stream).Put(held.Kind.Name).Put(held.Version).Put(held.Erasures).Put(held.Head).Put(held.RecordedAt)
            .Put(held.Kind.FoldVersion).Put(state).Run();

    public override void SetLastNumber(string series, long last) => PutLastNumber.Put(series).Put(last).Run();

    public override void AddKey(IdempotencyKey key, byte[] answer, long recordedAt) => NewKey.Put(key.Value).Put(key.BodyHash).Put(answer).Put(recordedAt).Run();

    public override void RemoveKeys(long recordedBefore) => RemoveOldKeys.Put(recordedBefore).Run();

    public override void AddErrand(long id, Guid stream, NewErrand errand, long dueAt) =>
        NewErrandRow.Put(id).Put(stream).Put(errand.Type).PutText(errand.Content).Put(dueAt).Run();

    public override void Apply(RowChange change)
    {
        if (!rows.TryGetValue((change.Table, change.Kind), out var statement))
            rows.Add((change.Table, change.Kind), statement = Prepare(change.Kind == RowChangeKind.Upsert ? Upsert(change.Table) : Delete(change.Table)));
        foreach (var value in change.Values) statement.PutAny(value);
        statement.Run();
    }

    private static long One(Statement query)
    {
        if (!query.Step()) return 0;
        var found = query.Long(0);
        query.Done();
        return found;
    }
}
