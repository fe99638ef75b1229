using Microsoft.EntityFrameworkCore;
using MotCua.Law.Calendar;
using MotCua.Ledger;
using MotCua.Plumbing;

namespace MotCua.Agencies;

/// <summary>Lịch tính hạn: the published days and what the centre adopted, and the working hours, kept in memory until one is changed.</summary>
public sealed class Calendars(EventLedger ledger, IDbContextFactory<CentreDb> store)
{
    /// <summary>The reference table acts are guarded by.</summary>
    public const string Table = "calendar";

    private readonly Remembered<CalendarsRead> remembered = new(ledger, Table, stop => Read(store, stop));

    public ValueTask<(CalendarsRead Value, Guard Guard)> Now(CancellationToken stop = default) => remembered.Now(stop);

    public void Forget() => remembered.Forget();

    private static async Task<CalendarsRead> Read(IDbContextFactory<CentreDb> store, CancellationToken stop)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        var years = await db.Set<CalendarYearRow>().AsNoTracking().OrderBy(y => y.Id).ToListAsync(stop);
        var calendar = years.Aggregate(WorkCalendar.Published, (c, y) => c.With(new(y.Year, y.Standing, y.Basis), y.Days()));
        return new(calendar, WorkingHoursBook.Default);
    }
}

/// <summary>Lịch và giờ làm việc đang áp dụng.</summary>
public sealed record CalendarsRead(WorkCalendar Calendar, WorkingHoursBook Hours);
