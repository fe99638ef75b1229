using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using MotCua.Ledger;
using MotCua.Plumbing;

namespace MotCua.Accounts.Sessions;

/// <summary>Các phiên đăng nhập: begun with a sign-in, listed for their owner, ended by the owner; all of an account end when that is changed.</summary>
public sealed class SignInSessions(IDbContextFactory<CentreDb> store, EventLedger ledger, Stamps stamps, TimeProvider time)
{
    /// <summary>Claim that names the session in its cookie.</summary>
    public const string Claim = "ma-phien";

    /// <summary>Nobody is asked again for so long after having proved to be the owner.</summary>
    public static readonly TimeSpan ProofHolds = TimeSpan.FromMinutes(30);

    /// <summary>Unused for so long a session is over, as its cookie is.</summary>
    public static readonly TimeSpan Unused = TimeSpan.FromHours(10);

    /// <summary>However much used, a session is over after so long: a day's work and not two.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(14);

    /// <summary>How long ended sessions stay to be looked at.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <summary>A new session's id and the row that begins it, to be written with the line of the log.</summary>
    /// <param name="proven">False where nothing was typed here: before the first signature its owner is asked.</param>
    public (Guid Id, RowChange Row) Begin(HttpContext http, string account, bool proven = true)
    {
        var at = time.GetUtcNow();
        var id = Guid.CreateVersion7(at);
        stamps.Forget(account);
        return (id, SessionRow.Begin(id, account, DeviceName.Of(http.Request.Headers.UserAgent), Tally.Written(http.Connection.RemoteIpAddress), at, proven));
    }

    /// <summary>Of which session this request is; null for a visitor.</summary>
    public static Guid? Of(ClaimsPrincipal who) => Guid.TryParseExact(who.FindFirstValue(Claim), "N", out var id) ? id : null;

    /// <summary>Those that are open, the last used first.</summary>
    public async Task<IReadOnlyList<SessionRow>> OpenOf(string account, CancellationToken stop = default)
    {
        var (since, begun) = (time.GetUtcNow() - Unused, time.GetUtcNow() - Longest);
        await using var db = await store.CreateDbContextAsync(stop);
        return await db.Set<SessionRow>().AsNoTracking().Where(s => s.AccountId == account && s.EndedAt == null && s.SeenAt > since && s.BeganAt > begun).OrderByDescending(s => s.SeenAt).ToListAsync(stop);
    }

    /// <summary>Ends one of the own; another's is not there.</summary>
    public Task End(Guid id, string account) => Change(account, sessions => sessions.Where(s => s.Id == id), AccountAct.EndSession);

    /// <summary>Ends all of the own but this one.</summary>
    public Task EndOthers(Guid but, string account) => Change(account, sessions => sessions.Where(s => s.Id != but), AccountAct.EndSession);

    /// <summary>Signed out: no line of the log says so.</summary>
    public Task Leave(Guid id, string account) => Change(account, sessions => sessions.Where(s => s.Id == id), null);

    /// <summary>The owner has proved to be the owner, now.</summary>
    public async Task Prove(Guid id, string account)
    {
        var now = time.GetUtcNow();
        await ledger.InTurn(async () =>
        {
            await using var db = await store.CreateDbContextAsync();
            await db.Set<SessionRow>().Where(s => s.Id == id && s.AccountId == account).ExecuteUpdateAsync(s => s.SetProperty(r => r.ProvenAt, now));
        });
        stamps.Forget(account);
    }

    /// <summary>Still used; and once in a while what ended long ago is forgotten.</summary>
    internal Task Seen(Guid id)
    {
        var now = time.GetUtcNow();
        return ledger.InTurn(async () =>
        {
            await using var db = await store.CreateDbContextAsync();
            await db.Set<SessionRow>().Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(r => r.SeenAt, now));
            await db.Set<SessionRow>().Where(s => s.SeenAt < now - Kept).ExecuteDeleteAsync();
        });
    }

    private async Task Change(string account, Func<IQueryable<SessionRow>, IQueryable<SessionRow>> which, AccountAct? logged)
    {
        var now = time.GetUtcNow();
        await ledger.InTurn(async () =>
        {
            await using var db = await store.CreateDbContextAsync();
            await using var transaction = await db.Database.BeginTransactionAsync();
            var ended = await which(db.Set<SessionRow>().Where(s => s.AccountId == account && s.EndedAt == null))
                .ExecuteUpdateAsync(s => s.SetProperty(r => r.EndedAt, now).SetProperty(r => r.EndedBy, account));
            if (ended > 0 && logged is { } act)
            {
                db.Add(AccountLogRow.Of(account, act, account, "", now));
                await db.SaveChangesAsync();
            }
            await transaction.CommitAsync();
        });
        stamps.Forget(account);
    }
}
