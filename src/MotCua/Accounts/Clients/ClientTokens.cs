using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authorization;
using Microsoft.IdentityModel.Tokens;
using MotCua.Law;
using MotCua.Positions;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using OpenIddict.Validation.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace MotCua.Accounts.Clients;

/// <summary>
/// Thẻ của phần mềm (OAuth 2, client credentials): a client shows its key and is given a token of ten minutes, protected with the keys that protect
/// cookies, which all nodes share. What it opens is asked of the client as it stands at every request.
/// </summary>
internal static class ClientTokens
{
    public const string Address = "/api/v1/token";

    /// <summary>The policy of all addresses for machines: a token, and nothing else (a browser's cookie opens none of them).</summary>
    public const string Policy = "api";

    /// <summary>Claim that ties a token to the key it was given for.</summary>
    public const string KeyClaim = "khoa";

    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    public static void AddClientTokens(this IServiceCollection services)
    {
        services.AddSingleton<KnownClients>();
        services.AddScoped<ClientActs>();
        services.AddOpenIddict().AddServer(server =>
        {
            server.SetTokenEndpointUris(Address[1..]).AllowClientCredentialsFlow().EnableDegradedMode();
            server.RegisterScopes([.. ClientScopes.All.Select(s => s.Scope)]);
            server.SetAccessTokenLifetime(Lasts).UseDataProtection();
            // Asked for at the start, used for nothing: tokens are protected as cookies are.
            server.AddSigningKey(new ECDsaSecurityKey(ECDsa.Create(ECCurve.NamedCurves.nistP256))).AddEncryptionKey(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32)));
            // TLS ends at the proxy.
            server.UseAspNetCore().DisableTransportSecurityRequirement();
            server.AddEventHandler<ValidateTokenRequestContext>(asked => asked.UseScopedHandler<ClientIsWhoItSays>());
            server.AddEventHandler<HandleTokenRequestContext>(asked => asked.UseScopedHandler<GiveToken>());
        }).AddValidation(validation =>
        {
            validation.UseLocalServer();
            validation.UseDataProtection();
            validation.UseAspNetCore();
        });
        services.AddAuthorizationBuilder().AddPolicy(Policy, new AuthorizationPolicyBuilder(OpenIddictValidationAspNetCoreDefaults.AuthenticationScheme).RequireAuthenticatedUser().Build());
    }

    /// <summary>Its sentences go into a header, which takes ASCII.</summary>
    private sealed class ClientIsWhoItSays(KnownClients clients) : IOpenIddictServerHandler<ValidateTokenRequestContext>
    {
        public async ValueTask HandleAsync(ValidateTokenRequestContext context)
        {
            // Asked anew: a key that was just issued opens at once.
            clients.Forget(context.ClientId ?? "");
            if (context.ClientId is not { } client || await clients.KeyOf(client) is not { } key || !key.Opens(context.ClientSecret))
                context.Reject(Errors.InvalidClient, "The client or its key is wrong.");
            else if (context.Request.GetScopes().Any(scope => !key.Scopes.Contains(scope)))
                context.Reject(Errors.InvalidScope, "The client was not given this scope.");
        }
    }

    private sealed class GiveToken(KnownClients clients, Organisations organisations, TimeProvider time) : IOpenIddictServerHandler<HandleTokenRequestContext>
    {
        public async ValueTask HandleAsync(HandleTokenRequestContext context)
        {
            var client = context.Request.ClientId!;
            var (organisation, _) = await organisations.Now();
            if (KnownClients.ActingAs(organisation, client, LocalMoment.From(time.GetUtcNow()).On, (string?)context.Request["position"]) is not { } me || await clients.KeyOf(client) is not { } key)
            {
                context.Reject(Errors.InvalidGrant, "The client does not hold this position today.");
                return;
            }
            var identity = new ClaimsIdentity(TokenValidationParameters.DefaultAuthenticationType);
            identity.SetClaim(Claims.Subject, client).SetClaim(ClaimTypes.NameIdentifier, client).SetClaim(SignedIn.PositionClaim, me.PositionId).SetClaim(KeyClaim, key.Digest[..16]);
            var scopes = context.Request.GetScopes();
            identity.SetScopes(scopes.IsEmpty ? [.. key.Scopes] : scopes);
            identity.SetDestinations(_ => [Destinations.AccessToken]);
            context.SignIn(new(identity));
        }
    }
}
