using Microsoft.EntityFrameworkCore;
using MotCua.Law;
using MotCua.Law.Dossiers;
using MotCua.Plumbing;
using MotCua.Positions;

namespace MotCua.Dossiers.Settlement;

/// <summary>
/// Sự cố chung: pauses, and later resumes, every open dossier of a centre, or of one agency there. Each dossier is decided by itself and
/// is a commit of its own; stopped half-way, the same press does the rest.
/// </summary>
public sealed class Incidents(DossierActs acts, IDbContextFactory<CentreDb> store)
{
    public const int MostCounted = 1000;
    private const int ReadTogether = 500, DoneTogether = 64;

    private static readonly DossierStatus[] Pausable = [.. Lifecycle.Of(typeof(MotCua.Law.Dossiers.PauseForIncident)).From];
    private static readonly Awaits[] Open = [Awaits.Applicant, Awaits.AnyOfficer, Awaits.Holder, Awaits.Head, Awaits.Signer, Awaits.NationalSystem];

    /// <summary>How many dossiers of the centre stand paused, counted up to <see cref="MostCounted"/>.</summary>
    public async Task<int> Paused(Me me, CancellationToken stop = default)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        var centre = me.CentreId ?? "";
        return await db.Set<WorkItem>().Where(w => w.Incident && w.CentreId == centre).OrderBy(w => w.DossierId).Take(MostCounted).CountAsync(stop);
    }

    /// <param name="agency">Only dossiers this agency settles; null for all of the centre.</param>
    public async Task<IncidentReport> Pause(Me me, string? agency, string incident)
    {
        var report = new IncidentReport();
        foreach (var awaits in Open)
            for (List<WorkItem> some = []; ;)
            {
                var (due, id) = some.Count > 0 ? (some[^1].DueAt, some[^1].DossierId) : (long.MinValue, Guid.Empty);
                some = await Read(db => Of(db, me, agency).Where(w => w.Awaits == awaits && !w.Incident && Pausable.Contains(w.Status) && w.DueAt >= due && (w.DueAt > due || w.DossierId.CompareTo(id) > 0)).OrderBy(w => w.DueAt).ThenBy(w => w.DossierId));
                // What is wrong with the words is wrong for each: one is asked, and nothing is done.
                if (report.Done == 0 && some.Count > 0 && !await Do(some[0], new MotCua.Law.Dossiers.PauseForIncident(incident), me, report) && report.Words is not null)
                    return report;
                await Each(some, new MotCua.Law.Dossiers.PauseForIncident(incident), me, report);
                if (some.Count < ReadTogether)
                    break;
            }
        return report;
    }

    public async Task<IncidentReport> Resume(Me me, string? agency)
    {
        var report = new IncidentReport();
        for (List<WorkItem> some = []; ;)
        {
            var id = some.Count > 0 ? some[^1].DossierId : Guid.Empty;
            some = await Read(db => Of(db, me, agency).Where(w => w.Incident && w.DossierId.CompareTo(id) > 0).OrderBy(w => w.DossierId));
            await Each(some, new MotCua.Law.Dossiers.ResumeAfterIncident(), me, report);
            if (some.Count < ReadTogether)
                return report;
        }
    }

    private static IQueryable<WorkItem> Of(CentreDb db, Me me, string? agency)
    {
        var centre = me.CentreId ?? "";
        var items = db.Set<WorkItem>().AsNoTracking().Where(w => w.CentreId == centre);
        return agency is null ? items : items.Where(w => w.AgencyId == agency);
    }

    private async Task<List<WorkItem>> Read(Func<CentreDb, IQueryable<WorkItem>> query)
    {
        await using var db = await store.CreateDbContextAsync();
        return await query(db).Take(ReadTogether).ToListAsync();
    }

    private Task Each(IEnumerable<WorkItem> items, DossierAct act, Me me, IncidentReport report) =>
        Parallel.ForEachAsync(items.Where(item => !report.Met(item.DossierId)), new ParallelOptions { MaxDegreeOfParallelism = DoneTogether }, async (item, _) => await Do(item, act, me, report));

    private async Task<bool> Do(WorkItem item, DossierAct act, Me me, IncidentReport report)
    {
        var done = await acts.Do(item.DossierId, act, me);
        report.Note(item, done);
        return done is Done.Committed;
    }
}

/// <summary>Kết quả tạm dừng, tiếp tục hàng loạt: how many were done, and of each other one why not.</summary>
public sealed class IncidentReport
{
    private readonly Lock turn = new();
    private readonly HashSet<Guid> met = [];
    private readonly List<(string Address, Bilingual Why)> left = [];

    public int Done { get; private set; }

    /// <summary>What is wrong with what was typed; nothing was done.</summary>
    public Refusal? Words { get; private set; }

    public IReadOnlyList<(string Address, Bilingual Why)> Left => left;

    internal bool Met(Guid dossier)
    {
        lock (turn)
            return met.Contains(dossier);
    }

    internal void Note(WorkItem item, Done done)
    {
        lock (turn)
        {
            met.Add(item.DossierId);
            switch (done)
            {
                case Dossiers.Done.Committed:
                    Done++;
                    break;
                case Dossiers.Done.Refused { Refusals: [{ Field: not null } words, ..] }:
                    Words = words;
                    break;
                case Dossiers.Done.Refused refused:
                    left.Add((item.Code ?? item.DossierId.ToString("N"), refused.Refusals[0].Words));
                    break;
                case Dossiers.Done.Troubled troubled:
                    left.Add((item.Code ?? item.DossierId.ToString("N"), TroubleWords.Of(troubled.Why)));
                    break;
                default:
                    left.Add((item.Code ?? item.DossierId.ToString("N"), new("Người khác vừa xử lý hồ sơ này.", "Another person has just acted on this dossier.")));
                    break;
            }
        }
    }
}
