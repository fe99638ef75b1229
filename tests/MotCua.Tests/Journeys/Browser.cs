using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace MotCua.Tests.Journeys;

/// <summary>Trình duyệt: Chromium of the system, started once for the journeys. Without it they say so; where CI runs, they fail.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Quiet =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    /// <summary>Run in the page itself and asked for violations alone: the package's own way opens a page more for each and takes five times as long.</summary>
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private IPlaywright? playwright;
    private IBrowser? chromium;

    public Centre Centre { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Centre.InitializeAsync();
        if (Chromium() is not { } path)
            return;
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Quiet });
    }

    /// <summary>A page of a new visitor, on a desk's screen or a phone's.</summary>
    public async Task<IPage> Open(bool dark = false, bool phone = false)
    {
        if (chromium is null)
        {
            Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") != "true", "Chromium is not installed (apt-get install chromium).");
            Assert.Fail("Chromium is not installed, and nothing may be skipped here.");
        }
        var context = await chromium.NewContextAsync(new()
        {
            BaseURL = Centre.Address,
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = phone ? new() { Width = 390, Height = 844 } : new() { Width = 1440, Height = 900 },
        });
        return await context.NewPageAsync();
    }

    /// <summary>Signs in as one of the demonstration's people, with a click.</summary>
    public static async Task SignInAs(IPage page, string officer)
    {
        await page.GotoAsync("/dang-nhap");
        await page.ClickAsync($"button[value='{officer}']");
        await ComesTo(page, "/(?!dang-nhap)[^/]*$");
    }

    /// <summary>Signs in and does an act on its page: types, presses, and comes to the dossier.</summary>
    public static async Task Act(IPage page, string officer, string code, string act, params (string Field, string Text)[] typed)
    {
        await SignInAs(page, officer);
        await page.GotoAsync($"/ho-so/{code}/{act}");
        foreach (var (field, text) in typed)
            await page.FillAsync(field, text);
        await page.Locator("form[data-main] .actions button").First.ClickAsync();
        await ComesTo(page, $@"/ho-so/{code}\?xong=");
    }

    /// <summary>Looks at the address until it ends so: to wait for an event that may be over before one waits is to wait in vain.</summary>
    public static Task ComesTo(IPage page, string pattern) => Assertions.Expect(page).ToHaveURLAsync(new Regex(pattern), new() { Timeout = 30_000 });

    /// <summary>What axe finds on the page as it stands, one line a finding.</summary>
    public static async Task<IReadOnlyList<string>> AxeFindings(IPage page)
    {
        await page.EvaluateAsync(Axe);
        var found = await page.EvaluateAsync<string[]>("""
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.map(v => v.id + ' ' + v.nodes.slice(0, 3).map(n => n.html).join(' '))
            """);
        return [.. found.Select(line => $"{new Uri(page.Url).AbsolutePath}: {line}")];
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
            await chromium.DisposeAsync();
        playwright?.Dispose();
        await Centre.DisposeAsync();
    }

    private static string? Chromium() => new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);
}
