using CsCheck;
using MotCua.Law.Calendar;
using MotCua.Law.Clocks;
using MotCua.Law.Tests.Examples;

namespace MotCua.Law.Tests.Clocks;

public sealed class DueLineTests
{
    [Theory]
    [InlineData("2026-11-23T10:00", "3", "working-days", "2026-11-27T10:00")]
    [InlineData("2026-11-23 10:00:30", "3", "working-days", "2026-11-27T10:00:30")]
    [InlineData("2026-11-23", "3", "working-days", "2026-11-27")]
    [InlineData("2026-11-23T16:00", "1", "working-days", "2026-11-25T16:00")]
    [InlineData("2026-11-22", "1", "working-days", "2026-11-23")]
    [InlineData("2026-11-20", "0", "working-days", "2026-11-20")]
    [InlineData("2026-11-21", "0", "working-days", "2026-11-23")]
    [InlineData(" 2026-11-04 ", " 20 ", " calendar-days ", "2026-11-25")]
    [InlineData("2026-11-20T16:00", "8", "working-hours", "2026-11-23T16:00")]
    [InlineData("2026-11-20T16:45", "0.5", "working-hours", "2026-11-23T07:15")]
    [InlineData("2026-11-19T20:00", "24", "hours", "2026-11-20T20:00")]
    [InlineData("2026-10-31", "1", "months", "2026-11-30")]
    public void A_date_is_answered_with_a_date_and_a_moment_with_a_moment(string received, string amount, string unit, string due) =>
        Assert.Equal((due, null), Answer(received, amount, unit));

    [Theory]
    [InlineData("2027-02-04", "3", "working-days", "calendar.year-not-published")]
    [InlineData("2026-12-30", "3", "working-days", "calendar.year-not-published")]
    [InlineData("0001-01-01", "3", "calendar-days", "calendar.year-not-published")]
    [InlineData("9999-12-31T23:59", "300", "hours", "calendar.year-not-published")]
    [InlineData("2026-11-31", "3", "working-days", "due.received")]
    [InlineData("23/11/2026", "3", "working-days", "due.received")]
    [InlineData("2026-11-23T10:00+07:00", "3", "working-days", "due.received")]
    [InlineData("", "3", "working-days", "due.received")]
    [InlineData("2026-11-23", "3,5", "working-days", "due.amount")]
    [InlineData("2026-11-23", "ba", "working-days", "due.amount")]
    [InlineData("2026-11-23", "1e9", "working-days", "due.amount")]
    [InlineData("2026-11-23", "", "working-days", "due.amount")]
    [InlineData("2026-11-23", "-3", "working-days", "time-limit.negative")]
    [InlineData("2026-11-23", "79228162514264337593543950335", "hours", "time-limit.too-long")]
    [InlineData("2026-11-23", "1.5", "months", "time-limit.fraction")]
    [InlineData("2026-11-23", "3", "days", "due.unit")]
    [InlineData("2026-11-23", "3", null, "due.unit")]
    public void What_cannot_be_answered_says_why(string? received, string? amount, string? unit, string code)
    {
        var (due, refusal) = Answer(received, amount, unit);

        Assert.Equal(("", code), (due, refusal?.Code));
    }

    [Fact]
    public void No_text_makes_it_fail() => Gen.Select(Gen.String, Gen.String, Gen.OneOf(Gen.String, Gen.Const("hours"))).Sample((received, amount, unit) =>
    {
        var (due, refusal) = Answer(received, amount, unit);
        Assert.Equal(due.Length == 0, refusal is not null);
    });

    [Fact]
    public void Reference_vectors_agree()
    {
        foreach (var line in File.ReadLines(SharedFolder.File("calendar/deadline-vectors-sample.csv")).Skip(1))
        {
            var cells = line.Split(',');
            Assert.Equal((cells[4], null), Answer(cells[0], cells[3], "working-days"));
        }
    }

    private static (string Due, Refusal? Refusal) Answer(string? received, string? amount, string? unit) =>
        DueLine.Answer(received, amount, unit, WorkCalendar.Published, WorkingHoursBook.Default);
}
