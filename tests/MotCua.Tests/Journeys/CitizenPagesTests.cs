using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Dossiers.Register;
using MotCua.Dossiers.Tracking;
using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Tests.Dossiers;

namespace MotCua.Tests.Journeys;

/// <summary>Trang của người dân trong trình duyệt thật: on a phone, in both themes, enlarged twofold, and by keyboard.</summary>
public sealed class CitizenPagesTests(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Axe_finds_nothing_and_nothing_scrolls_sideways_also_at_twice_the_size(bool dark)
    {
        var pages = await Pages();
        var page = await browser.Open(dark);
        List<string> findings = [];
        // 1280 wide enlarged twofold is 640 of the page's own pixels (WCAG 1.4.4); 320 is what reflow asks for (1.4.10).
        foreach (var width in new[] { 1280, 640, 320 })
        {
            await page.SetViewportSizeAsync(width, 800);
            foreach (var path in pages)
            {
                await page.GotoAsync(path);
                findings.AddRange(await Browser.AxeFindings(page));
                if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") is var wide && wide > width)
                    findings.Add($"{path} at {width}: {wide} wide");
            }
        }

        Assert.Empty(findings.Distinct());
    }

    [Fact]
    public async Task A_citizen_finds_the_dossier_by_code_and_digits_by_keyboard_alone()
    {
        var code = await browser.Centre.Received();
        var page = await browser.Open(phone: true);
        await page.GotoAsync("/");
        await page.FocusAsync("#ma");
        await page.Keyboard.TypeAsync(code);
        await page.Keyboard.PressAsync("Enter");
        await Browser.ComesTo(page, @"/tra-cuu\?ma=");
        await page.FocusAsync("#o-so");
        await page.Keyboard.TypeAsync("1234");
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForSelectorAsync("dl.facts");
        Assert.Contains("Đã tiếp nhận", await page.Locator("main .badge").First.TextContentAsync() ?? "", StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<string>> Pages()
    {
        var code = await browser.Centre.Agreed();
        await using var db = await browser.Centre.Services.GetRequiredService<IDbContextFactory<CentreDb>>().CreateDbContextAsync();
        var id = await db.Set<DossierRow>().Where(row => row.Code == code).Select(row => row.DossierId).SingleAsync();
        return Publication.CitizenPages.Of(code, SlipToken.Of(browser.Centre.Services.GetRequiredService<EventLedger>(), id, 1)!);
    }
}
