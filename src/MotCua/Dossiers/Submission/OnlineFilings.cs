using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Register;
using MotCua.Dossiers.Settlement;
using MotCua.Law.Dossiers;
using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Positions;

namespace MotCua.Dossiers.Submission;

/// <summary>
/// Hồ sơ trực tuyến của Trung tâm: filings that wait for the centre's answer, by how little time is left, and those sent back to be
/// completed. Each is one range of the work list.
/// </summary>
public sealed class OnlineFilings(IDbContextFactory<CentreDb> store)
{
    public const int PageSize = 50;

    /// <summary>One page; the next starts after the last of this one.</summary>
    /// <param name="guided">Those sent back, instead of those that wait.</param>
    public async Task<IReadOnlyList<OnlineFiling>> Page(Me me, bool guided, WorkPlace after, CancellationToken stop = default)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        var items = await Range(db, me, guided).After(after).InOrder().Take(PageSize + 1).ToListAsync(stop);
        if (items.Count == 0)
            return [];
        var ids = items.ConvertAll(w => w.DossierId);
        var filed = await db.Set<DossierRow>().AsNoTracking().Where(r => ids.Contains(r.DossierId)).Select(r => new { r.DossierId, r.PortalCode, r.SubmittedAt }).ToDictionaryAsync(r => r.DossierId, stop);
        return items.ConvertAll(w => new OnlineFiling(w, filed[w.DossierId].PortalCode, filed[w.DossierId].SubmittedAt));
    }

    /// <summary>How many wait, how many of them past their moment, and how many were sent back; each counted up to <see cref="WorkLists.MostCounted"/>.</summary>
    public async Task<(int Waiting, int Late, int Guided)> Counts(Me me, DateTimeOffset now, CancellationToken stop = default)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        var at = Instant.ToMicroseconds(now);
        var waiting = Range(db, me, guided: false).OrderBy(w => w.DueAt).Take(WorkLists.MostCounted).Select(w => w.DueAt < at ? 1 : 0);
        var guided = Range(db, me, guided: true).OrderBy(w => w.DueAt).Take(WorkLists.MostCounted).Select(_ => 2);
        var counted = await waiting.Concat(guided).GroupBy(list => list).Select(list => new { list.Key, Count = list.Count() }).ToListAsync(stop);
        int Of(int list) => counted.Find(c => c.Key == list)?.Count ?? 0;
        return (Of(0) + Of(1), Of(1), Of(2));
    }

    /// <summary>What was sent back has no term, so it lies at the far end of those who wait for their applicant.</summary>
    private static IQueryable<WorkItem> Range(CentreDb db, Me me, bool guided)
    {
        var (items, centre) = (db.Set<WorkItem>().AsNoTracking(), me.CentreId ?? "");
        return guided
            ? items.Where(w => w.CentreId == centre && w.Awaits == Awaits.Applicant && w.DueAt == long.MaxValue && w.Status == DossierStatus.GuidanceAwaited)
            : items.Where(w => w.CentreId == centre && w.Awaits == Awaits.Reception && w.Status == DossierStatus.Submitted);
    }
}

/// <summary>Một hồ sơ trực tuyến trong danh sách.</summary>
public sealed record OnlineFiling(WorkItem Item, string? PortalCode, DateTimeOffset? FiledAt);
