namespace MotCua.Ledger;

/// <summary>Streams as they stand, from memory or from the store.</summary>
internal sealed class Streams(Readers readers, StateCache cache)
{
    public const long Last = long.MaxValue;

    /// <summary>The stream as last known here. Another process may have gone on; a commit finds that out.</summary>
    public Held Load(StreamKind kind, Guid stream) => Cached(kind, stream) ?? Read(kind, stream);

    /// <summary>The stream as last known here; taken for one in which nothing has happened where it is not known.</summary>
    public Held KnownOrUnborn(StreamKind kind, Guid stream) => Cached(kind, stream) ?? Unborn(kind, stream);

    /// <summary>The stream as it stands in the store now.</summary>
    public Held LoadNow(StreamKind kind, Guid stream)
    {
        var held = Load(kind, stream);
        if (IsCurrent(stream, held)) return held;
        Forget(stream, held);
        return Read(kind, stream);
    }

    /// <summary>These streams as they stand in the store now.</summary>
    public Dictionary<Guid, Held> LoadMany(StreamKind kind, IReadOnlyList<Guid> ids) => readers.Read(store =>
        store.StreamsById(ids).ToDictionary(found => found.Stream, found => Restore(store, kind, found.Stream, found.Row)));

    /// <summary>False when another process has written to the stream since it was read here.</summary>
    public bool IsCurrent(Guid stream, Held held) => readers.Read(store => store.VersionOf(stream)) == (held.Version, held.Erasures);

    private Held? Cached(StreamKind kind, Guid stream) => cache.Find(stream) is { } held ? OfKind(kind, held.Kind.Name, stream, held) : null;

    private Held Read(StreamKind kind, Guid stream)
    {
        var held = readers.Read(store => store.StreamOf(stream) is { } row ? Restore(store, kind, stream, row) : Unborn(kind, stream));
        if (held.Version > 0) cache.Keep(stream, held);
        return held;
    }

    /// <summary>Forgets a state that a commit has shown to be stale.</summary>
    public void Forget(Guid stream, Held stale) => cache.Drop(stream, stale);

    public List<EventRow> Events(Guid stream, long after, long last = Last) => readers.Read(store => store.EventsOf(stream, after, last));

    /// <summary>What these events made of the stream, as an act answered it.</summary>
    public StreamCommit Recall(StreamKind kind, StreamRange range)
    {
        var events = Events(range.Stream, 0, range.Last);
        var happened = events.ConvertAll(row => kind.ReadAny(row.Stored));
        var state = happened.Aggregate(kind.EmptyState, kind.EvolveAny);
        var from = (int)range.First - 1;
        return new(range.Stream, state, range.Last, happened[from..], [.. events.Skip(from).Select(row => row.Position)]);
    }

    public static object Fold(StoreConnection store, StreamKind kind, Guid stream, long version) =>
        store.EventsOf(stream, 0, version).Select(row => kind.ReadAny(row.Stored)).Aggregate(kind.EmptyState, kind.EvolveAny);

    private static Held Unborn(StreamKind kind, Guid stream) => new(kind, kind.EmptyState, 0, 0, Chain.Start(kind.Name, stream), long.MinValue);

    private static Held Restore(StoreConnection store, StreamKind kind, Guid stream, StreamRow row)
    {
        var state = row.FoldVersion == kind.FoldVersion ? kind.ReadStateAny(row.State) : Fold(store, kind, stream, row.Version);
        return OfKind(kind, row.Kind, stream, new(kind, state, row.Version, row.Erasures, row.Head, row.RecordedAt));
    }

    private static Held OfKind(StreamKind kind, string name, Guid stream, Held held) =>
        name == kind.Name ? ReferenceEquals(held.Kind, kind) ? held : held with { Kind = kind } : throw new InvalidOperationException($"stream {stream} is a {name}, not a {kind.Name}");
}
