using MotCua.Commands;

namespace MotCua.Tests.Commands;

public sealed class DueTests
{
    [Fact]
    public async Task One_limit_is_answered_with_its_due_moment_and_why()
    {
        var spoken = await Spoken.To("due", "--received", "2026-11-20T10:00", "--limit", "3 ngày làm việc");
        Assert.Equal(
            """
            2026-11-26T10:00
            Hạn trả kết quả: 10:00 26/11/2026 (3 ngày làm việc, tiếp nhận 10:00 20/11/2026)
              20/11/2026: ngày tiếp nhận, không tính — Điều 147 khoản 2 Bộ luật Dân sự
              21/11/2026–22/11/2026: nghỉ hằng tuần, không tính — Quyết định 188/1999/QĐ-TTg (tuần làm việc 40 giờ)
              23/11/2026: tính 1 ngày làm việc
              24/11/2026: Ngày Văn hóa Việt Nam, không tính — NQ 28/2026/QH16 (hiệu lực 01/07/2026)
              25/11/2026–26/11/2026: tính 2 ngày làm việc

            """, spoken.Output);
        Assert.Equal((CommandLine.Fine, ""), (spoken.Code, spoken.Error));
    }

    [Fact]
    public async Task As_json_a_date_is_due_on_a_date()
    {
        var spoken = await Spoken.To("due", "--received", "2026-11-20", "--limit", "1 ngày", "--json");
        Assert.StartsWith("""{"received":"2026-11-20","limit":{"amount":1,"unit":"calendar-days","vi":"1 ngày","en":"1 calendar day"},"due":"2026-11-23","explanation":[""", spoken.Output, StringComparison.Ordinal);
    }

    /// <summary>Whatever mark, line end or quotes a file came with, its lines are written as they came.</summary>
    [Fact]
    public async Task A_file_is_answered_line_by_line_and_what_cannot_be_counted_is_named()
    {
        var spoken = await Spoken.Reading("\uFEFFreceived,amount,unit\r\n2026-11-20,3,working-days\r\n\"2026-11-20T10:00\",0.5,working-days\n\n2026-12-31,3,working-days\nx,1,hours\n2026-11-20,1\n2026-11-20,1,weeks", "due", "--batch", "-");
        Assert.Equal(
            """
            received,amount,unit,due
            2026-11-20,3,working-days,2026-11-26
            "2026-11-20T10:00",0.5,working-days,2026-11-20T16:00
            2026-12-31,3,working-days,
            x,1,hours,
            2026-11-20,1,
            2026-11-20,1,weeks,

            """, spoken.Output);
        Assert.Equal(CommandLine.Finding, spoken.Code);
        Assert.Collection(spoken.Error.TrimEnd().Split('\n'),
            line => Assert.StartsWith("dòng 5: Chưa công bố lịch nghỉ năm 2027", line, StringComparison.Ordinal),
            line => Assert.StartsWith("dòng 6: “x” không phải là ngày", line, StringComparison.Ordinal),
            line => Assert.Equal("dòng 7: Dòng có 2 ô, tiêu đề có 3. / line 7: The line has 2 fields, the header 3.", line),
            line => Assert.StartsWith("dòng 8: Đơn vị “weeks” không có", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-11-20,3,working-days", "2026-11-26")]
    [InlineData("2026-11-21,3,working-days", "2026-11-26")]
    [InlineData("2026-11-20T16:30,1,working-days", "2026-11-23T16:30")]
    [InlineData("2026-11-20,15,calendar-days", "2026-12-07")]
    [InlineData("2026-11-20T10:00,8,working-hours", "2026-11-23T10:00")]
    [InlineData("2026-11-18T10:00,24,hours", "2026-11-19T10:00")]
    [InlineData("2026-01-30T09:00,1,months", "2026-03-02T09:00")]
    public async Task The_day_of_receipt_is_not_counted_and_no_hour_is_a_cut_off(string line, string due)
    {
        var spoken = await Spoken.Reading($"received,amount,unit\n{line}\n", "due", "--batch", "-");
        Assert.Equal(new Spoken(CommandLine.Fine, $"received,amount,unit,due\n{line},{due}\n", ""), spoken);
    }

    [Fact]
    public async Task An_unpublished_year_has_no_due_moment()
    {
        var spoken = await Spoken.To("due", "--received", "2026-12-30T10:00", "--limit", "3 ngày làm việc");
        Assert.Equal((CommandLine.Finding, ""), (spoken.Code, spoken.Output));
        Assert.Contains("2027", spoken.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("due")]
    [InlineData("due", "--received", "2026-11-20")]
    [InlineData("due", "--received", "20/11/2026", "--limit", "3 ngày làm việc")]
    [InlineData("due", "--received", "2026-11-20", "--limit", "ba ngày")]
    [InlineData("due", "--batch", "-", "--json")]
    [InlineData("due", "--batch", "-", "--limit", "3 ngày")]
    [InlineData("due", "--batch", "/khong/co/tep.csv")]
    [InlineData("due", "--batch", "-")]
    public async Task What_cannot_be_understood_is_bad_usage(params string[] args) => Assert.Equal(CommandLine.BadUsage, (await Spoken.Reading("received,amount\n2026-11-20,3\n", args)).Code);
}
