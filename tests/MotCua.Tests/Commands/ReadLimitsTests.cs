using MotCua.Commands;

namespace MotCua.Tests.Commands;

public sealed class ReadLimitsTests
{
    [Fact]
    public async Task A_file_of_texts_is_answered_line_by_line()
    {
        var spoken = await Spoken.Reading("\uFEFFTrực tiếp55 Ngày làm việcMiễn phí\r\n1 Giờ\nKhông quá 15 ngày\n\n\"3 Tháng\"\n0,5 ngày làm việc\n8 giờ làm việc\ntừ 5 đến 7 ngày\nNgay trong ngày làm việc\n", "limit", "parse", "--batch", "-");

        Assert.Equal(
            "Trực tiếp55 Ngày làm việcMiễn phí\t55\tworking-days\n1 Giờ\t1\thours\nKhông quá 15 ngày\t15\tcalendar-days\n\t\tunparsed\n\"3 Tháng\"\t3\tmonths\n"
            + "0,5 ngày làm việc\t0.5\tworking-days\n8 giờ làm việc\t8\tworking-hours\ntừ 5 đến 7 ngày\t\tunparsed\nNgay trong ngày làm việc\t\tunparsed\n", spoken.Output);
        Assert.Equal((CommandLine.Fine, ""), (spoken.Code, spoken.Error));
    }

    [Fact]
    public async Task One_text_that_states_no_single_limit_says_why()
    {
        var spoken = await Spoken.To("limit", "parse", "10 hoặc 15 ngày", "--json");

        Assert.Equal(CommandLine.Finding, spoken.Code);
        Assert.StartsWith("{\"text\":\"10 hoặc 15 ngày\",\"value\":\"\",\"unit\":\"unparsed\",\"reason\":\"", spoken.Output, StringComparison.Ordinal);
    }
}
