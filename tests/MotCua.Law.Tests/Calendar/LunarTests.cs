using System.Globalization;
using CsCheck;
using MotCua.Law.Calendar;
using MotCua.Law.Tests.Examples;

namespace MotCua.Law.Tests.Calendar;

public sealed class LunarTests
{
    public static IEnumerable<TheoryDataRow<ExampleRow>> Days => MarkdownTable.Theory("Calendar/am-lich.md", "Dương lịch");

    [Theory, MemberData(nameof(Days))]
    public void A_day_is_as_in_the_table(ExampleRow row)
    {
        var lunar = new LunarDay(Number(row["Ngày"]), Number(row["Tháng"]), Number(row["Năm"]), row["Nhuận"] == "nhuận");

        Assert.Equal(lunar, Lunar.FromSolar(ExampleDates.Day(row["Dương lịch"])));
        Assert.Equal(ExampleDates.Day(row["Dương lịch"]), Lunar.ToSolar(lunar));
    }

    [Fact]
    public void Every_day_of_two_centuries_goes_there_and_back() =>
        Gen.Int[Lunar.FirstDay.DayNumber, Lunar.LastDay.DayNumber].Select(DateOnly.FromDayNumber).Sample(on => Assert.Equal(on, Lunar.ToSolar(Lunar.FromSolar(on))));

    [Fact]
    public void The_next_day_is_the_next_lunar_day_or_the_first_of_a_month()
    {
        for (var on = Lunar.FirstDay; on < Lunar.LastDay; on = on.AddDays(1))
        {
            LunarDay today = Lunar.FromSolar(on), tomorrow = Lunar.FromSolar(on.AddDays(1));
            Assert.True(tomorrow == today with { Day = today.Day + 1 } || (tomorrow.Day == 1 && today.Day is 29 or 30), $"{on}");
        }
    }

    [Fact]
    public void A_day_that_does_not_exist_has_no_solar_day()
    {
        Assert.Null(Lunar.ToSolar(new(30, 12, 2025)));
        Assert.Null(Lunar.ToSolar(new(1, 6, 2026, Leap: true)));
        Assert.Null(Lunar.ToSolar(new(1, 13, 2026)));
        Assert.Null(Lunar.ToSolar(new(0, 1, 2026)));
        Assert.False(Lunar.Covers(new(1899, 12, 31)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Lunar.FromSolar(new(2101, 1, 1)));
    }

    // In two months the new moon falls within seventy seconds of midnight at UTC+8, closer than any short series can tell.
    [Fact]
    public void Reckoned_at_UTC_plus_8_it_is_the_Chinese_calendar_of_the_runtime()
    {
        (DateOnly From, DateOnly To)[] tooCloseToMidnight = [(new(2057, 9, 28), new(2057, 10, 27)), (new(2097, 8, 7), new(2097, 9, 5))];
        var months = new LunarMonths(hoursEast: 8);
        var other = new ChineseLunisolarCalendar();
        for (var on = new DateOnly(1945, 1, 1); on <= new DateOnly(2100, 12, 31); on = on.AddDays(1))
            if (!tooCloseToMidnight.Any(month => on >= month.From && on <= month.To))
                Assert.Equal(FromRuntime(other, on), months.FromSolar(on));
    }

    [Fact]
    public void The_reference_months_of_2000_to_2030_agree()
    {
        foreach (var line in File.ReadLines(SharedFolder.File("calendar/lunar-months-2000-2030.csv")).Skip(1))
        {
            var cells = line.Split(',');
            var first = DateOnly.ParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture);
            var lunar = new LunarDay(1, Number(cells[1]), Number(cells[2]), cells[3] == "1");
            Assert.Equal(lunar, Lunar.FromSolar(first));
            Assert.Equal(Number(cells[4]), Lunar.FromSolar(first.AddDays(Number(cells[4]) - 1)).Day);
            Assert.Equal(1, Lunar.FromSolar(first.AddDays(Number(cells[4]))).Day);
        }
    }

    private static LunarDay FromRuntime(ChineseLunisolarCalendar calendar, DateOnly on)
    {
        var day = on.ToDateTime(TimeOnly.MinValue);
        int year = calendar.GetYear(day), month = calendar.GetMonth(day), leap = calendar.GetLeapMonth(year);
        return new(calendar.GetDayOfMonth(day), leap > 0 && month >= leap ? month - 1 : month, year, month == leap);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
