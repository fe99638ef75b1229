using CsCheck;
using MotCua.Law.Wording;

namespace MotCua.Law.Tests.Wording;

/// <summary>Bảng dấu phẩy: what is written reads back; what is read never throws.</summary>
public sealed class CsvTests
{
    private static readonly Gen<string[]> Row = Gen.OneOf(Gen.String, Gen.String[Gen.Char["a,\"\n\r "], 0, 8]).Array[1, 5];

    [Fact]
    public void Rows_written_read_back_the_same() => Row.Array[0, 5].Sample(rows =>
    {
        var text = string.Join("\r\n", rows.Select(row => Csv.Line(row)));
        Assert.Equal(rows, Csv.Read(text));
        Assert.Equal(rows, Csv.Read(string.Concat(rows.Select(row => Csv.Line(row) + "\n"))));
    });

    [Fact]
    public void Any_text_reads_without_an_exception() =>
        Gen.String[Gen.Char["a,\"\n\r"], 0, 30].Sample(text => Assert.All(Csv.Read(text), row => Assert.NotEmpty(row)));

    [Theory]
    [InlineData("a,b", "a|b")]
    [InlineData("\"a,b\",c", "a,b|c")]
    [InlineData("\"nói \"\"vâng\"\"\"", "nói \"vâng\"")]
    [InlineData("\"hai\r\ndòng\",x", "hai\r\ndòng|x")]
    [InlineData("a,,", "a||")]
    [InlineData("\"chưa đóng", "chưa đóng")]
    [InlineData("5\" ống,x", "5\" ống|x")]
    [InlineData(" a , b ", " a | b ")]
    public void A_row_reads_as_its_fields(string text, string fields)
    {
        Assert.Equal(fields.Split('|'), Assert.Single(Csv.Read(text)));
    }

    [Fact]
    public void Empty_lines_are_no_rows() => Assert.Equal([["a"], ["b"]], Csv.Read("\na\r\n\r\n\nb\n\n"));

    [Fact]
    public void Values_are_written_for_machines() =>
        Assert.Equal("0.5,1234567,2026-11-27,,true,\"a,b\"", Csv.Line(0.5m, new Dong(1_234_567), new DateOnly(2026, 11, 27), null, true, "a,b"));

    [Fact]
    public void Columns_are_read_by_name_and_a_short_row_has_empty_fields()
    {
        var row = Assert.Single(Csv.ReadByColumn(new StringReader("tên,tuổi\nAn\n")));
        Assert.Equal(("An", ""), (row["tên"], row["tuổi"]));
    }
}
