using Microsoft.EntityFrameworkCore;
using MotCua.Agencies;
using MotCua.Dossiers.Settlement;
using MotCua.Law;
using MotCua.Law.Dossiers;
using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Positions;
using Verdict = MotCua.Ledger.Decided<MotCua.Law.Dossiers.DossierEvent, System.Collections.Generic.IReadOnlyList<MotCua.Law.Refusal>>;

namespace MotCua.Dossiers;

/// <summary>
/// Tính lại các hạn tạm tính: counts anew each open dossier whose due moment rests on a year announced meanwhile, by an act and an
/// event of its own. Done again it finds nothing more to do.
/// </summary>
public sealed class RecountDueMoments(EventLedger ledger, DossierKind kind, ReferenceBooks books, IDbContextFactory<CentreDb> store, OneInCluster cluster, TimeProvider time)
{
    /// <summary>What nodes agree on so that one of them counts.</summary>
    public const string Name = "motcua recount";

    private const int AtOnce = 32;

    /// <summary>How many due moments were counted anew; null where another node is at it.</summary>
    public async Task<int?> Run(CancellationToken stop = default)
    {
        await using var mine = await cluster.TryTake(Name, stop);
        if (mine is null)
            return null;
        await using var db = await store.CreateDbContextAsync(stop);
        var provisional = await db.Set<WorkItem>().Where(w => w.Provisional).Select(w => w.DossierId).ToListAsync(stop);
        var recounted = 0;
        foreach (var some in provisional.Chunk(AtOnce))
        {
            stop.ThrowIfCancellationRequested();
            recounted += (await Task.WhenAll(some.Select(Recount))).Count(done => done);
        }
        return recounted;
    }

    private async Task<bool> Recount(Guid dossier)
    {
        if (ledger.Load(kind, dossier) is not { } loaded || ledger.Events(kind, dossier).Select(e => Promised.By(e.Event)?.Due).OfType<Law.Clocks.Deadline>().LastOrDefault() is not { } counted)
            return false;
        var (act, at) = (new RecountDue(counted), time.GetUtcNow());
        var (situation, guards) = await books.Situation(act, loaded.State, Me.Clock, at);
        if (situation is null)
            return false;
        var outcome = await ledger.Do<Dossier, DossierEvent, IReadOnlyList<Refusal>>(kind, dossier, new(nameof(RecountDue), Me.Clock.PersonId, Me.Clock.PositionId, at, null, Commutes: true), state =>
        {
            var decision = DossierLaw.Decide(state, act, situation);
            return decision.IsRefused ? new Verdict.Refused(decision.Refusals) : new Verdict.Events(decision.Events, guards);
        });
        return outcome is Outcome<Dossier, DossierEvent, IReadOnlyList<Refusal>>.Committed;
    }
}

/// <summary>Tính lại trong nền: at the start, and when another calendar is found in force.</summary>
public sealed class RecountInBackground(RecountDueMoments due, Calendars calendars, ILogger<RecountInBackground> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        string? done = null;
        using var timer = new PeriodicTimer(Pause);
        try
        {
            do done = await Look(done, stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The centre closes; what is left is found at the next start.
        }
    }

    private async Task<string?> Look(string? done, CancellationToken stop)
    {
        try
        {
            var (read, _) = await calendars.Now(stop);
            if (read.Calendar.Id != done && await due.Run(stop) is null)
                return done;
            return read.Calendar.Id;
        }
        catch (Exception cause) when (StoreTrouble.Of(cause) is not null)
        {
            log.LogWarning(cause, "Chưa tính lại được hạn tạm tính; thử lại sau. / Provisional due moments wait for the store.");
            return done;
        }
    }
}
