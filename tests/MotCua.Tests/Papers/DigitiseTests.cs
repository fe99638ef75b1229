using System.Net;
using AngleSharp.Html.Dom;
using MotCua.Tests.Dossiers;

namespace MotCua.Tests.Papers;

public sealed class DigitiseTests(Centre centre) : IClassFixture<Centre>
{
    private static readonly (string, string)[] Filled =
        [("giayTo", "don"), ("loai", "DON"), ("so", "031085001234"), ("ten", "Đơn đề nghị cấp phép"), ("trichYeu", "Nhà ở riêng lẻ 3 tầng"), ("hieuLuc", "Không thời hạn"), ("phamVi", "Toàn quốc")];

    [Fact]
    public async Task A_scan_is_shown_to_who_may_read_the_dossier_and_to_nobody_else()
    {
        var code = await centre.Received();
        using var receiver = await centre.As(Spine.Receiver);

        var done = await Upload(receiver, code, [("ảnh.png", Files.Png), ("đơn.pdf", Files.Pdf)]);

        Assert.Equal($"/ho-so/{code}", done.Address.AbsolutePath);
        using var appraiser = await centre.As(Spine.Appraiser);
        var page = await appraiser.See($"/ho-so/{code}/ban-so");
        Assert.Contains("Đơn đề nghị cấp phép", page.Text, StringComparison.Ordinal);
        var picture = page.Document.QuerySelector(".scan img")!.GetAttribute("src")!;
        foreach (var (address, type, kept) in new[] { (picture, "image/png", Files.Png), (page.Document.QuerySelector(".scan iframe")!.GetAttribute("src")!, "application/pdf", Files.Pdf) })
        {
            var given = await appraiser.Fetch(address);
            Assert.Equal((HttpStatusCode.OK, type), (given.Status, given.Type));
            Assert.Equal(kept, given.Bytes);
        }
        using var nobody = centre.Anybody();
        Assert.Equal("/dang-nhap", (await nobody.See(picture)).Address.AbsolutePath);
        using var administrator = await centre.As(Accounts.People.Administrator);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.See(picture)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await appraiser.See(picture.Replace(code, await centre.Received(), StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task A_field_left_empty_keeps_the_files_that_were_sent()
    {
        var code = await centre.Received();
        using var receiver = await centre.As(Spine.Receiver);

        var refused = await Upload(receiver, code, [("đơn.pdf", Files.Pdf)], ("so", ""));

        Assert.NotEmpty(refused.Document.QuerySelector("#o-so-loi")!.TextContent);
        Assert.Contains("đơn.pdf", refused.Text, StringComparison.Ordinal);
        Assert.Equal($"/ho-so/{code}", (await receiver.Press(refused, "form[data-main] .actions button", ("so", "031085001234"))).Address.AbsolutePath);
        Assert.Single((await receiver.See($"/ho-so/{code}/ban-so")).Document.QuerySelectorAll(".scan iframe"));
    }

    [Theory]
    [InlineData("a.html", "<script>alert(1)</script>")]
    [InlineData("../../a.pdf", "%PDF-1.4 %%EOF")]
    [InlineData("a.pdf", "")]
    public async Task A_file_that_is_not_taken_is_told_beside_it_and_nothing_is_kept(string name, string content)
    {
        var code = await centre.Received();
        using var receiver = await centre.As(Spine.Receiver);

        var refused = await Upload(receiver, code, [(name, System.Text.Encoding.UTF8.GetBytes(content))]);

        Assert.NotEmpty(refused.Document.QuerySelector("#o-tep-loi")!.TextContent);
        Assert.Equal("Nhà ở riêng lẻ 3 tầng", refused.Document.QuerySelector("#o-trichYeu")!.GetAttribute("value"));
        Assert.Empty((await receiver.See($"/ho-so/{code}/ban-so")).Document.QuerySelectorAll(".scan"));
    }

    internal static async Task<SeenPage> Upload(Visitor visitor, string code, (string Name, byte[] Bytes)[] files, params (string Name, string Value)[] typed)
    {
        var page = await visitor.See($"/ho-so/{code}/so-hoa");
        var form = (IHtmlFormElement)page.Document.QuerySelector("form[data-main]")!;
        using var content = new MultipartFormDataContent();
        foreach (var input in form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>())
            content.Add(new StringContent(input.Value), input.Name!);
        foreach (var (name, value) in Filled.Where(f => typed.All(t => t.Name != f.Item1)).Concat(typed))
            content.Add(new StringContent(value), name);
        foreach (var (name, bytes) in files)
            content.Add(new ByteArrayContent(bytes), "tep", name);
        return await visitor.Send(page.Address.AbsolutePath, content);
    }
}
