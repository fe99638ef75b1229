using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using MotCua.Accounts.Sessions;
using MotCua.Ledger;
using MotCua.Look;
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
        app.MapPost(Passkeys.PasskeyAddresses.SignInWith, WithPasskey).AllowAnonymous().RequireRateLimiting(Passkeys.PasskeyAddresses.Throttle);
        app.MapPost("/dang-xuat", async (IFormCollection guarded, SignInManager<IdentityUser> accounts, SignInSessions sessions) =>
        {
            if (accounts.Context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } account && SignInSessions.Of(accounts.Context.User) is { } session)
                await sessions.Leave(session, account);
            await accounts.SignOutAsync();
            return Results.LocalRedirect("/");
        });
        app.MapPost(Providers.PendingSteps.Page, WithCode).AllowAnonymous().RequireRateLimiting(Passkeys.PasskeyAddresses.Throttle);
        app.MapPost("/vi-tri", ChoosePosition).RequireAuthorization();
    }

    /// <summary>One failure looks like another: unknown, wrong, locked; each is a line in the log and costs the same time.</summary>
    private static async Task<IResult> WithPassword(
        [FromForm] string? ten, [FromForm] string? matKhau, [FromForm] string? maXacThuc, [FromForm] string? ve,
        HttpContext http, SignInManager<IdentityUser> accounts, UserManager<IdentityUser> users, WrongPasswords wrong, KnownDevices devices, SignInSessions sessions, Organisations organisations, EventLedger ledger, TimeProvider time)
    {
        var user = await users.FindByNameAsync(Typed.Written(ten ?? ""));
        var known = user is not null && await IsTheirs(users, user, matKhau ?? "", maXacThuc, wrong, devices.PlaceOf(http, user.Id)) ? user : null;
        var temporary = known is null ? null : await AccountToken.TemporaryPassword.Of(users, known);
        if (TemporaryPassword.IsOver(temporary, time.GetUtcNow()))
            known = null;
        if (user?.PasswordHash is null)
            users.PasswordHasher.VerifyHashedPassword(new IdentityUser(), NobodysHash.Value, matKhau ?? "");
        var way = known is null ? null : await WayIn(users, known, organisations, time, ve, temporary is not null);
        var answer = await Enter(accounts, known ?? user, way, sessions, ledger, time);
        if (way is not null)
            devices.Remember(http, known!.Id);
        return answer;
    }

    /// <summary>A key verifies its person by itself, so no code is asked; a locked account stays locked.</summary>
    private static async Task<IResult> WithPasskey(
        [FromForm] string? chungThu, [FromForm] string? ve, HttpContext http, SignInManager<IdentityUser> accounts, UserManager<IdentityUser> users, KnownDevices devices, SignInSessions sessions, Organisations organisations, EventLedger ledger, TimeProvider time)
    {
        var (user, key) = await Asserted(accounts, chungThu ?? "");
        var known = user is not null && !AccountAdministration.IsLocked(user) && (await users.AddOrUpdatePasskeyAsync(user, key!)).Succeeded ? user : null;
        var way = known is null ? null : await WayIn(users, known, organisations, time, ve, await AccountToken.TemporaryPassword.Of(users, known) is not null);
        var answer = await Enter(accounts, known ?? user, way, sessions, ledger, time);
        if (way is not null)
            devices.Remember(http, known!.Id);
        return answer;
    }

    private static async Task<(IdentityUser? User, UserPasskeyInfo? Key)> Asserted(SignInManager<IdentityUser> accounts, string credential)
    {
        if (credential.Length == 0)
            return default;
        try
        {
            return await accounts.PerformPasskeyAssertionAsync(credential) is { Succeeded: true } asserted ? (asserted.User, asserted.Passkey) : default;
        }
        catch (InvalidOperationException)
        {
            // Nothing was begun in this browser.
            return default;
        }
    }

    /// <summary>Whom the agency's provider named; null where it named nobody who may come in.</summary>
    /// <param name="tried">Whose account was tried, for the log.</param>
    /// <param name="proven">The account's own second factor was shown here. The agency's word alone signs nothing: it may come without anybody at the desk having typed anything.</param>
    internal static async Task<IResult> Through(HttpContext http, IdentityUser? known, IdentityUser? tried, Providers.AgencyProvider by, string? back, bool proven = false)
    {
        var (services, time) = (http.RequestServices, http.RequestServices.GetRequiredService<TimeProvider>());
        var users = services.GetRequiredService<UserManager<IdentityUser>>();
        var way = known is null ? null : await WayIn(users, known, services.GetRequiredService<Organisations>(), time, back, await AccountToken.TemporaryPassword.Of(users, known) is not null);
        var answer = await Enter(services.GetRequiredService<SignInManager<IdentityUser>>(), known ?? tried, way, services.GetRequiredService<SignInSessions>(), services.GetRequiredService<EventLedger>(), time, by.Key, "/dang-nhap?sai=co-quan", proven);
        if (way is not null)
            services.GetRequiredService<KnownDevices>().Remember(http, known!.Id);
        return answer;
    }

    /// <summary>The account's own second factor, after the agency's provider.</summary>
    private static async Task<IResult> WithCode([FromForm] string? maXacThuc, HttpContext http, Providers.PendingSteps pending, IReadOnlyList<Providers.AgencyProvider> providers, UserManager<IdentityUser> users, WrongPasswords wrong, KnownDevices devices)
    {
        if (pending.Asked(http) is not var (account, key, back) || providers.FirstOrDefault(provider => provider.Key == key) is not { } by || await users.FindByIdAsync(account) is not { } user)
            return Results.LocalRedirect(Providers.PendingSteps.Page + "?sai=1");
        var place = devices.PlaceOf(http, account);
        var counted = wrong.Count(account, place);
        if (!counted || !await Providers.AgencySignIn.MayEnter(http, user, by) || !await SecondFactor(users, user, maXacThuc))
        {
            await Through(http, null, user, by, null);
            return Results.LocalRedirect(Providers.PendingSteps.Page + "?sai=1");
        }
        wrong.Take(account, place);
        Providers.PendingSteps.Done(http);
        return await Through(http, user, user, by, back, proven: true);
    }

    private static async Task<bool> IsTheirs(UserManager<IdentityUser> users, IdentityUser user, string password, string? code, WrongPasswords wrong, string place)
    {
        // The password is looked at also where the account is locked: an answer that comes sooner would tell.
        var (right, counted) = (await users.CheckPasswordAsync(user, password), wrong.Count(user.Id, place));
        if (!counted || AccountAdministration.IsLocked(user) || !right || user.TwoFactorEnabled && !await SecondFactor(users, user, code))
            return false;
        wrong.Take(user.Id, place);
        return true;
    }

    private static async Task<bool> SecondFactor(UserManager<IdentityUser> users, IdentityUser user, string? code)
    {
        var typed = OwnAccount.WithoutBlanks(code);
        return typed.Length > 0 && (await users.VerifyTwoFactorTokenAsync(user, users.Options.Tokens.AuthenticatorTokenProvider, typed)
            || (await users.RedeemTwoFactorRecoveryCodeAsync(user, typed)).Succeeded);
    }

    private static readonly Lazy<string> NobodysHash = new(() => new PasswordHasher<IdentityUser>().HashPassword(new IdentityUser(), "nobody"));

    /// <summary>In a demonstration one click is enough; elsewhere the address is not there.</summary>
    private static async Task<IResult> AsShown(
        [FromForm] string canBo, SignInManager<IdentityUser> accounts, UserManager<IdentityUser> users, SignInSessions sessions, Organisations organisations, EventLedger ledger, Founded founded, TimeProvider time)
    {
        var (organisation, _) = await organisations.Now();
        if (!founded.IsDemonstration || organisation.Officer(canBo) is not { ShowcaseOrder: not null } || await users.FindByIdAsync(canBo) is not { } user)
            return Results.NotFound();
        return await Enter(accounts, user, AccountAdministration.IsLocked(user) ? null : await WayIn(users, user, organisations, time, null, temporary: false), sessions, ledger, time);
    }

    private static async Task<IResult> ChoosePosition(
        [FromForm] string viTri, ClaimsPrincipal who, SignInManager<IdentityUser> accounts, UserManager<IdentityUser> users, Organisations organisations, TimeProvider time)
    {
        var (organisation, _) = await organisations.Now();
        var id = who.FindFirstValue(ClaimTypes.NameIdentifier)!;
        if (who.FindFirst(SignedIn.PositionClaim) is null || organisation.Acting(id, viTri, Today(time)) is null || await users.FindByIdAsync(id) is not { } user)
            return Results.NotFound();
        await SignInAs(accounts, user, viTri, SignInSessions.Of(who));
        return Results.LocalRedirect("/");
    }

    /// <summary>Where one who is who they say goes to; null for one who holds no position today.</summary>
    /// <param name="temporary">With a password that an administrator issued there is one way only: to choose an own one.</param>
    private static async Task<Way?> WayIn(UserManager<IdentityUser> users, IdentityUser user, Organisations organisations, TimeProvider time, string? back, bool temporary)
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
        // Whose recovery somebody has asked for is told so first.
        var told = temporary || await AskedRecovery.Of(users, user, time.GetUtcNow()) is not null;
        return held.Count == 0 ? null : new(temporary ? null : held[0].Id, told ? "/tai-khoan" : held.Count > 1 ? "/vi-tri" : LocalPath.OrHome(back));
    }

    /// <summary>Into which position, and to which page.</summary>
    private sealed record Way(string? PositionId, string Path);

    /// <summary>What cannot be recorded lets nobody in.</summary>
    /// <exception cref="StoreTroubled">The line of the log could not be written.</exception>
    private static async Task<IResult> Enter(SignInManager<IdentityUser> accounts, IdentityUser? user, Way? way, SignInSessions sessions, EventLedger ledger, TimeProvider time, string through = "", string failed = "/dang-nhap?sai=1", bool proven = true)
    {
        var line = AccountLogRow.OfSignIn(user?.Id ?? "", way is null ? AccountAct.FailToSignIn : AccountAct.SignIn, time.GetUtcNow(), through);
        var (session, row) = way is null ? default : sessions.Begin(accounts.Context, user!.Id, proven);
        if (await (way is null ? ledger.Write(line) : ledger.Write(line, row)) is { } trouble)
            throw new StoreTroubled(trouble);
        if (way is null)
            return Results.LocalRedirect(failed);
        // Who signs in anew here leaves the session before.
        if (SignInSessions.Of(accounts.Context.User) is { } former && accounts.Context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } whose)
            await sessions.Leave(former, whose);
        await SignInAs(accounts, user!, way.PositionId, session);
        return Results.LocalRedirect(way.Path);
    }

    /// <summary>Goes on with this session where an account's change ends all others; the position stays.</summary>
    internal static async Task Renew(SignInManager<IdentityUser> accounts, string id, Organisations organisations, TimeProvider time)
    {
        var services = accounts.Context.RequestServices;
        var (session, row) = services.GetRequiredService<SignInSessions>().Begin(accounts.Context, id);
        if (await services.GetRequiredService<EventLedger>().Write(row) is { } trouble)
            throw new StoreTroubled(trouble);
        var (organisation, _) = await organisations.Now();
        var position = accounts.Context.User.FindFirstValue(SignedIn.PositionClaim) ?? organisation.PositionsOf(id, Today(time)).FirstOrDefault()?.Id;
        if (await accounts.UserManager.FindByIdAsync(id) is { } user)
            await SignInAs(accounts, user, position, session);
    }

    /// <summary>The cookie carries ids only; names and rights are read anew at each request. Without a position it opens the own account, no more.</summary>
    private static Task SignInAs(SignInManager<IdentityUser> accounts, IdentityUser user, string? positionId, Guid? session)
    {
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new(ClaimTypes.NameIdentifier, user.Id));
        if (session is { } begun)
            identity.AddClaim(new(SignInSessions.Claim, begun.ToString("N")));
        if (positionId is not null)
            identity.AddClaim(new(SignedIn.PositionClaim, positionId));
        if (user.SecurityStamp is { } stamp)
            identity.AddClaim(new(accounts.Options.ClaimsIdentity.SecurityStampClaimType, stamp));
        return accounts.Context.SignInAsync(IdentityConstants.ApplicationScheme, new ClaimsPrincipal(identity));
    }

    internal static DateOnly Today(TimeProvider time) => Law.LocalMoment.From(time.GetUtcNow()).On;
}
