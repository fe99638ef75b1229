using System.Diagnostics;
using MotCua.Ledger;

namespace MotCua.Plumbing;

/// <summary>
/// Dữ liệu tham chiếu đã đọc: a set of reference data kept in memory with the version it was read at. An act decided on it
/// carries that version as a guard, so that a change made meanwhile is found in the act's own commit. Pages see what another
/// process changed within a second: so often at most the version is looked up.
/// </summary>
public sealed class Remembered<T>(EventLedger ledger, string table, Func<CancellationToken, Task<T>> read) where T : class
{
    private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(1);

    private Held? held;

    /// <summary>The set and its guard; read from the store the first time and after <see cref="Forget"/>.</summary>
    public async ValueTask<(T Value, Guard Guard)> Now(CancellationToken stop = default)
    {
        if (held is { } known && IsCurrent(known))
            return (known.Value, known.Guard);
        // The guard first: a change between the two reads then costs one decision more, never a wrong one.
        var guard = ledger.GuardOn(table, References.AnyRow);
        var fresh = new Held(await read(stop), guard);
        held = fresh;
        return (fresh.Value, fresh.Guard);
    }

    private bool IsCurrent(Held known)
    {
        if (Stopwatch.GetElapsedTime(known.LookedUpAt) < Trusted)
            return true;
        known.LookedUpAt = Stopwatch.GetTimestamp();
        return ledger.GuardOn(table, References.AnyRow) == known.Guard;
    }

    /// <summary>Said after every change, and when an act was found to rest on an older set.</summary>
    public void Forget() => held = null;

    private sealed record Held(T Value, Guard Guard)
    {
        public long LookedUpAt { get; set; } = Stopwatch.GetTimestamp();
    }
}
