using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using MotCua.Law;
using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Positions;

namespace MotCua.Accounts;

/// <summary>Ghi vào sổ tài khoản: a change and its line in the log are one commit, in the writers' queue; or neither is.</summary>
public sealed class AccountBook(CentreDb db, UserManager<IdentityUser> users, EventLedger ledger, Stamps stamps, Organisations organisations, TimeProvider time)
{
    /// <summary>Every reason why nothing was done, none where it was.</summary>
    public delegate Task<IReadOnlyList<Refusal>> Deed(CentreDb db);

    /// <summary>Changes an account; all its sessions end, that of the one who did it unless signed in again.</summary>
    /// <param name="open">Opens the account where there is none yet; without it that is refused.</param>
    public async Task<IReadOnlyList<Refusal>> Change(AccountLogRow entry, Func<IdentityUser, Task<IReadOnlyList<Refusal>>> change, Func<Task<IdentityUser?>>? open = null)
    {
        var refusals = await Record(entry, async _ =>
        {
            if ((await users.FindByIdAsync(entry.AccountId) ?? (open is null ? null : await open())) is not { } user)
                return AccountRefusals.NoAccount;
            if (await change(user) is { Count: > 0 } refused)
                return refused;
            if (!(await users.UpdateSecurityStampAsync(user)).Succeeded)
                return AccountRefusals.Overtaken;
            await db.Set<Sessions.SessionRow>().Where(s => s.AccountId == entry.AccountId && s.EndedAt == null)
                .ExecuteUpdateAsync(s => s.SetProperty(r => r.EndedAt, entry.At).SetProperty(r => r.EndedBy, entry.ById));
            return [];
        });
        stamps.Forget(entry.AccountId);
        return refusals;
    }

    /// <summary>Notes something beside an account that changes nothing of how its owner signs in: no session ends.</summary>
    public async Task<IReadOnlyList<Refusal>> Note(AccountLogRow entry, Func<IdentityUser, Task<IReadOnlyList<Refusal>>> note)
    {
        var refusals = await Record(entry, async _ => await users.FindByIdAsync(entry.AccountId) is { } user ? await note(user) : AccountRefusals.NoAccount);
        stamps.Forget(entry.AccountId);
        return refusals;
    }

    /// <summary>Changes who holds which position; acts decided on the former state lose their race.</summary>
    public async Task<IReadOnlyList<Refusal>> ChangeOrganisation(AccountLogRow entry, Deed change)
    {
        var refusals = await Record(entry, async store =>
        {
            if (await change(store) is { Count: > 0 } refused)
                return refused;
            await store.SaveChangesAsync();
            await References.Changed(store.Database.GetDbConnection(), store.Database.CurrentTransaction?.GetDbTransaction(), Organisations.Table, entry.AccountId);
            return [];
        });
        organisations.Forget();
        return refusals;
    }

    /// <summary>A line for the log, of now.</summary>
    public AccountLogRow Entry(string account, AccountAct act, string by, string reason = "") => AccountLogRow.Of(account, act, by, reason, time.GetUtcNow());

    private async Task<IReadOnlyList<Refusal>> Record(AccountLogRow entry, Deed change)
    {
        IReadOnlyList<Refusal> refusals = [];
        // What this request read before its turn came may be old.
        db.ChangeTracker.Clear();
        await ledger.InTurn(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            refusals = await change(db);
            if (refusals.Count > 0)
                return;
            db.Add(entry);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        });
        db.ChangeTracker.Clear();
        return refusals;
    }
}
