namespace MotCua.Ledger;

/// <summary>One transaction in the making, for the jobs that share it.</summary>
internal sealed class Batch(StoreConnection store, TimeProvider clock)
{
    private readonly Dictionary<string, long> numbers = [];
    private readonly Dictionary<(string Table, string Key), long> references = [];
    private readonly List<(Guid Stream, Held Held)> kept = [];
    private long position;

    public StoreConnection Store => store;

    public Chain Chain { get; } = new();

    /// <summary>The moment at which what is run now is recorded; never earlier than it was asked, nor than what stands before it.</summary>
    public long Now { get; private set; }

    /// <summary>Begins it with all that its jobs will ask; they are run afterwards.</summary>
    public void Begin(IEnumerable<Job> jobs)
    {
        var wanted = new Wanted();
        foreach (var job in jobs) job.Want(wanted);
        store.Begin(wanted);
        LookAtTheClock();
        if (wanted.Positions) position = store.LastPosition();
    }

    /// <summary>Runs one more where what it asks is known without asking; else false, and nothing is changed.</summary>
    public bool TryForesee(Job job)
    {
        var wanted = new Wanted();
        job.Want(wanted);
        if (!store.Foresee(wanted)) return false;
        position = store.LastPosition();
        LookAtTheClock();
        job.Run(this);
        return true;
    }

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

    /// <summary>After it nothing more is run; <see cref="Commit"/> sends it.</summary>
    public void MakeReady()
    {
        foreach (var (series, last) in numbers) store.SetLastNumber(series, last);
        store.MakeReady();
    }

    public void Commit() => store.Commit();

    private void LookAtTheClock() => Now = Math.Max(Now, Instant.ToMicroseconds(clock.GetUtcNow()));

    public void KeepStates(StateCache cache)
    {
        foreach (var (stream, held) in kept) cache.Keep(stream, held);
    }
}
