using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using MotCua.Plumbing;

namespace MotCua.Accounts;

/// <summary>
/// Thiết bị quen: browsers in which officers signed in before. Wrong passwords of an account are counted there by themselves, so that nobody
/// who types nonsense at the same address keeps the owner out, and a desk's hundred officers behind one address do not use up each other's tries.
/// </summary>
public sealed class KnownDevices(IDataProtectionProvider protection)
{
    private const string Cookie = "thiet-bi";

    /// <summary>A shared desk's computer remembers its last officers.</summary>
    private const int MostOfficers = 20;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(180);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("MotCua.KnownDevices").ToTimeLimitedDataProtector();

    /// <summary>Where wrong passwords for this account are counted: the device it signed in from before, else the network address.</summary>
    public string PlaceOf(HttpContext http, string account) => Read(http) is { } device && device.Officers.Contains(account) ? device.Name : Tally.Written(http.Connection.RemoteIpAddress);

    /// <summary>Where attempts are counted whoever's they are.</summary>
    public string Place(HttpContext http) => Read(http)?.Name ?? Tally.Written(http.Connection.RemoteIpAddress);

    /// <summary>The account signed in here.</summary>
    public void Remember(HttpContext http, string account)
    {
        var device = Read(http);
        string[] officers = [account, .. (device?.Officers ?? []).Where(known => known != account).Take(MostOfficers - 1)];
        http.Response.Cookies.Append(Cookie, protector.Protect(string.Join('\n', [device?.Name ?? RandomNumberGenerator.GetHexString(32), .. officers]), Kept), new()
        {
            HttpOnly = true,
            Secure = http.Request.IsHttps,
            // Also brought by the way back from an agency's provider, which would else be taken for a new device.
            SameSite = SameSiteMode.Lax,
            MaxAge = Kept,
            Path = "/",
            IsEssential = true,
        });
    }

    private Device? Read(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 0 } given)
            return null;
        try
        {
            var lines = protector.Unprotect(given).Split('\n');
            return new(lines[0], lines[1..]);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private sealed record Device(string Name, string[] Officers);
}
