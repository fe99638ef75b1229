using System.Globalization;
using CsCheck;
using MotCua.Law.Tests.Examples;
using MotCua.Law.Wording;

namespace MotCua.Law.Tests.Wording;

/// <summary>Số bằng chữ, ngày giờ bằng chữ: the examples of so-bang-chu.md, and what holds for any number.</summary>
public sealed class NumberWordsTests
{
    private const string Examples = "Wording/so-bang-chu.md";

    public static IEnumerable<TheoryDataRow<ExampleRow>> Amounts() => MarkdownTable.Theory(Examples, "Bằng chữ");

    public static IEnumerable<TheoryDataRow<ExampleRow>> EnglishNumbers() => MarkdownTable.Theory(Examples, "In English");

    public static IEnumerable<TheoryDataRow<ExampleRow>> Moments() => MarkdownTable.Theory(Examples, "Trên giấy tờ");

    [Theory, MemberData(nameof(Amounts))]
    public void An_amount_reads_as_the_table_says(ExampleRow row) => Assert.Equal(row["Bằng chữ"], NumberWords.Amount(Number(row["Số"])));

    [Theory, MemberData(nameof(EnglishNumbers))]
    public void A_number_reads_in_English(ExampleRow row) => Assert.Equal(row["In English"], NumberWords.InEnglish(Number(row["Số tiếng Anh"])));

    [Theory, MemberData(nameof(Moments))]
    public void A_moment_is_written_as_papers_write_it(ExampleRow row)
    {
        var moment = ExampleDates.Moment(row["Ngày giờ"]);
        Assert.Equal(new Bilingual(row["Trên giấy tờ"], row["On paper"]), DateWords.Moment(moment));
        Assert.EndsWith(DateWords.Day(moment.On).Vi, row["Trên giấy tờ"], StringComparison.Ordinal);
    }

    [Fact]
    public void Different_numbers_have_different_words() => Gen.Select(Gen.Long, Gen.Long).Sample((a, b) =>
    {
        Assert.Equal(a == b, NumberWords.InVietnamese(a) == NumberWords.InVietnamese(b));
        Assert.Equal(a == b, NumberWords.InEnglish(a) == NumberWords.InEnglish(b));
    });

    [Fact]
    public void Neighbours_up_to_a_million_all_differ()
    {
        var words = Enumerable.Range(0, 1_000_001).Select(n => NumberWords.InVietnamese(n)).ToHashSet();
        Assert.Equal(1_000_001, words.Count);
    }

    [Fact]
    public void The_published_sample_of_northern_usage_reads_the_same()
    {
        using var text = new StreamReader(SharedFolder.File("text/number-words-sample.csv"));
        var rows = Csv.ReadByColumn(text).Where(row => row["style"] == "north").ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(row["published_words"], NumberWords.InVietnamese(Number(row["number"]))));
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
