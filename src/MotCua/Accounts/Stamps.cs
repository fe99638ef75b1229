using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MotCua.Plumbing;

namespace MotCua.Accounts;

/// <summary>
/// Dấu bảo mật của tài khoản: holds each request's cookie against the account as it stands. What was read is remembered a few seconds;
/// a change made here is seen at the next request, one made by another process when the memory fades.
/// </summary>
public sealed class Stamps(IDbContextFactory<CentreDb> store, IOptions<IdentityOptions> identity)
{
    private static readonly TimeSpan Memory = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, (string? Stamp, long ReadAt)> known = new(StringComparer.Ordinal);

    /// <summary>Said after every change of an account.</summary>
    public void Forget(string account) => known.TryRemove(account, out _);

    /// <summary>Ends a session whose account was locked, or had its password or second factor changed, since it began.</summary>
    internal static async Task Validate(CookieValidatePrincipalContext context)
    {
        var stamps = context.HttpContext.RequestServices.GetRequiredService<Stamps>();
        if (await stamps.IsCurrent(context.Principal))
            return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    private async Task<bool> IsCurrent(ClaimsPrincipal? who)
    {
        if (who?.FindFirstValue(ClaimTypes.NameIdentifier) is not { } account)
            return false;
        if (!known.TryGetValue(account, out var read) || Stopwatch.GetElapsedTime(read.ReadAt) > Memory)
            known[account] = read = (await Read(account), Stopwatch.GetTimestamp());
        return read.Stamp is not null && read.Stamp == who.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType);
    }

    private async Task<string?> Read(string account)
    {
        await using var db = await store.CreateDbContextAsync();
        return await db.Users.AsNoTracking().Where(user => user.Id == account).Select(user => user.SecurityStamp).SingleOrDefaultAsync();
    }
}
