using Microsoft.Playwright;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Papers;

namespace MotCua.Tests.Journeys;

/// <summary>Bản số hóa trong trình duyệt thật: a scanned picture and a scanned PDF show in the dossier's page, and nothing on it is stopped by the page's own policy.</summary>
public sealed class ScanPagesTests(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task A_picture_and_a_pdf_show_in_the_page(int width)
    {
        var page = await browser.Open();
        await page.SetViewportSizeAsync(width, 900);
        await Browser.SignInAs(page, Spine.Receiver);
        var code = await browser.Centre.Received();
        using var receiver = await browser.Centre.As(Spine.Receiver);
        await page.GotoAsync($"/ho-so/{code}");
        await DigitiseTests.Upload(receiver, code, [("ảnh.png", await page.ScreenshotAsync()), ("đơn.pdf", (await receiver.Fetch($"/ho-so/{code}/giay-tiep-nhan")).Bytes)]);
        List<string> stopped = [];
        page.Console += (_, said) => { if (said.Type == "error") stopped.Add(said.Text); };
        var answers = new List<(string Url, int Status)>();
        page.Response += (_, answer) => answers.Add((answer.Url, answer.Status));

        await page.GotoAsync($"/ho-so/{code}/ban-so", new() { WaitUntil = WaitUntilState.Load });
        await page.Locator("iframe").ScrollIntoViewIfNeededAsync();
        await page.WaitForTimeoutAsync(1500);

        Assert.Empty(stopped);
        Assert.True(await page.EvaluateAsync<int>("document.querySelector('.scan img').naturalWidth") > 0);
        // The viewer of PDFs asks for its file once more.
        var files = answers.Where(answer => answer.Url.Contains("/ban-so/", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, files.Select(file => file.Url).Distinct().Count());
        Assert.All(files, file => Assert.Equal(200, file.Status));
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
        Assert.Empty(await Browser.AxeFindings(page));
    }
}
