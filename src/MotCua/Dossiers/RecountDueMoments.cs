using Microsoft.EntityFrameworkCore;
using MotCua.Agencies;
using MotCua.Dossiers.Settlement;
using MotCua.Law;
using MotCua.Law.Dossiers;
using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Positions;
using Result = MotCua.Ledger.Outcome<MotCua.Law.Dossiers.Dossier, MotCua.Law.Dossiers.DossierEvent, System.Collections.Generic.IReadOnlyList<MotCua.Law.Refusal>>;
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

    private const int AtOnce = 32, PageSize = 10_000;

    /// <summary>What came of all provisional due moments; null where another node is at it.</summary>
    public async Task<Recounted?> Run(CancellationToken stop = default)
    {
        await using var mine = await cluster.TryTake(Name, stop);
        if (mine is null)
            return null;
        var all = new Recounted(0, 0);
        for (var after = Guid.Empty; await Provisional(after, stop) is [.., var last] page; after = last)
            foreach (var some in page.Chunk(AtOnce))
            {
                stop.ThrowIfCancellationRequested();
                all = (await Task.WhenAll(some.Select(Recount))).Aggregate(all, (sum, one) => new(sum.Anew + one.Anew, sum.Left + one.Left));
            }
        return all;
    }

    private async Task<List<Guid>> Provisional(Guid after, CancellationToken stop)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        return await db.Set<WorkItem>().Where(w => w.Provisional && w.DossierId.CompareTo(after) > 0).OrderBy(w => w.DossierId).Select(w => w.DossierId).Take(PageSize).ToListAsync(stop);
    }

    private async Task<Recounted> Recount(Guid dossier)
    {
        var decided = await Decide(dossier);
        if (decided is Result.Outdated)
        {
            // The calendar was announced on another node, or once more just now.
            books.Forget();
            decided = await Decide(dossier);
        }
        return decided switch
        {
            Result.Committed => new(1, 0),
            Result.Outdated or Result.Overtaken or Result.Troubled => new(0, 1),
            _ => new(0, 0),
        };
    }

    /// <summary>Null where there is nothing to count: no dossier, no explanation, or no edition to count by.</summary>
    private async Task<Result?> Decide(Guid dossier)
    {
        if (ledger.Load(kind, dossier) is not { } loaded || ledger.Events(kind, dossier).Select(e => Promised.By(e.Event)?.Due).OfType<Law.Clocks.Deadline>().LastOrDefault() is not { } counted)
            return null;
        var (act, at) = (new RecountDue(counted), time.GetUtcNow());
        var (situation, guards) = await books.Situation(act, loaded.State, Me.Clock, at);
        if (situation is null)
            return null;
        return await ledger.Do<Dossier, DossierEvent, IReadOnlyList<Refusal>>(kind, dossier, new(nameof(RecountDue), Me.Clock.PersonId, Me.Clock.PositionId, at, null, Commutes: true), state =>
        {
            var decision = DossierLaw.Decide(state, act, situation);
            return decision.IsRefused ? new Verdict.Refused(decision.Refusals) : new Verdict.Events(decision.Events, guards);
        });
    }
}

/// <summary>Kết quả một lần tính lại.</summary>
/// <param name="Anew">How many due moments were counted anew.</param>
/// <param name="Left">How many could not be looked at this time; they are looked at again.</param>
public readonly record struct Recounted(int Anew, int Left);

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
            return read.Calendar.Id == done || await due.Run(stop) is { Left: 0 } ? read.Calendar.Id : done;
        }
        catch (Exception cause) when (StoreTrouble.Of(cause) is not null)
        {
            log.LogWarning(cause, "Chưa tính lại được hạn tạm tính; thử lại sau. / Provisional due moments wait for the store.");
            return done;
        }
    }
}
