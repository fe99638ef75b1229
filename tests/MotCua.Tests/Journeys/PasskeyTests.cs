using Microsoft.Playwright;
using MotCua.Tests.Accounts;

namespace MotCua.Tests.Journeys;

/// <summary>Khóa truy cập: made on a device that has its own lock, and signing in by it; with a device that Chromium plays.</summary>
public sealed class PasskeyTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task A_key_made_on_the_own_device_signs_in_without_a_password_until_it_is_removed()
    {
        using (var officer = await browser.Centre.Officer("an.khoa")) { }
        var page = await browser.Open();
        await Device(page);
        var centre = new UriBuilder(browser.Centre.Address) { Host = "localhost" }.Uri.ToString().TrimEnd('/');
        await page.GotoAsync($"{centre}/dang-nhap");
        await page.Locator("details summary").Last.ClickAsync();
        await page.FillAsync("#o-ten", "an.khoa");
        await page.FillAsync("#o-matKhau", People.OwnPassword);
        await page.ClickAsync("form[action='/dang-nhap'] button");
        await page.GotoAsync($"{centre}/tai-khoan");

        await page.FillAsync("#o-tenKhoa", "Máy ở quầy");
        await page.FillAsync("#o-matKhauKhoa", "sai mat khau 1");
        await page.ClickAsync("form[data-passkey] button");
        await Assertions.Expect(page.Locator("form[data-passkey] [data-said]")).ToContainTextAsync("Mật khẩu không đúng");
        await page.FillAsync("#o-matKhauKhoa", People.OwnPassword);
        await page.ClickAsync("form[data-passkey] button", new() { Force = true });
        await Assertions.Expect(page.Locator("#khoa-truy-cap li")).ToContainTextAsync("Máy ở quầy");
        Assert.Empty(await Browser.AxeFindings(page));

        await page.ClickAsync("form[action='/dang-xuat'] button");
        await page.GotoAsync($"{centre}/dang-nhap");
        await page.Locator("details summary").Last.ClickAsync();
        await page.ClickAsync("form[data-passkey] button");
        await Browser.ComesTo(page, "/(?!dang-nhap)[^/]*$");
        await page.GotoAsync($"{centre}/tai-khoan");
        Assert.Contains("Thêm khóa truy cập", await page.Locator("#nhat-ky").TextContentAsync() ?? "", StringComparison.Ordinal);

        await page.Locator("#khoa-truy-cap summary").ClickAsync();
        await page.FillAsync("#o-matKhauBoKhoa", People.OwnPassword);
        await page.ClickAsync("#khoa-truy-cap button.danger");
        await Assertions.Expect(page.Locator("#khoa-truy-cap li")).ToHaveCountAsync(0);
        await page.ClickAsync("form[action='/dang-xuat'] button");
        await page.GotoAsync($"{centre}/dang-nhap");
        await page.Locator("details summary").Last.ClickAsync();
        await page.ClickAsync("form[data-passkey] button");
        await Browser.ComesTo(page, "/dang-nhap\\?sai=1$");
    }

    /// <summary>A telephone or computer with a lock of its own, opened whenever it is asked.</summary>
    private static async Task Device(IPage page)
    {
        var devices = await page.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
