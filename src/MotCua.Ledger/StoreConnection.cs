namespace MotCua.Ledger;

/// <summary>One connection to the ledger's tables, used by one thread at a time. All SQL of the ledger but the verifier's is behind it.</summary>
internal abstract class StoreConnection : IDisposable
{
    /// <summary>Begins a write; what its acts will ask and change is named, so that a store may fetch and lock it at once.</summary>
    public abstract void Begin(Wanted wanted);

    /// <summary>Makes all of it durable. An exception before the commit itself has undone everything.</summary>
    public abstract void Commit();

    /// <summary>Undoes the transaction, if there still is one.</summary>
    public abstract void Rollback();

    public abstract (long Version, long Erasures) VersionOf(Guid stream);

    public abstract (byte[] BodyHash, byte[] Answer)? KeyOf(string key);

    public abstract long ReferenceVersion(string table, string key);

    public abstract long LastNumber(string series);

    public abstract long LastPosition();

    public abstract void AddEvent(long position, Guid stream, in ChainLink link, byte[] hash);

    public abstract void AddBody(long position, Guid stream, byte[] salt, byte[] body);

    public abstract void SetStream(Guid stream, Held held, byte[] state);

    public abstract void SetLastNumber(string series, long last);

    public abstract void AddKey(IdempotencyKey key, byte[] answer, long recordedAt);

    public abstract void RemoveKeys(long recordedBefore);

    public abstract void Apply(RowChange change);

    public abstract StreamRow? StreamOf(Guid stream);

    /// <summary>Those of these streams that are there.</summary>
    public abstract List<(Guid Stream, StreamRow Row)> StreamsById(IReadOnlyList<Guid> ids);

    /// <summary>The stream's events with after &lt; seq ≤ last.</summary>
    public abstract List<EventRow> EventsOf(Guid stream, long after, long last);

    /// <summary>The random salt of the body of the stream's first event; null where it has none, or none any more.</summary>
    public abstract byte[]? FirstSaltOf(Guid stream);

    /// <summary>The stream's events byte for byte, with what their chain is made of.</summary>
    public abstract List<EventEvidence> EvidenceOf(Guid stream);

    public abstract List<JournalEntry> Journal(long after, int most);

    public abstract SealedHead? NewestHead();

    public abstract SealedHead? HeadOf(DateOnly day);

    /// <summary>Newest first.</summary>
    public abstract List<SealedHead> HeadsBelow(long number, int most);

    /// <summary>Oldest first.</summary>
    public abstract List<SealedHead> HeadsUnstamped(int most);

    /// <summary>When the first event after a position was recorded.</summary>
    public abstract long? FirstRecordedAfter(long position);

    /// <summary>The first position after one, whose event was recorded at a moment or later.</summary>
    public abstract long? FirstPositionRecordedFrom(long after, long recordedAt);

    /// <summary>The last event of each stream with after &lt; position ≤ upTo, in the order of streams.</summary>
    public abstract List<Leaf> LeavesOf(long after, long upTo);

    public abstract void AddHead(SealedHead made, IReadOnlyList<Tile> tiles);

    /// <summary>Nothing where there is one already.</summary>
    public abstract void AddStamp(long head, byte[] response, string authority, long stampedAt);

    /// <summary>A stream's kind, and what its path to the newest head that covers it is made of; null where there is none.</summary>
    public abstract (string Kind, PathTiles? Tiles) TilesOf(Guid stream);

    /// <summary>Streams of a kind in the order of their ids.</summary>
    public abstract List<Guid> StreamsOf(string kind, Guid after, int most);

    public abstract void AddErrand(long id, Guid stream, NewErrand errand, long dueAt);

    /// <summary>Whether any may be done now: asked so often that it must cost no write.</summary>
    public abstract bool HasDueErrand(long now);

    /// <summary>Takes errands that may be done now, of one type in one stream only the first; each is leased until a moment.</summary>
    public abstract List<Errand> ClaimErrands(long now, long until, int most);

    public abstract List<Errand> FailedErrands(int most);

    public abstract (long Waiting, long Failed) CountErrands();

    public abstract void PutOffErrand(Errand mine, long dueAt, bool failed, string error);

    public abstract void RetryErrand(long id, long dueAt);

    public abstract void EndErrand(long id);

    public abstract void EraseBodies(Guid stream, long upTo, long erasedAt, Actor by, string reason);

    /// <summary>Sees to it that what was erased is not left in the store's own write-ahead log.</summary>
    public abstract void EmptyWriteAheadLog();

    public abstract long CountErasures();

    /// <summary>A view of one moment, for building rows beside the live ones.</summary>
    public abstract void BeginToRead();

    /// <summary>Begins the exchange: no act is committed until it ends.</summary>
    public abstract void BeginToSwap();

    public abstract void MakeBeside(IEnumerable<RowTable> tables);

    public abstract List<Guid> StreamsChanged(string kind, long after);

    public abstract void FoldBeside(Guid stream, long version, long foldVersion, byte[] state);

    /// <summary>Makes the live table equal to the one beside it, touching only what differs.</summary>
    public abstract RebuiltTable Swap(RowTable table);

    public abstract void SwapFolds();

    public abstract void Dispose();
}

/// <summary>What the acts of a transaction will ask of the store.</summary>
internal sealed class Wanted
{
    public SortedSet<string> Keys { get; } = new(StringComparer.Ordinal);

    /// <summary>At the version and the number of erasures that was decided on.</summary>
    public Dictionary<Guid, (long Version, long Erasures)> Streams { get; } = [];

    /// <summary>At the version that was read.</summary>
    public Dictionary<(string Table, string Key), long> References { get; } = [];

    public SortedSet<string> Series { get; } = new(StringComparer.Ordinal);

    /// <summary>True when events will be written.</summary>
    public bool Positions { get; set; }

    /// <summary>False when something will be asked that is not named here.</summary>
    public bool Foreseen { get; set; } = true;
}

internal sealed record StreamRow(string Kind, long Version, long Erasures, byte[] Head, long RecordedAt, long FoldVersion, byte[] State);

internal sealed record EventRow(
    long Position, Guid Stream, long Seq, StoredEvent Stored, DateTimeOffset HappenedAt, DateTimeOffset RecordedAt, Actor By, string Act)
{
    public Recorded<TEvent> As<TEvent>(TEvent happened) => new(happened, Seq, Position, HappenedAt, RecordedAt, By, Act, Stored.Erased);
}
