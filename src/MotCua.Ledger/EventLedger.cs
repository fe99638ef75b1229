namespace MotCua.Ledger;

/// <summary>
/// Sổ cái: the one ledger of everything with a legal clock. An act is loaded, decided, queued, committed and only then
/// answered; all writes of the program take their turn here.
/// </summary>
public sealed class EventLedger : IAsyncDisposable
{
    public static EventLedger Open(LedgerOptions options) => throw new NotImplementedException();

    /// <summary>Does an act on one stream. A lost race is decided again, three times; <paramref name="decide"/> must be pure.</summary>
    public Task<Outcome<TState, TEvent, TRefusal>> Do<TState, TEvent, TRefusal>(
        StreamKind<TState, TEvent> kind, Guid stream, Asked asked, Func<TState, Decided<TEvent, TRefusal>> decide)
        where TState : class where TEvent : class => throw new NotImplementedException();

    /// <summary>Does an act on up to 50 streams in one commit, all or nothing. <see cref="Asked.Saw"/> is given per stream.</summary>
    public Task<OutcomeOfMany<TRefusal>> DoMany<TRefusal>(Asked asked, IReadOnlyList<StreamAct<TRefusal>> acts) => throw new NotImplementedException();

    /// <summary>The stream's state and version, or null when nothing has happened in it.</summary>
    public (TState State, long Version)? Load<TState, TEvent>(StreamKind<TState, TEvent> kind, Guid stream)
        where TState : class where TEvent : class => throw new NotImplementedException();

    /// <summary>The stream's events after a version, oldest first.</summary>
    public IReadOnlyList<Recorded<TEvent>> Events<TState, TEvent>(StreamKind<TState, TEvent> kind, Guid stream, long after = 0)
        where TState : class where TEvent : class => throw new NotImplementedException();

    /// <summary>The whole journal after a position, in order and without gaps; what was read once never changes its place.</summary>
    public IReadOnlyList<JournalEntry> Journal(long after, int most) => throw new NotImplementedException();

    /// <summary>A guard on a reference row as it is now; read it before the row itself.</summary>
    public Guard GuardOn(string table, string key) => throw new NotImplementedException();

    /// <summary>Writes rows that need no event (a reading log), together with whatever is committed next. Null when done.</summary>
    public Task<Trouble?> Write(IReadOnlyList<RowChange> rows) => throw new NotImplementedException();

    /// <summary>
    /// Runs a write of the application (EF Core's SaveChanges) when its turn has come; nothing else is written meanwhile.
    /// May be nested; an act inside it would wait for itself and is refused as a bug.
    /// </summary>
    public Task<T> InTurn<T>(Func<Task<T>> write) => throw new NotImplementedException();

    /// <summary>
    /// Erases the personal content of all the stream's events so far, and what was made of it: state, rows, errands.
    /// The chain still verifies. False when there is no such stream.
    /// </summary>
    /// <param name="reason">Basis of the erasure, kept.</param>
    public Task<Trouble?> Erase(StreamKind kind, Guid stream, Actor by, string reason) => throw new NotImplementedException();

    /// <summary>Builds the rows of these kinds anew from events, beside the live ones, and swaps.</summary>
    public Task<IReadOnlyList<RebuiltTable>> Rebuild(params IReadOnlyList<StreamKind> kinds) => throw new NotImplementedException();

    /// <summary>Errands that were given up, oldest first.</summary>
    public IReadOnlyList<Errand> FailedErrands(int most) => throw new NotImplementedException();

    /// <summary>How many errands wait, and how many were given up.</summary>
    public (long Waiting, long Failed) CountErrands() => throw new NotImplementedException();

    /// <summary>Lets a given-up errand be tried again, from its first attempt.</summary>
    public Task<Trouble?> Retry(long errandId) => throw new NotImplementedException();

    public ValueTask DisposeAsync() => throw new NotImplementedException();
}

/// <summary>Bảng đã dựng lại: a table after its rebuild.</summary>
/// <param name="Differing">Rows that were wrong, missing or too many before.</param>
public sealed record RebuiltTable(string Name, long Rows, long Differing);
