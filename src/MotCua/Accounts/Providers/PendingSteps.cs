using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace MotCua.Accounts.Providers;

/// <summary>Bước còn lại: what somebody has shown so far and what is still asked, for some minutes; sealed, so that nobody makes it up.</summary>
internal sealed class PendingSteps(IDataProtectionProvider protection)
{
    /// <summary>Where the code of the app is asked after the agency has answered.</summary>
    public const string Page = "/dang-nhap/xac-thuc";

    private const string Cookie = "buoc-hai";

    private static readonly TimeSpan Holds = TimeSpan.FromMinutes(5);

    private readonly ITimeLimitedDataProtector codes = protection.CreateProtector("MotCua.SecondStep").ToTimeLimitedDataProtector();
    private readonly ITimeLimitedDataProtector links = protection.CreateProtector("MotCua.ProviderLink").ToTimeLimitedDataProtector();

    /// <summary>The agency has said who it is; the account's own second factor is still asked.</summary>
    public void AskCode(HttpContext http, string account, string provider, string back) => http.Response.Cookies.Append(Cookie, codes.Protect(string.Join('\n', account, provider, back), Holds), new()
    {
        HttpOnly = true,
        Secure = http.Request.IsHttps,
        SameSite = SameSiteMode.Strict,
        MaxAge = Holds,
        Path = Page,
        IsEssential = true,
    });

    /// <summary>Of whom a code is asked here; null where of nobody, or it took too long.</summary>
    public (string Account, string Provider, string Back)? Asked(HttpContext http) =>
        Read(codes, http.Request.Cookies[Cookie]) is [var account, var provider, var back] ? (account, provider, back) : null;

    public static void Done(HttpContext http) => http.Response.Cookies.Delete(Cookie, new() { Path = Page });

    /// <summary>For one who has just shown to be the account's owner: without it a stranger's page could send an officer to link a stranger's name.</summary>
    public string LinkTicket(string account, Guid session, string provider) => links.Protect(string.Join('\n', account, session.ToString("N"), provider), Holds);

    public bool MayLink(string? ticket, string account, Guid session, string provider) => Read(links, ticket) is [var whose, var which, var where] && (whose, which, where) == (account, session.ToString("N"), provider);

    private static string[]? Read(ITimeLimitedDataProtector protector, string? given)
    {
        if (given is not { Length: > 0 })
            return null;
        try
        {
            return protector.Unprotect(given).Split('\n');
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
