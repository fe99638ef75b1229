using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using MotCua.Ledger;

namespace MotCua.Plumbing;

/// <summary>
/// Dữ liệu tham chiếu đã đọc: a set of reference data kept in memory with the version it was read at. An act decided on it
/// carries that version as a guard, so that a change made meanwhile is found in the act's own commit. Pages see what another
/// process changed as soon as it says so, and within a second where it could not: so often the version is looked up.
/// </summary>
public abstract class Remembered<T>(EventLedger ledger, IDbContextFactory<CentreDb> store, string table) where T : class
{
    private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(1);

    private Held? held;

    /// <summary>The set and its guard; read from the store the first time and after <see cref="Forget"/>.</summary>
    public async ValueTask<(T Value, Guard Guard)> Now(CancellationToken stop = default)
    {
        if (held is { } known && IsCurrent(known))
            return (known.Value, known.Guard);
        var changes = ledger.Changes(table);
        // The guard first: a change between the two reads then costs one decision more, never a wrong one.
        var guard = ledger.GuardOn(table, References.AnyRow);
        await using var db = await store.CreateDbContextAsync(stop);
        var fresh = new Held(await Read(db, stop), guard) { Changes = changes };
        held = fresh;
        return (fresh.Value, fresh.Guard);
    }

    /// <summary>Said after every change, and when an act was found to rest on an older set.</summary>
    public void Forget() => held = null;

    /// <summary>Reads the set anew.</summary>
    protected abstract Task<T> Read(CentreDb db, CancellationToken stop);

    private bool IsCurrent(Held known)
    {
        var changes = ledger.Changes(table);
        if (changes == known.Changes && Stopwatch.GetElapsedTime(known.LookedUpAt) < Trusted)
            return true;
        (known.Changes, known.LookedUpAt) = (changes, Stopwatch.GetTimestamp());
        return ledger.GuardOn(table, References.AnyRow) == known.Guard;
    }

    private sealed record Held(T Value, Guard Guard)
    {
        public required long Changes { get; set; }
        public long LookedUpAt { get; set; } = Stopwatch.GetTimestamp();
    }
}
