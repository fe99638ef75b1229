using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using MotCua.Accounts;
using MotCua.Law;
using MotCua.Law.Calendar;
using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Positions;

namespace MotCua.Agencies;

/// <summary>
/// Áp dụng lịch tạm tính, ghi lịch đã công bố: the two acts on the whole city's calendar, done by its centre. What is checked is
/// read again in the write's own turn; acts on dossiers decided on the former calendar lose their race.
/// </summary>
public sealed class CalendarActs(IDbContextFactory<CentreDb> store, EventLedger ledger, Calendars calendars, Organisations organisations, TimeProvider time)
{
    private const int YearsAhead = 2;

    /// <summary>True where the position may set the city's calendar: a Director of the city's own centre.</summary>
    public async ValueTask<bool> May(Me me)
    {
        var (organisation, _) = await organisations.Now();
        return Permissions.May(me.Kind, Permissions.AdoptCalendar) && organisation.IsOfCity(me.CentreId);
    }

    /// <summary>The proposal of the law and the lunar calendar, until the year is announced; moments resting on it are tạm tính.</summary>
    public Task<IReadOnlyList<Refusal>> Adopt(int year, string decision, Me me) => Record(year, decision, me, calendar =>
        calendar.StandingOf(year) is null ? (YearStanding.Provisional, ProvisionalCalendar.Propose(year).Facts, [])
            : Refused(AnnouncedDays.Refuse(year, "Year", $"Năm {year} đã có lịch.", $"The year {year} has a calendar.")));

    /// <summary>The year as the authority announced it, in place of whatever stood for it before.</summary>
    public Task<IReadOnlyList<Refusal>> Announce(int year, string decision, IReadOnlyList<DayFact> days, Me me) => Record(year, decision, me, _ =>
        AnnouncedDays.Check(year, days) is { Count: > 0 } faults ? Refused([.. faults]) : (YearStanding.Published, days, []));

    private async Task<IReadOnlyList<Refusal>> Record(int year, string decision, Me me, Func<WorkCalendar, (YearStanding, IReadOnlyList<DayFact>, IReadOnlyList<Refusal>)> decide)
    {
        var at = time.GetUtcNow();
        var today = LocalMoment.From(at).On;
        if (!await May(me))
            return [AnnouncedDays.Refuse(year, null, "Lịch chung của thành phố do Giám đốc Trung tâm thành phố áp dụng.", "The city's calendar is set by the Director of the city's centre.")];
        if (string.IsNullOrWhiteSpace(decision) || decision.Trim().Length > 200)
            return [AnnouncedDays.Refuse(year, "Decision", "Nhập số, ngày văn bản (tối đa 200 ký tự).", "State the decision, at most 200 characters.")];
        if (year < today.Year || year > today.Year + YearsAhead)
            return [AnnouncedDays.Refuse(year, "Year", "Chỉ ghi lịch của năm nay và hai năm tới.", "Only for this year and the two next.")];
        var refusals = await ledger.InTurn(async () =>
        {
            await using var db = await store.CreateDbContextAsync();
            await using var transaction = await db.Database.BeginTransactionAsync();
            var rows = await db.Set<CalendarYearRow>().AsNoTracking().OrderBy(y => y.Revision).ToListAsync();
            var (standing, days, refused) = decide(Calendars.Of(rows));
            if (refused.Count > 0)
                return refused;
            db.Add(new CalendarYearRow
            {
                Year = year,
                Revision = rows.Where(y => y.Year == year).Select(y => y.Revision).DefaultIfEmpty().Max() + 1,
                Standing = standing,
                Facts = CalendarYearRow.Write(days),
                Basis = decision.Trim(),
                RecordedAt = at,
                RecordedBy = me.PersonId,
            });
            await db.SaveChangesAsync();
            await References.Changed(db.Database.GetDbConnection(), transaction.GetDbTransaction(), Calendars.Table, $"{year}");
            await transaction.CommitAsync();
            return [];
        });
        calendars.Forget();
        return refusals;
    }

    private static (YearStanding, IReadOnlyList<DayFact>, IReadOnlyList<Refusal>) Refused(params IReadOnlyList<Refusal> refusals) => (default, [], refusals);
}
