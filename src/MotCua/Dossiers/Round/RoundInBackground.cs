using MotCua.Ledger;
using MotCua.Plumbing;

namespace MotCua.Dossiers.Round;

/// <summary>Vòng quét trong nền: at the start and every minute after, by whichever node comes first.</summary>
public sealed class RoundInBackground(ClockRound round, Pulse pulse, TimeProvider time, ILogger<RoundInBackground> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        try
        {
            do await Look(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
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
            await round.Run(stop);
            pulse.Round(time.GetUtcNow());
        }
        catch (Exception cause) when (StoreTrouble.Of(cause) is not null)
        {
            log.LogWarning(cause, "Chưa quét được các hạn; thử lại sau. / The clock's round waits for the store.");
        }
    }
}
