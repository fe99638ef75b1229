using CsCheck;
using MotCua.Law.Clocks;
using MotCua.Law.Tests.Examples;

namespace MotCua.Law.Tests.Clocks;

public sealed class TimeLimitReadingTests
{
    public static IEnumerable<TheoryDataRow<ExampleRow>> Published => MarkdownTable.Theory("Clocks/doc-thoi-han.md", "Đọc được");

    [Theory, MemberData(nameof(Published))]
    public void What_a_published_text_states_is_as_in_the_table(ExampleRow row) => Assert.Equal(row["Đọc được"], Said(TimeLimitReading.Of(row["Văn bản"])));

    [Fact]
    public void Every_limit_is_read_back_from_its_words_with_what_usually_stands_around_it() =>
        Draw.Limit.Where(limit => limit.Amount > 0 && limit.Amount < 900).Sample(limit =>
        {
            Assert.Equal(limit, TimeLimitReading.Of(limit.Text.Vi).Limit);
            Assert.Equal(limit, TimeLimitReading.Of($"Trong thời hạn {limit.Text.Vi} kể từ ngày nhận đủ hồ sơ hợp lệ.").Limit);
        });

    [Fact]
    public void Two_limits_are_never_read_as_one() =>
        Gen.Select(Draw.Limit.Where(limit => limit.Amount > 0), Draw.Limit.Where(limit => limit.Amount > 0)).Sample((one, other) =>
            Assert.Null(TimeLimitReading.Of($"{one.Text.Vi} hoặc {other.Text.Vi}").Limit));

    [Fact]
    public void Whatever_is_given_is_answered() => Gen.String.Sample(text => { _ = TimeLimitReading.Of(text); });

    [Fact]
    public void Every_reason_has_its_own_key() =>
        Assert.Distinct(Enum.GetValues<TimeLimitUnread>().Select(why => why.Key()));

    private static string Said(TimeLimitReading read) => read.Limit?.Text.Vi ?? read.Why switch
    {
        TimeLimitUnread.NothingStated => "không ghi",
        TimeLimitUnread.NotSet => "không quy định",
        TimeLimitUnread.NoUnit => "không có đơn vị",
        TimeLimitUnread.OtherUnit => "đơn vị khác",
        TimeLimitUnread.Several => "nhiều khoảng",
        TimeLimitUnread.Range => "từ – đến",
        TimeLimitUnread.Conditional => "có điều kiện",
        TimeLimitUnread.Contradictory => "số và chữ lệch",
        _ => "không phải thời hạn",
    };
}
