using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using MotCua.Law;
using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Positions;

namespace MotCua.Dossiers.Settlement;

/// <summary>Danh sách việc: which turns a position attends to, and the key ranges that read them. Each list is a few ranges of indexes, each read as far as a page shows.</summary>
public sealed class WorkLists(IDbContextFactory<CentreDb> store, Absences absences)
{
    /// <summary>Counting stops here: "200+". Every list of a position is counted whenever one is looked at.</summary>
    public const int MostCounted = 200;

    public const int PageSize = 50;

    /// <summary>A filter looks at so many rows of a range at a time; the next page goes on from there.</summary>
    public const int MostLookedAt = 5000;

    /// <summary>Of one range, for the day of all positions.</summary>
    private const int MostOfARange = 100;

    /// <summary>One page of a list, by due moment; the next page starts after the last row of this one.</summary>
    public async Task<WorkPage> Page(WorkQuestion asked, Me me, DateTimeOffset now, WorkPlace after, CancellationToken stop = default)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        var ranges = (await Ranges(db, asked.Kind, me, now, stop)).Select(range => Within(range, asked.DueBefore).After(after)).ToList();
        if (!asked.Filters)
        {
            var rows = await Merge(ranges).Take(PageSize + 1).ToListAsync(stop);
            return new([.. rows.Take(PageSize)], rows.Count > PageSize ? WorkPlace.Of(rows[PageSize - 1]) : null);
        }
        var found = await Merge([.. ranges.Select(range => asked.Filter(range.InOrder().Take(MostLookedAt)))]).Take(PageSize + 1).ToListAsync(stop);
        // What lies behind the end of a range that was looked at only in part comes with the next page, in its order.
        var ends = await ranges.Select(range => range.InOrder().Skip(MostLookedAt - 1).Take(1)).Aggregate(Queryable.Concat).InOrder().Select(w => new WorkPlace(w.DueAt, w.DossierId)).Take(1).ToListAsync(stop);
        var shown = found.Take(PageSize).Where(w => ends.Count == 0 || WorkPlace.Of(w).IsUpTo(ends[0])).ToList();
        return new(shown, shown.Count == PageSize && found.Count > PageSize ? WorkPlace.Of(shown[^1]) : ends.Count > 0 ? ends[0] : null);
    }

    /// <summary>How many wait in each list, counted up to <see cref="MostCounted"/>.</summary>
    public async Task<IReadOnlyDictionary<WorkListKind, int>> Counts(Me me, DateTimeOffset now, CancellationToken stop = default)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        var kinds = WorkListKinds.For(me.Kind);
        if (kinds.Count == 0)
            return new Dictionary<WorkListKind, int>();
        var ranges = new List<IQueryable<int>>();
        foreach (var kind in kinds)
            foreach (var range in await Ranges(db, kind, me, now, stop))
                ranges.Add(range.OrderBy(w => w.DueAt).Take(MostCounted).Select(w => (int)kind));
        var counted = await ranges.Aggregate(Queryable.Concat).GroupBy(kind => kind).Select(list => new { Kind = list.Key, Count = list.Count() }).ToListAsync(stop);
        return kinds.ToDictionary(kind => kind, kind => Math.Min(MostCounted, counted.Find(list => list.Kind == (int)kind)?.Count ?? 0));
    }

    /// <summary>How many dossiers each of these officers holds to work on; none stands for zero.</summary>
    public async Task<IReadOnlyDictionary<string, int>> HeldBy(IReadOnlyList<string> officers, CancellationToken stop = default)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        return await db.Set<WorkItem>().Where(w => w.HolderId != null && officers.Contains(w.HolderId) && w.Awaits == Awaits.Holder)
            .GroupBy(w => w.HolderId!).Select(held => new { Officer = held.Key, Count = held.Count() }).ToDictionaryAsync(held => held.Officer, held => held.Count, stop);
    }

    /// <summary>What is late or due until the day ends, for several positions in one question: the due moments, at most a hundred of a range.</summary>
    public async Task<ILookup<string, DateTimeOffset>> DueByTonight(IReadOnlyList<Me> positions, DateTimeOffset now, CancellationToken stop = default)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        var ranges = new List<IQueryable<DueOfPosition>>();
        var (at, tonight) = (Instant.ToMicroseconds(now), Tonight(now));
        foreach (var (me, place) in positions.Select((me, place) => (me, place)))
            foreach (var range in await Turns(db, me, now, stop))
                ranges.Add(range.Where(w => w.DueAt < tonight && (w.DueAt >= at || !w.ClockStopped)).OrderBy(w => w.DueAt).Take(MostOfARange)
                    .Select(w => new DueOfPosition { Position = place, DueAt = w.DueAt }));
        var rows = ranges.Count == 0 ? [] : await ranges.Aggregate(Queryable.Concat).ToListAsync(stop);
        return rows.OrderBy(row => row.DueAt).ToLookup(row => positions[row.Position].PositionId, row => Instant.FromMicroseconds(row.DueAt));
    }

    private static IQueryable<WorkItem> Merge(List<IQueryable<WorkItem>> ranges) =>
        ranges.Count == 1 ? ranges[0].InOrder() : ranges.Select(range => range.InOrder().Take(PageSize + 1)).Aggregate(Queryable.Concat).InOrder();

    private static IQueryable<WorkItem> Within(IQueryable<WorkItem> range, DateOnly? dueBefore) =>
        dueBefore is { } day ? range.Where(DueUntil(day)) : range;

    private static Expression<Func<WorkItem, bool>> DueUntil(DateOnly day)
    {
        var end = Instant.ToMicroseconds(new LocalMoment(day.AddDays(1), TimeOnly.MinValue).ToInstant());
        return w => w.DueAt < end;
    }

    /// <summary>The ranges of a list, none of which shares a row with another.</summary>
    private async Task<IReadOnlyList<IQueryable<WorkItem>>> Ranges(CentreDb db, WorkListKind kind, Me me, DateTimeOffset now, CancellationToken stop)
    {
        var (at, tonight) = (Instant.ToMicroseconds(now), Tonight(now));
        return kind switch
        {
            WorkListKind.Late => [.. (await Turns(db, me, now, stop)).Select(range => range.Where(w => w.DueAt < at && !w.ClockStopped))],
            WorkListKind.DueToday => [.. (await Turns(db, me, now, stop)).Select(range => range.Where(w => w.DueAt >= at && w.DueAt < tonight))],
            _ => [.. Turn(db, kind, me, await Holders(me, now, stop))],
        };
    }

    private async Task<IReadOnlyList<IQueryable<WorkItem>>> Turns(CentreDb db, Me me, DateTimeOffset now, CancellationToken stop)
    {
        var holders = await Holders(me, now, stop);
        return [.. WorkListKinds.Turns(me.Kind).SelectMany(turn => Turn(db, turn, me, holders))];
    }

    /// <summary>The person, and those of the same agency who are away and for whom the person stands in.</summary>
    private async Task<IReadOnlyList<string>> Holders(Me me, DateTimeOffset now, CancellationToken stop)
    {
        var (book, _) = await absences.Now(stop);
        return [me.PersonId, .. book.StandsInFor(me.PersonId, now).Where(other => other.AgencyId == me.AgencyId).Select(other => other.OfficerId).Distinct()];
    }

    private static long Tonight(DateTimeOffset now) => Instant.ToMicroseconds(new LocalMoment(LocalMoment.From(now).On.AddDays(1), TimeOnly.MinValue).ToInstant());

    /// <summary>A holder's dossiers are looked at as an officer of the own agency: who has gone to another one leaves the former one's behind.</summary>
    private static IEnumerable<IQueryable<WorkItem>> Turn(CentreDb db, WorkListKind kind, Me me, IReadOnlyList<string> holders)
    {
        var (items, agency, centre) = (db.Set<WorkItem>().AsNoTracking(), me.AgencyId, me.CentreId ?? "");
        return kind switch
        {
            WorkListKind.Mine => holders.Select(holder => items.Where(w => w.HolderId == holder && w.Awaits == Awaits.Holder && w.AgencyId == agency)),
            WorkListKind.Consulting => holders.Select(holder => items.Where(w => w.HolderId == holder && w.ConsultsUntil != null && w.AgencyId == agency)),
            WorkListKind.AgencyConsulting => [items.Where(w => w.AgencyId == agency && w.ConsultsUntil != null)],
            WorkListKind.Unassigned => [items.Where(w => w.AgencyId == agency && w.Awaits == Awaits.AnyOfficer)],
            WorkListKind.AgencyCitizen => [items.Where(w => w.AgencyId == agency && w.Awaits == Awaits.Applicant)],
            WorkListKind.AgencyInWork => [items.Where(w => w.AgencyId == agency && w.Awaits == Awaits.Holder)],
            WorkListKind.ToAgree => [items.Where(w => w.AgencyId == agency && w.Awaits == Awaits.Head)],
            WorkListKind.ToSign => [items.Where(w => w.AgencyId == agency && w.Awaits == Awaits.Signer)],
            WorkListKind.CentreToSign => [items.Where(w => w.CentreId == centre && w.Awaits == Awaits.Signer)],
            WorkListKind.Reception => [items.Where(w => w.CentreId == centre && w.Awaits == Awaits.Reception)],
            WorkListKind.Citizen => [items.Where(w => w.CentreId == centre && w.Awaits == Awaits.Applicant)],
            WorkListKind.Return => [items.Where(w => w.CentreId == centre && w.Awaits == Awaits.ReturnDesk)],
            WorkListKind.National => [items.Where(w => w.CentreId == centre && w.Awaits == Awaits.NationalSystem)],
            _ => [items.Where(w => w.CentreId == centre && w.Awaits == Awaits.Holder)],
        };
    }

    private sealed class DueOfPosition
    {
        public int Position { get; init; }
        public long DueAt { get; init; }
    }
}
