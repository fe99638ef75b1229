using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using MotCua.Plumbing;

namespace MotCua.Tests;

/// <summary>
/// Trung tâm cho kiểm thử: a demonstration on the real store and a port of its own, whose clock the test sets. Tests sign in and press as
/// people do; nothing is put in by a back door.
/// </summary>
public sealed class Centre : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("motcua-test");
    private WebApplication app = null!;

    public HandClock Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(7)));

    public IServiceProvider Services => app.Services;

    public string Address => app.Urls.First();

    public string Folder => folder.FullName;

    public async ValueTask InitializeAsync()
    {
        app = await CentreHost.Build(new() { Data = DataFolder.From(folder.FullName), Urls = "http://127.0.0.1:0", Demo = true, Time = Clock, CountCommands = true });
        await app.StartAsync();
    }

    /// <summary>A person of the demonstration, signed in.</summary>
    public async Task<Visitor> As(string officer)
    {
        var visitor = new Visitor(new(Address));
        var page = await visitor.See("/dang-nhap");
        var answer = await visitor.Press(page, $"button[value='{officer}']");
        return answer.Status == HttpStatusCode.OK ? visitor : throw new InvalidOperationException($"{officer} cannot sign in: {answer.Status}");
    }

    public Visitor Anybody() => new(new(Address));

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // Left for the system to sweep: a temporary folder that is still held says nothing about the centre.
        }
    }
}

/// <summary>Đồng hồ trong tay: shows what the test says.</summary>
public sealed class HandClock(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset At { get; set; } = start;

    public override DateTimeOffset GetUtcNow() => At.ToUniversalTime();
}

/// <summary>Một trang đã thấy.</summary>
public sealed record SeenPage(HttpStatusCode Status, IHtmlDocument Document, Uri Address, int Commands)
{
    public string Text => string.Join(' ', (Document.Body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>Người dùng trình duyệt: keeps cookies, follows redirects, presses buttons of forms as they stand.</summary>
public sealed class Visitor(Uri address) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = true, CookieContainer = new() }) { BaseAddress = address };

    public async Task<SeenPage> See(string path)
    {
        using var answer = await http.GetAsync(path);
        return await Read(answer);
    }

    public async Task<(HttpStatusCode Status, string? Type, byte[] Bytes)> Fetch(string path)
    {
        using var answer = await http.GetAsync(path);
        return (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsByteArrayAsync());
    }

    /// <summary>Presses a button of the page, its form filled with these values over what stands in it.</summary>
    public async Task<SeenPage> Press(SeenPage page, string button, params (string Name, string Value)[] typed)
    {
        var pressed = page.Document.QuerySelector(button) as IHtmlButtonElement ?? throw new InvalidOperationException($"no {button} at {page.Address}: {page.Text[..Math.Min(400, page.Text.Length)]}");
        var form = pressed.Closest("form") as IHtmlFormElement ?? throw new InvalidOperationException("the button stands in no form");
        var fields = new Dictionary<string, string>();
        foreach (var element in form.Elements.OfType<AngleSharp.Dom.IElement>())
            if (Value(element) is { } value && element.GetAttribute("name") is { } name)
                fields[name] = value;
        if (pressed.Name is { Length: > 0 } own)
            fields[own] = pressed.Value;
        foreach (var (name, value) in typed)
            fields[name] = value;
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await http.PostAsync(form.GetAttribute("action") ?? page.Address.PathAndQuery, content);
        return await Read(answer);
    }

    public void Dispose() => http.Dispose();

    private static string? Value(AngleSharp.Dom.IElement element) => element switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => null,
        IHtmlInputElement input => input.Value,
        IHtmlSelectElement select => select.Value ?? "",
        IHtmlTextAreaElement area => area.Value,
        _ => null,
    };

    private static async Task<SeenPage> Read(HttpResponseMessage answer)
    {
        var commands = answer.Headers.TryGetValues(CommandCounter.Header, out var counted) ? int.Parse(counted.First(), System.Globalization.CultureInfo.InvariantCulture) : 0;
        return new(answer.StatusCode, new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()), answer.RequestMessage!.RequestUri!, commands);
    }
}
