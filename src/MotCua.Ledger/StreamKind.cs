namespace MotCua.Ledger;

/// <summary>Loại chuỗi sự kiện, không kiểu: what the ledger itself needs to know of a kind of stream.</summary>
public abstract class StreamKind
{
    /// <summary>Stable name kept with every stream, hashed into its chain: "dossier".</summary>
    public abstract string Name { get; }

    /// <summary>Raised whenever <c>Evolve</c> or the snapshot's shape changes: older snapshots are folded anew from events.</summary>
    public abstract int FoldVersion { get; }

    /// <summary>The tables <c>Project</c> writes; a rebuild empties and refills them. A table belongs to one kind.</summary>
    public virtual IReadOnlyList<RowTable> Tables => [];

    /// <summary>How events of older releases are read: applied one after the other until none fits.</summary>
    public virtual IReadOnlyList<Upcaster> Upcasters => [];

    /// <summary>True for an event that leaves standing whatever a person decided without having seen it: acts resting on an older page go on over it.</summary>
    public virtual bool IsQuiet(string eventType) => false;

    internal abstract object EmptyState { get; }
    internal abstract object EvolveAny(object state, object happened);
    internal abstract EventBytes WriteAny(object happened);
    internal abstract object ReadAny(StoredEvent stored);
    internal abstract byte[] WriteStateAny(object state);
    internal abstract object ReadStateAny(byte[] bytes);
    internal abstract Draw? DrawOfAny(object happened);
    internal abstract object NumberedAny(object happened, long number);
    internal abstract IEnumerable<RowChange> ProjectAny(Guid stream, object? before, object after, IReadOnlyList<object> events, long version);
    internal abstract IEnumerable<NewErrand> ErrandsOfAny(object after, object happened);
}

/// <summary>
/// Loại chuỗi sự kiện: what a stream of this kind is made of. Everything here is pure; the ledger calls it from several
/// threads, before the queue or in the writer.
/// </summary>
/// <typeparam name="TState">Immutable state, derived from events alone.</typeparam>
/// <typeparam name="TEvent">What happened; carries whatever law computed, so that <see cref="Evolve"/> holds no rule.</typeparam>
public abstract class StreamKind<TState, TEvent> : StreamKind
    where TState : class
    where TEvent : class
{
    /// <summary>The state of a stream in which nothing has happened.</summary>
    public abstract TState Empty { get; }

    public abstract TState Evolve(TState state, TEvent happened);

    public abstract EventBytes Write(TEvent happened);

    /// <summary>The event as it was, after upcasters; its body is null when erased, and <see cref="Evolve"/> must accept that.</summary>
    public abstract TEvent Read(StoredEvent stored);

    public abstract byte[] WriteState(TState state);

    public abstract TState ReadState(byte[] bytes);

    /// <summary>The series this event wants a number of, or null. The number is drawn only when the act is sure to be committed.</summary>
    public virtual Draw? DrawOf(TEvent happened) => null;

    /// <summary>The event with its drawn number filled in.</summary>
    public virtual TEvent Numbered(TEvent happened, long number) => happened;

    /// <summary>
    /// Rows that follow (work list, search, register). The final rows must not depend on how events are grouped:
    /// live they come as one act's events, in a rebuild one by one.
    /// </summary>
    /// <param name="before">The state before these events, null for a new stream.</param>
    /// <param name="version">The stream's version after these events.</param>
    public virtual IEnumerable<RowChange> Project(Guid stream, TState? before, TState after, IReadOnlyList<TEvent> events, long version) => [];

    /// <summary>What has to be done because this happened; <paramref name="after"/> is the state after the whole act.</summary>
    public virtual IEnumerable<NewErrand> ErrandsOf(TState after, TEvent happened) => [];

    /// <summary>A stored event of any release, brought up to date and read.</summary>
    public TEvent ReadOld(StoredEvent stored) => Read(Upcaster.LiftAll(stored, Upcasters));

    /// <summary>What an act over several streams does to one of this kind.</summary>
    /// <param name="saw">Version of the stream the person saw, or null.</param>
    public StreamAct<TRefusal> Act<TRefusal>(Guid stream, Func<TState, Decided<TEvent, TRefusal>> decide, long? saw = null) =>
        new(StreamPart.Of(this, stream, decide, saw));

    internal sealed override object EmptyState => Empty;
    internal sealed override object EvolveAny(object state, object happened) => Evolve((TState)state, (TEvent)happened);
    internal sealed override EventBytes WriteAny(object happened) => Write((TEvent)happened);
    internal sealed override object ReadAny(StoredEvent stored) => ReadOld(stored);
    internal sealed override byte[] WriteStateAny(object state) => WriteState((TState)state);
    internal sealed override object ReadStateAny(byte[] bytes) => ReadState(bytes);
    internal sealed override Draw? DrawOfAny(object happened) => DrawOf((TEvent)happened);
    internal sealed override object NumberedAny(object happened, long number) => Numbered((TEvent)happened, number);
    internal sealed override IEnumerable<NewErrand> ErrandsOfAny(object after, object happened) => ErrandsOf((TState)after, (TEvent)happened);

    internal sealed override IEnumerable<RowChange> ProjectAny(Guid stream, object? before, object after, IReadOnlyList<object> events, long version) =>
        Project(stream, (TState?)before, (TState)after, [.. events.Cast<TEvent>()], version);
}
