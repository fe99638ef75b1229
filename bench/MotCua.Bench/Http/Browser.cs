using System.Net;
using System.Text.RegularExpressions;

namespace MotCua.Bench.Http;

/// <summary>Trình duyệt của mọi người: asks and presses as a browser does, over connections that stay open; of a page it reads no more than it needs.</summary>
internal sealed partial class Browser : IDisposable
{
    private readonly Uri address;
    private readonly HttpMessageInvoker http;

    public Browser(Uri address)
    {
        this.address = address;
        http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, MaxConnectionsPerServer = 4096, PooledConnectionIdleTimeout = TimeSpan.FromMinutes(5) });
    }

    /// <summary>Reads a page to its end; null where it came, else what was wrong.</summary>
    public async Task<string?> Read(Person? by, string path, CancellationToken stop)
    {
        using var answer = await Send(HttpMethod.Get, by, path, null, stop);
        await answer.Content.CopyToAsync(Stream.Null, stop);
        return answer.StatusCode == HttpStatusCode.OK ? null : $"{(int)answer.StatusCode}";
    }

    /// <summary>Opens the page of an act: its form with what is already in it, or what was wrong.</summary>
    public async Task<(List<KeyValuePair<string, string>>? Fields, string? Wrong)> Form(Person by, string path, CancellationToken stop)
    {
        using var answer = await Send(HttpMethod.Get, by, path, null, stop);
        var page = await answer.Content.ReadAsStringAsync(stop);
        if (answer.StatusCode != HttpStatusCode.OK) return (null, $"{(int)answer.StatusCode}");
        return Fields(page) is { Count: > 0 } fields ? (fields, null) : (null, "no form");
    }

    /// <summary>Presses the button; where it leads, or what was wrong: a form that comes back was refused.</summary>
    public async Task<(string? Location, string? Wrong)> Press(Person by, string path, IEnumerable<KeyValuePair<string, string>> fields, CancellationToken stop)
    {
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await Send(HttpMethod.Post, by, path, form, stop);
        if (answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther) return (new Uri(address, answer.Headers.Location!).PathAndQuery, null);
        var page = await answer.Content.ReadAsStringAsync(stop);
        return (null, answer.StatusCode == HttpStatusCode.OK ? $"refused: {Reason(page)}" : $"{(int)answer.StatusCode}");
    }

    /// <summary>Signs in as one shown on the demonstration's page, and keeps the cookies.</summary>
    public async Task SignIn(Person person, CancellationToken stop)
    {
        var cookies = new CookieContainer();
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = address };
        var page = await client.GetStringAsync("/dang-nhap", stop);
        using var form = new FormUrlEncodedContent([new("canBo", person.Id), new("__RequestVerificationToken", Token().Match(page).Groups[1].Value)]);
        using var answer = await client.PostAsync("/dang-nhap/trinh-dien", form, stop);
        if (answer.StatusCode != HttpStatusCode.Redirect || answer.Headers.Location!.OriginalString.Contains("sai=1", StringComparison.Ordinal))
            throw new InvalidOperationException($"{person.Id} cannot sign in: {answer.StatusCode}");
        person.Cookie = cookies.GetCookieHeader(address);
    }

    private Task<HttpResponseMessage> Send(HttpMethod method, Person? by, string path, HttpContent? content, CancellationToken stop)
    {
        var request = new HttpRequestMessage(method, new Uri(address, path)) { Content = content };
        if (by is not null) request.Headers.TryAddWithoutValidation("Cookie", by.Cookie);
        return http.SendAsync(request, stop);
    }

    /// <summary>What the main form carries without being typed: hidden fields, and the papers' counts.</summary>
    private static List<KeyValuePair<string, string>> Fields(string page)
    {
        var begin = MainForm().Match(page) is { Success: true } found ? found.Index : page.Length;
        var end = page.IndexOf("</form>", begin, StringComparison.Ordinal);
        var fields = new List<KeyValuePair<string, string>>();
        for (var field = Field().Match(page, begin, Math.Max(0, end - begin)); field.Success; field = field.NextMatch())
            fields.Add(new(field.Groups[1].Value, field.Groups[2].Value));
        return fields;
    }

    private static string Reason(string page) => Refusal().Match(page) is { Success: true } found ? Mark().Replace(found.Groups[1].Value, " ").Trim() : "no reason found";

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("<form [^>]*data-main")]
    private static partial Regex MainForm();

    [GeneratedRegex("<input (?:type=\"hidden\" (?:id=\"[^\"]*\" )?)?name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Field();

    [GeneratedRegex("(?:class=\"error\"|role=\"alert\")[^>]*>(.{1,600}?)</(?:p|ul)>", RegexOptions.Singleline)]
    private static partial Regex Refusal();

    [GeneratedRegex("<[^>]+>|\\s+")]
    private static partial Regex Mark();

    public void Dispose() => http.Dispose();
}
