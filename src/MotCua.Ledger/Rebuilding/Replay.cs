namespace MotCua.Ledger;

/// <summary>A stream lived through again, event by event, with the rows each one gives.</summary>
internal sealed class Replay(StreamKind kind, Guid stream)
{
    private long version;

    public object State { get; private set; } = kind.EmptyState;

    public IEnumerable<RowChange> Next(StoredEvent stored)
    {
        var happened = kind.ReadAny(stored);
        var before = version++ == 0 ? null : State;
        State = kind.EvolveAny(State, happened);
        return kind.ProjectAny(stream, before, State, [happened], version);
    }
}
