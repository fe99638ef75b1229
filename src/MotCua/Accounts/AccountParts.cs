using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using MotCua.Accounts.Clients;
using MotCua.Plumbing;

namespace MotCua.Accounts;

/// <summary>Các phần của tài khoản: how people sign in, and what keeps their accounts.</summary>
internal static class AccountParts
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, cookie =>
        {
            cookie.Cookie.Name = "phien";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.LoginPath = "/dang-nhap";
            cookie.ReturnUrlParameter = "ve";
            cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
            cookie.Events.OnValidatePrincipal = Stamps.Validate;
            // Who pressed after the session ended is told that nothing was recorded.
            cookie.Events.OnRedirectToLogin = to =>
            {
                to.Response.Redirect(HttpMethods.IsPost(to.Request.Method) ? to.RedirectUri + "&het=1" : to.RedirectUri);
                return Task.CompletedTask;
            };
        });
        // What a passkey is to sign is kept here between the asking and the answer.
        services.AddAuthentication().AddCookie(IdentityConstants.TwoFactorUserIdScheme, cookie =>
        {
            cookie.Cookie.Name = "khoa-truy-cap";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.ExpireTimeSpan = TimeSpan.FromMinutes(5);
        });
        services.Configure<IdentityPasskeyOptions>(passkeys => (passkeys.UserVerificationRequirement, passkeys.ResidentKeyRequirement) = ("required", "required"));
        services.AddIdentityCore<IdentityUser>(identity =>
        {
            identity.Password.RequiredLength = 12;
            identity.Password.RequireNonAlphanumeric = identity.Password.RequireUppercase = false;
        }).AddSignInManager().AddEntityFrameworkStores<CentreDb>().AddDefaultTokenProviders().AddTokenProvider<OneTimeCodes>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.AddApiThrottle();
            limits.AddPolicy(Passkeys.PasskeyAddresses.Throttle, context => RateLimitPartition.GetFixedWindowLimiter(
                context.RequestServices.GetRequiredService<KnownDevices>().Place(context), _ => new FixedWindowRateLimiterOptions { PermitLimit = 120, Window = TimeSpan.FromMinutes(1) }));
            limits.AddPolicy(SignIn.Throttle, context => RateLimitPartition.GetFixedWindowLimiter(
                context.RequestServices.GetRequiredService<KnownDevices>().Place(context), _ => new FixedWindowRateLimiterOptions { PermitLimit = 20, Window = TimeSpan.FromMinutes(1) }));
        });
        services.AddClientTokens();
        services.AddSingleton<Stamps>();
        services.AddScoped<Passkeys.OwnPasskeys>();
        services.AddSingleton<Sessions.SignInSessions>();
        services.AddScoped<Sessions.OwnProof>();
        services.AddSingleton<WrongPasswords>();
        services.AddSingleton<KnownDevices>();
        services.AddScoped<SignedIn>();
        services.AddScoped<AccountBook>();
        services.AddScoped<OwnAccount>();
        services.AddScoped<AccountAdministration>();
        services.AddScoped<Recovery>();
        services.AddScoped<HoldingActs>();
    }
}
