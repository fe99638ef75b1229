using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace MotCua.Accounts.Passkeys;

/// <summary>Địa chỉ của khóa truy cập: where the browser asks what to sign; what it signed comes back with a form.</summary>
internal static class PasskeyAddresses
{
    public const string BeginEnrolment = "/tai-khoan/khoa-truy-cap", BeginSignIn = "/dang-nhap/khoa-truy-cap/bat-dau", SignInWith = "/dang-nhap/khoa-truy-cap";

    /// <summary>A key cannot be guessed: the limit keeps a machine from being busied, not a person from trying again.</summary>
    public const string Throttle = "khoa-truy-cap";

    public static void MapPasskeys(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(BeginEnrolment, Begin).RequireAuthorization();
        endpoints.MapPost(BeginSignIn, async (IFormCollection guarded, SignInManager<IdentityUser> accounts) => Results.Text(await accounts.MakePasskeyRequestOptionsAsync(null), "application/json"))
            .AllowAnonymous().RequireRateLimiting(Throttle);
    }

    /// <summary>POST /tai-khoan/khoa-truy-cap: whoever sits at an open session must know the password before a key is made.</summary>
    private static async Task<IResult> Begin([FromForm] string? matKhauKhoa, ClaimsPrincipal who, SignedIn signedIn, OwnAccount own, SignInManager<IdentityUser> accounts)
    {
        if (signedIn.MustChangePassword || who.FindFirstValue(ClaimTypes.NameIdentifier) is not { } id || await accounts.UserManager.FindByIdAsync(id) is not { PasswordHash: not null } user)
            return Results.NotFound();
        if (await own.Proves(id, matKhauKhoa ?? "", "passkey") is { Count: > 0 } refused)
            return Results.Json(new { refused = Look.Language.Of(accounts.Context.Request).T(refused[0].Words) }, System.Text.Json.JsonSerializerOptions.Web, statusCode: StatusCodes.Status400BadRequest);
        return Results.Text(await accounts.MakePasskeyCreationOptionsAsync(new() { Id = user.Id, Name = user.UserName!, DisplayName = user.UserName! }), "application/json");
    }
}
