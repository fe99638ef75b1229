using CsCheck;
using MotCua.Law.Clocks;

namespace MotCua.Law.Tests.Clocks;

public sealed class TimeLimitTests
{
    [Theory]
    [InlineData("3 ngày làm việc", 3, TimeUnit.WorkingDays)]
    [InlineData("03 Ngày làm việc", 3, TimeUnit.WorkingDays)]
    [InlineData("  0,5   ngày làm việc ", 0.5, TimeUnit.WorkingDays)]
    [InlineData("0.25 ngày làm việc", 0.25, TimeUnit.WorkingDays)]
    [InlineData("15 ngày", 15, TimeUnit.CalendarDays)]
    [InlineData("8 giờ làm việc", 8, TimeUnit.WorkingHours)]
    [InlineData("24 GIỜ", 24, TimeUnit.Hours)]
    [InlineData("1 tháng", 1, TimeUnit.Months)]
    [InlineData("trong ngày", 0, TimeUnit.SameDay)]
    [InlineData("Trong ngày làm việc", 0, TimeUnit.SameDay)]
    [InlineData("Không quy định", 0, TimeUnit.None)]
    public void A_limit_is_read_as_procedures_state_it(string text, double amount, TimeUnit unit)
    {
        Assert.True(TimeLimit.TryParse(text, out var limit));
        Assert.Equal(new((decimal)amount, unit), limit);
    }

    [Fact]
    public void Marks_written_apart_are_read_too()
    {
        Assert.True(TimeLimit.TryParse("3 ngày làm việc".Normalize(System.Text.NormalizationForm.FormD), out var limit));
        Assert.Equal(new(3, TimeUnit.WorkingDays), limit);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ngày làm việc")]
    [InlineData("3")]
    [InlineData("3 năm")]
    [InlineData("0 ngày")]
    [InlineData("-3 ngày")]
    [InlineData("1,5 ngày")]
    [InlineData("1.000.000 ngày")]
    [InlineData("99999999999999999999999999999999 giờ")]
    [InlineData("3 ngày \ud800")]
    [InlineData("3 ngày \uFFFE")]
    public void What_is_no_limit_is_not_guessed(string? text) => Assert.False(TimeLimit.TryParse(text, out _));

    [Fact]
    public void A_limit_is_read_back_from_its_words() => Draw.Limit.Where(limit => limit.Amount > 0).Sample(limit =>
    {
        Assert.True(TimeLimit.TryParse(limit.Text.Vi, out var read));
        Assert.Equal(limit, read);
    });

    [Fact]
    public void Words_are_complete_in_English()
    {
        Assert.Equal("1 working day", new TimeLimit(1, TimeUnit.WorkingDays).Text.En);
        Assert.Equal("0.5 working days", new TimeLimit(0.5m, TimeUnit.WorkingDays).Text.En);
        Assert.Equal("the same day", TimeLimit.SameDay.Text.En);
    }

    [Theory]
    [InlineData(-1, TimeUnit.WorkingDays, "time-limit.negative")]
    [InlineData(40_000, TimeUnit.CalendarDays, "time-limit.too-long")]
    [InlineData(1_201, TimeUnit.Months, "time-limit.too-long")]
    [InlineData(0.5, TimeUnit.Months, "time-limit.fraction")]
    public void What_cannot_be_counted_is_refused_with_its_reason(double amount, TimeUnit unit, string code) =>
        Assert.Equal(code, new TimeLimit((decimal)amount, unit).Check()!.Code);
}
