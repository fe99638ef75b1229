using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Settlement;
using MotCua.Law.Dossiers;
using MotCua.Plumbing;
using MotCua.Positions;

namespace MotCua.Dossiers.Round;

/// <summary>
/// Vòng quét của đồng hồ: does what falls due by itself. A dossier whose closing term has passed without a supplement lapses
/// (Điều 19 khoản 5 NĐ 118/2025). Those due are one key range of the work list, and each is an act and a commit of its own:
/// stopped half-way it goes on at the next round, and done again it finds nothing.
/// </summary>
public sealed class ClockRound(DossierActs acts, IDbContextFactory<CentreDb> store, OneInCluster cluster, TimeProvider time)
{
    /// <summary>What nodes agree on so that one of them makes the round.</summary>
    public const string Name = "motcua round";

    private const int ReadTogether = 1000, DoneTogether = 128;

    /// <summary>How many dossiers lapsed; null where another node is making the round.</summary>
    public async Task<int?> Run(CancellationToken stop = default)
    {
        await using var mine = await cluster.TryTake(Name, stop);
        if (mine is null)
            return null;
        var (now, lapsed) = (time.GetUtcNow(), 0);
        (DateTimeOffset At, Guid Dossier)? last = null;
        do
        {
            var due = await Due(now, last, stop);
            await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = DoneTogether, CancellationToken = stop }, async (dossier, _) =>
            {
                if (await acts.Do(dossier.Dossier, new Lapse(), Me.Clock, now, saw: null, key: null) is Done.Committed)
                    Interlocked.Increment(ref lapsed);
            });
            last = due.Count < ReadTogether ? null : due[^1];
        }
        while (last is not null);
        return lapsed;
    }

    /// <summary>The next whose moment has passed, the earliest first. One the law refused is not met twice in a round.</summary>
    private async Task<List<(DateTimeOffset At, Guid Dossier)>> Due(DateTimeOffset now, (DateTimeOffset At, Guid Dossier)? last, CancellationToken stop)
    {
        var (at, id) = last ?? (DateTimeOffset.UnixEpoch, Guid.Empty);
        await using var db = await store.CreateDbContextAsync(stop);
        var rows = await db.Set<WorkItem>().Where(w => w.LapsesAt >= at && w.LapsesAt < now && (w.LapsesAt > at || w.DossierId.CompareTo(id) > 0))
            .OrderBy(w => w.LapsesAt).ThenBy(w => w.DossierId).Take(ReadTogether).Select(w => new { w.LapsesAt, w.DossierId }).ToListAsync(stop);
        return rows.ConvertAll(row => (row.LapsesAt!.Value, row.DossierId));
    }
}
