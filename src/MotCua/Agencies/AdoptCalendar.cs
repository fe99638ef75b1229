using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using MotCua.Law;
using MotCua.Law.Calendar;
using MotCua.Ledger;
using MotCua.Plumbing;

namespace MotCua.Agencies;

/// <summary>
/// Áp dụng lịch tạm tính: the centre adopts a provisional calendar for a year nobody has announced. Acts decided on the former
/// calendars lose their race; due moments resting on it are marked tạm tính.
/// </summary>
public sealed record AdoptCalendar(int Year, string Decision, string By)
{
    private static readonly Article Basis = new("Điều 112 Bộ luật Lao động; lịch do Trung tâm áp dụng tạm");

    public async Task<IReadOnlyList<Refusal>> In(IDbContextFactory<CentreDb> store, EventLedger ledger, Calendars calendars, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(Decision))
            return [Refuse(nameof(Decision), "Nhập số, ngày văn bản áp dụng.", "State the decision.")];
        var (read, _) = await calendars.Now();
        if (read.Calendar.StandingOf(Year) is not null)
            return [Refuse(nameof(Year), $"Năm {Year} đã có lịch.", $"The year {Year} has a calendar.")];
        if (Year < LocalMoment.From(at).On.Year || Year > LocalMoment.From(at).On.Year + 2)
            return [Refuse(nameof(Year), "Chỉ áp dụng tạm cho năm nay và hai năm tới.", "Only for this year and the two next.")];
        var proposal = ProvisionalCalendar.Propose(Year);
        await ledger.InTurn(async () =>
        {
            await using var db = await store.CreateDbContextAsync();
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Add(new CalendarYearRow { Year = Year, Standing = proposal.Year.Standing, Facts = CalendarYearRow.Write(proposal.Facts), Basis = Decision.Trim(), RecordedAt = at, RecordedBy = By });
            await db.SaveChangesAsync();
            await References.Changed(db.Database.GetDbConnection(), transaction.GetDbTransaction(), Calendars.Table, $"{Year}");
            await transaction.CommitAsync();
            return true;
        });
        calendars.Forget();
        return [];
    }

    private static Refusal Refuse(string field, string vi, string en) => new("calendar.adopt", Basis, new(vi, en), field);
}
