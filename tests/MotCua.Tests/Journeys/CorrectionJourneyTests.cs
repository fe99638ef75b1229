using MotCua.Tests.Dossiers;
using UglyToad.PdfPig;

namespace MotCua.Tests.Journeys;

/// <summary>Hành trình sửa sai: a reception written wrongly, corrected and printed again, in a real browser.</summary>
public sealed class CorrectionJourneyTests(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_wrong_reception_is_corrected_and_reprinted(bool phone)
    {
        var page = await browser.Open(phone: phone);
        await Browser.SignInAs(page, Spine.Receiver);
        await page.GotoAsync("/tiep-nhan?thuTuc=1.013225");
        await page.FillAsync("#o-ten", "Đăng Thị Giang");
        await page.FillAsync("#o-so", "031185001234");
        await page.FillAsync("#o-diaChi", "27 Đinh Tiên Hoàng, phường Hồng Bàng");
        await page.CheckAsync("#o-daThu");
        await page.Keyboard.PressAsync("Control+Enter");
        await Browser.ComesTo(page, "/ho-so/H24");
        var code = (await page.Locator(".notice .code").TextContentAsync())!;

        await page.ClickAsync($".actions a[href='/ho-so/{code}/sua-tiep-nhan']");
        await Browser.ComesTo(page, "/sua-tiep-nhan$");
        Assert.Equal("Đăng Thị Giang", await page.InputValueAsync("#o-ten"));
        await page.FillAsync("#o-ten", "Đặng Thị Giang");
        await page.FillAsync("#o-dienThoai", "0912 345 678");
        await page.FillAsync("#o-lyDo", "Gõ thiếu dấu trong họ");
        await page.ClickAsync("[data-looks]");
        await page.WaitForSelectorAsync("tbody ins");
        Assert.Equal(["Đăng Thị Giang", "không ghi"], await page.Locator("tbody del").AllTextContentsAsync());
        Assert.Equal(["Đặng Thị Giang", "0912 345 678"], await page.Locator("tbody ins").AllTextContentsAsync());
        Assert.Empty(await Browser.AxeFindings(page));
        await page.Keyboard.PressAsync("Control+Enter");
        await Browser.ComesTo(page, $@"/ho-so/{code}\?xong=CorrectReceipt");

        Assert.Contains("bản 2", await page.Locator($".actions a[href='/ho-so/{code}/giay-tiep-nhan']").TextContentAsync() ?? "", StringComparison.Ordinal);
        await page.ClickAsync($".actions a[href='/ho-so/{code}/cac-ban']");
        await Browser.ComesTo(page, "/cac-ban$");
        Assert.Equal(2, await page.Locator("section.sheet").CountAsync());
        Assert.Empty(await Browser.AxeFindings(page));
        var (second, first) = (await Slip(page, code, 2), await Slip(page, code, 1));
        Assert.Contains("Đặng Thị Giang", second, StringComparison.Ordinal);
        Assert.Contains("Bản 2", second, StringComparison.Ordinal);
        Assert.Contains("Đăng Thị Giang", first, StringComparison.Ordinal);
        Assert.Contains("Bản 1", first, StringComparison.Ordinal);
    }

    private static async Task<string> Slip(Microsoft.Playwright.IPage page, string code, int version)
    {
        var href = await page.Locator($"section a[href='/ho-so/{code}/giay-tiep-nhan?ban={version}']").GetAttributeAsync("href");
        var answer = await page.Context.APIRequest.GetAsync(href!);
        using var pdf = PdfDocument.Open(await answer.BodyAsync());
        return string.Join(' ', pdf.GetPages().Select(p => UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor.ContentOrderTextExtractor.GetText(p)));
    }
}
