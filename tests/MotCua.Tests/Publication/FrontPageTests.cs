using MotCua.Tests.Dossiers;

namespace MotCua.Tests.Publication;

/// <summary>Trang đầu của người dân.</summary>
public sealed class FrontPageTests(Centre centre) : IClassFixture<Centre>
{
    [Fact]
    public async Task A_visitor_finds_procedures_their_dossier_todays_hours_and_what_moved_in_law()
    {
        using var visitor = centre.Anybody();
        var page = await visitor.See("/");

        Assert.NotNull(page.Document.QuerySelector("form[action='/thu-tuc'] input[name=q]"));
        Assert.NotNull(page.Document.QuerySelector("form[action='/tra-cuu'] input[name=ma]"));
        Assert.Contains("Hôm nay mở cửa", page.Document.QuerySelector(".opening")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("01/03/2027", page.Document.QuerySelector("ul.procedures")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.Document.QuerySelectorAll(".tabs a"), link => link.TextContent == "giấy khai sinh");
    }

    [Fact]
    public async Task An_officer_goes_straight_to_work()
    {
        using var receiver = await centre.As(Spine.Receiver);

        Assert.NotEqual("/", (await receiver.See("/")).Address.AbsolutePath);
    }
}
