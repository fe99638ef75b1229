using Microsoft.Extensions.DependencyInjection;
using MotCua.Accounts;
using MotCua.Law;
using MotCua.Positions;

namespace MotCua.Tests.Accounts;

public sealed class AccountAdministrationTests(Centre centre) : IClassFixture<Centre>
{
    [Fact]
    public async Task A_new_officer_stands_on_the_list_found_without_marks()
    {
        var page = await centre.Add("anh.nt", ("ten", "Đỗ Thị Ngọc Ánh"));
        Assert.Equal("/quan-tri/tai-khoan/anh.nt", page.Address.AbsolutePath);
        Assert.Contains("biệt phái", page.Text, StringComparison.Ordinal);
        using var administrator = await centre.As(People.Administrator);

        var row = (await administrator.See("/quan-tri/tai-khoan?q=do%20ngoc%20anh")).Document.QuerySelector("tbody tr")!;

        Assert.Equal("Đỗ Thị Ngọc Ánh", row.QuerySelector("a")!.TextContent);
        Assert.Contains("chưa có mật khẩu", row.TextContent, StringComparison.Ordinal);
        Assert.InRange((await administrator.See("/quan-tri/tai-khoan")).Commands, 0, 12);
        Assert.InRange((await administrator.See("/quan-tri/tai-khoan/anh.nt")).Commands, 0, 12);
    }

    [Theory]
    [InlineData("ten", "", "#o-ten-loi")]
    [InlineData("dangNhap", "có dấu", "#o-dangNhap-loi")]
    [InlineData("dangNhap", Dossiers.Spine.Receiver, "#o-dangNhap-loi")]
    [InlineData("coQuan", "", "#o-coQuan-loi")]
    [InlineData("viTri", "", "#o-viTri-loi")]
    [InlineData("tu", "31/02/2026", "#o-tu-loi")]
    [InlineData("tu", "", "#o-tu-loi")]
    [InlineData("den", "", "#o-den-loi")]
    [InlineData("den", "01/10/2026", "#o-den-loi")]
    [InlineData("den", "01/11/2029", "#o-den-loi")]
    [InlineData("quyetDinh", "", "#o-quyetDinh-loi")]
    public async Task A_wrong_field_is_named_beside_it_and_the_typed_work_is_kept(string field, string value, string error)
    {
        var refused = await centre.Add("an.thieu", (field, value));

        Assert.NotEmpty(refused.Document.QuerySelector(error)!.TextContent.Trim());
        Assert.Equal(field == "quyetDinh" ? "" : "QĐ 15/QĐ-SXD ngày 28/10/2026", refused.Document.QuerySelector("#o-quyetDinh")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_same_form_posted_twice_makes_one_officer()
    {
        using var administrator = await centre.As(People.Administrator);
        var form = await administrator.See("/quan-tri/them-can-bo");

        var first = await administrator.Press(form, "button[value='them']", People.Typed("an.hai-lan"));
        var second = await administrator.Press(form, "button[value='them']", People.Typed("an.hai-lan"));

        Assert.Equal(first.Address.AbsolutePath, second.Address.AbsolutePath);
        Assert.Single(second.Document.QuerySelectorAll("td"), td => td.TextContent == "Ghi nhận cán bộ");
    }

    [Theory]
    [InlineData("<script>alert('x')</script>")]
    [InlineData("'; DROP TABLE account_log; --")]
    [InlineData("Ω≈ç√∫˜µ≤≥÷ 田中さん 👩‍👩‍👧")]
    public async Task Naughty_text_is_kept_as_typed_and_harms_nothing(string text)
    {
        var user = "an.la" + text.Length;
        var page = await centre.Add(user, ("ten", text), ("quyetDinh", text));

        Assert.Equal(text, page.Document.QuerySelector("h1")!.TextContent);
        Assert.Empty(page.Document.QuerySelectorAll("main script"));
        using var administrator = await centre.As(People.Administrator);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await administrator.See("/quan-tri/tai-khoan?q=" + Uri.EscapeDataString(text))).Status);
    }

    [Fact]
    public async Task A_locked_officer_is_out_at_the_next_request_and_back_when_unlocked()
    {
        using var officer = await centre.Officer("an.khoa");
        Assert.True((await officer.See("/tiep-nhan")).IsInside());
        Assert.Contains("Nhập lý do", (await centre.Administer("an.khoa", "khoa", reason: " ")).Text, StringComparison.Ordinal);
        Assert.True((await officer.See("/tiep-nhan")).IsInside());

        await centre.Administer("an.khoa", "khoa", "Tạm đình chỉ công tác");
        Assert.Equal("/dang-nhap", (await officer.See("/tiep-nhan")).Address.AbsolutePath);
        Assert.False((await officer.SignIn("an.khoa", People.OwnPassword)).IsInside());

        await centre.Administer("an.khoa", "mo");
        Assert.True((await officer.SignIn("an.khoa", People.OwnPassword)).IsInside());
        using var administrator = await centre.As(People.Administrator);
        var log = (await administrator.See("/quan-tri/tai-khoan/an.khoa")).Document.QuerySelectorAll("[aria-label='Nhật ký tài khoản'] tbody tr").Select(row => row.Children[1].TextContent).ToList();
        // All at one moment of the test's clock, so the log has no order to hold.
        string[] expected = ["Đăng nhập", "Mở khóa tài khoản", "Đăng nhập không được", "Khóa tài khoản", "Đổi mật khẩu", "Đăng nhập", "Cấp mật khẩu tạm", "Ghi nhận cán bộ"];
        Assert.Equal(expected.Order(StringComparer.Ordinal), log.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_showcase_person_who_is_locked_cannot_step_in_either()
    {
        const string Inspector = Dossiers.Spine.Inspector;
        using var inspector = await centre.As(Inspector);
        await centre.Administer(Inspector, "khoa");

        Assert.Equal("/dang-nhap", (await inspector.See("/so-theo-doi")).Address.AbsolutePath);
        Assert.Equal("/dang-nhap", (await inspector.Press(await inspector.See("/dang-nhap"), $"button[value='{Inspector}']")).Address.AbsolutePath);
        await centre.Administer(Inspector, "mo");
    }

    [Fact]
    public async Task Nobody_administers_the_own_account()
    {
        using var administrator = await centre.As(People.Administrator);
        var other = await administrator.See($"/quan-tri/tai-khoan/{Dossiers.Spine.Receiver}");
        Assert.Empty((await administrator.See($"/quan-tri/tai-khoan/{People.Administrator}")).Document.QuerySelectorAll("main form"));

        var scope = centre.Services.CreateAsyncScope();
        await using var _ = scope;
        var me = await Me(People.Administrator);
        var refused = await scope.ServiceProvider.GetRequiredService<MotCua.Accounts.AccountAdministration>().Lock(People.Administrator, "thử", me);
        Assert.Equal("account.own", Assert.Single(refused).Code);
        Assert.NotNull(other.Document.QuerySelector("button[value='khoa']"));
    }

    [Fact]
    public async Task No_administrator_leaves_after_the_last_day_of_the_others()
    {
        var on = LocalMoment.From(centre.Clock.At).On;
        await using var scope = centre.Services.CreateAsyncScope();
        var holdings = scope.ServiceProvider.GetRequiredService<HoldingActs>();
        var (organisation, _) = await scope.ServiceProvider.GetRequiredService<Organisations>().Now(TestContext.Current.CancellationToken);
        var first = organisation.Acting(People.Administrator, "tt-quan-tri", on)!;
        Assert.Empty(await holdings.Give(Dossiers.Spine.Head, new("tt-quan-tri", on, on.AddDays(30), "QĐ 18"), first));
        var held = organisation.HoldingsOf(People.Administrator).Single(h => h.PositionId == "tt-quan-tri").Id;

        var refused = await holdings.End(People.Administrator, held, on.AddYears(9), "QĐ 19", first with { PersonId = Dossiers.Spine.Head });

        Assert.Equal("account.last-administrator", Assert.Single(refused).Code);
    }

    [Fact]
    public async Task A_position_is_given_and_ended_by_a_decision()
    {
        using var officer = await centre.Officer("an.vi-tri");
        using var administrator = await centre.As(People.Administrator);
        var page = await administrator.See("/quan-tri/tai-khoan/an.vi-tri");
        (string, string)[] typed = [("donVi", "tt-thanh-pho"), ("viTri", "tt-van-thu"), ("tu", centre.Day(0)), ("den", centre.Day(30)), ("quyetDinh", "QĐ 16")];

        var given = await administrator.Press(page, "button[value='bo-tri']", typed);
        Assert.Contains("xong=bo-tri", given.Address.Query, StringComparison.Ordinal);
        var twice = await administrator.Press(page, "button[value='bo-tri']", typed);
        Assert.NotNull(twice.Document.QuerySelector("#o-viTri-loi"));
        Assert.Contains("Văn thư", (await officer.See("/tai-khoan")).Text, StringComparison.Ordinal);

        var holding = $"an.vi-tri@tt-van-thu@{centre.Clock.At:yyyy-MM-dd}";
        var button = $"form:has(input[value='{holding}']) button";
        var refused = await administrator.Press(given, button, ($"ngayCuoi-{holding}", centre.Day(-1)), ($"vanBan-{holding}", "QĐ 17"));
        Assert.Contains("hôm nay hoặc sau đó", refused.Text, StringComparison.Ordinal);
        var ended = await administrator.Press(refused, button, ($"ngayCuoi-{holding}", centre.Day(0)), ($"vanBan-{holding}", "QĐ 17"));
        Assert.Contains("xong=ket-thuc", ended.Address.Query, StringComparison.Ordinal);
        Assert.Contains("QĐ 17", ended.Text, StringComparison.Ordinal);
        centre.Wait(24 * 3600);
        await officer.SignIn("an.vi-tri", People.OwnPassword);
        var table = (await officer.See("/tai-khoan")).Document.QuerySelector("[aria-label='Vị trí'] tbody")!;
        Assert.DoesNotContain("Văn thư", table.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_without_the_position_changes_nothing()
    {
        using var administrator = await centre.As(People.Administrator);
        using var receiver = await centre.As(Dossiers.Spine.Receiver);
        var form = await administrator.See($"/quan-tri/tai-khoan/{Dossiers.Spine.Head}");
        var token = (await receiver.See("/")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var answer = await receiver.Press(form, "button[value='khoa']", ("lyDo", "thử"), ("__RequestVerificationToken", token));

        Assert.NotEqual(System.Net.HttpStatusCode.OK, answer.Status);
        using var head = await centre.As(Dossiers.Spine.Head);
        Assert.True((await head.See("/")).IsInside());
        await using var scope = centre.Services.CreateAsyncScope();
        var refused = await scope.ServiceProvider.GetRequiredService<MotCua.Accounts.AccountAdministration>().Lock(Dossiers.Spine.Head, "thử", await Me(Dossiers.Spine.Receiver));
        Assert.Equal("account.permission", Assert.Single(refused).Code);
    }

    private async Task<Me> Me(string officer)
    {
        var (organisation, _) = await centre.Services.GetRequiredService<Organisations>().Now();
        var day = Law.LocalMoment.From(centre.Clock.At).On;
        return organisation.Acting(officer, organisation.PositionsOf(officer, day).First().Id, day)!;
    }
}
