using System.Collections.Concurrent;
using System.Diagnostics;

namespace MotCua.Bench.Http;

/// <summary>Các câu trả lời: what came of the requests scheduled in one span, each waited for from its scheduled moment.</summary>
/// <param name="mostInFlight">Requests that may wait for an answer at once; one more is a failure and is not sent.</param>
internal sealed class Answers(int mostInFlight)
{
    private readonly ConcurrentQueue<Answer> all = new();
    private readonly ConcurrentDictionary<string, int> failures = new();
    private int inFlight;

    /// <summary>Timestamps between which a request must have been scheduled to count.</summary>
    public long From { get; set; }

    public long To { get; set; }

    public int InFlight => Volatile.Read(ref inFlight);

    public IReadOnlyDictionary<string, int> Failures => failures;

    public IReadOnlyCollection<Answer> All => all;

    /// <summary>Asks, and records how long after its scheduled moment the answer was there.</summary>
    /// <param name="ask">Null where all is well, else what was wrong.</param>
    /// <returns>True where all was well.</returns>
    public async Task<bool> Timed(string kind, bool write, long scheduled, Func<Task<string?>> ask)
    {
        var counts = scheduled >= From && scheduled < To;
        var late = Stopwatch.GetElapsedTime(scheduled);
        var wrong = await Ask(ask);
        var done = Stopwatch.GetTimestamp();
        if (!counts) return wrong is null;
        if (wrong is null) all.Enqueue(new(kind, write, Stopwatch.GetElapsedTime(scheduled, done).TotalMilliseconds, late.TotalMilliseconds, done < To));
        else failures.AddOrUpdate($"{kind}: {wrong}", 1, (_, n) => n + 1);
        return wrong is null;
    }

    private async Task<string?> Ask(Func<Task<string?>> ask)
    {
        try
        {
            return Interlocked.Increment(ref inFlight) > mostInFlight ? "too many in flight" : await ask();
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException)
        {
            return failure is OperationCanceledException ? "no answer in time" : failure.Message;
        }
        finally
        {
            Interlocked.Decrement(ref inFlight);
        }
    }
}

/// <summary>One answer; milliseconds.</summary>
/// <param name="Waited">From the scheduled moment to the last byte.</param>
/// <param name="Late">From the scheduled moment until the generator asked: its own share.</param>
/// <param name="InTime">Answered before the span was over.</param>
internal readonly record struct Answer(string Kind, bool Write, double Waited, double Late, bool InTime);
