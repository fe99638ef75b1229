using System.Net;

namespace MotCua.Tests.Dossiers;

/// <summary>Từ chối tiếp nhận tại quầy: whoever insists is answered in writing, with everything that lacks.</summary>
public sealed class RefuseReceiptTests(Centre centre) : IClassFixture<Centre>
{
    private static readonly (string, string)[] Person = [("ten", "Hoàng Văn Em"), ("so", "031085001234"), ("diaChi", "9 Cầu Đất")];

    [Fact]
    public async Task Where_papers_lack_the_refusal_is_offered_with_what_was_typed_and_every_lack_as_the_reason()
    {
        using var receiver = await centre.As(Spine.Receiver);
        var lacking = await Spine.Send(receiver, await receiver.See("/tiep-nhan?thuTuc=1.013225"), [.. Person, ("chinh-don", "0"), ("chinh-ban-ve", "0")]);
        Assert.Contains("chưa có gì được ghi", lacking.Document.QuerySelector(".notice.soon")!.TextContent, StringComparison.Ordinal);

        var offered = await receiver.Press(lacking, ".notice button[formaction]");

        Assert.Equal("/tu-choi-tiep-nhan", offered.Address.AbsolutePath);
        Assert.Equal("Thiếu: Đơn đề nghị cấp giấy phép xây dựng.\nThiếu: 02 bộ bản vẽ thiết kế xây dựng.", offered.Document.QuerySelector("#o-lyDo")!.TextContent);
        Assert.Equal("Hoàng Văn Em", offered.Document.QuerySelector("#o-ten")!.GetAttribute("value"));
        var refused = await receiver.Press(offered, "button[value='tu-choi']", ("coQuanDung", "Sở Xây dựng"));
        Assert.Contains("Không được tiếp nhận", refused.Text, StringComparison.Ordinal);
        Assert.Contains("thẩm quyền của Sở Xây dựng", refused.Text, StringComparison.Ordinal);
        var slip = Spine.TextOf(await receiver.Fetch($"{refused.Address.AbsolutePath}/phieu-tu-choi"));
        foreach (var said in new[] { "Hoàng Văn Em", "031085001234", "9 Cầu Đất", "Thiếu: 02 bộ bản vẽ thiết kế xây dựng.", "Sở Xây dựng", "Vũ Thị Hồng Nhung" })
            Assert.Contains(said, slip, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_draws_its_number_no_code_and_is_found_again()
    {
        using var receiver = await centre.As(Spine.Receiver);

        var (first, second) = (await Refuse(receiver, "Phùng Thị Gấm"), await Refuse(receiver, "Phùng Văn Hách"));

        Assert.Equal(NumberOf(first) + 1, NumberOf(second));
        Assert.Matches("^/ho-so/[0-9a-f]{32}$", second.Address.AbsolutePath);
        Assert.Contains(second.Address.AbsolutePath, (await receiver.See("/tim?q=phung+van+hach")).Body, StringComparison.Ordinal);
        Assert.Empty(second.Document.QuerySelectorAll("a[href$='/giay-tiep-nhan']"));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_refusal()
    {
        using var receiver = await centre.As(Spine.Receiver);
        var form = await receiver.See("/tu-choi-tiep-nhan?thuTuc=1.013225");

        var (first, second) = (await receiver.Press(form, "button[value='tu-choi']", [.. Person, ("lyDo", "Không thuộc thẩm quyền")]),
            await receiver.Press(form, "button[value='tu-choi']", [.. Person, ("lyDo", "Không thuộc thẩm quyền")]));

        Assert.Equal(first.Address.AbsolutePath, second.Address.AbsolutePath);
    }

    [Fact]
    public async Task Without_a_reason_or_a_name_nothing_is_recorded_and_both_are_asked_at_once()
    {
        using var receiver = await centre.As(Spine.Receiver);

        var asked = await receiver.Press(await receiver.See("/tu-choi-tiep-nhan?thuTuc=1.013225"), "button[value='tu-choi']", ("diaChi", "9 Cầu Đất"));

        Assert.Contains("lý do từ chối", asked.Document.QuerySelector("#o-lyDo-loi")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(asked.Document.QuerySelector("#o-ten-loi"));
        Assert.Equal("9 Cầu Đất", asked.Document.QuerySelector("#o-diaChi")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Only_who_receives_may_refuse_and_other_centres_do_not_see_it()
    {
        using var receiver = await centre.As(Spine.Receiver);
        var refused = await Refuse(receiver, "Lưu Văn Khoa");
        using var appraiser = await centre.As(Spine.Appraiser);
        using var city = await centre.As(Spine.CityDirector);

        Assert.Equal(HttpStatusCode.NotFound, (await appraiser.See("/tu-choi-tiep-nhan")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await city.See(refused.Address.AbsolutePath)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await city.Fetch($"{refused.Address.AbsolutePath}/phieu-tu-choi")).Status);
    }

    private static async Task<SeenPage> Refuse(Visitor receiver, string name) =>
        await receiver.Press(await receiver.See("/tu-choi-tiep-nhan?thuTuc=1.013225"), "button[value='tu-choi']", [.. Person, ("ten", name), ("lyDo", "Không thuộc thẩm quyền")]);

    private static int NumberOf(SeenPage page) =>
        int.Parse(System.Text.RegularExpressions.Regex.Match(page.Text, @"\((\d+)/TCTN\)").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
}
