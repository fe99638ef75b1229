namespace MotCua.Ledger;

/// <summary>Cấu hình sổ: where the ledger is kept and how much it may hold in memory.</summary>
/// <param name="Store">Where it is kept; its tables exist already (<see cref="LedgerStore.CreateTables"/>).</param>
public sealed record LedgerOptions(LedgerStore Store, TimeProvider Clock)
{
    /// <summary>Acts that may wait for the writer; more are answered <see cref="Trouble.Busy"/>.</summary>
    public int QueueCapacity { get; init; } = 4096;

    /// <summary>Acts that share one transaction at most.</summary>
    public int MostPerCommit { get; init; } = 512;

    /// <summary>States kept in memory.</summary>
    public int CachedStates { get; init; } = 10_000;

    /// <summary>Told after each commit of the writer: how many acts shared it, and how long they were written.</summary>
    public Action<int, TimeSpan>? Committed { get; init; }

    /// <summary>Told before each reading, by the one who reads: so that a page's share can be counted.</summary>
    public Action? Reading { get; init; }
}
