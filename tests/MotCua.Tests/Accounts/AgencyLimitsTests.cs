using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Accounts.Sessions;
using MotCua.Plumbing;
using MotCua.Tests.Machines;

namespace MotCua.Tests.Accounts;

/// <summary>Giới hạn của đăng nhập qua cơ quan: what the agency's word does not open, and who takes it back.</summary>
public sealed class AgencyLimitsTests(CentreWithAgency centre) : IClassFixture<CentreWithAgency>
{
    private const string Way = "/dang-nhap/co-quan/so-xay-dung";

    private static readonly (string, string)[] AsHead = [("donVi", "so-xay-dung"), ("viTri", "sxd-giam-doc"), ("den", "")];

    [Fact]
    public async Task The_agencys_word_alone_signs_nothing_until_the_owner_has_proved_it_here()
    {
        using var linked = await Linked("bao.ky", "p-1", AsHead);
        await centre.Add("bao.khac");
        await centre.TemporaryPassword("bao.khac");
        using var visitor = centre.Anybody();
        Assert.True((await visitor.See(Way)).IsInside());

        var page = await visitor.See("/nguoi-cua-co-quan");
        Assert.NotNull(page.Document.QuerySelector($"[name={OwnProof.Field}]"));
        var refused = await visitor.Press(page, "button[value='bao.khac']", ("lyDo", "Thôi việc"));
        Assert.NotNull(refused.Document.QuerySelector("button[value='bao.khac']"));

        var locked = await visitor.Press(refused, "button[value='bao.khac']", ("lyDo", "Thôi việc"), (OwnProof.Field, People.OwnPassword));

        Assert.Null(locked.Document.QuerySelector("button[value='bao.khac']"));
    }

    [Fact]
    public async Task With_the_accounts_own_code_the_owner_has_proved_it_and_with_the_agencys_two_factors_not()
    {
        using var linked = await Linked("bao.hai", "p-2", AsHead);
        var (secret, _) = await centre.Enrol(linked);
        centre.Wait(60);
        using var byCode = centre.Anybody();
        await byCode.Press(await byCode.See(Way), "form[data-main] button", ("maXacThuc", centre.CodeNow(secret)));
        Assert.Null((await byCode.See("/nguoi-cua-co-quan")).Document.QuerySelector($"[name={OwnProof.Field}]"));

        centre.Agency.Ways = ["mfa"];
        using var byAgency = centre.Anybody();
        await byAgency.See(Way);
        centre.Agency.Ways = null;
        Assert.NotNull((await byAgency.See("/nguoi-cua-co-quan")).Document.QuerySelector($"[name={OwnProof.Field}]"));
    }

    [Fact]
    public async Task An_administrator_takes_a_link_away_with_a_reason_and_also_while_a_code_is_awaited()
    {
        using var officer = await Linked("bao.go", "g-1");
        var (secret, _) = await centre.Enrol(officer);
        centre.Wait(60);
        using var visitor = centre.Anybody();
        var asked = await visitor.See(Way);
        Assert.Contains("Nhập lý do", (await centre.Administer("bao.go", "go-lien-ket:co-quan:so-xay-dung", "")).Text, StringComparison.Ordinal);

        var gone = await centre.Administer("bao.go", "go-lien-ket:co-quan:so-xay-dung", "Thiết bị cơ quan bị mất");

        Assert.Contains("Đã gỡ liên kết", gone.Text, StringComparison.Ordinal);
        Assert.Contains("so-xay-dung: Thiết bị cơ quan bị mất", gone.Text, StringComparison.Ordinal);
        Assert.Null(gone.Document.QuerySelector("button[value^='go-lien-ket']"));
        Assert.False((await visitor.Press(asked, "form[data-main] button", ("maXacThuc", centre.CodeNow(secret)))).IsInside());
        centre.Agency.Subject = "g-1";
        Assert.False((await visitor.See(Way)).IsInside());
    }

    [Fact]
    public async Task Who_holds_nothing_in_the_agency_any_more_is_refused_as_if_unknown()
    {
        var until = centre.Day(3);
        using var officer = await Linked("bao.roi", "r-1", ("coQuan", "so-tu-phap"), ("donVi", "sxd-cap-phep"), ("viTri", "sxd-chuyen-vien"), ("den", until));
        using var administrator = await centre.As(People.Administrator);
        await administrator.Press(await administrator.See("/quan-tri/tai-khoan/bao.roi"), "button[value='bo-tri']", [.. People.Typed("bao.roi").Where(field => field.Item1 is "donVi" or "viTri" or "tu" or "den" or "quyetDinh")]);
        using var before = centre.Anybody();
        Assert.Equal("/vi-tri", (await before.See(Way)).Address.AbsolutePath);
        var now = centre.Clock.At;
        centre.Clock.At = now.AddDays(5);

        using var visitor = centre.Anybody();
        var page = await visitor.See(Way);
        using var owner = centre.Anybody();
        var byPassword = await owner.SignIn("bao.roi", People.OwnPassword);
        centre.Clock.At = now;

        Assert.False(page.IsInside());
        Assert.Contains("Không đăng nhập được qua cơ quan", page.Text, StringComparison.Ordinal);
        Assert.True(byPassword.IsInside());
    }

    [Fact]
    public async Task While_an_issued_password_waits_to_be_changed_the_agency_too_opens_the_own_account_alone()
    {
        using var officer = await Linked("bao.tam", "t-1");
        await using (var scope = centre.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<IdentityUser>>();
            await users.SetAuthenticationTokenAsync((await users.FindByIdAsync("bao.tam"))!, "motcua", "temporary-password", $"{People.Administrator}|4000000000|khoi-phuc");
        }
        using var visitor = centre.Anybody();

        Assert.Equal("/tai-khoan", (await visitor.See(Way + "?ve=/lich")).Address.AbsolutePath);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.See("/tiep-nhan")).Status);
    }

    [Fact]
    public async Task A_machine_is_never_signed_in_by_an_agency_whatever_stands_beside_its_account()
    {
        using var machine = await Machine.Registered(centre, "pm-co-quan");
        await using (var scope = centre.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<IdentityUser>>();
            Assert.True((await users.AddLoginAsync((await users.FindByIdAsync(machine.Id))!, new("co-quan:so-xay-dung", "m-1", "Sở Xây dựng"))).Succeeded);
        }
        centre.Agency.Subject = "m-1";
        using var visitor = centre.Anybody();

        Assert.False((await visitor.See(Way)).IsInside());
    }

    [Fact]
    public async Task An_answer_opens_the_centre_once_and_only_in_the_browser_that_asked()
    {
        using var officer = await Linked("bao.lap", "l-1");
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = new(centre.Address) };
        using var other = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = new(centre.Address) };
        var answer = await Next(browser, (await Next(browser, Way)).To);

        var elsewhere = await Next(other, answer.To);
        var first = await Next(browser, answer.To);
        var second = await Next(browser, answer.To);

        Assert.Equal("/dang-nhap?sai=co-quan", elsewhere.To);
        Assert.DoesNotContain(elsewhere.Cookies, cookie => cookie.StartsWith("phien=", StringComparison.Ordinal));
        Assert.Equal("/", first.To);
        Assert.Contains(first.Cookies, cookie => cookie.StartsWith("phien=", StringComparison.Ordinal));
        // The device is known from now on, and is seen again on the way back from the agency.
        Assert.Contains(first.Cookies, cookie => cookie.StartsWith("thiet-bi=", StringComparison.Ordinal) && cookie.Contains("samesite=lax", StringComparison.OrdinalIgnoreCase));
        Assert.Equal("/dang-nhap?sai=co-quan", second.To);
        Assert.DoesNotContain(second.Cookies, cookie => cookie.StartsWith("phien=", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    public async Task Another_sites_page_begins_no_session_and_the_sign_in_page_is_shown(string from)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new(centre.Address) };
        browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", from);

        Assert.Equal("/dang-nhap", (await Next(browser, Way)).To);
    }

    [Theory]
    [InlineData(""" "Secret": "abc" """, "Secret: bí mật để trong tệp riêng")]
    [InlineData(""" "SecretFile": "khoa.txt" """, "SecretFile: đường dẫn đầy đủ, ngoài thư mục dữ liệu")]
    [InlineData(""" "SecretFile": "@/khoa.txt" """, "SecretFile: đường dẫn đầy đủ, ngoài thư mục dữ liệu")]
    public void A_secret_that_a_backup_would_carry_off_is_refused(string secret, string said)
    {
        using var store = new TestStore(onFile: true);
        var written = secret.Replace("@", store.Folder.Replace("\\", "/", StringComparison.Ordinal), StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(store.Folder, StoreSettings.File), $$"""{ "SignIn": { "Providers": [ { "Key": "a", "Authority": "https://co-quan.example", "Agency": "x", "ClientId": "m", {{written}} } ] } }""");

        var refused = Assert.Throws<CannotGoOn>(() => MotCua.Accounts.Providers.AgencyProvider.Of(new(store.Folder)));

        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("abc", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_of_an_agency_that_is_none_stops_the_start_in_one_sentence()
    {
        using var store = new TestStore(onFile: true);
        await File.WriteAllTextAsync(Path.Combine(store.Folder, StoreSettings.File), JsonSerializer.Serialize(new
        {
            SignIn = new { Providers = new[] { new { Key = "a", Authority = "https://co-quan.example", Agency = "so-khong-co", ClientId = "m" } } },
        }), TestContext.Current.CancellationToken);

        var refused = await Assert.ThrowsAsync<CannotGoOn>(() => CentreHost.Build(new() { Data = DataFolder.From(store.Folder), Urls = "http://127.0.0.1:0", Demo = true, Quiet = true, Time = centre.Clock }, TestContext.Current.CancellationToken));

        Assert.Contains("không có cơ quan “so-khong-co”", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<(string To, IReadOnlyList<string> Cookies)> Next(HttpClient browser, string address)
    {
        using var answer = await browser.GetAsync(address);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return (answer.Headers.Location!.OriginalString, answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : []);
    }

    private async Task<Visitor> Linked(string user, string subject, params (string, string)[] typed)
    {
        await centre.Add(user, typed);
        var (officer, password) = (centre.Anybody(), await centre.TemporaryPassword(user));
        await officer.SignIn(user, password);
        await officer.ChangePassword(password, People.OwnPassword);
        centre.Agency.Subject = subject;
        var proven = await officer.Press(await officer.See("/tai-khoan"), "#co-quan form:has(#o-matKhauCoQuan-so-xay-dung) button", ("matKhauCoQuan-so-xay-dung", People.OwnPassword));
        Assert.Contains("Đã liên kết", (await officer.See(proven.Document.QuerySelector("#co-quan .notice a")!.GetAttribute("href")!)).Text, StringComparison.Ordinal);
        return officer;
    }
}
