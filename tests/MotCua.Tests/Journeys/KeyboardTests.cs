using MotCua.Tests.Dossiers;

namespace MotCua.Tests.Journeys;

/// <summary>Chỉ bàn phím: the counter at a busy hour; no mouse is touched.</summary>
public sealed class KeyboardTests(Browser browser) : IClassFixture<Browser>
{
    /// <summary>Presses besides the letters and digits of what is typed: what a receiver does blindly after a day.</summary>
    private const int MostPresses = 60;

    /// <summary>What one visitor with one original may take at the certification counter, from the first letter to the number in the book.</summary>
    private static readonly TimeSpan AtTheCounter = TimeSpan.FromSeconds(20);

    /// <summary>The script that gives it runs after what is looked for stands on the page.</summary>
    private const string FirstFieldHasTheFocus = "() => document.activeElement?.id === 'o-nguoi'";

    [Fact]
    public async Task Copies_are_entered_in_the_book_by_keyboard_alone_and_the_next_visitor_can_be_served_at_once()
    {
        var page = await browser.Open();
        await Browser.SignInAs(page, Spine.Receiver);
        await page.GotoAsync("/chung-thuc");
        var longest = TimeSpan.Zero;

        foreach (var (name, original, pages, fee) in new[] { ("Vũ Văn Hải", "Bằng tốt nghiệp đại học", "3", "5.000"), ("Đặng Thị Giang", "Căn cước", "2", "4.000"), ("Phạm Thị Dung", "Giấy khai sinh", "1", "2.000") })
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            await page.WaitForFunctionAsync(FirstFieldHasTheFocus);
            await page.Keyboard.TypeAsync(name);
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.TypeAsync(original);
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.TypeAsync(pages);
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForSelectorAsync($".booked:has-text('{name}')");
            longest = watch.Elapsed > longest ? watch.Elapsed : longest;
            Assert.Contains(fee, await page.Locator(".booked .money").TextContentAsync() ?? "", StringComparison.Ordinal);
        }

        await page.WaitForFunctionAsync(FirstFieldHasTheFocus);
        Assert.InRange(longest, TimeSpan.Zero, AtTheCounter);
    }

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
