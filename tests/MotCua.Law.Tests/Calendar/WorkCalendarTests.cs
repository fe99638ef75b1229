using System.Globalization;
using MotCua.Law.Calendar;
using MotCua.Law.Tests.Examples;

namespace MotCua.Law.Tests.Calendar;

public sealed class WorkCalendarTests
{
    private const string File = "Calendar/lich-lam-viec.md";
    private static readonly WorkCalendar Published = WorkCalendar.Published;

    public static IEnumerable<TheoryDataRow<ExampleRow>> Days => MarkdownTable.Theory(File, "Làm việc");

    [Theory, MemberData(nameof(Days))]
    public void A_day_counts_as_in_the_table(ExampleRow row)
    {
        var on = ExampleDates.Day(row["Ngày"]);

        Assert.Equal(row["Làm việc"], !Published.Covers(on) ? $"chưa công bố {on.Year}" : Published.IsWorkingDay(on) ? "có" : "không");
        if (row["Làm việc"] == "không")
            Assert.Equal(row["Vì sao"], Published.WhyOff(on)!.Name.Vi);
        else if (Published.FactOf(on) is { } fact)
            Assert.Equal(row["Vì sao"], fact.Name.Vi);
    }

    [Fact]
    public void The_years_2007_to_2026_are_published_and_no_other()
    {
        Assert.Equal(Enumerable.Range(2007, 20), Published.Years.Select(year => year.Year));
        Assert.All(Published.Years, year => Assert.Equal(YearStanding.Published, year.Standing));
        Assert.Null(Published.StandingOf(2027));
        Assert.Null(Published.StandingOf(int.MinValue));
        Assert.Contains("2027", WorkCalendar.NotPublished(2027).Words.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_swap_has_its_made_up_day()
    {
        var facts = Enumerable.Range(2007, 20).SelectMany(Published.FactsOf).ToList();

        Assert.Equal(284, facts.Count);
        Assert.Equal(facts.Count(fact => fact.Kind == DayKind.SwapOff), facts.Count(fact => fact.Kind == DayKind.MakeUpDay));
        Assert.All(facts.Where(fact => fact.Kind == DayKind.MakeUpDay), fact => Assert.Equal(DayOfWeek.Saturday, fact.On.DayOfWeek));
    }

    [Fact]
    public void Adopting_a_year_gives_another_calendar_and_leaves_the_first()
    {
        var proposal = ProvisionalCalendar.Propose(2027);

        var adopted = Published.With(proposal.Year, proposal.Facts);

        Assert.Equal(YearStanding.Provisional, adopted.StandingOf(2027));
        Assert.Null(Published.StandingOf(2027));
        Assert.NotEqual(Published.Id, adopted.Id);
        Assert.Equal(adopted.Id, Published.With(proposal.Year, proposal.Facts.Reverse()).Id);
    }

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("en-US")]
    [InlineData("ar-SA")]
    public void A_calendar_is_known_by_the_same_id_in_every_culture(string culture)
    {
        var facts = Published.FactsOf(2026);
        var year = Published.Years.Last();
        var id = WorkCalendar.Empty.With(year, facts).Id;
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(id, WorkCalendar.Empty.With(year, facts).Id);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_year_announced_supersedes_the_provisional_one()
    {
        var proposal = ProvisionalCalendar.Propose(2027);
        var announced = new CalendarYear(2027, YearStanding.Published, "Thông báo năm 2027");

        var calendar = Published.With(proposal.Year, proposal.Facts).With(announced, [new(new(2027, 1, 1), DayKind.Holiday, new("Tết Dương lịch", "New Year's Day"), "Thông báo năm 2027")]);

        Assert.Equal(YearStanding.Published, calendar.StandingOf(2027));
        Assert.True(calendar.IsWorkingDay(new(2027, 2, 10)));
    }

    [Fact]
    public void A_working_Saturday_counts()
    {
        var saturday = new DateOnly(2026, 11, 21);
        var facts = Published.FactsOf(2026).Append(new(saturday, DayKind.WorkingSaturday, new("Thứ Bảy làm việc", "Working Saturday"), "Quyết định của tỉnh"));

        Assert.True(Published.With(new(2026, YearStanding.Published, "Quyết định của tỉnh"), facts).IsWorkingDay(saturday));
    }

    [Fact]
    public void Contradictory_facts_are_not_taken()
    {
        var year = new CalendarYear(2027, YearStanding.Published, "Thông báo");
        var fact = new DayFact(new(2027, 1, 1), DayKind.Holiday, new("Tết Dương lịch", "New Year's Day"), "Thông báo");

        Assert.Throws<ArgumentException>(() => Published.With(year, [fact, fact]));
        Assert.Throws<ArgumentException>(() => Published.With(year, [fact with { On = new(2028, 1, 1) }]));
        Assert.Throws<InvalidOperationException>(() => Published.IsWorkingDay(new(2027, 1, 4)));
    }

    [Fact]
    public void The_reference_table_of_days_off_agrees()
    {
        var kinds = new Dictionary<string, DayKind> { ["holiday"] = DayKind.Holiday, ["observed"] = DayKind.DayInLieu, ["swap_off"] = DayKind.SwapOff, ["swap_work"] = DayKind.MakeUpDay };
        var rows = System.IO.File.ReadLines(SharedFolder.File("calendar/public-sector-days-2007-2026.csv")).Skip(1).Select(line => line.Split(','));

        Assert.Equal(
            rows.Select(cells => (DateOnly.ParseExact(cells[0], "yyyy-MM-dd"), kinds[cells[2]])),
            Enumerable.Range(2007, 20).SelectMany(Published.FactsOf).Select(fact => (fact.On, fact.Kind)));
    }
}
