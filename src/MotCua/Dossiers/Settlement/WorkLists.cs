using Microsoft.EntityFrameworkCore;
using MotCua.Law.Positions;
using MotCua.Plumbing;
using MotCua.Positions;

namespace MotCua.Dossiers.Settlement;

/// <summary>Danh sách việc: which turns a position attends to, and the key ranges that read them. Each list is one range of one index.</summary>
public sealed class WorkLists(IDbContextFactory<CentreDb> store)
{
    /// <summary>Counting stops here: "1.000+".</summary>
    public const int MostCounted = 1000;

    public const int PageSize = 50;

    /// <summary>The lists a position works from, the first its own.</summary>
    public static IReadOnlyList<WorkListKind> For(PositionKind kind) => kind switch
    {
        PositionKind.Receiver => [WorkListKind.Reception, WorkListKind.Citizen, WorkListKind.Return, WorkListKind.National],
        PositionKind.ReturnOfficer => [WorkListKind.Return, WorkListKind.National],
        PositionKind.Appraiser => [WorkListKind.Mine, WorkListKind.Unassigned, WorkListKind.AgencyCitizen],
        PositionKind.SecondedOfficer => [WorkListKind.ToSign, WorkListKind.Mine, WorkListKind.Unassigned, WorkListKind.Reception],
        PositionKind.HeadOfDivision => [WorkListKind.ToAgree, WorkListKind.ToSign, WorkListKind.Unassigned, WorkListKind.AgencyInWork],
        PositionKind.HeadOfAgency => [WorkListKind.ToSign, WorkListKind.ToAgree, WorkListKind.Unassigned, WorkListKind.AgencyInWork],
        PositionKind.RecordsClerk => [WorkListKind.Unassigned, WorkListKind.AgencyInWork],
        PositionKind.Director => [WorkListKind.CentreInWork, WorkListKind.CentreToSign, WorkListKind.Reception, WorkListKind.Return, WorkListKind.National],
        _ => [],
    };

    /// <summary>One page of a list, by time left; the next page starts after the last row of this one.</summary>
    public async Task<IReadOnlyList<WorkItem>> Page(WorkListKind kind, Me me, long afterDue, Guid afterId, CancellationToken stop = default)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        return await Range(db, kind, me).Where(w => w.DueAt >= afterDue && (w.DueAt > afterDue || w.DossierId.CompareTo(afterId) > 0))
            .OrderBy(w => w.DueAt).ThenBy(w => w.DossierId).Take(PageSize + 1).ToListAsync(stop);
    }

    /// <summary>How many wait in each list, counted up to <see cref="MostCounted"/>.</summary>
    public async Task<IReadOnlyDictionary<WorkListKind, int>> Counts(Me me, CancellationToken stop = default)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        var kinds = For(me.Kind);
        if (kinds.Count == 0)
            return new Dictionary<WorkListKind, int>();
        var counted = await kinds.Select(kind => Range(db, kind, me).OrderBy(w => w.DueAt).Take(MostCounted).Select(w => (int)kind))
            .Aggregate(Queryable.Concat).GroupBy(kind => kind).Select(list => new { Kind = list.Key, Count = list.Count() }).ToListAsync(stop);
        return kinds.ToDictionary(kind => kind, kind => counted.Find(list => list.Kind == (int)kind)?.Count ?? 0);
    }

    /// <summary>How many dossiers each of these officers holds to work on; none stands for zero.</summary>
    public async Task<IReadOnlyDictionary<string, int>> HeldBy(IReadOnlyList<string> officers, CancellationToken stop = default)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        return await db.Set<WorkItem>().Where(w => w.HolderId != null && officers.Contains(w.HolderId) && w.Awaits == Awaits.Holder)
            .GroupBy(w => w.HolderId!).Select(held => new { Officer = held.Key, Count = held.Count() }).ToDictionaryAsync(held => held.Officer, held => held.Count, stop);
    }

    private static IQueryable<WorkItem> Range(CentreDb db, WorkListKind kind, Me me)
    {
        var (items, agency, centre, person) = (db.Set<WorkItem>().AsNoTracking(), me.AgencyId, me.CentreId ?? "", me.PersonId);
        return kind switch
        {
            WorkListKind.Mine => items.Where(w => w.HolderId == person && w.Awaits == Awaits.Holder),
            WorkListKind.Unassigned => items.Where(w => w.AgencyId == agency && w.Awaits == Awaits.AnyOfficer),
            WorkListKind.AgencyCitizen => items.Where(w => w.AgencyId == agency && w.Awaits == Awaits.Applicant),
            WorkListKind.AgencyInWork => items.Where(w => w.AgencyId == agency && w.Awaits == Awaits.Holder),
            WorkListKind.ToAgree => items.Where(w => w.AgencyId == agency && w.Awaits == Awaits.Head),
            WorkListKind.ToSign => items.Where(w => w.AgencyId == agency && w.Awaits == Awaits.Signer),
            WorkListKind.CentreToSign => items.Where(w => w.CentreId == centre && w.Awaits == Awaits.Signer),
            WorkListKind.Reception => items.Where(w => w.CentreId == centre && w.Awaits == Awaits.Reception),
            WorkListKind.Citizen => items.Where(w => w.CentreId == centre && w.Awaits == Awaits.Applicant),
            WorkListKind.Return => items.Where(w => w.CentreId == centre && w.Awaits == Awaits.ReturnDesk),
            WorkListKind.National => items.Where(w => w.CentreId == centre && w.Awaits == Awaits.NationalSystem),
            _ => items.Where(w => w.CentreId == centre && w.Awaits == Awaits.Holder),
        };
    }
}

/// <summary>Loại danh sách việc.</summary>
public enum WorkListKind { Mine, Unassigned, AgencyCitizen, AgencyInWork, ToAgree, ToSign, Reception, Citizen, Return, National, CentreInWork, CentreToSign }
