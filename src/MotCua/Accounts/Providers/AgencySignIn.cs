using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using MotCua.Accounts.Sessions;
using MotCua.Plumbing;
using MotCua.Positions;

namespace MotCua.Accounts.Providers;

/// <summary>
/// Đăng nhập qua cơ quan: the agency's own provider says who somebody is there; which account that is, was said by its owner once
/// (<see cref="OwnProviders"/>). It makes no account, and what it says opens no more than the password would.
/// </summary>
internal static class AgencySignIn
{
    private const string Purpose = "viec", Back = "ve", Linked = "lien-ket", Session = "phien";

    public const string Begin = "/dang-nhap/co-quan/";

    /// <summary>Where the way to a provider begins.</summary>
    /// <param name="back">The page wanted; null for the first.</param>
    public static string BeginAt(AgencyProvider provider, string? back) => Begin + provider.Key + (back is null ? "" : "?ve=" + Uri.EscapeDataString(back));

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static void AddAgencySignIn(this IServiceCollection services, IReadOnlyList<AgencyProvider> providers)
    {
        services.AddSingleton(providers);
        services.AddSingleton<PendingSteps>();
        services.AddScoped<OwnProviders>();
        foreach (var provider in providers)
            services.AddAuthentication().AddOpenIdConnect(provider.Scheme, asked => Configure(asked, provider));
    }

    public static void MapAgencySignIn(this IEndpointRouteBuilder app)
    {
        app.MapGet(Begin + "{key}", (string key, string? ve, HttpContext http, IReadOnlyList<AgencyProvider> providers) => IsFromElsewhere(http) ? Task.FromResult(Results.LocalRedirect("/dang-nhap"))
                : Challenge(http, providers, key, new() { Items = { [Purpose] = Begin, [Back] = LocalPath.OrHome(ve) } }))
            .AllowAnonymous().RequireRateLimiting(Passkeys.PasskeyAddresses.Throttle);
        app.MapGet(OwnProviders.Begin + "{key}", (string key, string? phieu, HttpContext http, SignedIn who, PendingSteps pending, IReadOnlyList<AgencyProvider> providers) =>
            SignInSessions.Of(http.User) is { } session && !who.MustChangePassword && pending.MayLink(phieu, who.AccountId!, session, key)
                ? Challenge(http, providers, key, new() { Items = { [Purpose] = Linked, [Session] = session.ToString("N") } }) : Task.FromResult(Results.NotFound())).RequireAuthorization();
    }

    /// <summary>Another's page begins no session: whoever is signed in at the agency would be signed in here without having pressed anything.</summary>
    private static bool IsFromElsewhere(HttpContext http) => http.Request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site";

    private static void Configure(OpenIdConnectOptions asked, AgencyProvider provider)
    {
        asked.Authority = provider.Authority.ToString();
        (asked.ClientId, asked.ClientSecret) = (provider.ClientId, provider.Secret);
        asked.RequireHttpsMetadata = !provider.Authority.IsLoopback;
        asked.CallbackPath = Begin + provider.Key + "/ve";
        // Answered by a link and not by a form of the provider's, so that our cookies need go nowhere but to our own pages.
        (asked.ResponseType, asked.ResponseMode, asked.UsePkce) = ("code", "query", true);
        (asked.SaveTokens, asked.GetClaimsFromUserInfoEndpoint, asked.MapInboundClaims) = (false, false, false);
        asked.Scope.Clear();
        asked.Scope.Add("openid");
        asked.ClaimActions.Clear();
        asked.BackchannelTimeout = Patience;
        // Tokens are of the world's hour, also where a demonstration's clock shows another.
        asked.TimeProvider = TimeProvider.System;
        foreach (var cookie in (CookieBuilder[])[asked.CorrelationCookie, asked.NonceCookie])
            (cookie.SameSite, cookie.SecurePolicy, cookie.HttpOnly) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest, true);
        asked.Events.OnTicketReceived = ticket => Received(ticket, provider);
        asked.Events.OnRemoteFailure = failed =>
        {
            // What a token says stays out of the log.
            failed.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(AgencySignIn)).LogWarning("Không đăng nhập được qua {Provider}: {Fault}. / No sign-in by {Provider}: {Fault}.", provider.Key, failed.Failure?.GetType().Name, provider.Key, failed.Failure?.GetType().Name);
            failed.HandleResponse();
            failed.Response.Redirect("/dang-nhap?sai=co-quan");
            return Task.CompletedTask;
        };
    }

    /// <summary>Sends to the provider; where that does not answer, the password still does.</summary>
    private static async Task<IResult> Challenge(HttpContext http, IReadOnlyList<AgencyProvider> providers, string key, AuthenticationProperties properties)
    {
        if (providers.FirstOrDefault(provider => provider.Key == key) is not { } provider)
            return Results.NotFound();
        try
        {
            properties.RedirectUri = "/";
            await http.ChallengeAsync(provider.Scheme, properties);
            return Results.Empty;
        }
        catch (Exception cause) when (cause is InvalidOperationException or IOException or HttpRequestException or OpenIdConnectProtocolException || cause is OperationCanceledException && !http.RequestAborted.IsCancellationRequested)
        {
            http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(AgencySignIn)).LogWarning("{Provider} không trả lời. / {Provider} does not answer.", key, key);
            return Results.LocalRedirect("/dang-nhap?sai=co-quan-im");
        }
    }

    /// <summary>The provider's token was checked: issuer, audience, signature, time, nonce.</summary>
    private static async Task Received(TicketReceivedContext ticket, AgencyProvider provider)
    {
        ticket.HandleResponse();
        var http = ticket.HttpContext;
        // Who was signed in here before; the provider's answer comes before that is asked.
        http.User = (await http.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Principal ?? new ClaimsPrincipal(new ClaimsIdentity());
        var (said, properties) = (ticket.Principal!, ticket.Properties!);
        var subject = said.FindFirstValue(provider.Claim) ?? "";
        var answer = properties.Items.TryGetValue(Purpose, out var purpose) && purpose == Linked ? await Link(http, provider, subject, properties.Items[Session])
            : await Enter(http, provider, subject, said, properties.Items.TryGetValue(Back, out var back) ? back : null);
        await answer.ExecuteAsync(http);
    }

    /// <summary>Unknown, locked, of another agency: one looks like the other.</summary>
    private static async Task<IResult> Enter(HttpContext http, AgencyProvider provider, string subject, ClaimsPrincipal said, string? back)
    {
        var services = http.RequestServices;
        var users = services.GetRequiredService<UserManager<IdentityUser>>();
        var user = subject.Length == 0 ? null : await users.FindByLoginAsync(provider.Scheme, subject);
        var known = user is not null && await MayEnter(http, user, provider) ? user : null;
        if (known is { TwoFactorEnabled: true } && !IsTwice(said, provider))
        {
            services.GetRequiredService<PendingSteps>().AskCode(http, known.Id, provider.Key, LocalPath.OrHome(back));
            return Results.LocalRedirect(PendingSteps.Page);
        }
        return await SignIn.Through(http, known, user, provider, back);
    }

    /// <summary>True while the account is open, its link stands and its officer is the agency's: asked when the agency has answered, and again with the code.</summary>
    internal static async Task<bool> MayEnter(HttpContext http, IdentityUser user, AgencyProvider provider)
    {
        var services = http.RequestServices;
        var (organisation, _) = await services.GetRequiredService<Organisations>().Now();
        return !AccountAdministration.IsLocked(user) && !Clients.KnownClients.IsClient(user.Id) && provider.IsOf(user.Id, organisation, SignIn.Today(services.GetRequiredService<TimeProvider>()))
            && (await services.GetRequiredService<UserManager<IdentityUser>>().GetLoginsAsync(user)).Any(login => login.LoginProvider == provider.Scheme);
    }

    /// <summary>Said at the start, once the units are known.</summary>
    /// <exception cref="CannotGoOn">A provider is of an agency that is none.</exception>
    public static async Task RefuseUnknownAgencies(this IServiceProvider services)
    {
        var providers = services.GetRequiredService<IReadOnlyList<AgencyProvider>>();
        if (providers.Count == 0)
            return;
        var (organisation, _) = await services.GetRequiredService<Organisations>().Now();
        // Before the units are recorded there is nothing to hold it against.
        if (organisation.Units.Any() && providers.FirstOrDefault(one => organisation.Unit(one.AgencyId) is not { IsAgency: true }) is { } wrong)
            throw new CannotGoOn($"{StoreSettings.File}: SignIn:Providers: {wrong.Key}: không có cơ quan “{wrong.AgencyId}”. / {StoreSettings.File}: SignIn:Providers: {wrong.Key}: there is no agency '{wrong.AgencyId}'.");
    }

    private static bool IsTwice(ClaimsPrincipal said, AgencyProvider provider) => provider.Mfa is { } mfa && said.HasClaim(claim => claim.Type is "amr" or "acr" && claim.Value == mfa);

    /// <summary>Only where the same session that asked is still there.</summary>
    private static async Task<IResult> Link(HttpContext http, AgencyProvider provider, string subject, string? session)
    {
        if (http.User.FindFirstValue(ClaimTypes.NameIdentifier) is not { } account || subject.Length == 0 || SignInSessions.Of(http.User)?.ToString("N") != session)
            return Results.LocalRedirect("/dang-nhap?sai=co-quan");
        var services = http.RequestServices;
        if ((await services.GetRequiredService<OwnProviders>().Link(account, provider, subject)).Count > 0)
            return Results.LocalRedirect("/tai-khoan?xong=khong-lien-ket");
        await SignIn.Renew(services.GetRequiredService<SignInManager<IdentityUser>>(), account, services.GetRequiredService<Organisations>(), services.GetRequiredService<TimeProvider>());
        return Results.LocalRedirect("/tai-khoan?xong=lien-ket");
    }
}
