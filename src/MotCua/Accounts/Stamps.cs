using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MotCua.Accounts.Sessions;
using MotCua.Ledger;
using MotCua.Plumbing;

namespace MotCua.Accounts;

/// <summary>
/// Dấu bảo mật của tài khoản: holds each request's cookie against the account and the session as they stand. What was read is remembered a few
/// seconds; a change made here is seen at the next request, one made by another process when the memory fades.
/// </summary>
public sealed class Stamps(IDbContextFactory<CentreDb> store, IOptions<IdentityOptions> identity, TimeProvider clock)
{
    private static readonly TimeSpan Memory = TimeSpan.FromSeconds(5), SeenAgain = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, (Standing Standing, long ReadAt)> known = new(StringComparer.Ordinal);

    /// <summary>Said after every change of an account or of one of its sessions.</summary>
    public void Forget(string account) => known.TryRemove(account, out _);

    /// <summary>Ends a session that was ended, or whose account was locked, or had its password or second factor changed, since it began.</summary>
    internal static async Task Validate(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (await services.GetRequiredService<Stamps>().StillOpen(context.Principal, services.GetRequiredService<SignInSessions>()))
            return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    private async Task<bool> StillOpen(ClaimsPrincipal? who, SignInSessions sessions)
    {
        if (await Of(who) is not { } session)
            return false;
        if (clock.GetUtcNow() - session.SeenAt > SeenAgain)
        {
            try
            {
                Forget(who!.FindFirstValue(ClaimTypes.NameIdentifier)!);
                await sessions.Seen(session.Id);
            }
            catch (Exception cause) when (StoreTrouble.Of(cause) is not null)
            {
                // Where nothing can be written, what can be read is still read.
            }
        }
        return true;
    }

    /// <summary>True where the account's owner must prove to be the owner before signing, and whether by an app's code.</summary>
    internal async Task<(bool MustProve, bool ByCode)> Proof(ClaimsPrincipal? who) =>
        await Of(who) is { } session && who?.FindFirstValue(ClaimTypes.NameIdentifier) is { } account && (await Remembered(account)) is { HasPassword: true } standing
            ? (clock.GetUtcNow() - session.ProvenAt > SignInSessions.ProofHolds, standing.HasApp) : (await Of(who) is null, false);

    /// <summary>
    /// The open session of this cookie; null where it is over. What is remembered may have been read just before the session began, so that it is asked anew
    /// before a session is called over.
    /// </summary>
    private async Task<OpenSession?> Of(ClaimsPrincipal? who)
    {
        if (who?.FindFirstValue(ClaimTypes.NameIdentifier) is not { } account || SignInSessions.Of(who) is not { } session)
            return null;
        var stamp = who.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType);
        if (In(await Remembered(account)) is { } known)
            return known;
        Forget(account);
        return In(await Remembered(account));

        OpenSession? In(Standing standing) => standing.Stamp is { } now && now == stamp ? standing.Sessions.FirstOrDefault(s => s.Id == session && IsOpen(s)) : null;
    }

    /// <summary>Asked of what is remembered too.</summary>
    private bool IsOpen(OpenSession session) => clock.GetUtcNow() is var now && session.SeenAt > now - SignInSessions.Unused && session.BeganAt > now - SignInSessions.Longest;

    private async Task<Standing> Remembered(string account)
    {
        if (!known.TryGetValue(account, out var read) || Stopwatch.GetElapsedTime(read.ReadAt) > Memory)
            known[account] = read = (await Read(account), Stopwatch.GetTimestamp());
        return read.Standing;
    }

    private async Task<Standing> Read(string account)
    {
        var since = clock.GetUtcNow() - SignInSessions.Unused;
        await using var db = await store.CreateDbContextAsync();
        var rows = await (from user in db.Users
                          where user.Id == account
                          from session in db.Set<SessionRow>().Where(s => s.AccountId == user.Id && s.EndedAt == null && s.SeenAt > since)
                          select new { user.SecurityStamp, HasPassword = user.PasswordHash != null, user.TwoFactorEnabled, session.Id, session.BeganAt, session.SeenAt, session.ProvenAt }).AsNoTracking().ToListAsync();
        return rows.Count == 0 ? new(null, false, false, [])
            : new(rows[0].SecurityStamp, rows[0].HasPassword, rows[0].TwoFactorEnabled, [.. rows.Select(r => new OpenSession(r.Id, r.BeganAt, r.SeenAt, r.ProvenAt))]);
    }

    /// <param name="Stamp">Null where no session is open.</param>
    private sealed record Standing(string? Stamp, bool HasPassword, bool HasApp, IReadOnlyList<OpenSession> Sessions);

    private sealed record OpenSession(Guid Id, DateTimeOffset BeganAt, DateTimeOffset SeenAt, DateTimeOffset ProvenAt);
}
