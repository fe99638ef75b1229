using MotCua.Law.Calendar;
using MotCua.Law.Clocks;

namespace MotCua.Law.Tests.Calendar;

public sealed class WorkingHoursTests
{
    private static readonly WorkingHours Winter = new(new(2026, 10, 15), [new(new(7, 30), new(11, 30)), new(new(13, 0), new(17, 0))], "Giờ mùa đông");
    private static readonly WorkingHoursBook Seasons = WorkingHoursBook.Default.With(Winter);

    [Fact]
    public void A_table_holds_from_its_date_until_the_next()
    {
        Assert.Equal(new(7, 0), Seasons.On(new(2026, 10, 14)).Opening);
        Assert.Equal(new(7, 30), Seasons.On(new(2026, 10, 15)).Opening);
        Assert.Equal(new(7, 0), Seasons.On(new(1999, 1, 1)).Opening);
        Assert.Single(WorkingHoursBook.Default.Tables);
    }

    [Fact]
    public void A_table_of_the_same_date_is_superseded() =>
        Assert.Equal(2, Seasons.With(Winter with { Basis = "Sửa đổi" }).Tables.Count);

    [Fact]
    public void A_book_is_known_by_its_content()
    {
        Assert.Equal(Seasons.Id, WorkingHoursBook.Default.With(Winter).Id);
        Assert.NotEqual(Seasons.Id, WorkingHoursBook.Default.Id);
    }

    [Fact]
    public void A_deadline_that_crosses_the_season_takes_the_hours_of_its_own_day() => Assert.Equal(
        new(new(2026, 10, 15), new(7, 30)),
        Deadlines.Compute(new(new(2026, 10, 14), new(7, 0)), new(1, TimeUnit.WorkingDays), ClockRules.Plain, WorkCalendar.Published, Seasons).Deadline!.Due);

    [Fact]
    public void Sessions_that_overlap_or_are_missing_are_not_taken()
    {
        Assert.Throws<ArgumentException>(() => Seasons.With(Winter with { Sessions = [] }));
        Assert.Throws<ArgumentException>(() => Seasons.With(Winter with { Sessions = [new(new(13, 0), new(17, 0)), new(new(7, 0), new(13, 30))] }));
        Assert.Throws<ArgumentException>(() => Seasons.With(Winter with { Sessions = [new(new(11, 0), new(7, 0))] }));
        Assert.Throws<ArgumentException>(() => new WorkingHoursBook([]));
    }
}
