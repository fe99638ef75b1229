namespace MotCua.Ledger;

/// <summary>
/// What a writer knows of the database without asking: what its last write leaves, be it still under way. Nothing rests on it alone, since
/// every write that foresees it says so to the database. Not changed while a write is under way, but for how long to ask.
/// </summary>
internal sealed class LastWrite
{
    private const int LeastAsked = 16, MostAsked = 4096, MostSeries = 10_000;

    private readonly Dictionary<string, long> numbers = [];
    private readonly Dictionary<Guid, (long Version, long Erasures)> streams = [];
    private readonly Dictionary<string, (byte[] BodyHash, byte[] Answer)?> keys = [];
    private int toAsk, askedNext = LeastAsked;

    /// <summary>True for a while after what was known was wrong: longer each time, for then several nodes write. Counts.</summary>
    public bool MustAsk()
    {
        if (toAsk == 0) return false;
        toAsk--;
        return true;
    }

    public bool Knows(Wanted wanted) => toAsk == 0 && numbers.ContainsKey(PostgresSchema.Positions) && wanted.Series.All(numbers.ContainsKey);

    public long NumberOf(string series) => numbers[series];

    /// <summary>What was decided before the last write is held against what that leaves, so that only its own act is lost.</summary>
    public (long Version, long Erasures) VersionOf(Guid stream, (long Version, long Erasures) decidedOn) =>
        streams.TryGetValue(stream, out var left) && (left.Version > decidedOn.Version || left.Erasures > decidedOn.Erasures) ? left : decidedOn;

    public (byte[] BodyHash, byte[] Answer)? KeyOf(string key) => keys.GetValueOrDefault(key);

    public void Leaves(Dictionary<string, long> series, Dictionary<Guid, (long Version, long Erasures)> versions, Dictionary<string, (byte[] BodyHash, byte[] Answer)?> named)
    {
        if (numbers.Count > MostSeries) numbers.Clear();
        foreach (var (name, number) in series) numbers[name] = number;
        streams.Clear();
        foreach (var (stream, version) in versions) streams.Add(stream, version);
        keys.Clear();
        foreach (var (key, answer) in named) keys.Add(key, answer);
    }

    public void WasRight() => askedNext = LeastAsked;

    public void WasWrong()
    {
        toAsk = askedNext;
        askedNext = Math.Min(askedNext * 2, MostAsked);
    }

    /// <summary>The last write came to nothing, or was undone before it was sent.</summary>
    public void Forget()
    {
        numbers.Clear();
        streams.Clear();
        keys.Clear();
    }
}
