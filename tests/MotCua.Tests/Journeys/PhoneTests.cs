using MotCua.Tests.Dossiers;

namespace MotCua.Tests.Journeys;

public sealed class PhoneTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task Nothing_but_a_table_scrolls_sideways_on_a_phone()
    {
        var code = await browser.Centre.Received();
        var page = await browser.Open(phone: true);
        await Browser.SignInAs(page, Spine.Receiver);
        List<string> wide = [];
        foreach (var path in new[] { "/tiep-nhan?thuTuc=1.013225", "/viec-can-lam", "/so-theo-doi", "/so-gian-doan", "/tiep-nhan?phieu=GD-26-0001&thuTuc=1.013225", "/lich", $"/ho-so/{code}", $"/ho-so/{code}/han-tra", "/dang-nhap" })
        {
            await page.GotoAsync(path);
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") is var width and > 390)
                wide.Add($"{path}: {width}");
        }

        Assert.Empty(wide);
    }

    [Fact]
    public async Task The_menu_opens_with_a_finger()
    {
        var page = await browser.Open(phone: true);
        await Browser.SignInAs(page, Spine.Receiver);
        Assert.False(await page.Locator(".desk-nav").IsVisibleAsync());

        await page.ClickAsync(".menu-button");
        await page.ClickAsync(".desk-nav a[href='/so-theo-doi']");

        Assert.EndsWith("/so-theo-doi", page.Url, StringComparison.Ordinal);
    }
}
