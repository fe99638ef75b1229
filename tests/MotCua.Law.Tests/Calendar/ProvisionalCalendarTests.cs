using MotCua.Law.Calendar;
using MotCua.Law.Tests.Examples;

namespace MotCua.Law.Tests.Calendar;

public sealed class ProvisionalCalendarTests
{
    [Fact]
    public void The_proposal_for_2027_is_as_in_the_table() => Assert.Equal(
        MarkdownTable.Rows("Calendar/lich-lam-viec.md").Where(row => row.ContainsKey("Ngày đề nghị")).Select(row => (row["Ngày đề nghị"], row["Tên"])),
        ProvisionalCalendar.Propose(2027).Facts.Select(fact => (ExampleDates.Text(fact.On), fact.Name.Vi)));

    // Years in which nothing was swapped and no day in lieu was put before the holiday.
    [Theory]
    [InlineData(2022)]
    public void A_year_decided_without_swaps_is_proposed_as_it_was_decided(int year) =>
        Assert.Equal(WorkCalendar.Published.FactsOf(year).Select(fact => fact.On), ProvisionalCalendar.Propose(year).Facts.Select(fact => fact.On));

    [Theory]
    [InlineData(2021)]
    [InlineData(2022)]
    [InlineData(2023)]
    [InlineData(2024)]
    [InlineData(2025)]
    [InlineData(2026)]
    public void Every_holiday_of_a_decided_year_was_proposed(int year) => Assert.Equal(
        WorkCalendar.Published.FactsOf(year).Where(fact => fact.Kind == DayKind.Holiday).Select(fact => fact.On),
        ProvisionalCalendar.Propose(year).Facts.Where(fact => fact.Kind == DayKind.Holiday).Select(fact => fact.On));

    [Fact]
    public void Every_year_to_2100_can_be_proposed_and_adopted()
    {
        var calendar = WorkCalendar.Empty;
        for (var year = ProvisionalCalendar.FirstYear; year <= ProvisionalCalendar.LastYear; year++)
        {
            var (about, facts) = ProvisionalCalendar.Propose(year);
            calendar = calendar.With(about, facts);
            Assert.Equal(YearStanding.Provisional, calendar.StandingOf(year));
            Assert.All(facts.Where(fact => fact.Kind == DayKind.DayInLieu), fact => Assert.False(fact.On.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday));
            Assert.Equal(
                facts.Count(fact => fact.Kind == DayKind.Holiday && fact.On.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday),
                facts.Count(fact => fact.Kind == DayKind.DayInLieu));
        }
    }

    [Fact]
    public void A_year_before_the_law_or_beyond_the_lunar_calendar_is_not_proposed()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ProvisionalCalendar.Propose(2020));
        Assert.Throws<ArgumentOutOfRangeException>(() => ProvisionalCalendar.Propose(2101));
    }
}
