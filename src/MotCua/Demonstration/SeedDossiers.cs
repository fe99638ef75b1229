using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Dossiers.Register;
using MotCua.Law;
using MotCua.Law.Calendar;
using MotCua.Plumbing;
using MotCua.Positions;
using MotCua.Procedures;

namespace MotCua.Demonstration;

/// <summary>Tạo hồ sơ trình diễn: as many dossiers as asked, over the working days before now, decided act by act.</summary>
public sealed class SeedDossiers(DossierActs acts, Organisations organisations, Catalogues catalogues, IDbContextFactory<CentreDb> store, TimeProvider time)
{
    private const int First = 300, FirstDays = 25;

    private const int AtOnce = 64;

    /// <summary>The dossiers a new demonstration opens with; false where there were any.</summary>
    public async Task<bool> RunOnce(CancellationToken stop = default)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        if (await db.Set<DossierRow>().AnyAsync(stop))
            return false;
        await Run(0, First, FirstDays, stop);
        return true;
    }

    /// <summary>Lives so many dossiers; gives how many were received and how many acts were done.</summary>
    /// <param name="from">Number of the first, so that a second run makes others.</param>
    /// <param name="days">Over how many working days before now they were received.</param>
    public async Task<(long Dossiers, long Acts)> Run(long from, int count, int days, CancellationToken stop = default)
    {
        var (organisation, _) = await organisations.Now(stop);
        var (catalogue, _) = await catalogues.Now(stop);
        var now = LocalMoment.From(time.GetUtcNow());
        var received = Days(now.On, days);
        var story = new Story(acts, organisation, catalogue, new Inhabitants(2026));
        long dossiers = 0, done = 0;
        await Parallel.ForAsync(from, from + count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop }, async (n, _) =>
        {
            var day = received[(int)((n - from) * received.Count / count)];
            var at = new LocalMoment(day, new TimeOnly(7, 30).AddMinutes(n * 37 % 230));
            if (at >= now)
                return;
            var lived = await story.Live(n, at, now);
            Interlocked.Add(ref done, lived);
            if (lived > 0)
                Interlocked.Increment(ref dossiers);
        });
        return (dossiers, done);
    }

    private static List<DateOnly> Days(DateOnly today, int count)
    {
        var days = new List<DateOnly>();
        for (var day = today; days.Count < count; day = day.AddDays(-1))
            if (WorkCalendar.Published.Covers(day) && WorkCalendar.Published.IsWorkingDay(day))
                days.Add(day);
            else if (!WorkCalendar.Published.Covers(day) && day.Year < 2007)
                break;
        days.Reverse();
        return days;
    }
}
