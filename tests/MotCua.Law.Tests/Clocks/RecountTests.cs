using CsCheck;
using MotCua.Law.Calendar;
using MotCua.Law.Clocks;

namespace MotCua.Law.Tests.Clocks;

public sealed class RecountTests
{
    private static readonly WorkingHoursBook Hours = WorkingHoursBook.Default;

    [Fact]
    public void On_the_same_calendar_the_count_comes_out_the_same() =>
        Gen.Select(Draw.Moment, Draw.Limit, Gen.Int[0, 20_000], Gen.Int[0, 20_000], Gen.Bool).Sample((at, limit, after, pause, restart) =>
        {
            if (Deadlines.Compute(at, limit, ClockRules.Plain, WorkCalendar.Published, Hours).Deadline is not { } promised)
                return;
            var (stop, resume) = (at.PlusMinutes(after), at.PlusMinutes(after + pause));
            var outcome = restart ? Deadlines.Restart(resume, limit, ClockRules.Plain, Articles.Supplementing, WorkCalendar.Published, Hours)
                : Deadlines.Resume(promised, stop, resume, Articles.SystemIncident, WorkCalendar.Published, Hours);
            if (outcome.Deadline is not { } standing)
                return;

            var again = Deadlines.Recount(standing, ClockRules.Plain, WorkCalendar.Published, Hours).Deadline!;

            Assert.Equal(standing.Due, again.Due);
            Assert.Equal(standing.Explanation, again.Explanation);
        });

    [Fact]
    public void A_stop_keeps_what_it_left_out()
    {
        var (proposed, announced) = (With2027(YearStanding.Provisional), With2027(YearStanding.Published, new DateOnly(2027, 1, 4)));
        var promised = Deadlines.Compute(new(new(2026, 12, 28), new(9, 0)), new(5, TimeUnit.WorkingDays), ClockRules.Plain, proposed, Hours).Deadline!;
        var standing = Deadlines.Resume(promised, new(new(2026, 12, 29), new(9, 0)), new(new(2026, 12, 30), new(9, 0)), Articles.SystemIncident, proposed, Hours).Deadline!;
        Assert.Equal((new LocalMoment(new(2027, 1, 6), new(9, 0)), true), (standing.Due, standing.Provisional));

        var again = Deadlines.Recount(standing, ClockRules.Plain, announced, Hours).Deadline!;

        Assert.Equal((new LocalMoment(new(2027, 1, 7), new(9, 0)), false), (again.Due, again.Provisional));
        Assert.Equal(again.Due, again.Explanation[^1].Becomes);
    }

    /// <summary>The proposal for 2027 as it stands, with days off the authority adds.</summary>
    public static WorkCalendar With2027(YearStanding standing, params DateOnly[] off) => WorkCalendar.Published.With(
        new(2027, standing, "Thông báo thử"),
        [.. ProvisionalCalendar.Propose(2027).Facts, .. off.Select(on => new DayFact(on, DayKind.SwapOff, new("Nghỉ hoán đổi", "Swapped off"), "Thông báo thử"))]);
}
