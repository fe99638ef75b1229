using Microsoft.Extensions.DependencyInjection;
using MotCua.Agencies;
using MotCua.Law.Calendar;
using MotCua.Positions;
using MotCua.Tests.Dossiers;

namespace MotCua.Tests.Agencies;

/// <summary>Lịch tính hạn của thành phố: who may set it, once, and what an announcement replaces.</summary>
public sealed class CalendarTests(Centre centre) : IClassFixture<Centre>
{
    private CalendarActs Acts => centre.Services.GetRequiredService<CalendarActs>();

    [Fact]
    public async Task Only_the_citys_centre_sets_the_citys_calendar()
    {
        using var ward = await centre.As(Spine.Director);
        Assert.Empty((await ward.See("/lich?nam=2027")).Document.QuerySelectorAll("form[method='post'] [name='congBo']"));

        Assert.Equal("Lịch chung của thành phố do Giám đốc Trung tâm thành phố áp dụng.", Assert.Single(await Acts.Adopt(2028, "QĐ 1", await Me(Spine.Director))).Words.Vi);
        Assert.NotEmpty(await Acts.Announce(2027, "QĐ 1", [Day(2027, 1, 1)], await Me(Spine.Receiver)));
    }

    [Fact]
    public async Task Two_who_adopt_the_same_year_at_once_adopt_it_once()
    {
        var me = await Me(Spine.CityDirector);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Acts.Adopt(2028, $"QĐ {n}", me)));

        Assert.Single(answers, refusals => refusals.Count == 0);
        Assert.All(answers.Where(refusals => refusals.Count > 0), refusals => Assert.Equal("Năm 2028 đã có lịch.", Assert.Single(refusals).Words.Vi));
        Assert.Equal(YearStanding.Provisional, await Standing(2028));
    }

    [Fact]
    public async Task What_is_announced_replaces_the_provisional_year()
    {
        using var director = await centre.As(Spine.CityDirector);
        var page = await director.See("/lich?nam=2027");
        Assert.Equal(YearStanding.Provisional, await Standing(2027));
        var lines = page.Document.QuerySelectorAll("form [name^='ngay-']").Length;

        var wrong = await director.Press(page, "[name='soDong'] ~ .actions button", ("congBo", "Thông báo 99/TB-VPCP"), ($"ngay-{lines - 1}", "01/01/2027"), ($"ngay-{lines - 2}", "32/01/2027"));
        Assert.NotEmpty(wrong.Document.QuerySelector($"#o-ngay-{lines - 2}-loi")!.TextContent.Trim());
        var twice = await director.Press(wrong, "[name='soDong'] ~ .actions button", ($"ngay-{lines - 2}", ""), ($"ten-{lines - 1}", "Tết Dương lịch"));
        Assert.Equal("Ngày này đã ghi ở dòng trên.", twice.Document.QuerySelector($"#o-ngay-{lines - 1}-loi")!.TextContent.Trim());

        var announced = await director.Press(twice, "[name='soDong'] ~ .actions button", ($"ngay-{lines - 1}", "04/01/2027"), ($"ten-{lines - 1}", "Nghỉ thêm"));

        Assert.Contains("Lịch đã công bố.", announced.Text, StringComparison.Ordinal);
        Assert.Contains("Thông báo 99/TB-VPCP", announced.Text, StringComparison.Ordinal);
        var (read, _) = await centre.Services.GetRequiredService<Calendars>().Now(TestContext.Current.CancellationToken);
        Assert.Equal((YearStanding.Published, false), (read.Calendar.StandingOf(2027), read.Calendar.IsWorkingDay(new(2027, 1, 4))));
    }

    [Fact]
    public void A_provisional_year_never_stands_before_an_announced_one()
    {
        static CalendarYearRow Row(int revision, YearStanding standing, params DayFact[] days) =>
            new() { Year = 2026, Revision = revision, Standing = standing, Facts = CalendarYearRow.Write(days), Basis = "QĐ 1", RecordedAt = default, RecordedBy = "" };

        Assert.Equal(WorkCalendar.Published.Id, Calendars.Of([Row(1, YearStanding.Provisional, Day(2026, 11, 25))]).Id);
        Assert.False(Calendars.Of([Row(1, YearStanding.Published, Day(2026, 11, 25)), Row(2, YearStanding.Provisional)]).IsWorkingDay(new(2026, 11, 25)));
    }

    private async Task<YearStanding?> Standing(int year) =>
        (await centre.Services.GetRequiredService<Calendars>().Now(TestContext.Current.CancellationToken)).Value.Calendar.StandingOf(year);

    private async Task<Me> Me(string officer)
    {
        var (organisation, _) = await centre.Services.GetRequiredService<Organisations>().Now(TestContext.Current.CancellationToken);
        var today = new DateOnly(2026, 11, 23);
        return organisation.Acting(officer, organisation.PositionsOf(officer, today).First().Id, today)!;
    }

    private static DayFact Day(int year, int month, int day) => new(new(year, month, day), DayKind.Holiday, new("Nghỉ", "Off"), "QĐ 1");
}
