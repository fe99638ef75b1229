namespace MotCua.Ledger;

/// <summary>One transaction in the making, for the jobs that share it.</summary>
internal sealed class Batch
{
    private readonly Dictionary<string, long> numbers = [];
    private readonly Dictionary<(string Table, string Key), long> references = [];
    private readonly List<(Guid Stream, Held Held)> kept = [];
    private long position;

    public Batch(StoreConnection store, Wanted wanted, long now)
    {
        Store = store;
        Now = now;
        store.Begin(wanted);
        if (wanted.Positions) position = store.LastPosition();
    }

    public StoreConnection Store { get; }

    public Chain Chain { get; } = new();

    /// <summary>The one moment at which everything in this transaction is recorded.</summary>
    public long Now { get; }

    public long NextPosition() => ++position;

    /// <summary>The next number of a series; given back if the transaction does not come about.</summary>
    public long Draw(string series)
    {
        if (!numbers.TryGetValue(series, out var last)) last = Store.LastNumber(series);
        return numbers[series] = last + 1;
    }

    public bool Holds(Guard guard)
    {
        if (!references.TryGetValue((guard.Table, guard.Key), out var version))
            references.Add((guard.Table, guard.Key), version = Store.ReferenceVersion(guard.Table, guard.Key));
        return version == guard.Version;
    }

    /// <summary>Keeps a state in memory once it is committed.</summary>
    public void Keep(Guid stream, Held held) => kept.Add((stream, held));

    public void Commit()
    {
        foreach (var (series, last) in numbers) Store.SetLastNumber(series, last);
        Store.Commit();
    }

    public void KeepStates(StateCache cache)
    {
        foreach (var (stream, held) in kept) cache.Keep(stream, held);
    }
}
