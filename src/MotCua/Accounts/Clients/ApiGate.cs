using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Plumbing.Api;
using MotCua.Positions;
using OpenIddict.Abstractions;

namespace MotCua.Accounts.Clients;

/// <summary>Cửa của phần mềm: every address for machines is in one group: a token of a client that still stands, a scope, and no more than so many requests a minute.</summary>
public static class ApiGate
{
    public const string Prefix = "/api/v1";

    /// <summary>Requests of one client in a minute.</summary>
    public const int MostAMinute = 600;

    private const string Throttle = "api";

    /// <summary>The group all addresses for machines are mapped in.</summary>
    public static RouteGroupBuilder MapApi(this IEndpointRouteBuilder app) =>
        app.MapGroup(Prefix).RequireAuthorization(ClientTokens.Policy).RequireRateLimiting(Throttle).DisableAntiforgery().WithGroupName("v1").AddEndpointFilter(Stands);

    /// <summary>The scope a token must have to be answered here.</summary>
    public static TBuilder Asks<TBuilder>(this TBuilder endpoint, string scope) where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new AskedScope(scope));

    internal static void AddApiThrottle(this RateLimiterOptions limits)
    {
        limits.OnRejected = (rejected, _) =>
        {
            if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after))
                rejected.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(after.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        limits.AddPolicy(Throttle, context => RateLimitPartition.GetFixedWindowLimiter(
            context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = MostAMinute, Window = TimeSpan.FromMinutes(1) }));
    }

    private static async ValueTask<object?> Stands(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var (http, user) = (context.HttpContext, context.HttpContext.User);
        var services = http.RequestServices;
        if (user.FindFirstValue(ClaimTypes.NameIdentifier) is not { } client || await services.GetRequiredService<KnownClients>().KeyOf(client) is not { } key
            || user.FindFirstValue(ClientTokens.KeyClaim) is not { } mark || !key.Digest.StartsWith(mark, StringComparison.Ordinal) || await services.GetRequiredService<SignedIn>().Me() is not { } me)
            return Problem.Of(StatusCodes.Status401Unauthorized, "api.unauthorized", new("Thẻ không còn giá trị: khóa đã đổi, đã thu hồi, hoặc vị trí đã kết thúc.", "The token is no longer good: the key was changed or revoked, or the position ended."));
        if (http.GetEndpoint()?.Metadata.GetMetadata<AskedScope>() is { Scope: var scope } && !user.HasScope(scope))
            return Problem.Of(StatusCodes.Status403Forbidden, "api.scope", new($"Thẻ không có phạm vi “{scope}”.", $"The token has not the scope “{scope}”."));
        http.Items[typeof(Me)] = me;
        return await next(context);
    }

    /// <summary>Who asks, in an address of the group.</summary>
    public static Me Client(this HttpContext http) => (Me)http.Items[typeof(Me)]!;

    private sealed record AskedScope(string Scope);
}
