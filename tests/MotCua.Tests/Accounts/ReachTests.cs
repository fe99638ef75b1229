using System.Net;
using MotCua.Tests.Dossiers;

namespace MotCua.Tests.Accounts;

/// <summary>Ma trận quyền: every page × everyone of the demonstration, on a dossier of the ward and on nothing at all.</summary>
public sealed class ReachTests(Centre centre) : IClassFixture<Centre>
{
    private static readonly string[] DossierPages =
        ["", "/nhan-xu-ly", "/tham-dinh", "/trinh", "/dong-y", "/ky", "/tra-lai", "/tra-ket-qua", "/chuyen", "/trang-thai-quoc-gia", "/han-tra", "/giay-tiep-nhan", "/phieu-kiem-soat"];

    private static readonly string[] DeskPages = ["/tiep-nhan", "/viec-can-lam", "/so-theo-doi", "/tim?q=a", "/uy-quyen", "/lich", "/nhat-ky-xem", "/viec-phat-sinh"];

    [Fact]
    public async Task Who_may_open_what_is_the_approved_table()
    {
        var code = await centre.Received();
        var table = new System.Text.StringBuilder();
        var people = MotCua.Demonstration.City.Showcase.Select(s => s.OfficerId).ToList();
        foreach (var person in people)
        {
            using var visitor = await centre.As(person);
            foreach (var page in DeskPages.Concat(DossierPages.Select(p => $"/ho-so/{{mã}}{p}")))
            {
                var seen = await visitor.See(page.Replace("{mã}", code, StringComparison.Ordinal));
                var opened = seen.Status == HttpStatusCode.OK && !seen.Text.Contains("Không có trang này", StringComparison.Ordinal);
                table.Append(person).Append(' ').Append(page).Append(' ').AppendLine(opened ? "mở" : "–");
            }
        }
        Approved.Matches("Accounts/approved/quyen", table.ToString());
    }

    [Fact]
    public async Task What_is_not_there_and_what_is_not_yours_look_the_same()
    {
        var code = await centre.Received();
        using var administrator = await centre.As(MotCua.Demonstration.City.Showcase[^1].OfficerId);

        var notYours = await administrator.See($"/ho-so/{code}");
        var notThere = await administrator.See("/ho-so/H24.165-261123-9999");

        Assert.Equal((notThere.Status, notThere.Document.QuerySelector("main")!.TextContent), (notYours.Status, notYours.Document.QuerySelector("main")!.TextContent));
    }

    [Theory]
    [InlineData("/viec-can-lam")]
    [InlineData("/so-theo-doi")]
    [InlineData("/tiep-nhan?thuTuc=1.013225")]
    [InlineData("/tim?q=nguyen")]
    [InlineData("/ho-so/{mã}")]
    [InlineData("/ho-so/{mã}/han-tra")]
    public async Task No_page_asks_the_database_more_than_twelve_times(string page)
    {
        var code = await centre.Received();
        using var receiver = await centre.As(Spine.Receiver);
        var path = page.Replace("{mã}", code, StringComparison.Ordinal);
        await receiver.See(path);

        Assert.InRange((await receiver.See(path)).Commands, 0, 12);
    }

    [Fact]
    public async Task A_visitor_is_sent_to_the_sign_in_page()
    {
        using var visitor = centre.Anybody();

        Assert.Equal("/dang-nhap", (await visitor.See("/so-theo-doi")).Address.AbsolutePath);
    }
}
