using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MotCua.Tests.Accounts;
using MotCua.Tests.Dossiers;

namespace MotCua.Tests.BadInput;

/// <summary>Cửa ra vào: what every answer says to a browser, where a form may lead, and that nothing is done for a form that is not ours.</summary>
public sealed class DoorTests(Centre centre) : IClassFixture<Centre>
{
    private const string Stranger = "evil.example";

    public static TheoryData<string> LeadingOut => new(
        $"//{Stranger}", $"/\\{Stranger}", $"\\\\{Stranger}", $"https://{Stranger}", $"///{Stranger}", $"/\t/{Stranger}", $"/\n/{Stranger}", $"\t//{Stranger}", $" //{Stranger}", $"http:{Stranger}",
        $"javascript:alert(1)//{Stranger}", $"/%09/{Stranger}", $"/%2f%2f{Stranger}", $"/%5c{Stranger}", $"/..//{Stranger}", $"/.\\{Stranger}", $"/\u0001/{Stranger}", $"/\u2028/{Stranger}", $"@{Stranger}", $".{Stranger}", $":80@{Stranger}/",
        "/\r\nSet-Cookie: a=b", $"/{new string('a', 5000)}");

    [Theory, MemberData(nameof(LeadingOut))]
    public async Task No_form_and_no_question_leads_out_of_the_house(string back)
    {
        using var http = Plain();
        var home = new Uri(centre.Address);
        var door = await Get(http, "/dang-nhap?ve=" + Uri.EscapeDataString(back));
        foreach (var (path, fields) in new (string, (string, string)[])[]
        {
            ("/tuy-chon", [("ten", "ngon-ngu"), ("gia-tri", "en"), ("ve", back)]),
            ("/dang-nhap", [("ten", People.Administrator), ("matKhau", "sai mat khau 12"), ("ve", back)]),
            ("/dang-nhap/trinh-dien", [("canBo", Spine.Receiver), ("ve", back)]),
            ($"/dang-nhap/trinh-dien?ve={Uri.EscapeDataString(back)}", [("canBo", Spine.Receiver)]),
        })
        {
            using var answer = await Post(http, path, [("__RequestVerificationToken", door), .. fields]);
            Assert.True(answer.StatusCode < HttpStatusCode.InternalServerError, $"{path}: {answer.StatusCode}");
            var leads = answer.Headers.Location;
            Assert.True(leads is null || new Uri(home, leads).Authority == home.Authority && !Out(leads.OriginalString), $"{path} leads to {leads}");
            Assert.DoesNotContain(answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [], cookie => cookie.StartsWith("a=", StringComparison.Ordinal));
        }

        using var inspector = await centre.As(Spine.Inspector);
        var why = await inspector.See($"/ho-so/{await centre.Received()}/ly-do-xem?ve={Uri.EscapeDataString(back)}");
        var read = await inspector.Press(why, "button[value='Theo dõi hồ sơ quá hạn']");
        Assert.Equal((home.Authority, HttpStatusCode.OK), (read.Address.Authority, read.Status));
    }

    [Fact]
    public async Task Every_answer_forbids_scripts_that_are_not_ours_frames_of_strangers_and_guessing_of_types()
    {
        using var http = Plain();
        await Post(http, "/dang-nhap/trinh-dien", ("__RequestVerificationToken", await Get(http, "/dang-nhap")), ("canBo", Spine.Receiver));
        var code = await centre.Received();
        List<string> open = [];
        foreach (var path in Address.Of(centre).Where(a => a.Method == "GET").Select(a => a.Pattern.Replace("{code}", code, StringComparison.Ordinal)).Append("/khong/co/trang/nay"))
        {
            using var answer = await http.GetAsync(path, TestContext.Current.CancellationToken);
            var policy = answer.Headers.TryGetValues("Content-Security-Policy", out var said) ? string.Join("; ", said) : "";
            var script = policy.Split(';', StringSplitOptions.TrimEntries).FirstOrDefault(part => part.StartsWith("script-src", StringComparison.Ordinal)) ?? policy.Split(';')[0];
            if (script is not ("default-src 'self'" or "default-src 'none'" or "script-src 'self'") || !policy.Contains("frame-ancestors", StringComparison.Ordinal) || !answer.Headers.TryGetValues("X-Content-Type-Options", out var sniff) || sniff.First() != "nosniff")
                open.Add($"{path}: {policy}");
            if (answer.Content.Headers.ContentType?.MediaType == "text/html" && Naughty.Running(new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))) is { Count: > 0 } running)
                open.Add($"{path}: {running[0]}");
        }

        Assert.Empty(open);
    }

    [Fact]
    public async Task No_form_is_taken_without_the_guard_its_page_gave()
    {
        using var receiver = await centre.As(Spine.Receiver);
        var code = await centre.Received();
        List<string> taken = [];
        foreach (var address in Address.Of(centre).Where(a => a.Method != "GET"))
        {
            var path = address.Pattern.Replace("{code}", code, StringComparison.Ordinal);
            var form = FormWalk.Posting(await receiver.See(path)).FirstOrDefault();
            var fields = form?.Elements.OfType<IHtmlInputElement>().Where(input => input.Name is { Length: > 0 } name && name != "__RequestVerificationToken").Select(input => KeyValuePair.Create(input.Name!, input.Value)) ?? [];
            using var content = new FormUrlEncodedContent(fields);
            if ((await receiver.Send(path, content)).Status is not (HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.UnsupportedMediaType) and var status)
                taken.Add($"{path}: {status}");
        }

        Assert.Empty(taken);
    }

    [Fact]
    public async Task Cookies_are_kept_from_scripts_from_other_sites_and_where_there_is_tls_from_the_open_wire()
    {
        using var http = Plain();
        var door = await http.GetAsync("/dang-nhap", TestContext.Current.CancellationToken);
        using var inside = await Post(http, "/dang-nhap/trinh-dien", ("__RequestVerificationToken", Token(await door.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))), ("canBo", Spine.Receiver));
        using var chosen = await Post(http, "/tuy-chon", ("ten", "ngon-ngu"), ("gia-tri", "en"));

        var cookies = new[] { door, inside, chosen }.SelectMany(answer => answer.Headers.GetValues("Set-Cookie")).ToList();
        Assert.Equal(3, cookies.Count);
        Assert.All(cookies, cookie => Assert.Matches("(?i)httponly", cookie));
        Assert.All(cookies, cookie => Assert.Matches("(?i)samesite=(lax|strict)", cookie));
        Assert.Equal(CookieSecurePolicy.SameAsRequest, centre.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme).Cookie.SecurePolicy);
        Assert.Equal(CookieSecurePolicy.SameAsRequest, centre.Services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.Cookie.SecurePolicy);
    }

    /// <summary>As a browser reads it: backslashes are slashes, line ends and tabs are not there.</summary>
    private static bool Out(string address) => string.Concat(address.Where(c => c is not ('\t' or '\r' or '\n'))).Trim().Replace('\\', '/') is var read && (!read.StartsWith('/') || read.StartsWith("//", StringComparison.Ordinal));

    private HttpClient Plain() => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = new(centre.Address) };

    /// <summary>The guard of the page at this address.</summary>
    private static async Task<string> Get(HttpClient http, string path) => Token(await http.GetStringAsync(path, TestContext.Current.CancellationToken));

    private static string Token(string page) => ((IHtmlInputElement)new HtmlParser().ParseDocument(page).QuerySelector("input[name=__RequestVerificationToken]")!).Value;

    private static async Task<HttpResponseMessage> Post(HttpClient http, string path, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var asked = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        asked.Headers.Add("Sec-Fetch-Site", "same-origin");
        return await http.SendAsync(asked, TestContext.Current.CancellationToken);
    }
}
