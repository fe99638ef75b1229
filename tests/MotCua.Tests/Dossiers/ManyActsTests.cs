namespace MotCua.Tests.Dossiers;

/// <summary>Nhiều hồ sơ một lần bấm: each is decided on its own, and says so.</summary>
public sealed class ManyActsTests(Centre centre) : IClassFixture<Centre>
{
    private const string Button = "form[data-main] .actions button";

    [Fact]
    public async Task Of_those_chosen_each_is_taken_or_says_why_not()
    {
        var (first, second, taken) = (await centre.Received(), await centre.Received(), await centre.Received());
        using var appraiser = await centre.As(Spine.Appraiser);
        var open = await appraiser.See("/viec-can-lam?ds=Unassigned");
        await centre.Do(Spine.Signer, taken, "nhan-xu-ly");

        var done = await appraiser.Press(open, Button, [.. await Chosen(first, second, taken)]);

        Assert.Contains("2 trên 3 hồ sơ đã ghi", Outcome(done), StringComparison.Ordinal);
        Assert.Contains($"{first}: đã nhận xử lý", Outcome(done), StringComparison.Ordinal);
        Assert.Contains($"{taken}: Không thể nhận xử lý: hồ sơ đang ở trạng thái “Đang thẩm định”.", Outcome(done), StringComparison.Ordinal);
        Assert.Contains("Đang thẩm định", (await appraiser.See($"/ho-so/{second}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_press_twice_does_it_once()
    {
        var code = await centre.Received();
        using var appraiser = await centre.As(Spine.Appraiser);
        var open = await appraiser.See("/viec-can-lam?ds=Unassigned");
        (string, string)[] chosen = [.. await Chosen(code)];

        Assert.Contains("1 trên 1", Outcome(await appraiser.Press(open, Button, chosen)), StringComparison.Ordinal);
        Assert.Contains("1 trên 1", Outcome(await appraiser.Press(open, Button, chosen)), StringComparison.Ordinal);

        Assert.Single((await appraiser.See($"/ho-so/{code}")).Document.QuerySelectorAll(".timeline strong"), e => e.TextContent == "Nhận xử lý");
    }

    [Fact]
    public async Task Nothing_chosen_is_told_and_nothing_is_done()
    {
        await centre.Received();
        using var appraiser = await centre.As(Spine.Appraiser);

        var told = await appraiser.Press(await appraiser.See("/viec-can-lam?ds=Unassigned"), Button);

        Assert.Contains("Chọn ít nhất một hồ sơ.", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drafts_are_agreed_with_as_they_were_read_and_reading_them_is_recorded()
    {
        var (agreed, changed) = (await Proposed("Cấp phép nhà hai tầng."), await Proposed("Cấp phép nhà ba tầng."));
        using var head = await centre.As(Spine.Head);
        var open = await head.See("/dong-y-nhieu");
        Assert.Contains("Cấp phép nhà ba tầng.", open.Text, StringComparison.Ordinal);
        await centre.Do(Spine.Head, changed, "tra-lai", ("lyDo", "Sửa số tầng"));
        await centre.Do(Spine.Appraiser, changed, "trinh", ("noiDung", "Cấp phép nhà bốn tầng."), ("chapThuan", "1"));

        var done = await head.Press(open, Button, [.. await Chosen(agreed, changed)]);

        Assert.Contains($"{agreed}: đã đồng ý", Outcome(done), StringComparison.Ordinal);
        Assert.Contains($"{changed}: Người khác vừa xử lý hồ sơ này", Outcome(done), StringComparison.Ordinal);
        Assert.Contains("Cấp phép nhà bốn tầng.", done.Text, StringComparison.Ordinal);
        Assert.Contains((Spine.Head, "/dong-y-nhieu", ""), await Rows.Readings(centre, agreed));
    }

    [Fact]
    public async Task Who_may_not_agree_finds_no_such_page()
    {
        using var appraiser = await centre.As(Spine.Appraiser);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await appraiser.See("/dong-y-nhieu")).Status);
    }

    private async Task<string> Proposed(string content)
    {
        var code = await centre.Received();
        await centre.Do(Spine.Appraiser, code, "nhan-xu-ly");
        await centre.Do(Spine.Appraiser, code, "tham-dinh", ("yKien", "Đủ điều kiện cấp phép."), ("dat", "1"));
        await centre.Do(Spine.Appraiser, code, "trinh", ("noiDung", content), ("chapThuan", "1"));
        return code;
    }

    private async Task<IEnumerable<(string, string)>> Chosen(params string[] codes)
    {
        List<(string, string)> chosen = [];
        foreach (var code in codes)
            chosen.Add(($"chon-{await Rows.IdOf(centre, code):N}", "1"));
        return chosen;
    }

    private static string Outcome(SeenPage page) => string.Join(' ', page.Document.QuerySelectorAll(".notice").Select(n => string.Join(' ', n.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
}
