namespace MotCua.Ledger;

/// <summary>
/// Chạy việc phát sinh: does what events caused, each at least once; those of one type in one stream in their order, while
/// different types do not wait for each other. What throws is tried again, later each time, and given up in the end.
/// </summary>
/// <param name="jitter">Spreads the next attempts, so that what failed together does not come back together.</param>
public sealed class ErrandRunner(EventLedger ledger, TimeProvider clock, Random jitter)
{
    private const int AtOnce = 8;

    /// <summary>Claimed together; their lease runs from then on.</summary>
    private const int MostClaimed = 32;
    private const int LongestError = 1000;

    private readonly Dictionary<string, Func<Errand, CancellationToken, Task>> doers = [];

    /// <summary>Attempts after which an errand is given up and waits for somebody to run it again.</summary>
    public int MostAttempts { get; init; } = 12;

    /// <summary>How long after being claimed an attempt may last; then it is cancelled, or not begun, and others may try.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(2);

    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(1);
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Pause when nothing is due.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>The same where nodes wake each other; what waits for a later moment, or was left by a node that died, is found after it.</summary>
    public TimeSpan PauseUnlessWoken { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Pause when the store is in trouble.</summary>
    public TimeSpan PauseInTrouble { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Told when the store could not be read; the runner goes on after a pause.</summary>
    public Action<Exception> OnTrouble { get; init; } = _ => { };

    /// <summary>
    /// Names who does errands of this type, also of each of its kinds (<see cref="Errand.Of"/>), which do not wait for each other. It may be called
    /// again for one that was done: the errand's id tells.
    /// </summary>
    public ErrandRunner On(string type, Func<Errand, CancellationToken, Task> run)
    {
        doers.Add(type, run);
        return this;
    }

    /// <summary>Does what is due now, once each; gives how many were tried.</summary>
    public async Task<int> RunOnce(CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        var now = clock.GetUtcNow();
        var mine = await ledger.ClaimErrands(now, now + Lease, MostClaimed);
        // Each is tried even when it is time to stop: it is put back at once, and due for the next start.
        await Parallel.ForEachAsync(mine, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (errand, _) => await Try(errand, now + Lease, stop));
        return mine.Count;
    }

    /// <summary>Goes on doing what becomes due until stopped.</summary>
    public async Task RunUntil(CancellationToken stop)
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                var pause = await RunOrTell(stop);
                if (pause == Pause && ledger.Wake is { Listening: true } wake) await wake.Errand(PauseUnlessWoken, clock, stop);
                else await Task.Delay(pause, clock, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
    }

    /// <summary>How long to wait before the next round.</summary>
    private async Task<TimeSpan> RunOrTell(CancellationToken stop)
    {
        try
        {
            return await RunOnce(stop) == 0 ? Pause : TimeSpan.Zero;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            OnTrouble(exception);
            return PauseInTrouble;
        }
    }

    private async Task Try(Errand errand, DateTimeOffset until, CancellationToken stop)
    {
        if (until - clock.GetUtcNow() is not { Ticks: > 0 } left)
            return;
        if (!doers.TryGetValue(errand.Type.Split(Errand.Of)[0], out var run))
        {
            await ledger.PutOffErrand(errand, clock.GetUtcNow(), failed: true, $"nobody does {errand.Type}");
            return;
        }
        using var leaseEnds = new CancellationTokenSource(left, clock);
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
