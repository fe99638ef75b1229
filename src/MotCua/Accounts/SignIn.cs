using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using MotCua.Plumbing;
using MotCua.Positions;

namespace MotCua.Accounts;

/// <summary>Đăng nhập, đăng xuất, chọn vị trí: the posts behind the sign-in pages.</summary>
internal static class SignIn
{
    /// <summary>Name of the rate limit that slows guessing by address.</summary>
    public const string Throttle = "dang-nhap";

    public static void MapSignIn(this WebApplication app)
    {
        app.MapPost("/dang-nhap", WithPassword).AllowAnonymous().RequireRateLimiting(Throttle);
        app.MapPost("/dang-nhap/trinh-dien", AsShown).AllowAnonymous();
        app.MapPost("/dang-xuat", async (SignInManager<IdentityUser> accounts) =>
        {
            await accounts.SignOutAsync();
            return Results.LocalRedirect("/");
        });
        app.MapPost("/vi-tri", ChoosePosition).RequireAuthorization();
    }

    /// <summary>One failure looks like another: unknown, wrong, locked.</summary>
    private static async Task<IResult> WithPassword(
        [FromForm] string ten, [FromForm] string matKhau, [FromForm] string? maXacThuc, [FromForm] string? ve,
        SignInManager<IdentityUser> accounts, UserManager<IdentityUser> users, Organisations organisations, TimeProvider time)
    {
        var user = await users.FindByNameAsync(ten ?? "");
        // An unknown name and a locked account cost as much time as a known one.
        var result = user is null || await users.IsLockedOutAsync(user) ? await Nobody(users, matKhau) : await accounts.CheckPasswordSignInAsync(user, matKhau ?? "", lockoutOnFailure: true);
        if (!result.Succeeded || user is null)
            return Results.LocalRedirect("/dang-nhap?sai=1");
        if (user.TwoFactorEnabled && !await SecondFactor(users, user, maXacThuc))
        {
            await users.AccessFailedAsync(user);
            return Results.LocalRedirect("/dang-nhap?sai=1");
        }
        return await Enter(accounts, user, organisations, time, ve);
    }

    private static async Task<bool> SecondFactor(UserManager<IdentityUser> users, IdentityUser user, string? code)
    {
        var typed = (code ?? "").Replace(" ", "", StringComparison.Ordinal);
        return await users.VerifyTwoFactorTokenAsync(user, users.Options.Tokens.AuthenticatorTokenProvider, typed)
            || (await users.RedeemTwoFactorRecoveryCodeAsync(user, typed)).Succeeded;
    }

    private static Task<Microsoft.AspNetCore.Identity.SignInResult> Nobody(UserManager<IdentityUser> users, string? password)
    {
        users.PasswordHasher.VerifyHashedPassword(new IdentityUser(), NobodysHash.Value, password ?? "");
        return Task.FromResult(Microsoft.AspNetCore.Identity.SignInResult.Failed);
    }

    private static readonly Lazy<string> NobodysHash = new(() => new PasswordHasher<IdentityUser>().HashPassword(new IdentityUser(), "nobody"));

    /// <summary>In a demonstration one click is enough; elsewhere the address is not there.</summary>
    private static async Task<IResult> AsShown(
        [FromForm] string canBo, SignInManager<IdentityUser> accounts, UserManager<IdentityUser> users, Organisations organisations, Founded founded, TimeProvider time)
    {
        var (organisation, _) = await organisations.Now();
        if (!founded.IsDemonstration || organisation.Officer(canBo) is not { ShowcaseOrder: not null } || await users.FindByIdAsync(canBo) is not { } user)
            return Results.NotFound();
        return await Enter(accounts, user, organisations, time, null);
    }

    private static async Task<IResult> ChoosePosition(
        [FromForm] string viTri, ClaimsPrincipal who, SignInManager<IdentityUser> accounts, UserManager<IdentityUser> users, Organisations organisations, TimeProvider time)
    {
        var (organisation, _) = await organisations.Now();
        var id = who.FindFirstValue(ClaimTypes.NameIdentifier)!;
        if (organisation.Acting(id, viTri, Today(time)) is null || await users.FindByIdAsync(id) is not { } user)
            return Results.NotFound();
        await SignInAs(accounts, user, viTri);
        return Results.LocalRedirect("/");
    }

    private static async Task<IResult> Enter(SignInManager<IdentityUser> accounts, IdentityUser user, Organisations organisations, TimeProvider time, string? back)
    {
        var (organisation, _) = await organisations.Now();
        var held = organisation.PositionsOf(user.Id, Today(time)).ToList();
        if (held.Count == 0)
        {
            // Perhaps recorded meanwhile by the command line, which this process is not told.
            organisations.Forget();
            (organisation, _) = await organisations.Now();
            held = [.. organisation.PositionsOf(user.Id, Today(time))];
        }
        if (held.Count == 0)
            return Results.LocalRedirect("/dang-nhap?sai=1");
        await SignInAs(accounts, user, held[0].Id);
        return Results.LocalRedirect(held.Count > 1 ? "/vi-tri" : LocalPath.OrHome(back));
    }

    /// <summary>The cookie carries ids only; names and rights are read anew at each request.</summary>
    private static Task SignInAs(SignInManager<IdentityUser> accounts, IdentityUser user, string positionId)
    {
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new(ClaimTypes.NameIdentifier, user.Id));
        identity.AddClaim(new(ClaimTypes.Name, user.UserName ?? user.Id));
        identity.AddClaim(new(SignedIn.PositionClaim, positionId));
        if (user.SecurityStamp is { } stamp)
            identity.AddClaim(new(accounts.Options.ClaimsIdentity.SecurityStampClaimType, stamp));
        return accounts.Context.SignInAsync(IdentityConstants.ApplicationScheme, new ClaimsPrincipal(identity));
    }

    private static DateOnly Today(TimeProvider time) => Law.LocalMoment.From(time.GetUtcNow()).On;
}
