using MotCua.Tests.Dossiers;

namespace MotCua.Tests.Journeys;

/// <summary>Chỉ bàn phím: the counter at a busy hour; no mouse is touched.</summary>
public sealed class KeyboardTests(Browser browser) : IClassFixture<Browser>
{
    /// <summary>Presses besides the letters and digits of what is typed: what a receiver does blindly after a day.</summary>
    private const int MostPresses = 60;

    [Fact]
    public async Task A_certified_copy_is_received_by_keyboard_alone()
    {
        var page = await browser.Open();
        await Browser.SignInAs(page, Spine.Receiver);
        await page.GotoAsync("/tiep-nhan");
        var presses = 0;

        await Until("o-tim");
        await page.Keyboard.TypeAsync("sao y");
        await page.WaitForSelectorAsync("[role=option][aria-selected=true]");
        while (await page.GetAttributeAsync("[role=option][aria-selected=true]", "data-value") != "2.000815")
            await Press("ArrowDown");
        await Press("Enter");
        await page.WaitForSelectorAsync(".promise");
        foreach (var (field, text) in new[] { ("o-ten", "Vũ Văn Hải"), ("o-so", "031085001234"), ("o-diaChi", "5 Quang Trung") })
        {
            await Until(field);
            await page.Keyboard.TypeAsync(text);
        }
        await Press("Control+Enter");
        await Browser.ComesTo(page, "/ho-so/H24");

        Assert.Contains("Vũ Văn Hải", await page.Locator("h1").TextContentAsync() ?? "", StringComparison.Ordinal);
        Assert.InRange(presses, 5, MostPresses);

        async Task Press(string key)
        {
            Assert.InRange(++presses, 1, MostPresses);
            await page.Keyboard.PressAsync(key);
        }

        async Task Until(string field)
        {
            while (await page.EvaluateAsync<string>("document.activeElement?.id ?? ''") != field)
                await Press("Tab");
        }
    }
}
