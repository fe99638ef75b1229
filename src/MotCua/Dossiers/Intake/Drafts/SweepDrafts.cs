using MotCua.Law.Dossiers;
using MotCua.Ledger;
using MotCua.Plumbing.Files;

namespace MotCua.Dossiers.Intake.Drafts;

/// <summary>Dọn bản nháp: once a day those nobody went on with for a week, with their files; of dossiers what waits for nobody's word any more.</summary>
public sealed class SweepDrafts(ReceiptDrafts drafts, EventLedger ledger, DossierKind kind, TimeProvider time, ILogger<SweepDrafts> log) : BackgroundService
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    /// <summary>One that cannot be swept holds up no other.</summary>
    public async Task Run(CancellationToken stop = default)
    {
        foreach (var draft in await drafts.Before(time.GetUtcNow() - KeptFor, stop))
            try
            {
                await Sweep(draft, stop);
            }
            catch (Exception cause) when (cause is FilesTroubled || StoreTrouble.Of(cause) is not null)
            {
                log.LogWarning("Chưa dọn được một bản nháp cũ ({Why}); ngày mai làm lại. / An old draft was not swept; again tomorrow.", cause.GetType().Name);
            }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var daily = new PeriodicTimer(TimeSpan.FromDays(1), time);
        try
        {
            do await Look(stoppingToken);
            while (await daily.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The centre closes; what is left is found at the next start.
        }
    }

    private async Task Look(CancellationToken stop)
    {
        try
        {
            await Run(stop);
        }
        catch (Exception cause) when (StoreTrouble.Of(cause) is not null)
        {
            log.LogWarning("Chưa đọc được các bản nháp cũ; ngày mai làm lại. / Old drafts could not be read; again tomorrow.");
        }
    }

    private async Task Sweep(ReceiptDraft draft, CancellationToken stop)
    {
        var dossier = ledger.Load(kind, draft.Id)?.State;
        if (dossier is not null && !draft.Received)
            await drafts.End(draft.Id);
        if (dossier is not null && Lifecycle.Allows(dossier, typeof(Digitise)) && DraftFields.Waiting(draft, dossier).Any())
            return;
        if (dossier is not null)
            foreach (var paper in DraftFields.Waiting(draft, dossier).Select(s => s.PaperKey).Distinct().ToList())
                await drafts.Dismiss(draft.Id, paper, dossier, stop);
        await drafts.Delete(draft.Id, stop);
    }
}
