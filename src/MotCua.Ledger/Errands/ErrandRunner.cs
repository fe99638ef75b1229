namespace MotCua.Ledger;

/// <summary>
/// Chạy việc phát sinh: does what events caused, each at least once; those of one type in one stream in their order, while
/// different types do not wait for each other. What throws is tried again, later each time, and given up in the end.
/// </summary>
/// <param name="jitter">Spreads the next attempts, so that what failed together does not come back together.</param>
public sealed class ErrandRunner(EventLedger ledger, TimeProvider clock, Random jitter)
{
    private const int AtOnce = 8;
    private const int LongestError = 1000;

    private readonly Dictionary<string, Func<Errand, CancellationToken, Task>> doers = [];

    /// <summary>Attempts after which an errand is given up and waits for somebody to run it again.</summary>
    public int MostAttempts { get; init; } = 12;

    /// <summary>How long one attempt may last; after that it is cancelled and others may try.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(2);

    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(1);
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Pause when nothing is due.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Names who does errands of this type. It may be called again for one that was done: the errand's id tells.</summary>
    public ErrandRunner On(string type, Func<Errand, CancellationToken, Task> run)
    {
        doers.Add(type, run);
        return this;
    }

    /// <summary>Does what is due now, once each; gives how many were tried.</summary>
    public async Task<int> RunOnce(CancellationToken stop)
    {
        var tried = 0;
        var due = ledger.DueErrands(clock.GetUtcNow(), most: 256);
        await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop }, async (errand, _) =>
        {
            if (await ledger.LeaseErrand(errand, clock.GetUtcNow() + Lease) is not { } mine) return;
            Interlocked.Increment(ref tried);
            await Try(mine, stop);
        });
        return tried;
    }

    /// <summary>Goes on doing what becomes due until stopped.</summary>
    public async Task RunUntil(CancellationToken stop)
    {
        try
        {
            while (!stop.IsCancellationRequested)
                if (await RunOnce(stop) == 0) await Task.Delay(Pause, clock, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
    }

    private async Task Try(Errand errand, CancellationToken stop)
    {
        if (!doers.TryGetValue(errand.Type, out var run))
        {
            await ledger.PutOffErrand(errand, clock.GetUtcNow(), failed: true, $"nobody does {errand.Type}");
            return;
        }
        using var leaseEnds = new CancellationTokenSource(Lease, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, leaseEnds.Token);
        try
        {
            await run(errand, either.Token);
            await ledger.EndErrand(errand.Id);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await ledger.PutOffErrand(errand, clock.GetUtcNow(), failed: false, "stopped");
        }
        catch (Exception exception)
        {
            var words = exception.ToString();
            await ledger.PutOffErrand(errand, clock.GetUtcNow() + DelayAfter(errand.Attempts), errand.Attempts >= MostAttempts, words[..Math.Min(words.Length, LongestError)]);
        }
    }

    /// <summary>Doubled after each attempt up to the longest, then between half and one and a half of it.</summary>
    private TimeSpan DelayAfter(int attempts)
    {
        var doubled = Math.Min(FirstDelay.Ticks * Math.Pow(2, attempts - 1), LongestDelay.Ticks);
        lock (jitter) return TimeSpan.FromTicks((long)(doubled * (0.5 + jitter.NextDouble())));
    }
}
