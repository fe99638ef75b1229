using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Dossiers.Register;
using MotCua.Dossiers.Tracking;
using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Tests.Dossiers;

namespace MotCua.Tests.Publication;

/// <summary>Trang của người dân: every page a visitor opens, with the dossier of a slip.</summary>
internal static class CitizenPages
{
    /// <summary>The procedure with the most cases; nothing shown there is left out.</summary>
    private const string Longest = "1.013225";

    public static IReadOnlyList<string> Of(string code, string token) =>
    [
        "/", "/thu-tuc", "/thu-tuc?q=giay+phep", $"/thu-tuc/{Longest}", $"/thu-tuc/{Longest}/khi-nao", "/thu-tuc/2.000815", "/tra-cuu", $"/tra-cuu/{code}", $"/tra-cuu/{code}/{token}",
        "/niem-yet", "/niem-yet/tt-thanh-pho", "/niem-yet/tt-11311", "/du-lieu-mo", "/quy-dinh",
    ];
}

/// <summary>Nhẹ: what a visitor's browser has to fetch for a page, and what it may keep.</summary>
public sealed class CitizenPagesSizeTests(Centre centre) : IClassFixture<Centre>
{
    private const int Most = 60 * 1024;

    [Fact]
    public async Task No_citizens_page_weighs_more_than_sixty_kilobytes_all_told_or_asks_often()
    {
        var (code, token) = await Followed();
        using var visitor = centre.Anybody();
        List<string> heavy = [];
        foreach (var path in CitizenPages.Of(code, token))
        {
            await visitor.See(path);
            var page = await visitor.See(path);
            var parts = page.Document.QuerySelectorAll("link[rel=stylesheet], link[rel=icon]").Select(link => link.GetAttribute("href")!).Concat(page.Document.QuerySelectorAll("script[src], img[src]").Select(part => part.GetAttribute("src")!)).ToList();
            var size = await Sent(path);
            foreach (var part in parts)
                size += await Sent("/" + part.TrimStart('/'));
            if (page.Status != HttpStatusCode.OK || size > Most || page.Commands > 8 || page.Body.Contains("blazor", StringComparison.OrdinalIgnoreCase))
                heavy.Add($"{path}: {page.Status}, {size / 1024.0:0.0} KB, {page.Commands} commands");
        }

        Assert.Empty(heavy);
    }

    [Fact]
    public async Task What_is_public_is_kept_for_a_minute_and_what_is_a_persons_never()
    {
        var (code, token) = await Followed();
        using var http = new HttpClient { BaseAddress = new(centre.Address) };
        async Task<string> Kept(string path)
        {
            using var answer = await http.GetAsync(path);
            return $"{answer.Headers.CacheControl} {answer.Headers.Vary}".Trim();
        }

        foreach (var path in new[] { "/", "/thu-tuc", "/thu-tuc/1.013225", "/niem-yet/tt-11311", "/quy-dinh", "/du-lieu-mo" })
            Assert.Equal((path, "public, max-age=60 Cookie"), (path, await Kept(path)));
        foreach (var path in new[] { $"/tra-cuu/{code}/{token}", "/tra-cuu", "/thu-tuc/9.999999", "/dang-nhap" })
            Assert.Contains("no-store", await Kept(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Language_and_theme_are_switched_only_from_a_page_of_ours()
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new(centre.Address) };
        async Task<HttpStatusCode> Switched(string site)
        {
            using var asked = new HttpRequestMessage(HttpMethod.Post, "/tuy-chon") { Content = new FormUrlEncodedContent([new("ten", "ngon-ngu"), new("gia-tri", "en"), new("ve", "/thu-tuc")]) };
            asked.Headers.Add("Sec-Fetch-Site", site);
            using var answer = await http.SendAsync(asked);
            return answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.Found, await Switched("same-origin"));
        Assert.Equal(HttpStatusCode.BadRequest, await Switched("cross-site"));
    }

    /// <summary>As it goes over the line to a browser.</summary>
    private async Task<int> Sent(string path)
    {
        using var http = new HttpClient { BaseAddress = new(centre.Address) };
        http.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, br");
        return (await http.GetByteArrayAsync(path)).Length;
    }

    private async Task<(string Code, string Token)> Followed()
    {
        var code = await centre.Agreed();
        await using var db = await centre.Services.GetRequiredService<IDbContextFactory<CentreDb>>().CreateDbContextAsync();
        var id = await db.Set<DossierRow>().Where(row => row.Code == code).Select(row => row.DossierId).SingleAsync();
        return (code, SlipToken.Of(centre.Services.GetRequiredService<EventLedger>(), id, 1)!);
    }
}
