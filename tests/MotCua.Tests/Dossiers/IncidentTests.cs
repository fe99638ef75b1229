using MotCua.Ledger;

namespace MotCua.Tests.Dossiers;

/// <summary>Sự cố hệ thống: the head of the centre pauses a dossier, or all of them, and resumes; the due moment moves by the time lost.</summary>
public sealed class IncidentTests(Centre centre) : IClassFixture<Centre>
{
    [Fact]
    public async Task A_paused_dossier_waits_and_its_due_moment_moves_when_it_goes_on()
    {
        centre.Clock.At = Centre.Morning;
        var code = await centre.Received();
        await centre.Do(Spine.Appraiser, code, "nhan-xu-ly");
        var due = (await centre.WorkItem(code)).DueAt;
        await centre.Do(Spine.Director, code, "tam-dung", ("suCo", "Cổng dịch vụ công quốc gia ngừng hoạt động."));
        var refused = await centre.Do(Spine.Appraiser, code, "tham-dinh", ("yKien", "Đủ điều kiện."));
        Assert.Contains("đang tạm dừng do sự cố hệ thống", refused.Text, StringComparison.Ordinal);

        centre.Clock.At = Centre.Morning.AddDays(3);
        using var director = await centre.As(Spine.Director);
        var before = await director.See($"/ho-so/{code}/tiep-tuc");
        Assert.Contains("dời đến", before.Text, StringComparison.Ordinal);
        var resumed = await director.Press(before, "form[data-main] .actions button");

        Assert.Contains("Tiếp tục sau sự cố", resumed.Document.QuerySelector(".timeline li")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromDays(3), Instant.FromMicroseconds((await centre.WorkItem(code)).DueAt) - Instant.FromMicroseconds(due));
    }

    [Fact]
    public async Task All_dossiers_of_a_unit_are_paused_and_resumed_each_by_an_act_of_its_own()
    {
        centre.Clock.At = Centre.Morning;
        var code = await centre.Received();
        using var director = await centre.As(Spine.Director);
        var empty = await director.Press(await director.See("/su-co"), "form[data-main] .actions button");
        Assert.Contains("Nêu sự cố", empty.Document.QuerySelector("#o-suCo-loi")!.TextContent, StringComparison.Ordinal);
        Assert.False((await centre.WorkItem(code)).Incident);

        var paused = await director.Press(empty, "form[data-main] .actions button", ("phamVi", "ubnd-11311"), ("suCo", "Mất điện trung tâm dữ liệu."));
        Assert.Matches(@"Đã tạm dừng \d+ hồ sơ", paused.Text);
        Assert.True((await centre.WorkItem(code)).Incident);
        Assert.Contains("Mất điện trung tâm dữ liệu.", (await director.See($"/ho-so/{code}")).Text, StringComparison.Ordinal);
        Assert.Contains("Đã tạm dừng 0 hồ sơ", (await director.Press(paused, "form[data-main] .actions button", ("phamVi", "ubnd-11311"), ("suCo", "Mất điện."))).Text, StringComparison.Ordinal);

        var resumed = await director.Press(await director.See("/su-co"), "form:not([data-main]) .actions button");
        Assert.Matches(@"Đã tiếp tục \d+ hồ sơ", resumed.Text);
        Assert.False((await centre.WorkItem(code)).Incident);
        Assert.Contains("Đang tạm dừng tại Trung tâm: 0 hồ sơ.", resumed.Text, StringComparison.Ordinal);
    }
}
