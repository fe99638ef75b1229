using System.Security.Cryptography;
using System.Text;

namespace MotCua.Ledger;

/// <summary>
/// Sổ cái: the one ledger of everything with a legal clock. An act is loaded, decided, queued, committed and only then
/// answered; all writes of the program take their turn here.
/// </summary>
public sealed partial class EventLedger : IAsyncDisposable
{
    private readonly LedgerOptions options;
    private readonly StateCache cache;
    private readonly Readers readers;
    private readonly Streams streams;
    private readonly Writer writer;
    private readonly Acts acts;
    private readonly Erasing erasing;
    private readonly Rebuilding rebuilding;
    private readonly Sealing sealing;

    private EventLedger(LedgerOptions options)
    {
        this.options = options;
        cache = new(options.CachedStates);
        readers = new(options.Store, options.Reading);
        streams = new(readers, cache);
        writer = new(cache, options);
        acts = new(streams, readers, writer);
        erasing = new(streams, readers, writer);
        rebuilding = new(options.Store, writer);
        sealing = new(options, readers, writer);
    }

    internal Writer Writer => writer;

    internal Wake? Wake => options.Store.Wake;

    /// <summary>How many acts wait for the writer now; more than <see cref="LedgerOptions.QueueCapacity"/> are turned away.</summary>
    public int Waiting => writer.Waiting;

    /// <summary>Opens the ledger in a store whose tables exist.</summary>
    public static EventLedger Open(LedgerOptions options) => new(options);

    /// <summary>
    /// Does an act on one stream; answered when it is durable. A lost race is decided again, three times, so
    /// <paramref name="decide"/> must be pure. Reference data that changed meanwhile is told at once: who asked reads it anew.
    /// </summary>
    public async Task<Outcome<TState, TEvent, TRefusal>> Do<TState, TEvent, TRefusal>(
        StreamKind<TState, TEvent> kind, Guid stream, Asked asked, Func<TState, Decided<TEvent, TRefusal>> decide)
        where TState : class
        where TEvent : class
    {
        var answer = await acts.Do(asked, [StreamPart.Of(kind, stream, decide, asked.Saw)]);
        return Outcomes.OfOne<TState, TEvent, TRefusal>(kind, answer);
    }

    /// <summary>Does an act on up to 50 different streams in one commit, all or nothing. What the person saw is given per stream.</summary>
    public async Task<OutcomeOfMany<TRefusal>> DoMany<TRefusal>(Asked asked, IReadOnlyList<StreamAct<TRefusal>> streamActs)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(streamActs.Count, Acts.MostStreams);
        if (streamActs.DistinctBy(act => act.Part.Stream).Count() != streamActs.Count) throw new ArgumentException("a stream is named twice");
        var answer = await acts.Do(asked, [.. streamActs.Select(act => act.Part)]);
        return Outcomes.OfMany<TRefusal>(answer);
    }

    /// <summary>The stream's state and version, or null when nothing has happened in it.</summary>
    public (TState State, long Version)? Load<TState, TEvent>(StreamKind<TState, TEvent> kind, Guid stream)
        where TState : class
        where TEvent : class =>
        Held<TState>(streams.LoadNow(kind, stream));

    /// <summary>Several streams as they stand, in one question to the store; those in which nothing has happened are left out.</summary>
    public IReadOnlyDictionary<Guid, (TState State, long Version)> LoadMany<TState, TEvent>(StreamKind<TState, TEvent> kind, IReadOnlyList<Guid> ids)
        where TState : class
        where TEvent : class =>
        streams.LoadMany(kind, ids).ToDictionary(held => held.Key, held => Held<TState>(held.Value)!.Value);

    /// <summary>
    /// The same as last known to this process, without asking the store: enough to prepare an act, whose commit finds out when
    /// another process has gone on.
    /// </summary>
    public (TState State, long Version)? Known<TState, TEvent>(StreamKind<TState, TEvent> kind, Guid stream)
        where TState : class
        where TEvent : class =>
        Held<TState>(streams.Load(kind, stream));

    /// <summary>The stream's events after a version, oldest first.</summary>
    public IReadOnlyList<Recorded<TEvent>> Events<TState, TEvent>(StreamKind<TState, TEvent> kind, Guid stream, long after = 0)
        where TState : class
        where TEvent : class =>
        streams.Events(stream, after).ConvertAll(row => row.As((TEvent)kind.ReadAny(row.Stored)));

    /// <summary>
    /// 128 bits that nobody can guess and that stay the same for the stream, drawn from the random salt of its first event's personal
    /// content; null where that has been erased, or there never was any.
    /// </summary>
    /// <param name="purpose">Bits for one purpose tell nothing about those for another.</param>
    public byte[]? SecretOf(Guid stream, string purpose) =>
        readers.Read(store => store.FirstSaltOf(stream)) is { } salt ? HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes(purpose))[..16] : null;

    /// <summary>The stream as evidence, or null when nothing has happened in it.</summary>
    public StreamEvidence? Evidence(Guid stream) =>
        readers.Read(store => store.StreamOf(stream) is { } row ? new StreamEvidence(row.Kind, stream, store.EvidenceOf(stream)) : null);

    /// <summary>The whole journal after a position, in order and without gaps; an entry once read never changes its place.</summary>
    public IReadOnlyList<JournalEntry> Journal(long after, int most) => readers.Read(store => store.Journal(after, most));

    /// <summary>The last position recorded before a moment: what is told after it happened since.</summary>
    public long PositionBefore(DateTimeOffset moment) =>
        readers.Read(store => (store.FirstPositionRecordedFrom(0, Instant.ToMicroseconds(moment)) ?? store.LastPosition() + 1) - 1);

    /// <summary>A guard on a reference row as it stands now; take it before reading the row itself.</summary>
    public Guard GuardOn(string table, string key) => new(table, key, readers.Read(store => store.ReferenceVersion(table, key)));

    /// <summary>
    /// How often another node, or this one, has said that a table of reference data has changed; what was read before that is looked up
    /// again. Stands still where nobody says it.
    /// </summary>
    public long Changes(string table) => options.Store.Wake?.Changes(table) ?? 0;

    /// <summary>Writes rows that need no event (a reading log), together with whatever is committed next. Null when done.</summary>
    public Task<Trouble?> Write(params IReadOnlyList<RowChange> rows) => Write(store =>
    {
        foreach (var row in rows) store.Apply(row);
    });

    /// <summary>Forgets idempotency keys of acts recorded before a moment; a form older than that is a new act. Null when done.</summary>
    public Task<Trouble?> ForgetKeys(DateTimeOffset before) => Write(store => store.RemoveKeys(Instant.ToMicroseconds(before)));

    /// <summary>
    /// Runs a write of the application (EF Core's SaveChanges) when its turn has come: where only one can write, nothing else is
    /// written meanwhile, and an act inside it would wait for itself, and throws. May be nested.
    /// </summary>
    public Task<T> InTurn<T>(Func<Task<T>> write) => writer.InTurn(write);

    /// <inheritdoc cref="InTurn{T}"/>
    public Task InTurn(Func<Task> write) => writer.InTurn(async () =>
    {
        await write();
        return true;
    });

    /// <summary>
    /// Erases the personal content of all the stream's events so far, and what was made of it: state, rows, errands.
    /// Its chain still verifies. Null when done, or when there is nothing to erase.
    /// </summary>
    /// <param name="reason">Basis of the erasure; kept for ever, so without personal content.</param>
    public Task<Trouble?> Erase(StreamKind kind, Guid stream, Actor by, string reason) => erasing.Erase(kind, stream, by, reason);

    /// <summary>
    /// Builds the tables of these kinds anew from events while acts go on, then puts in place what differs. Where kinds
    /// share a table, name them all.
    /// </summary>
    public Task<IReadOnlyList<RebuiltTable>> Rebuild(params IReadOnlyList<StreamKind> kinds) => rebuilding.Run(kinds);

    private static (TState State, long Version)? Held<TState>(Held held)
        where TState : class =>
        held.Version > 0 ? ((TState)held.State, held.Version) : null;

    public ValueTask DisposeAsync()
    {
        writer.Dispose();
        readers.Dispose();
        options.Store.CloseIdle();
        return ValueTask.CompletedTask;
    }
}
