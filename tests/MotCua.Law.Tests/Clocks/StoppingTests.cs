using CsCheck;
using MotCua.Law.Calendar;
using MotCua.Law.Clocks;
using MotCua.Law.Tests.Examples;

namespace MotCua.Law.Tests.Clocks;

public sealed class StoppingTests
{
    private const string File = "Clocks/dung-va-tinh-tiep.md";
    private static readonly WorkCalendar Calendar = WorkCalendar.Published;
    private static readonly WorkingHoursBook Hours = WorkingHoursBook.Default;
    private static readonly Article Basis = Articles.Supplementing;

    public static IEnumerable<TheoryDataRow<ExampleRow>> Stops => MarkdownTable.Theory(File, "Hạn mới");

    [Theory, MemberData(nameof(Stops))]
    public void A_stopped_clock_goes_on_as_in_the_table(ExampleRow row)
    {
        var limit = DeadlineExamples.Limit(row);
        var promised = Deadlines.Compute(ExampleDates.Moment(row["Tiếp nhận"]), limit, ClockRules.Plain, Calendar, Hours).Deadline;
        var regime = row["Chế độ"] == "tính lại" ? StopRegime.Restart : StopRegime.Pause;

        var stopped = new Clock(limit, ClockRules.Plain, promised).StopAt(ExampleDates.Moment(row["Dừng"]), StopCause.Supplement, regime, Basis, Calendar, Hours);
        var outcome = stopped.Resume(ExampleDates.Moment(row["Tiếp tục"]), Calendar, Hours);

        Assert.Equal(row["Còn lại"], stopped.Stop!.Remaining.Text.Vi);
        Assert.Equal(row["Hạn mới"], DeadlineExamples.Text(outcome, ExampleDates.Text));
    }

    [Fact]
    public void A_pause_of_no_length_changes_nothing() => Gen.Select(Draw.Moment, Draw.Limit, Gen.Int[0, 100_000]).Sample((at, limit, after) =>
    {
        if (Deadlines.Compute(at, limit, ClockRules.Plain, Calendar, Hours).Deadline is not { } promised)
            return;
        var stop = at.PlusMinutes(after);

        Assert.Equal(promised.Due, Deadlines.Resume(promised, stop, stop, Basis, Calendar, Hours).Deadline!.Due);
    });

    [Fact]
    public void What_was_left_at_the_stop_is_left_at_the_resumption() => Gen.Select(Draw.Moment, Gen.Int[1, 30], Gen.Int[0, 20_000], Gen.Int[0, 50_000]).Sample((at, days, after, pause) =>
    {
        if (Deadlines.Compute(at, new(days, TimeUnit.WorkingDays), ClockRules.Plain, Calendar, Hours).Deadline is not { } promised)
            return;
        var stop = at.PlusMinutes(after);
        var resume = stop.PlusMinutes(pause);
        if (Deadlines.Resume(promised, stop, resume, Basis, Calendar, Hours).Deadline is not { } moved)
            return;

        Assert.Equal(
            Deadlines.Remaining(stop, promised.Due, TimeUnit.WorkingDays, Calendar, Hours),
            Deadlines.Remaining(resume, moved.Due, TimeUnit.WorkingDays, Calendar, Hours));
    });

    [Fact]
    public void A_stop_explains_itself_and_keeps_the_first_explanation()
    {
        var promised = Deadlines.Compute(new(new(2026, 11, 2), new(10, 0)), new(5, TimeUnit.WorkingDays), ClockRules.Plain, Calendar, Hours).Deadline!;

        var moved = Deadlines.Resume(promised, new(new(2026, 11, 4), new(10, 0)), new(new(2026, 11, 12), new(14, 0)), Articles.SystemIncident, Calendar, Hours).Deadline!;

        Assert.Equal(promised.Explanation, moved.Explanation.SkipLast(1));
        Assert.Equal("04/11/2026–12/11/2026: dừng tính, không tính 50 giờ làm việc, hạn là 14:00 17/11/2026 — Điều 4 khoản 7 Nghị định 63/2024/NĐ-CP", moved.Explanation[^1].Words.Vi);
    }

    [Fact]
    public void A_clock_that_stands_keeps_its_first_stop()
    {
        var clock = new Clock(TimeLimit.None, ClockRules.Plain, null);
        var first = clock.StopAt(new(new(2026, 11, 2), new(10, 0)), StopCause.Payment, StopRegime.Pause, Basis, Calendar, Hours);

        Assert.Same(first, first.StopAt(new(new(2026, 11, 3), new(10, 0)), StopCause.Incident, StopRegime.Pause, Basis, Calendar, Hours));
        Assert.True(clock.IsRunning);
        Assert.True(first.Resume(new(new(2026, 11, 3), new(10, 0)), Calendar, Hours).HasNoLimit);
    }
}
