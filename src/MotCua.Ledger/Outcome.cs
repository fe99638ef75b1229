namespace MotCua.Ledger;

/// <summary>Kết quả thực hiện: what became of an act on one stream.</summary>
public abstract record Outcome<TState, TEvent, TRefusal>
{
    private Outcome() { }

    /// <summary>Done, and durable. Events carry their drawn numbers; positions are their places in the journal.</summary>
    public sealed record Committed(TState State, long Version, IReadOnlyList<TEvent> Events, IReadOnlyList<long> Positions) : Outcome<TState, TEvent, TRefusal>;

    /// <summary>The same key with the same body was committed before: the first answer again.</summary>
    public sealed record Repeated(TState State, long Version, IReadOnlyList<TEvent> Events, IReadOnlyList<long> Positions) : Outcome<TState, TEvent, TRefusal>;

    public sealed record Refused(TRefusal Refusal, TState State, long Version) : Outcome<TState, TEvent, TRefusal>;

    /// <summary>Another person acted since; nothing is done, and this is what happened.</summary>
    public sealed record Overtaken(TState State, long Version, IReadOnlyList<Recorded<TEvent>> Since) : Outcome<TState, TEvent, TRefusal>;

    /// <summary>Reference data the decision rested on has changed, and still did after deciding again.</summary>
    public sealed record Outdated(IReadOnlyList<Guard> Changed) : Outcome<TState, TEvent, TRefusal>;

    /// <summary>This key has been used for a request with another body.</summary>
    public sealed record KeyMisused : Outcome<TState, TEvent, TRefusal>;

    /// <summary>The store could not do it, or could not say whether it did.</summary>
    public sealed record Troubled(Trouble Why) : Outcome<TState, TEvent, TRefusal>;
}

/// <summary>Kết quả thực hiện trên nhiều chuỗi: what became of an act on several streams, all or nothing.</summary>
public abstract record OutcomeOfMany<TRefusal>
{
    private OutcomeOfMany() { }

    /// <summary>In the order asked, streams without events included.</summary>
    public sealed record Committed(IReadOnlyList<StreamCommit> Streams) : OutcomeOfMany<TRefusal>;

    /// <summary>The same key with the same body was committed before; only streams that got events are named.</summary>
    public sealed record Repeated(IReadOnlyList<StreamCommit> Streams) : OutcomeOfMany<TRefusal>;

    /// <summary>One stream refused, so none was touched.</summary>
    public sealed record Refused(Guid Stream, TRefusal Refusal) : OutcomeOfMany<TRefusal>;

    public sealed record Overtaken(Guid Stream, long Version) : OutcomeOfMany<TRefusal>;

    public sealed record Outdated(IReadOnlyList<Guard> Changed) : OutcomeOfMany<TRefusal>;

    public sealed record KeyMisused : OutcomeOfMany<TRefusal>;

    public sealed record Troubled(Trouble Why) : OutcomeOfMany<TRefusal>;
}

/// <summary>Phần đã ghi của một chuỗi: one stream's part of a commit; state and events are of the stream's kind.</summary>
public sealed record StreamCommit(Guid Stream, object State, long Version, IReadOnlyList<object> Events, IReadOnlyList<long> Positions);

/// <summary>Sự cố lưu trữ: why the store did not do what it was asked.</summary>
public enum Trouble
{
    /// <summary>Too many acts are waiting; nothing was done; try again shortly.</summary>
    Busy,

    /// <summary>The disk is full; nothing was done.</summary>
    DiskFull,

    /// <summary>The data cannot be written; nothing was done.</summary>
    ReadOnly,

    /// <summary>The store answered with another error; nothing was done.</summary>
    StoreFailed,

    /// <summary>The commit's outcome is not known; asking again with the same key settles it.</summary>
    Unknown,
}
