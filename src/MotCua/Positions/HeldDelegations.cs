using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using MotCua.Plumbing;

namespace MotCua.Positions;

/// <summary>
/// Ủy quyền đang có của một người: which delegations a signature has to look at. Remembered a second, for every signature asks; what one
/// of them says, and whether it was revoked, is read in the signature's own commit. One granted here is known at once, one granted by
/// another node within the second.
/// </summary>
public sealed class HeldDelegations(IDbContextFactory<CentreDb> store)
{
    private const int Most = 40;
    private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, (IReadOnlyList<Guid> Held, long ReadAt)> known = new(StringComparer.Ordinal);

    /// <summary>The streams of the delegations given to a person, those in force first.</summary>
    public async ValueTask<IReadOnlyList<Guid>> Of(string personId)
    {
        if (known.TryGetValue(personId, out var read) && Stopwatch.GetElapsedTime(read.ReadAt) < Trusted)
            return read.Held;
        var at = Stopwatch.GetTimestamp();
        await using var db = await store.CreateDbContextAsync();
        var held = await db.Set<DelegationRow>().Where(d => d.DelegateId == personId)
            .OrderBy(d => d.RevokedAt == null ? 0 : 1).ThenByDescending(d => d.ToOn).Take(Most).Select(d => d.DelegationId).ToListAsync();
        known[personId] = (held, at);
        return held;
    }

    /// <summary>Said when one was granted or revoked here.</summary>
    public void Forget() => known.Clear();
}
