using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using MotCua.Plumbing;

namespace MotCua.Tests.Accounts;

/// <summary>Trung tâm có một cơ quan xác thực cán bộ của mình: the department of construction's provider, and one that does not answer.</summary>
public sealed class CentreWithAgency : Centre
{
    public AgencyHost Agency { get; private set; } = null!;

    protected override async ValueTask Prepare()
    {
        Agency = await AgencyHost.Start();
        var (secret, path) = (Path.Combine(Folder, "..", $"{Path.GetFileName(Folder)}.khoa"), Path.Combine(Folder, StoreSettings.File));
        Directory.CreateDirectory(Folder);
        await File.WriteAllTextAsync(secret, AgencyHost.Secret + "\n");
        var settings = File.Exists(path) ? JsonNode.Parse(await File.ReadAllTextAsync(path))!.AsObject() : [];
        settings["SignIn"] = JsonSerializer.SerializeToNode(new
        {
            Providers = new object[]
            {
                new { Key = "so-xay-dung", Name = "Sở Xây dựng", NameEn = "Department of Construction", Agency = "so-xay-dung", Authority = Agency.Address, AgencyHost.ClientId, SecretFile = secret, Mfa = "mfa" },
                new { Key = "im-lang", Name = "Nơi không trả lời", Agency = "so-xay-dung", Authority = "http://127.0.0.1:9", AgencyHost.ClientId },
            },
        });
        await File.WriteAllTextAsync(path, settings.ToJsonString());
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Agency.DisposeAsync();
    }
}

/// <summary>Đăng nhập qua cơ quan: linked once by its owner, it lets in whom the password would, and nobody else.</summary>
public sealed class AgencySignInTests(CentreWithAgency centre) : IClassFixture<CentreWithAgency>
{
    private const string Way = "/dang-nhap/co-quan/so-xay-dung";

    [Fact]
    public async Task An_officer_links_the_agencys_name_once_and_signs_in_by_it()
    {
        using var officer = await Linked("an.co-quan", "a-1");
        Assert.Equal(("code", "S256", "openid"), ($"{centre.Agency.Asked!["response_type"]}", $"{centre.Agency.Asked["code_challenge_method"]}", $"{centre.Agency.Asked["scope"]}"));
        using var visitor = centre.Anybody();

        var inside = await visitor.See(Way + "?ve=/lich");

        Assert.True(inside.IsInside());
        Assert.Equal("/lich", inside.Address.AbsolutePath);
        using var administrator = await centre.As(People.Administrator);
        Assert.Contains("Liên kết đăng nhập qua cơ quan", (await administrator.See("/quan-tri/tai-khoan/an.co-quan")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_linked_or_locked_or_of_another_agency_is_told_the_same_and_stays_outside()
    {
        using var officer = await Linked("an.khoa", "k-1");
        centre.Agency.Subject = "khong-ai-biet";
        using var visitor = centre.Anybody();
        var unknown = await visitor.See(Way);
        centre.Agency.Subject = "k-1";
        await centre.Administer("an.khoa", "khoa");
        var locked = await visitor.See(Way);
        await centre.Administer("an.khoa", "mo");

        foreach (var page in new[] { unknown, locked })
        {
            Assert.False(page.IsInside());
            Assert.Contains("Không đăng nhập được qua cơ quan", page.Text, StringComparison.Ordinal);
        }
        Assert.True((await visitor.See(Way)).IsInside());
        using var stranger = centre.Anybody();
        await centre.Add("an.khac", ("coQuan", "so-tu-phap"));
        var password = await centre.TemporaryPassword("an.khac");
        await stranger.SignIn("an.khac", password);
        await stranger.ChangePassword(password, People.OwnPassword);
        Assert.Empty((await stranger.See("/tai-khoan")).Document.QuerySelectorAll("#co-quan"));
    }

    [Fact]
    public async Task The_accounts_own_second_factor_is_still_asked_unless_the_agency_has_asked_for_two()
    {
        using var officer = await Linked("an.hai", "h-1");
        var (secret, _) = await centre.Enrol(officer);
        using var visitor = centre.Anybody();

        var asked = await visitor.See(Way + "?ve=/lich");
        Assert.Equal("/dang-nhap/xac-thuc", asked.Address.AbsolutePath);
        var wrong = await visitor.Press(asked, "form[data-main] button", ("maXacThuc", "000000"));
        Assert.Contains("Mã không đúng", wrong.Text, StringComparison.Ordinal);
        centre.Wait(30);
        Assert.Equal("/lich", (await visitor.Press(wrong, "form[data-main] button", ("maXacThuc", centre.CodeNow(secret)))).Address.AbsolutePath);

        centre.Agency.Ways = ["pwd", "mfa"];
        using var again = centre.Anybody();
        Assert.True((await again.See(Way)).IsInside());
        centre.Agency.Ways = null;
        using var nobody = centre.Anybody();
        Assert.Contains("Mã không đúng, hoặc đã chờ quá lâu", (await nobody.Press(await nobody.See("/dang-nhap/xac-thuc"), "form[data-main] button", ("maXacThuc", centre.CodeNow(secret)))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("issuer")]
    [InlineData("audience")]
    [InlineData("nonce")]
    [InlineData("late")]
    [InlineData("key")]
    public async Task A_token_that_is_not_as_it_has_to_be_opens_nothing(string spoilt)
    {
        using var officer = await Linked($"an.{spoilt}", $"s-{spoilt}");
        centre.Agency.Spoilt = spoilt;
        using var visitor = centre.Anybody();

        var page = await visitor.See(Way);

        centre.Agency.Spoilt = null;
        Assert.False(page.IsInside());
        Assert.Contains("Không đăng nhập được qua cơ quan", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_nobody_asked_for_and_one_carried_to_another_browser_open_nothing()
    {
        using var officer = await Linked("an.lap", "l-1");
        using var visitor = centre.Anybody();
        Assert.False((await visitor.See(Way + "/ve?code=1&state=1")).IsInside());
        Assert.False((await visitor.See(Way + "/ve")).IsInside());
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.See("/dang-nhap/co-quan/khong-co")).Status);
        Assert.Equal(new Uri(centre.Address).Authority, (await visitor.See(Way + "?ve=https://ke-xau.example/")).Address.Authority);
        Assert.Equal(new Uri(centre.Address).Authority, (await visitor.See(Way + "?ve=//ke-xau.example/")).Address.Authority);
    }

    [Fact]
    public async Task Where_the_agency_does_not_answer_the_password_still_does()
    {
        using var visitor = centre.Anybody();

        var page = await visitor.See("/dang-nhap/co-quan/im-lang");

        Assert.Contains("Nơi xác thực của cơ quan không trả lời. Hãy dùng mật khẩu.", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("form[action='/dang-nhap']"));
    }

    [Fact]
    public async Task Linking_wants_the_owners_proof_and_the_page_it_was_asked_on_and_is_taken_back_by_its_owner()
    {
        using var officer = await centre.Officer("an.bo");
        centre.Agency.Subject = "b-1";
        var bare = await officer.Press(await officer.See("/tai-khoan"), "#co-quan form:has(#o-matKhauCoQuan-so-xay-dung) button", ("matKhauCoQuan-so-xay-dung", "sai mat khau"));
        Assert.Null(bare.Document.QuerySelector("#co-quan a"));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.See("/tai-khoan/co-quan/so-xay-dung")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.See("/tai-khoan/co-quan/so-xay-dung?phieu=CfDJ8")).Status);

        await Link(officer, "b-1");
        using var other = await centre.Officer("an.trung");
        Assert.Contains("Chưa liên kết", (await Link(other, "b-1")).Text, StringComparison.Ordinal);

        var taken = await officer.Press(await officer.See("/tai-khoan"), "#co-quan form:has(#o-matKhauCoQuan-so-xay-dung) button", ("matKhauCoQuan-so-xay-dung", People.OwnPassword));
        Assert.Contains("chưa liên kết", taken.Document.QuerySelector("#co-quan")!.TextContent, StringComparison.Ordinal);
        using var visitor = centre.Anybody();
        Assert.False((await visitor.See(Way)).IsInside());
    }

    [Theory]
    [InlineData("""{ "Key": "A B" }""", "Key: chữ thường")]
    [InlineData("""{ "Key": "a", "Authority": "http://co-quan.example" }""", "Authority: địa chỉ https")]
    [InlineData("""{ "Key": "a", "Authority": "https://co-quan.example", "Agency": "x" }""", "cần ClientId và Agency")]
    [InlineData("""{ "Key": "a", "Authority": "https://co-quan.example", "Agency": "x", "ClientId": "m", "SecretFile": "/khong/co" }""", "SecretFile: không đọc được /khong/co")]
    public void Settings_that_are_none_are_named(string provider, string said)
    {
        using var store = new TestStore(onFile: true);
        File.WriteAllText(Path.Combine(store.Folder, StoreSettings.File), $$"""{ "SignIn": { "Providers": [ {{provider}} ] } }""");

        var refused = Assert.Throws<CannotGoOn>(() => MotCua.Accounts.Providers.AgencyProvider.Of(new(store.Folder)));

        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
    }

    private async Task<Visitor> Linked(string user, string subject)
    {
        var officer = await centre.Officer(user);
        Assert.Contains("Đã liên kết", (await Link(officer, subject)).Text, StringComparison.Ordinal);
        return officer;
    }

    private async Task<SeenPage> Link(Visitor officer, string subject)
    {
        centre.Agency.Subject = subject;
        var proven = await officer.Press(await officer.See("/tai-khoan"), "#co-quan form:has(#o-matKhauCoQuan-so-xay-dung) button", ("matKhauCoQuan-so-xay-dung", People.OwnPassword));
        return await officer.See(proven.Document.QuerySelector("#co-quan .notice a")!.GetAttribute("href")!);
    }
}
