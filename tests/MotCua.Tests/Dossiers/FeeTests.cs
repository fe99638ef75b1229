using System.Text;
using MotCua.Tests.Accounts;
using UglyToad.PdfPig;

namespace MotCua.Tests.Dossiers;

/// <summary>Phí, lệ phí tại quầy: who is exempt says so and pays nothing; what was not checked is marked.</summary>
public sealed class FeeTests(Centre centre) : IClassFixture<Centre>
{
    [Fact]
    public async Task Who_is_exempt_pays_nothing_and_the_ground_stands_on_page_and_slip()
    {
        using var receiver = await centre.As(Spine.Receiver);
        var late = await Look(receiver, await receiver.See("/tiep-nhan?thuTuc=1.001193"), ("truongHop", "qua-han"));
        Assert.Contains("8.000", Money(late), StringComparison.Ordinal);

        var poor = await Look(receiver, late, ("mien-ho-ngheo", "1"));
        Assert.DoesNotContain("8.000", Money(poor), StringComparison.Ordinal);
        var received = await receiver.Press(poor, "button[value='tiep-nhan']",
            ("ten", "Nguyễn Văn Ánh"), ("so", "031085001234"), ("ngaySinh", "02/03/1985"), ("gioiTinh", "Male"), ("diaChi", "12 Lê Lợi"), ("inGiay", "1"));

        const string ground = "Miễn: Người thuộc hộ nghèo";
        Assert.Contains(ground, received.Text, StringComparison.Ordinal);
        var slip = Text((await receiver.Fetch($"/ho-so/{Spine.CodeOf(received)}/giay-tiep-nhan")).Bytes);
        Assert.Contains(ground, slip, StringComparison.Ordinal);
        Assert.Contains("Nghị quyết 12/2018", slip, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_line_has_an_exemption_none_is_asked()
    {
        using var receiver = await centre.As(Spine.Receiver);

        Assert.Empty((await receiver.See("/tiep-nhan?thuTuc=1.013225")).Document.QuerySelectorAll("[name^='mien-']"));
    }

    [Theory]
    [InlineData("2.001583", true)]
    [InlineData("1.013225", false)]
    public async Task An_amount_nobody_checked_is_marked_at_reception_and_on_the_dossier(string procedure, bool marked)
    {
        using var receiver = await centre.As(Spine.Receiver);
        const string mark = "chưa đối chiếu văn bản";

        Assert.Equal(marked, (await receiver.See($"/tiep-nhan?thuTuc={procedure}")).Text.Contains(mark, StringComparison.Ordinal));
        var received = await Spine.Receive(receiver, procedure);
        Assert.StartsWith("/ho-so/", received.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(marked, received.Text.Contains(mark, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_collected_is_typed_with_its_points_and_what_is_no_amount_is_named_beside_its_field()
    {
        const string button = "form[data-main] .actions button";
        using var receiver = await centre.Officer("an.thu-phi");
        var code = Spine.CodeOf(await Spine.Receive(receiver, "3.000333"));
        await receiver.Press(await receiver.See($"/ho-so/{code}/trang-thai-quoc-gia"), button, ("ma", "9"), ("soKetQua", "12/PLLTTP"), ("ngayCoKetQua", "23/11/2026"), ("nguon", "Hệ thống của Bộ Công an"));

        var unread = await receiver.Press(await receiver.See($"/ho-so/{code}/tra-ket-qua"), button, ("tienDaThu", "năm mươi nghìn"));
        Assert.Contains("không phải là số tiền", unread.Document.QuerySelector("#o-tienDaThu-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("năm mươi nghìn", unread.Document.QuerySelector("#o-tienDaThu")!.GetAttribute("value"));
        var returned = await receiver.Press(unread, button, ("tienDaThu", "50.000"), ("banChinh", "1"));

        Assert.Contains("Đã trả kết quả", returned.Text, StringComparison.Ordinal);
        Assert.Equal(new Law.Dong(50_000), (await Rows.Events(centre, code)).OfType<Law.Dossiers.ResultReturned>().Single().Paid);
    }

    private static Task<SeenPage> Look(Visitor visitor, SeenPage page, params (string, string)[] typed) => visitor.Press(page, "button[value='xem']", typed);

    private static string Money(SeenPage page) => page.Document.QuerySelector(".promise h3 .money")!.TextContent;

    private static string Text(byte[] paper)
    {
        using var pdf = PdfDocument.Open(paper);
        return string.Join(' ', pdf.GetPages().Aggregate(new StringBuilder(), (text, page) => text.Append(UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor.ContentOrderTextExtractor.GetText(page)).Append(' ')).ToString()
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
