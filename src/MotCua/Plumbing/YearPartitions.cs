using MotCua.Ledger;
using Npgsql;

namespace MotCua.Plumbing;

/// <summary>Phân vùng theo năm: on PostgreSQL the running year's and the next one's partitions are made before anything is written to them.</summary>
internal sealed class YearPartitions(PostgresDatabase database, TimeProvider clock, ILogger<YearPartitions> log) : BackgroundService
{
    private readonly HashSet<int> settled = [];

    /// <summary>Makes what is missing. Nothing is lost without it: a year of no partition is kept in the default one.</summary>
    public void Make()
    {
        var running = clock.GetUtcNow().Year;
        foreach (var year in new[] { running, running + 1 })
            if (!settled.Contains(year))
                Make(year);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hourly = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        try
        {
            while (await hourly.WaitForNextTickAsync(stoppingToken)) Make();
        }
        catch (OperationCanceledException)
        {
        }
    }

    private void Make(int year)
    {
        try
        {
            if (!database.CreateYear(year))
                log.LogWarning("Năm {Year} ở lại phân vùng mặc định: đã có dữ liệu trong đó. / The year {Year} stays in the default partition: data lie there already.", year, year);
            settled.Add(year);
        }
        catch (NpgsqlException trouble)
        {
            log.LogWarning(trouble, "Chưa tạo được phân vùng năm {Year}; thử lại sau. / The partition of {Year} is not made yet; tried again later.", year, year);
        }
    }
}
