using Microsoft.AspNetCore.Mvc;
using MotCua.Plumbing;

namespace MotCua.Look;

/// <summary>
/// Tùy chọn hiển thị: language, theme and single-key shortcuts, each a POST that writes one cookie and goes back to
/// the page it came from. Nothing personal is in them.
/// </summary>
public static class Preferences
{
    /// <summary>The cookie of the single-key shortcuts; WCAG 2.1.4 wants them to be switched off at wish.</summary>
    public const string KeysCookie = "phim-tat";

    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        [Language.Cookie] = ["vi", "en"],
        [Theme.Cookie] = ["sang", "toi", "may"],
        [KeysCookie] = ["bat", "tat"],
    };

    /// <summary>Maps <c>POST /tuy-chon</c> with fields <c>ten</c> (which), <c>gia-tri</c> (what) and <c>ve</c> (where back to).</summary>
    public static void MapPreferences(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/tuy-chon", Choose).AllowAnonymous().DisableAntiforgery();

    private static IResult Choose(
        HttpContext context,
        [FromForm(Name = "ten")] string name,
        [FromForm(Name = "gia-tri")] string value,
        [FromForm(Name = "ve")] string? back)
    {
        if (!FromOurs(context.Request) || !Allowed.TryGetValue(name, out var values) || !values.Contains(value))
            return Results.BadRequest();
        context.Response.Cookies.Append(name, value, new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            HttpOnly = true,
            IsEssential = true,
            Secure = context.Request.IsHttps,
        });
        return Results.LocalRedirect(LocalPath.OrHome(back));
    }

    /// <summary>A guard in the form would make every page that has the switches one visitor's own; the browser itself says whence a form was sent.</summary>
    private static bool FromOurs(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site ? site == "same-origin"
        : Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin) && origin.Authority == request.Host.Value;
}
