namespace MotCua.Ledger;

/// <summary>
/// Chạy việc phát sinh: does what events caused, each at least once, those of one type in one stream in their order.
/// What throws is tried again, later each time, and given up after <see cref="MostAttempts"/>.
/// </summary>
public sealed class ErrandRunner(EventLedger ledger, TimeProvider clock, Random jitter)
{
    public int MostAttempts { get; init; } = 12;
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Names who does errands of this type.</summary>
    public ErrandRunner On(string type, Func<Errand, CancellationToken, Task> run) => throw new NotImplementedException();

    /// <summary>Does what is due now, once; gives how many were tried.</summary>
    public Task<int> RunOnce(CancellationToken stop) => throw new NotImplementedException();

    /// <summary>Goes on doing what becomes due until stopped.</summary>
    public Task RunUntil(CancellationToken stop) => throw new NotImplementedException();

    public override string ToString() => $"{ledger} {clock} {jitter}";
}
