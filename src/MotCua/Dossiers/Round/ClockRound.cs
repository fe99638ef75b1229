using Microsoft.EntityFrameworkCore;
using MotCua.Agencies;
using MotCua.Dossiers.Settlement;
using MotCua.Law;
using MotCua.Law.Dossiers;
using MotCua.Plumbing;
using MotCua.Positions;

namespace MotCua.Dossiers.Round;

/// <summary>
/// Vòng quét của đồng hồ: does what falls due by itself (Điều 19 NĐ 118/2025). A dossier whose closing term has passed without a
/// supplement lapses; a consulted agency's silence beyond its term is noted; an apology is drafted for the head before a due moment is
/// missed. Those due are a key range each, and each is an act and a commit of its own: stopped half-way it goes on at the next round,
/// and done again it finds nothing.
/// </summary>
public sealed class ClockRound(DossierActs acts, Calendars calendars, IDbContextFactory<CentreDb> store, OneInCluster cluster, TimeProvider time)
{
    /// <summary>What nodes agree on so that one of them makes the round.</summary>
    public const string Name = "motcua round";

    private const int ReadTogether = 1000, DoneTogether = 128;

    /// <summary>How many acts were done; null where another node is making the round.</summary>
    public async Task<int?> Run(CancellationToken stop = default)
    {
        await using var mine = await cluster.TryTake(Name, stop);
        if (mine is null)
            return null;
        var now = time.GetUtcNow();
        var (read, _) = await calendars.Now(stop);
        var today = LocalMoment.From(now);
        var draftedFor = DraftApology.Reaches(today, Provisions.InForceOn(today.On), read.Calendar, read.Hours).ToInstant();
        return await Each((db, last) => Lapsing(db, now, last), now, stop)
            + await Each((db, last) => Silent(db, now, last), now, stop)
            + await Each((db, last) => NearlyLate(db, now, draftedFor, last), now, stop);
    }

    /// <summary>Does what is due, the earliest first. One the law refused is not met twice in a round.</summary>
    private async Task<int> Each(Func<CentreDb, Fallen, IQueryable<Fallen>> read, DateTimeOffset now, CancellationToken stop)
    {
        var done = 0;
        Fallen? last = new(DateTimeOffset.UnixEpoch, Guid.Empty, null, Falling.Lapse);
        while (last is not null)
        {
            List<Fallen> due;
            await using (var db = await store.CreateDbContextAsync(stop))
                due = await read(db, last).Take(ReadTogether).ToListAsync(stop);
            await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = DoneTogether, CancellationToken = stop }, async (fallen, _) =>
            {
                if (await acts.Do(fallen.Dossier, ActOf(fallen), Me.Clock, now, saw: null, key: null) is Done.Committed)
                    Interlocked.Increment(ref done);
            });
            last = due.Count < ReadTogether ? null : due[^1];
        }
        return done;
    }

    private static DossierAct ActOf(Fallen fallen) => fallen.What switch
    {
        Falling.Silence => new NoteSilence(fallen.Agency!),
        Falling.Draft => new DraftApology(),
        _ => new Lapse(),
    };

    private static IQueryable<Fallen> Lapsing(CentreDb db, DateTimeOffset now, Fallen last) => db.Set<WorkItem>()
        .Where(w => w.LapsesAt >= last.At && w.LapsesAt < now && (w.LapsesAt > last.At || w.DossierId.CompareTo(last.Dossier) > 0))
        .OrderBy(w => w.LapsesAt).ThenBy(w => w.DossierId).Select(w => new Fallen(w.LapsesAt!.Value, w.DossierId, null, Falling.Lapse));

    private static IQueryable<Fallen> Silent(CentreDb db, DateTimeOffset now, Fallen last)
    {
        var (from, to) = (Ledger.Instant.ToMicroseconds(last.At), Ledger.Instant.ToMicroseconds(now));
        // Two agencies of one dossier may be silent at the same moment: that moment is read again whole.
        return db.Set<ConsultationRow>().Where(c => !c.Silent && c.AnswerDueAt >= from && c.AnswerDueAt < to && (c.AnswerDueAt > from || c.DossierId.CompareTo(last.Dossier) >= 0))
            .OrderBy(c => c.AnswerDueAt).ThenBy(c => c.DossierId).Select(c => new Fallen(Ledger.Instant.FromMicroseconds(c.AnswerDueAt), c.DossierId, c.ConsultedAgencyId, Falling.Silence));
    }

    /// <summary>Received within the last day and not yet late: the law lets it be, so it is not asked.</summary>
    private static IQueryable<Fallen> NearlyLate(CentreDb db, DateTimeOffset now, DateTimeOffset draftedFor, Fallen last)
    {
        var yesterday = now.AddDays(-1);
        return db.Set<WorkItem>()
            .Where(w => w.DraftDueAt >= last.At && w.DraftDueAt <= draftedFor && (w.DraftDueAt > last.At || w.DossierId.CompareTo(last.Dossier) > 0) && (w.ReceivedAt <= yesterday || w.DraftDueAt <= now))
            .OrderBy(w => w.DraftDueAt).ThenBy(w => w.DossierId).Select(w => new Fallen(w.DraftDueAt!.Value, w.DossierId, null, Falling.Draft));
    }

    private enum Falling { Lapse, Silence, Draft }

    /// <summary>What falls due: when, of which dossier, and which agency it is about.</summary>
    private sealed record Fallen(DateTimeOffset At, Guid Dossier, string? Agency, Falling What);
}
