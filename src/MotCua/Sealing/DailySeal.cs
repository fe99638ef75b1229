using MotCua.Law;
using MotCua.Ledger;

namespace MotCua.Sealing;

/// <summary>Niêm phong hằng ngày: after midnight the day that ended is sealed, by whichever node comes first.</summary>
public sealed class DailySeal(EventLedger ledger, SealingKey signing, StampHeads stamping, TimeProvider time, ILogger<DailySeal> log)
{
    /// <summary>What others sealed is seen after so long at the latest.</summary>
    private static readonly TimeSpan Trusted = TimeSpan.FromMinutes(1);

    private (DateTimeOffset LookedAt, SealedHead? Head)? looked;

    /// <summary>Seals what is due; gives the heads made now. Cheap when none is.</summary>
    public async Task<IReadOnlyList<SealedHead>> Run()
    {
        if (Newest() is { } newest && newest.Head.Day >= LocalMoment.From(time.GetUtcNow()).On.AddDays(-1)) return [];
        var made = await ledger.Seal(LocalMoment.Zone, signing.Key, stamping.Errand);
        looked = null;
        if (made.Count > 0 && signing.Key is null)
            log.LogWarning("Niêm phong ngày {Day} không có chữ ký: chưa đặt {Setting}. / The seal of {Day} is not signed: {Setting} is not set.", $"{made[^1].Head.Day:yyyy-MM-dd}", HeadKeyFile.Setting, $"{made[^1].Head.Day:yyyy-MM-dd}", HeadKeyFile.Setting);
        return made;
    }

    /// <summary>The newest head, as papers and pages name it; null before the first.</summary>
    public SealedHead? Newest()
    {
        var now = time.GetUtcNow();
        if (looked is { } known && now - known.LookedAt < Trusted && now >= known.LookedAt) return known.Head;
        var head = ledger.NewestHead();
        looked = (now, head);
        return head;
    }

    /// <summary>The line at the foot of a paper; null before the first head.</summary>
    public string? Line() => Newest() is { } newest ? $"Niêm phong sổ ngày {newest.Head.Day:dd/MM/yyyy}: {newest.Fingerprint}" : null;
}

/// <summary>Niêm phong trong nền: looked for at the start and every minute after.</summary>
internal sealed class SealInBackground(DailySeal seal, ILogger<SealInBackground> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        try
        {
            do await Look();
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The centre closes; the day is sealed at the next start.
        }
    }

    private async Task Look()
    {
        try
        {
            await seal.Run();
        }
        catch (Exception cause) when (StoreTrouble.Of(cause) is not null)
        {
            log.LogWarning(cause, "Chưa niêm phong được; thử lại sau. / Sealing waits for the store.");
        }
    }
}
