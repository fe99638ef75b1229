using MotCua.Dossiers;
using MotCua.Dossiers.Reading;
using MotCua.Dossiers.Submission;
using MotCua.Law.Dossiers;
using MotCua.Ledger;
using MotCua.Papers.Layout;
using MotCua.Sealing;

namespace MotCua.Papers;

/// <summary>
/// Lưu giấy tờ đã phát hành: does the errands that keep a slip or a result as it was given, composed from the events up to the one
/// that gave it, whatever happened since.
/// </summary>
public sealed class KeepPapers(EventLedger ledger, DossierKind kind, DossierPapers papers, KeptPapers kept)
{
    public ErrandRunner On(ErrandRunner runner) => runner
        .On(Consequences.KeepReceiptSlip, (errand, stop) => Keep(errand, KeptPapers.ReceiptSlip, papers.Receipt, GivenPapers.IsReceipt, stop))
        .On(Consequences.KeepSupplementSlip, (errand, stop) => Keep(errand, KeptPapers.SupplementSlip, opened => papers.Supplement(opened, opened.Dossier.SupplementSlips), static (happened, slip) => DossierPapers.SlipOf(happened) == slip, stop))
        .On(Consequences.KeepRefusalSlip, (errand, stop) => Keep(errand, KeptPapers.RefusalSlip, papers.Refusal, static (happened, _) => happened is FilingRefused, stop))
        .On(Consequences.KeepResult, (errand, stop) => Keep(errand, KeptPapers.Result, papers.Result, GivenPapers.IsResult, stop))
        .On(Consequences.KeepApology, (errand, stop) => Keep(errand, KeptPapers.Apology, papers.Apology, static (happened, letter) => happened is DossierApologised apologised && apologised.Letter == letter, stop))
        .On(Consequences.KeepLossLetter, (errand, stop) => Keep(errand, KeptPapers.LossLetter, papers.LossLetter, static (happened, letter) => happened is LossMadeGood good && good.Letter == letter, stop))
        .On(Consequences.KeepStopNotice, (errand, stop) => Keep(errand, KeptPapers.StopNotice, papers.StopNotice, static (happened, _) => happened is DossierStopped or DossierLapsed, stop));

    private async Task Keep(Errand errand, string paper, Func<OpenedDossier, Task<Sheet?>> compose, Func<DossierEvent, int, bool> gave, CancellationToken stop)
    {
        var version = Consequences.VersionOf(errand);
        if (GivenPapers.Then(errand.Stream, ledger.Events(kind, errand.Stream), gave, version) is not { } opened)
            throw new InvalidOperationException($"{paper}: version {version} of {errand.Stream} was never given");
        if (await compose(opened) is not { } sheet)
            throw new InvalidOperationException($"{paper}: nothing to print for {opened.Address}");
        await kept.Keep(errand.Stream, paper, version, sheet, stop);
    }
}

/// <summary>Names who does errands of rooms that this one does not know.</summary>
public delegate ErrandRunner DoesErrands(ErrandRunner runner);

/// <summary>Chạy việc phát sinh trong nền: the errands of a centre that is open, and once a day the sweeping of old idempotency keys.</summary>
public sealed class ErrandsInBackground(EventLedger ledger, TimeProvider time, KeepPapers papers, TellPortal portal, StampHeads stamping, IEnumerable<DoesErrands> others, ILogger<ErrandsInBackground> log) : BackgroundService
{
    /// <summary>A form pressed again after so long is a new act.</summary>
    private static readonly TimeSpan KeysKept = TimeSpan.FromDays(14);

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var runner = new ErrandRunner(ledger, time, Random.Shared)
        {
            OnTrouble = trouble => log.LogError(trouble, "Không đọc được kho; việc phát sinh chờ. / The store cannot be read; errands wait."),
        };
        return Task.WhenAll(others.Aggregate(stamping.On(portal.On(papers.On(runner))), (done, does) => does(done)).RunUntil(stoppingToken), SweepKeys(stoppingToken));
    }

    private async Task SweepKeys(CancellationToken stop)
    {
        using var daily = new PeriodicTimer(TimeSpan.FromDays(1), time);
        do await ledger.ForgetKeys(time.GetUtcNow() - KeysKept);
        while (!stop.IsCancellationRequested && await Next(daily, stop));
    }

    private static async Task<bool> Next(PeriodicTimer timer, CancellationToken stop)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stop);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
