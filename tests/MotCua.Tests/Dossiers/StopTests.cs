namespace MotCua.Tests.Dossiers;

/// <summary>Dừng giải quyết: the applicant asks, the centre stops and gives a notice (mẫu 05).</summary>
public sealed class StopTests(Centre centre) : IClassFixture<Centre>
{
    [Fact]
    public async Task An_applicant_asks_and_the_centre_stops_with_a_numbered_notice()
    {
        var code = await centre.Received();
        var asked = await centre.Do(Spine.Receiver, code, "de-nghi-dung", ("lyDo", "Gia đình chưa đủ kinh phí xây dựng."));
        Assert.Contains("Người nộp đề nghị dừng", asked.Text, StringComparison.Ordinal);

        var stopped = await centre.Do(Spine.Receiver, code, "dung");

        Assert.Contains("Đã dừng giải quyết", stopped.Text, StringComparison.Ordinal);
        Assert.NotNull(stopped.Document.QuerySelector($"a[href='/ho-so/{code}/thong-bao-dung']"));
        var notice = await centre.Paper(Spine.Receiver, code, "thong-bao-dung");
        Assert.Matches(@"Số: \d+/TBDHS", notice);
        Assert.Contains("Gia đình chưa đủ kinh phí xây dựng.", notice, StringComparison.Ordinal);
        Assert.Contains("bản chính", notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_it_is_stopped_there_is_no_notice_and_without_a_reason_nothing_is_recorded()
    {
        var code = await centre.Received();

        var refused = await centre.Do(Spine.Receiver, code, "de-nghi-dung", ("lyDo", " "));

        Assert.Contains("Nêu lý do đề nghị dừng.", refused.Document.QuerySelector("#o-lyDo-loi")!.TextContent, StringComparison.Ordinal);
        using var receiver = await centre.As(Spine.Receiver);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await receiver.Fetch($"/ho-so/{code}/thong-bao-dung")).Status);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await receiver.Fetch($"/ho-so/{code}/van-ban-xin-loi")).Status);
    }
}
