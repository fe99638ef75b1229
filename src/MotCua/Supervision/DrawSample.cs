using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Dossiers.Register;
using MotCua.Law;
using MotCua.Plumbing;
using MotCua.Positions;

namespace MotCua.Supervision;

/// <summary>Lấy mẫu ngẫu nhiên: of all dossiers received in the days asked for, as far as the inspector sees, those of the smallest rank.</summary>
public sealed class DrawSample(IDbContextFactory<CentreDb> store)
{
    public async Task<DrawnSample> Draw(SampleAsked asked, Me me, CancellationToken stop = default)
    {
        var (begins, ends) = (new LocalMoment(asked.From, TimeOnly.MinValue).ToInstant(), new LocalMoment(asked.To.AddDays(1), TimeOnly.MinValue).ToInstant());
        await using var db = await store.CreateDbContextAsync(stop);
        var rows = db.Set<DossierRow>().AsNoTracking().SeenBy(me).Where(r => r.ReceivedAt >= begins && r.ReceivedAt < ends && r.Code != null);
        if (asked.AgencyId is { } agency)
            rows = rows.Where(r => r.AgencyId == agency);
        var (count, smallest) = (0, new PriorityQueue<Guid, byte[]>(Largest));
        await foreach (var row in rows.Select(r => new { r.DossierId, r.Code }).AsAsyncEnumerable().WithCancellation(stop))
        {
            count++;
            var rank = SampleAsked.RankOf(asked.Seed, row.Code!);
            if (smallest.Count < asked.Size)
                smallest.Enqueue(row.DossierId, rank);
            else
                smallest.EnqueueDequeue(row.DossierId, rank);
        }
        var ids = smallest.UnorderedItems.Select(item => item.Element).ToList();
        var drawn = await db.Set<DossierRow>().AsNoTracking().Where(r => ids.Contains(r.DossierId)).ToListAsync(stop);
        return new(count, [.. drawn.Select(row => new SampledDossier(row, Convert.ToHexStringLower(SampleAsked.RankOf(asked.Seed, row.Code!)))).OrderBy(d => d.Rank, StringComparer.Ordinal)]);
    }

    /// <summary>The largest rank is the first to leave.</summary>
    private static readonly Comparer<byte[]> Largest = Comparer<byte[]>.Create((a, b) => b.AsSpan().SequenceCompareTo(a));
}

/// <summary>Mẫu đã lấy.</summary>
/// <param name="Population">How many dossiers it was drawn from.</param>
public sealed record DrawnSample(int Population, IReadOnlyList<SampledDossier> Dossiers);

/// <summary>Hồ sơ trong mẫu.</summary>
/// <param name="Rank">In hexadecimal.</param>
public sealed record SampledDossier(DossierRow Row, string Rank);
