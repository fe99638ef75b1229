using MotCua.Commands;

namespace MotCua.Tests.Commands;

/// <summary>The verbs that answer a value, or a file of them one a line: lunar, words, code check.</summary>
public sealed class OneALineTests
{
    [Theory]
    [InlineData("17/02/2026: ngày 1 tháng 1 năm 2026 âm lịch", "lunar", "2026-02-17")]
    [InlineData("25/07/2025: ngày 1 tháng 6 nhuận năm 2025 âm lịch", "lunar", "2025-07-25")]
    [InlineData("""{"date":"2026-02-17","lunarDay":1,"lunarMonth":1,"lunarYear":2026,"leap":false}""", "lunar", "2026-02-17", "--json")]
    [InlineData("một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy đồng", "words", "1234567")]
    [InlineData("âm năm đồng", "words", "-5")]
    [InlineData("""{"amount":75000,"words":"bảy mươi lăm nghìn đồng","wordsEn":"seventy-five thousand đồng"}""", "words", "75000", "--json")]
    [InlineData("0100109106,ok,", "code", "check", "--kind", "tax", "0100109106")]
    [InlineData("""{"value":"0100109106","kind":"tax","ok":true,"code":null,"reason":null,"reasonEn":null}""", "code", "check", "--kind", "tax", "0100109106", "--json")]
    public async Task One_value_is_answered_on_one_line(string answer, params string[] args) =>
        Assert.Equal(new Spoken(CommandLine.Fine, answer + "\n", ""), await Spoken.To(args));

    [Fact]
    public async Task Dates_of_a_file_become_lunar_days()
    {
        var spoken = await Spoken.Reading("\uFEFF2026-02-17\r\n2025-07-25\n2101-01-01\n", "lunar", "--batch", "-");
        Assert.Equal("2026-02-17,1,1,2026,0\n2025-07-25,1,6,2025,1\n2101-01-01,,,,\n", spoken.Output);
        Assert.Equal(CommandLine.Finding, spoken.Code);
        Assert.StartsWith("dòng 3: Cần một ngày dương lịch từ 1900-01-01 đến 2100-12-31", spoken.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Amounts_of_a_file_are_written_in_words()
    {
        var spoken = await Spoken.Reading("0\n75000\n1,5\n-97\n", "words", "--batch", "-");
        Assert.Equal("0,không đồng\n75000,bảy mươi lăm nghìn đồng\n\"1,5\",\n-97,âm chín mươi bảy đồng\n", spoken.Output);
        Assert.Equal(CommandLine.Finding, spoken.Code);
        Assert.StartsWith("dòng 3: “1,5” không phải là số nguyên", spoken.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_code_of_a_file_has_its_reason_beside_it()
    {
        var spoken = await Spoken.Reading("0100109106\n\"0100109107\"\nx\"y\n", "code", "check", "--kind", "tax", "--batch", "-");
        Assert.Equal(
            """"
            0100109106,ok,
            0100109107,bad,Chữ số kiểm tra của mã số thuế không đúng; có thể gõ nhầm một chữ số.
            "x""y",bad,"Mã số thuế phải có 10 chữ số, hoặc 10 chữ số, dấu gạch ngang và 3 chữ số."

            """", spoken.Output);
        Assert.Equal((CommandLine.Finding, ""), (spoken.Code, spoken.Error));
    }

    [Theory]
    [InlineData("date\n2026-02-17\n", "date,lunar_day,lunar_month,lunar_year,leap\n2026-02-17,1,1,2026,0\n", "lunar")]
    [InlineData("amount\n5\n", "amount,words\n5,năm đồng\n", "words")]
    [InlineData("value\n0100109106\n", "value,result,reason\n0100109106,ok,\n", "code", "check", "--kind", "tax")]
    public async Task A_header_is_answered_with_a_header(string input, string output, params string[] verb) =>
        Assert.Equal(new Spoken(CommandLine.Fine, output, ""), await Spoken.Reading(input, [.. verb, "--batch", "-"]));

    [Theory]
    [InlineData("lunar")]
    [InlineData("lunar", "17/02/2026")]
    [InlineData("lunar", "1899-12-31")]
    [InlineData("words", "1.5")]
    [InlineData("words", "5", "--batch", "-")]
    [InlineData("code", "check", "0100109106")]
    [InlineData("code", "check", "--kind", "car", "0100109106")]
    [InlineData("words", "@motcua.json")]
    [InlineData("khong-co")]
    public async Task What_cannot_be_understood_is_bad_usage_and_no_answer(params string[] args)
    {
        var spoken = await Spoken.To(args);
        Assert.Equal((CommandLine.BadUsage, ""), (spoken.Code, spoken.Output));
        Assert.NotEqual("", spoken.Error);
    }

    [Fact]
    public async Task Who_types_nothing_is_shown_every_verb()
    {
        var spoken = await Spoken.To([]);
        Assert.Equal(CommandLine.BadUsage, spoken.Code);
        Assert.All(["serve", "admin", "seed", "rebuild", "verify", "due", "lunar", "code", "words"], verb => Assert.Contains($"  motcua {verb}", spoken.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("due")]
    [InlineData("lunar")]
    [InlineData("words")]
    [InlineData("code", "check")]
    public async Task Help_shows_how_to_ask(params string[] verb)
    {
        var spoken = await Spoken.To([.. verb, "--help"]);
        Assert.Equal(CommandLine.Fine, spoken.Code);
        Assert.Contains($"  motcua {string.Join(' ', verb)} ", spoken.Output, StringComparison.Ordinal);
    }
}
