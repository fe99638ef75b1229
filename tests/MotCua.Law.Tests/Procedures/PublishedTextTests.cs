using MotCua.Law.Procedures;
using MotCua.Law.Tariffs;
using MotCua.Law.Tests.Examples;

namespace MotCua.Law.Tests.Procedures;

public sealed class PublishedTextTests
{
    private const string File = "Procedures/van-ban-cong-bo.md";

    public static IEnumerable<TheoryDataRow<ExampleRow>> Fees => MarkdownTable.Theory(File, "Mức đọc được");

    public static IEnumerable<TheoryDataRow<ExampleRow>> Disagreements => MarkdownTable.Theory(File, "Mâu thuẫn");

    [Theory, MemberData(nameof(Fees))]
    public void A_fee_is_read_as_in_the_table(ExampleRow row)
    {
        var read = FeeReading.Of(row["Ô"], row["Ghi chú"]);

        Assert.Equal(row["Mức đọc được"], read.Fee is { } fee ? $"{fee.Amount:0.##} {(fee.Currency == Currency.Dong ? "đồng" : "USD")}" : read.Why!.Value.Key());
    }

    [Theory, MemberData(nameof(Disagreements))]
    public void What_disagrees_is_named_as_in_the_table(ExampleRow row)
    {
        var found = Contradictions.In(ChannelTable.Read(row["Bảng cách thức"]));

        Assert.Equal(row["Mâu thuẫn"], string.Join(" + ", found.Select(one => $"{one.Kind.Key()}: {one.Cell} ≠ {one.Prose}")));
    }

    [Fact]
    public void A_flattened_table_is_taken_apart_without_losing_a_word()
    {
        var rows = ChannelTable.Read("Hình thức nộpThời gianPhí, lệ phíMô tảTrực tuyếnKhông phải trả kết quảMiễn phíQua CổngTrực tiếp5 Ngày10,000 VNĐ(mỗi bản (trang) một lần)Tại quầyTrực tiếpKhông phải trả kết quảMiễn phí");

        Assert.Equal(
            [
                new(Channel.Online, "Không phải trả kết quả", "Miễn phí", "", "Qua Cổng"),
                new(Channel.Direct, "5 Ngày", "10,000 VNĐ", "mỗi bản (trang) một lần", "Tại quầy"),
                new(Channel.Direct, "Không phải trả kết quả", "Miễn phí", "", ""),
            ], rows);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Nộp trực tiếp tại Trung tâm, 5 ngày, miễn phí")]
    [InlineData("Ghi chú trước bảng Trực tiếp5 NgàyMiễn phí")]
    public void What_is_no_such_table_has_no_rows(string text) => Assert.Empty(ChannelTable.Read(text));
}
