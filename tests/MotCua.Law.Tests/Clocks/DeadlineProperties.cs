using CsCheck;
using MotCua.Law.Calendar;
using MotCua.Law.Clocks;

namespace MotCua.Law.Tests.Clocks;

public sealed class DeadlineProperties
{
    private static readonly WorkCalendar Calendar = WorkCalendar.Published;
    private static readonly WorkingHoursBook Hours = WorkingHoursBook.Default;

    // The hour is kept when an end moves off days off: two ends on one weekend land on one day, in the order of their hours.
    [Fact]
    public void A_longer_limit_is_never_due_earlier() => Gen.Select(Draw.Moment, Draw.Limit).Sample((at, limit) =>
    {
        if (Compute(at, limit) is { } due && Compute(at, limit with { Amount = limit.Amount + 1 }) is { } later)
            Assert.True(limit.Unit == TimeUnit.Hours ? later.Due.On >= due.Due.On : later.Due >= due.Due, $"{at} {limit}: {due.Due} then {later.Due}");
    });

    [Fact]
    public void A_later_receipt_is_never_due_on_an_earlier_day() => Gen.Select(Draw.Moment, Draw.Limit, Gen.Int[1, 5_000]).Sample((at, limit, minutes) =>
    {
        if (limit.Amount > 0 && Compute(at, limit) is { } due && Compute(at.PlusMinutes(minutes), limit) is { } later)
            Assert.True(later.Due.On >= due.Due.On, $"{at} {limit}: {due.Due} then {later.Due}");
    });

    [Fact]
    public void Nothing_is_due_on_a_day_off_or_before_its_receipt() => Gen.Select(Draw.Moment, Draw.Limit).Sample((at, limit) =>
    {
        if (limit.Amount == 0 || Compute(at, limit) is not { } due)
            return;
        Assert.True(Calendar.IsWorkingDay(due.Due.On));
        Assert.True(due.Due > at);
        if (limit.Unit != TimeUnit.Hours)
            Assert.True(Hours.On(due.Due.On).Include(due.Due.At));
    });

    [Fact]
    public void The_explanation_counts_exactly_the_limit() => Gen.Select(Draw.Moment, Draw.Limit).Sample((at, limit) =>
    {
        if (Compute(at, limit) is { } due)
            Assert.Equal(limit.Amount, due.Explanation.Where(line => line.Effect == LedgerEffect.Counted).Sum(line => line.Counted), 3);
    });

    [Fact]
    public void The_explanation_accounts_for_every_day_once() => Gen.Select(Draw.Moment, Gen.Int[1, 90]).Sample((at, days) =>
    {
        if (Compute(at, new(days, TimeUnit.WorkingDays)) is not { } due)
            return;
        var told = due.Explanation.Where(line => line.Effect != LedgerEffect.Moved)
            .SelectMany(line => Enumerable.Range(line.From.DayNumber, line.To.DayNumber - line.From.DayNumber + 1));
        Assert.Equal(Enumerable.Range(at.On.DayNumber, due.Due.On.DayNumber - at.On.DayNumber + 1), told);
    });

    [Fact]
    public void Eight_working_hours_end_on_the_day_of_one_working_day_for_a_receipt_in_working_time() => Gen.Select(Draw.Moment, Gen.Int[1, 60]).Sample((at, days) =>
    {
        if (!Calendar.IsWorkingDay(at.On) || !Hours.On(at.On).Include(at.At) || Compute(at, new(days, TimeUnit.WorkingDays)) is not { } byDays)
            return;
        var byHours = Compute(at, new(days * 8, TimeUnit.WorkingHours))!;
        Assert.Equal(0, Deadlines.Remaining(byHours.Due, byDays.Due, TimeUnit.WorkingHours, Calendar, Hours).Amount);
        Assert.Equal(0, Deadlines.Remaining(byDays.Due, byHours.Due, TimeUnit.WorkingHours, Calendar, Hours).Amount);
    });

    [Fact]
    public void Whatever_is_asked_is_answered() => Gen.Select(Gen.Int[DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber], Draw.Unit, Gen.Decimal).Sample((day, unit, amount) =>
    {
        var at = new LocalMoment(DateOnly.FromDayNumber(day), new(10, 0));
        var outcome = Deadlines.Compute(at, new(amount, unit), ClockRules.Plain, Calendar, Hours);
        Assert.True(outcome.Deadline is null != (outcome.Refusal is null));
    });

    private static Deadline? Compute(LocalMoment at, TimeLimit limit) =>
        Deadlines.Compute(at, limit, ClockRules.Plain, Calendar, Hours).Deadline;
}
