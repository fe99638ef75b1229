using System.Diagnostics.Metrics;

namespace MotCua.Plumbing;

/// <summary>Nhịp làm việc của một nút: what it notes of its own work, in memory alone, for the operator's page and the metrics. Counts and times; nothing of a person.</summary>
public sealed class Pulse
{
    /// <summary>Name of the meter that all of the centre's own figures belong to.</summary>
    public const string MeterName = "MotCua";

    private const int Remembered = 128;

    private readonly Lock held = new();
    private readonly Queue<(int Acts, TimeSpan Took)> commits = new(Remembered);
    private readonly Histogram<double> took;
    private readonly Histogram<int> acts;
    private readonly Counter<long> turnedAway;
    private int inside;

    public Pulse(IMeterFactory meters)
    {
        Meter = meters.Create(MeterName);
        took = Meter.CreateHistogram<double>("motcua.commit.duration", "s", "How long a group of acts was written, until it was on the disk.",
            advice: new() { HistogramBucketBoundaries = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5] });
        acts = Meter.CreateHistogram<int>("motcua.commit.acts", null, "How many acts shared a commit.", advice: new() { HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512] });
        turnedAway = Meter.CreateCounter<long>("motcua.door.turned_away", null, "Requests answered 429 because too many were inside.");
        Meter.CreateObservableGauge("motcua.door.inside", () => Inside, null, "Requests being answered.");
    }

    internal Meter Meter { get; }

    /// <summary>When this node last looked for what falls due; null before the first time.</summary>
    public DateTimeOffset? RoundAt { get; private set; }

    /// <summary>Requests being answered.</summary>
    public int Inside => Volatile.Read(ref inside);

    /// <summary>The last commits: how many acts shared one and how long it took, the middle one and the greatest; null before the first.</summary>
    public (int Acts, int MostActs, TimeSpan Took, TimeSpan Longest)? Commits
    {
        get
        {
            lock (held)
            {
                if (commits.Count == 0) return null;
                return (commits.Select(c => c.Acts).Order().ElementAt(commits.Count / 2), commits.Max(c => c.Acts), commits.Select(c => c.Took).Order().ElementAt(commits.Count / 2), commits.Max(c => c.Took));
            }
        }
    }

    public void Round(DateTimeOffset at) => RoundAt = at;

    internal void Committed(int shared, TimeSpan time)
    {
        took.Record(time.TotalSeconds);
        acts.Record(shared);
        lock (held)
        {
            if (commits.Count == Remembered) commits.Dequeue();
            commits.Enqueue((shared, time));
        }
    }

    /// <summary>False when so many are inside already; who came in leaves again.</summary>
    internal bool Enter(int most)
    {
        if (Interlocked.Increment(ref inside) <= most) return true;
        Leave();
        return false;
    }

    internal void Leave() => Interlocked.Decrement(ref inside);

    internal void TurnedAway(string who) => turnedAway.Add(1, new KeyValuePair<string, object?>("who", who));
}
