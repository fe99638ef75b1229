using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using MotCua.Plumbing;

namespace MotCua.Tests;

/// <summary>
/// Trung tâm trình diễn cho kiểm thử: a whole demonstration, in a folder of its own and on a port of its own, opened on Friday
/// 20/11/2026 at 10:00; a fixture for tests that look at pages.
/// </summary>
public sealed class DemonstrationCentre : IAsyncLifetime
{
    private readonly TestStore store = new();
    private WebApplication app = null!;

    public IServiceProvider Services => app.Services;

    public HttpClient Visitor { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        app = await CentreHost.Build(new() { Data = DataFolder.From(store.Folder), Urls = "http://127.0.0.1:0", Demo = true, Clock = new(2026, 11, 20, 10, 0, 0, TimeSpan.FromHours(7)) });
        await app.StartAsync();
        Visitor = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new(app.Urls.First()) };
    }

    /// <summary>A page as a visitor sees it, in Vietnamese or English.</summary>
    public async Task<(System.Net.HttpStatusCode Status, IHtmlDocument Page)> See(string path, bool english = false)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, path);
        if (english)
            asked.Headers.Add("Cookie", $"{Languages.Cookie}=en");
        using var answer = await Visitor.SendAsync(asked);
        return (answer.StatusCode, new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()));
    }

    public async ValueTask DisposeAsync()
    {
        Visitor?.Dispose();
        if (app is not null)
        {
            // What runs in the background, such as keeping papers, ends before its folder goes.
            await app.StopAsync();
            await app.DisposeAsync();
        }
        store.Dispose();
    }
}
