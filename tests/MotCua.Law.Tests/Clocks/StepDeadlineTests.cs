using MotCua.Law.Calendar;
using MotCua.Law.Clocks;
using MotCua.Law.Tests.Examples;

namespace MotCua.Law.Tests.Clocks;

public sealed class StepDeadlineTests
{
    private static readonly WorkingHoursBook Hours = WorkingHoursBook.Default;
    private static readonly LocalMoment Start = new(new(2026, 11, 2), new(7, 0));
    private static readonly TimeLimit Term = new(16.5m, TimeUnit.WorkingDays);

    private static List<ExampleRow> Sheet =>
        [.. MarkdownTable.Rows("Clocks/dung-va-tinh-tiep.md").Where(row => row.ContainsKey("Thời gian bước")).Select(row => new ExampleRow(row))];

    private static List<TimeLimit> Steps => [.. Sheet.Select(row => TimeLimit.TryParse(row["Thời gian bước"], out var limit) ? limit : default)];

    [Fact]
    public void Each_step_of_a_sheet_is_due_as_in_the_table()
    {
        var (due, refusal) = StepDeadlines.Compute(Start, Steps, null, WorkCalendar.Published, Hours);

        Assert.Null(refusal);
        Assert.Equal(Sheet.Select(row => row["Hạn của bước"]), due.Select(ExampleDates.Text));
    }

    [Fact]
    public void No_step_is_due_after_the_dossier()
    {
        var sunday = new LocalMoment(new(2026, 11, 22), new(10, 0));
        var promised = Deadlines.Compute(sunday, new(1, TimeUnit.WorkingDays), ClockRules.Plain, WorkCalendar.Published, Hours).Deadline!.Due;

        var (due, _) = StepDeadlines.Compute(sunday, [new(0.5m, TimeUnit.WorkingDays), new(0.5m, TimeUnit.WorkingDays)], promised, WorkCalendar.Published, Hours);

        Assert.Equal(promised, due[^1]);
    }

    [Fact]
    public void A_step_in_an_unpublished_year_is_refused()
    {
        var (due, refusal) = StepDeadlines.Compute(new(new(2026, 12, 31), new(16, 0)), [new(1, TimeUnit.WorkingDays)], null, WorkCalendar.Published, Hours);

        Assert.Empty(due);
        Assert.Equal("calendar.year-not-published", refusal!.Code);
    }

    [Fact]
    public void Steps_may_fill_the_term_but_not_exceed_it()
    {
        Assert.Null(StepDeadlines.Check(Steps, Term));
        Assert.Equal("steps.longer-than-term", StepDeadlines.Check([.. Steps, new(1, TimeUnit.WorkingHours)], Term)!.Code);
        Assert.Null(StepDeadlines.Check(Steps, TimeLimit.None));
        Assert.Null(StepDeadlines.Check([new(2, TimeUnit.WorkingHours), new(6, TimeUnit.WorkingHours)], TimeLimit.SameDay));
        Assert.Equal("steps.longer-than-term", StepDeadlines.Check(Steps, new(16, TimeUnit.CalendarDays))!.Code);
    }

    [Fact]
    public void A_step_in_calendar_days_is_refused() =>
        Assert.Equal("step.unit", StepDeadlines.Check([new(1, TimeUnit.CalendarDays)], Term)!.Code);
}
