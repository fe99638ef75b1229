using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using MotCua.Law.Calendar;
using MotCua.Ledger;
using MotCua.Plumbing;

namespace MotCua.Agencies;

/// <summary>Lịch tính hạn: the published days and what the centre adopted, and the working hours, and when each centre receives people, kept in memory until one is changed.</summary>
public sealed class Calendars(EventLedger ledger, IDbContextFactory<CentreDb> store) : Remembered<CalendarsRead>(ledger, store, Table)
{
    /// <summary>The reference table acts are guarded by.</summary>
    public const string Table = "calendar";

    protected override async Task<CalendarsRead> Read(CentreDb db, CancellationToken stop)
    {
        var years = await db.Set<CalendarYearRow>().AsNoTracking().OrderBy(y => y.Revision).ToListAsync(stop);
        var openings = await db.Set<OpeningRow>().AsNoTracking().OrderBy(o => o.Id).ToListAsync(stop);
        return new(Of(years), WorkingHoursBook.Default, openings.GroupBy(o => o.CentreId).ToFrozenDictionary(centre => centre.Key, centre => centre.Last().Calendar()));
    }

    /// <summary>The published days and over them the years recorded, in their order. A provisional year never stands before an announced one, also when the program learned of it later.</summary>
    public static WorkCalendar Of(IEnumerable<CalendarYearRow> rows) => rows.Aggregate(WorkCalendar.Published, (calendar, row) =>
        row.Standing == YearStanding.Provisional && calendar.StandingOf(row.Year) == YearStanding.Published ? calendar : calendar.With(new(row.Year, row.Standing, row.Basis), row.Days()));
}

/// <summary>Lịch, giờ làm việc và giờ tiếp nhận đang áp dụng.</summary>
/// <param name="Openings">By centre; a centre whose hours nobody recorded has none.</param>
public sealed record CalendarsRead(WorkCalendar Calendar, WorkingHoursBook Hours, IReadOnlyDictionary<string, OpeningCalendar> Openings);
