using System.Net;
using System.Net.Sockets;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using MotCua.Plumbing;

namespace MotCua.Tests;

/// <summary>
/// Trung tâm cho kiểm thử: a demonstration on the real store and a port of its own, whose clock the test sets. Tests sign in and press as
/// people do; nothing is put in by a back door.
/// </summary>
public class Centre : IAsyncLifetime
{
    private readonly TestStore store;
    private readonly bool quiet;
    private WebApplication app = null!;
    private string? address;

    /// <summary>On the store under test.</summary>
    public Centre() => store = new();

    /// <param name="quiet">Without the first dossiers of a demonstration.</param>
    protected internal Centre(TestStore store, bool quiet = false) => (this.store, this.quiet) = (store, quiet);

    /// <summary>The store from beside the program.</summary>
    public System.Data.Common.DbConnection OpenStore() => store.Open();

    /// <summary>When a centre of the tests is opened.</summary>
    public static readonly DateTimeOffset Morning = new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(7));

    public HandClock Clock { get; } = new(Morning);

    /// <summary>How SQLite is told to write, before each write: <c>pragma query_only=1</c> makes the data read-only, <c>max_page_count</c> fills the disk.</summary>
    public string StoreSetting { get; set; } = AllIsWell;

    /// <summary>Room again, and data that can be written.</summary>
    public const string AllIsWell = "pragma query_only=0;pragma max_page_count=4294967294";

    public IServiceProvider Services => app.Services;

    public string Address => address ??= app.Urls.First();

    public string Folder => store.Folder;

    public async ValueTask InitializeAsync()
    {
        await Prepare();
        app = await CentreHost.Build(Opened(new() { Data = DataFolder.From(store.Folder), Urls = "http://127.0.0.1:0", Demo = true, Quiet = quiet, Time = Clock, CountCommands = true, Proxies = "127.0.0.1", HeadKey = HeadKey, StoreSetting = () => StoreSetting }));
        await app.StartAsync();
    }

    /// <summary>How it is opened, where a test wants it otherwise.</summary>
    protected virtual CentreOptions Opened(CentreOptions usual) => usual;

    /// <summary>Told to stop, as by the machine.</summary>
    public Task Stop() => app.StopAsync();

    /// <summary>Before the centre is opened on its folder.</summary>
    protected virtual ValueTask Prepare() => default;

    /// <summary>The file of the key that signs daily seals; null for none.</summary>
    protected virtual string? HeadKey => null;

    /// <summary>A person of the demonstration, signed in.</summary>
    public async Task<Visitor> As(string officer)
    {
        var visitor = new Visitor(new(Address));
        var page = await visitor.See("/dang-nhap");
        var answer = await visitor.Press(page, $"button[value='{officer}']");
        return answer.Status == HttpStatusCode.OK ? visitor : throw new InvalidOperationException($"{officer} cannot sign in: {answer.Status}");
    }

    /// <param name="client">The address of who asks a proxy on this machine, which asks the centre.</param>
    public Visitor BehindProxy(string client) => new(new(Address)) { AskedFor = client };

    /// <param name="from">The address of this machine it comes from; null for the usual one.</param>
    public Visitor Anybody(IPAddress? from = null) => new(new(Address), new(), from);

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await app.StopAsync();
        await app.DisposeAsync();
        store.Dispose();
    }
}

/// <summary>Trung tâm trên một tệp: on a file whatever the store under test, for what only a file can suffer.</summary>
public sealed class CentreOnFile() : Centre(new TestStore(onFile: true));

/// <summary>Đồng hồ trong tay: shows what the test says.</summary>
public sealed class HandClock(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset At { get; set; } = start;

    public override DateTimeOffset GetUtcNow() => At.ToUniversalTime();
}

/// <summary>Một trang đã thấy.</summary>
public sealed record SeenPage(HttpStatusCode Status, IHtmlDocument Document, Uri Address, int Commands, string Body)
{
    public string Text => string.Join(' ', (Document.Body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>Người dùng trình duyệt: keeps cookies, follows redirects, presses buttons of forms as they stand.</summary>
public sealed class Visitor(Uri address, CookieContainer cookies, IPAddress? from = null) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = true, CookieContainer = cookies, ConnectCallback = from is null ? null : (context, stop) => Connect(from, context.DnsEndPoint, stop) }) { BaseAddress = address };

    public Visitor(Uri address) : this(address, new())
    {
    }

    /// <summary>The address a proxy says it asks for.</summary>
    public string AskedFor { init => http.DefaultRequestHeaders.Add("X-Forwarded-For", value); }

    /// <summary>The same person, with the same cookies, at another node.</summary>
    public Visitor At(Uri other) => new(other, cookies);

    public async Task<SeenPage> See(string path)
    {
        using var answer = await http.GetAsync(path);
        return await Read(answer);
    }

    /// <summary>The page as it answers to another name of this machine.</summary>
    public async Task<SeenPage> See(string path, string host)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, path);
        asked.Headers.Host = host;
        using var answer = await http.SendAsync(asked);
        return await Read(answer);
    }

    /// <summary>Sends a body no page of ours has made.</summary>
    public async Task<SeenPage> Send(string path, HttpContent body, bool chunked = false)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Post, path) { Content = body };
        (asked.Headers.TransferEncodingChunked, asked.Headers.ExpectContinue) = (chunked, true);
        using var answer = await http.SendAsync(asked);
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
        return await Fill(pressed.GetAttribute("formaction") ?? form.GetAttribute("action") ?? page.Address.PathAndQuery, form, [.. pressed.Name is { Length: > 0 } own ? [(own, pressed.Value)] : Array.Empty<(string, string)>(), .. typed]);
    }

    /// <summary>Sends a form of the page at this address, with these values over what stands in it, whatever the page would allow.</summary>
    public Task<SeenPage> Post(string address, IHtmlFormElement form, params (string Name, string Value)[] typed) => Fill(form.GetAttribute("action") ?? address, form, typed);

    private async Task<SeenPage> Fill(string address, IHtmlFormElement form, (string Name, string Value)[] typed)
    {
        var fields = new Dictionary<string, string>();
        foreach (var element in form.Elements.OfType<AngleSharp.Dom.IElement>())
            if (Value(element) is { } value && element.GetAttribute("name") is { } name)
                fields[name] = value;
        foreach (var (name, value) in typed)
            fields[name] = value;
        using var content = new FormUrlEncodedContent(fields);
        using var asked = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        // As a browser says of a form on a page of the same house.
        asked.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await http.SendAsync(asked);
        return await Read(answer);
    }

    public void Dispose() => http.Dispose();

    private static async ValueTask<Stream> Connect(IPAddress from, DnsEndPoint to, CancellationToken stop)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(from, 0));
        await socket.ConnectAsync(to, stop);
        return new NetworkStream(socket, ownsSocket: true);
    }

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
        var body = await answer.Content.ReadAsStringAsync();
        return new(answer.StatusCode, new HtmlParser().ParseDocument(body), answer.RequestMessage!.RequestUri!, commands, body);
    }
}
