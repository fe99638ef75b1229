using System.Globalization;
using CsCheck;
using MotCua.Law.Tariffs;
using MotCua.Law.Tests.Examples;

namespace MotCua.Law.Tests.Tariffs;

/// <summary>Biểu phí Hải Phòng: the examples of bieu-phi.md on the book the application ships, and what holds for any dossier.</summary>
public sealed class HaiPhongTariffTests
{
    private static readonly Tariff HaiPhong = Tariff.FromJson(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Tariffs/hai-phong.json")));

    private static readonly Gen<FeeQuestion> Questions =
        from code in Gen.OneOf<string>([.. HaiPhong.Lines.Select(line => line.ProcedureCode).Distinct(), "9.999999"])
        from key in Gen.OneOf<string>([.. HaiPhong.Lines.Select(line => line.Case ?? "khac").Distinct()])
        from channel in Gen.Enum<Channel>()
        from payer in Gen.Enum<PayerKind>()
        from day in Gen.Int[0, 3_000]
        from copies in Gen.Int[1, 50]
        from pages in Gen.Int[1, 400]
        from ground in Gen.OneOf("ho-ngheo", "khac")
        select new FeeQuestion(code, key, channel, payer, new DateOnly(2025, 6, 1).AddDays(day), copies, pages, [ground]);

    public static IEnumerable<TheoryDataRow<ExampleRow>> Dossiers() => MarkdownTable.Theory("Tariffs/bieu-phi.md", "Phải nộp");

    [Theory, MemberData(nameof(Dossiers))]
    public void A_dossier_pays_what_the_table_says(ExampleRow row)
    {
        var charges = HaiPhong.ChargesFor(Question(row));
        Assert.Equal(row["Phải nộp"], charges.IsSet ? charges.Total.Amount.ToString("N0", CultureInfo.GetCultureInfo("vi-VN")) : "chưa công bố");
    }

    [Fact]
    public void The_total_is_the_sum_of_the_charges() => Questions.Sample(question =>
    {
        var charges = HaiPhong.ChargesFor(question);
        Assert.Equal(charges.Total.Amount, charges.Lines.Sum(charge => charge.Amount.Amount));
        Assert.All(charges.Lines, charge => Assert.False(charge.Basis.Length == 0 || charge.How.Vi.Length == 0 || charge.How.En.Length == 0));
    });

    [Fact]
    public void One_more_page_is_never_cheaper_and_never_passes_the_cap() => Gen.Select(Gen.Int[1, 400], Gen.Int[1, 50]).Sample((pages, copies) =>
    {
        var question = new FeeQuestion("2.000815", "", Channel.Direct, PayerKind.Person, new(2026, 11, 27), copies, pages);
        var total = HaiPhong.ChargesFor(question).Total;
        Assert.True(total <= HaiPhong.ChargesFor(question with { Pages = pages + 1 }).Total);
        Assert.True(total < HaiPhong.ChargesFor(question with { Copies = copies + 1 }).Total);
        Assert.True(total <= new Dong(200_000L * copies));
    });

    [Fact]
    public void Filing_online_never_costs_more() => Questions.Sample(question =>
    {
        var (direct, online) = (HaiPhong.ChargesFor(question with { Channel = Channel.Direct }), HaiPhong.ChargesFor(question with { Channel = Channel.Online }));
        Assert.True(online.Total <= direct.Total);
        Assert.Equal(direct.IsSet, online.IsSet);
    });

    [Fact]
    public void The_counting_of_pages_is_told()
    {
        var question = new FeeQuestion("2.000815", "", Channel.Direct, PayerKind.Person, new(2026, 11, 27), 3, 500);
        var charge = Assert.Single(HaiPhong.ChargesFor(question).Lines);
        Assert.Equal("3 bản × (2 trang × 2.000 đ + 498 trang × 1.000 đ, tối đa 200.000 đ mỗi bản)", charge.How.Vi);
        Assert.Equal("3 copies × (2 pages × 2,000 đ + 498 pages × 1,000 đ, at most 200,000 đ a copy)", charge.How.En);
        Assert.Equal("Thông tư 226/2016/TT-BTC", charge.Basis);
    }

    [Fact]
    public void Any_text_for_a_procedure_or_a_case_is_answered() => Gen.Select(Gen.String, Gen.String).Sample((code, key) =>
        Assert.NotNull(HaiPhong.ChargesFor(new(code, key, Channel.Direct, PayerKind.Person, new(2026, 11, 27), ExemptionGrounds: [key]))));

    private static FeeQuestion Question(ExampleRow row) => new(
        row["Thủ tục"], row["Trường hợp"],
        row["Cách nộp"] switch { "trực tuyến" => Channel.Online, "bưu chính" => Channel.Post, _ => Channel.Direct },
        row["Người nộp"] switch { "tổ chức" => PayerKind.Organisation, "hộ" => PayerKind.Household, _ => PayerKind.Person },
        row["Ngày nộp"] is { Length: > 0 } day ? ExampleDates.Day(day) : new(2026, 11, 27),
        Count(row["Số bản"]), Count(row["Số trang"]), [row["Được miễn"]]);

    private static int Count(string text) => text.Length == 0 ? 1 : int.Parse(text, CultureInfo.InvariantCulture);
}
