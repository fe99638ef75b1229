using MotCua.Tests.Dossiers;

namespace MotCua.Tests.Tariffs;

/// <summary>Biểu thu: the city's director records an amount, and from its day on the counter promises it.</summary>
public sealed class TariffPageTests(Centre centre) : IClassFixture<Centre>
{
    private const string CityDirector = "nguyen-quang-huy";

    private static readonly (string, string)[] Amount =
        [("truongHop", "nha-o-rieng-le"), ("mucThu", "90.000"), ("tuNgay", "23/11/2026"), ("canCu", "Nghị quyết 99/2026/NQ-HĐND"), ("coQuanThu", "UBND cấp xã"), ("nguon", "Công báo số 1")];

    [Fact]
    public async Task An_amount_that_is_recorded_is_charged_from_its_day_on()
    {
        using var director = await centre.As(CityDirector);
        var page = await director.See("/bieu-thu?ma=1.013225");
        Assert.Contains("75.000", page.Text, StringComparison.Ordinal);

        var done = await director.Press(page, "form[data-main] button.primary", Amount);

        Assert.Contains("90.000", done.Text, StringComparison.Ordinal);
        Assert.Contains("22/11/2026", done.Text, StringComparison.Ordinal);
        using var receiver = await centre.As(Spine.Receiver);
        Assert.Contains("90.000", (await receiver.See("/tiep-nhan?thuTuc=1.013225")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_named_beside_its_field_and_nothing_is_recorded()
    {
        using var director = await centre.As(CityDirector);
        var page = await director.See("/bieu-thu?ma=1.013225");

        var refused = await director.Press(page, "form[data-main] button.primary", [.. Amount.Where(field => field.Item1 is not ("mucThu" or "canCu" or "tuNgay" or "nguon")), ("mucThu", "chín mươi"), ("tuNgay", "01/12/2026"), ("nguon", "Công báo số 2")]);

        Assert.Contains("không phải là số tiền", refused.Document.QuerySelector("#o-mucThu-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Công báo số 2", refused.Document.QuerySelector("#o-nguon")!.GetAttribute("value"));
        Assert.DoesNotContain("01/12/2026 –", (await director.See("/bieu-thu?ma=1.013225")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_read_the_tariff_and_record_nothing()
    {
        using var ward = await centre.As(Spine.Director);

        Assert.Null((await ward.See("/bieu-thu")).Document.QuerySelector("form[data-main]"));
    }
}
