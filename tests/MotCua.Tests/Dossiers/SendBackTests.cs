namespace MotCua.Tests.Dossiers;

public sealed class SendBackTests(Centre centre) : IClassFixture<Centre>
{
    [Fact]
    public async Task Who_proposes_again_reads_why_it_was_sent_back_and_goes_on_from_the_draft()
    {
        var code = await centre.Agreed();
        await centre.Do(Spine.Head, code, "tra-lai", ("lyDo", "Chưa nêu mật độ xây dựng."));

        using var appraiser = await centre.As(Spine.Appraiser);
        var page = await appraiser.See($"/ho-so/{code}/trinh");

        Assert.Contains("Chưa nêu mật độ xây dựng.", page.Document.QuerySelector(".notice.soon")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Cấp giấy phép xây dựng nhà ở riêng lẻ 3 tầng.", page.Document.QuerySelector("#o-noiDung")!.TextContent);
        Assert.Contains("Đã trình", (await appraiser.Press(page, "form[data-main] .actions button")).Text, StringComparison.Ordinal);
        Assert.Null((await appraiser.See($"/ho-so/{code}/trinh")).Document.QuerySelector(".notice.soon"));
    }
}
