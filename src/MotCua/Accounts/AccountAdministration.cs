using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using MotCua.Accounts.Sessions;
using MotCua.Law;
using MotCua.Law.Positions;
using MotCua.Plumbing;
using MotCua.Positions;

namespace MotCua.Accounts;

/// <summary>
/// Quản lý tài khoản: what an administrator does with another's account, always with a reason. Nobody does it with the own one, and
/// one unlocked administrator always stays.
/// </summary>
public sealed class AccountAdministration(AccountBook book, CentreDb db, UserManager<IdentityUser> users, TimeProvider time)
{
    /// <summary>
    /// Issues a temporary password, to be changed at the first sign-in; opens the account where the officer has none. An account that somebody uses is recovered by two (<see cref="Recovery"/>).
    /// </summary>
    public async Task<(string? Password, IReadOnlyList<Refusal> Refusals)> IssuePassword(string officer, string reason, Me me)
    {
        if (Refuse(officer, reason, me) is { Count: > 0 } refused)
            return (null, refused);
        if (Clients.KnownClients.IsClient(officer))
            return (null, [AccountRefusals.Of("account.client", "Đây là phần mềm: cấp khóa ở trang phần mềm kết nối, không cấp mật khẩu.", "This is a client: it is issued a key on the page of clients, and no password.")]);
        var password = MadePassword.New();
        var hash = users.PasswordHasher.HashPassword(new IdentityUser(), password);
        var refusals = await book.Change(book.Entry(officer, AccountAct.IssuePassword, me.PersonId, reason), async user =>
        {
            if (await Recovery.IsInUse(users, user))
                return [AccountRefusals.Of("account.in-use", "Tài khoản đang có người dùng: yêu cầu khôi phục, lãnh đạo cơ quan của người đó gặp trực tiếp rồi xác nhận.", "The account is in use: ask for a recovery, which the head of its owner's agency confirms after meeting them.")];
            user.PasswordHash = hash;
            user.AccessFailedCount = 0;
            if (!IsLocked(user))
                user.LockoutEnd = null;
            await AccountToken.TemporaryPassword.Set(users, user, TemporaryPassword.Of(me.PersonId, time.GetUtcNow() + TemporaryPassword.Holds));
            return [];
        }, () => Open(officer));
        return (refusals.Count == 0 ? password : null, refusals);
    }

    /// <summary>Locks until unlocked; a session that is open ends at its next request.</summary>
    public async Task<IReadOnlyList<Refusal>> Lock(string officer, string reason, Me me) =>
        Refuse(officer, reason, me) is { Count: > 0 } refused ? refused : await Lock(officer, me, reason);

    /// <summary>Locks one who has left, by the head of the home agency: nobody waits for the administrator. Only an administrator unlocks.</summary>
    public async Task<IReadOnlyList<Refusal>> LockLeaver(string officer, string reason, Me me) =>
        !Permissions.May(me.Kind, Permissions.LockLeaver) || await db.Set<Officer>().AllAsync(o => o.Id != officer || o.HomeAgencyId != me.AgencyId)
            ? [AccountRefusals.Of("account.other-agency", "Chỉ khóa tài khoản của người thuộc cơ quan mình.", "Only accounts of the own agency's officers.")]
            : OwnProof.Asks(me, Permissions.LockLeaver) ? [OwnProof.Wanted]
            : RefuseOwn(officer, reason, me) is { Count: > 0 } refused ? refused : await Lock(officer, me, reason);

    private Task<IReadOnlyList<Refusal>> Lock(string officer, Me me, string reason) => book.Change(book.Entry(officer, AccountAct.Lock, me.PersonId, reason), async user =>
            {
                if (IsLocked(user))
                    return [AccountRefusals.Of("account.locked", "Tài khoản đã bị khóa.", "The account is locked already.")];
                if (!await IsAnotherAdministratorThan(officer, LocalMoment.From(time.GetUtcNow()).On))
                    return LastAdministrator;
                (user.LockoutEnabled, user.LockoutEnd) = (true, DateTimeOffset.MaxValue);
                return [];
            });

    public async Task<IReadOnlyList<Refusal>> Unlock(string officer, string reason, Me me) =>
        Refuse(officer, reason, me) is { Count: > 0 } refused
            ? refused
            : await book.Change(book.Entry(officer, AccountAct.Unlock, me.PersonId, reason), async user =>
            {
                (user.LockoutEnd, user.AccessFailedCount) = (null, 0);
                return await Task.FromResult<IReadOnlyList<Refusal>>([]);
            });

    /// <summary>Takes away the link to an agency's provider; only its owner links anew.</summary>
    public async Task<IReadOnlyList<Refusal>> Unlink(string officer, string scheme, string reason, Me me) =>
        Refuse(officer, reason, me) is { Count: > 0 } refused
            ? refused
            : await book.Change(book.Entry(officer, AccountAct.UnlinkProvider, me.PersonId, $"{scheme.Split(':')[^1]}: {reason}"), user => Providers.OwnProviders.Remove(users, user, scheme));

    /// <summary>True where an administrator locked the account; not where wrong passwords hold it up for some minutes.</summary>
    public static bool IsLocked(IdentityUser user) => user.LockoutEnd > Forever;

    /// <summary>True when somebody else holds an administrator's position on a day with an account that is not locked.</summary>
    internal async Task<bool> IsAnotherAdministratorThan(string officer, DateOnly day)
    {
        var others = await (from holding in db.Set<Holding>()
                            join position in db.Set<Position>() on holding.PositionId equals position.Id
                            where position.Kind == PositionKind.Administrator && holding.OfficerId != officer && !holding.OfficerId.StartsWith(Officer.ClientPrefix)
                                && holding.FromOn <= day && (holding.ToOn == null || holding.ToOn >= day)
                            select holding.OfficerId).Distinct().ToListAsync();
        return await db.Users.AnyAsync(user => others.Contains(user.Id) && (user.LockoutEnd == null || user.LockoutEnd < Forever));
    }

    internal static readonly Refusal[] LastAdministrator =
        [AccountRefusals.Of("account.last-administrator", "Phải luôn còn ít nhất một người quản trị khác đang dùng tài khoản.", "At least one other administrator with an account in use must stay.")];

    /// <summary>What is asked of every act of an administrator: the position, another's account, a reason.</summary>
    internal static IReadOnlyList<Refusal> Refuse(string officer, string reason, Me me) =>
        OwnProof.Asks(me, Permissions.ManageAccounts) ? [OwnProof.Wanted]
        : !Permissions.May(me.Kind, Permissions.ManageAccounts) ? [AccountRefusals.Of("account.permission", "Vị trí của Ông/Bà không quản lý tài khoản.", "Your position does not manage accounts.")]
        : RefuseOwn(officer, reason, me);

    private static IReadOnlyList<Refusal> RefuseOwn(string officer, string reason, Me me) =>
        officer == me.PersonId ? [AccountRefusals.Of("account.own", "Không tự làm việc này với tài khoản của mình; hãy nhờ người quản trị khác.", "Not with your own account; ask another administrator.")]
        : string.IsNullOrWhiteSpace(reason) ? [AccountRefusals.Of("account.reason", "Nhập lý do.", "State the reason.", "Reason")]
        : [];

    internal static readonly DateTimeOffset Forever = DateTimeOffset.MaxValue.AddYears(-1);

    private async Task<IdentityUser?> Open(string officer)
    {
        if (!await db.Set<Officer>().AnyAsync(o => o.Id == officer))
            return null;
        var user = new IdentityUser(officer) { Id = officer };
        return (await users.CreateAsync(user)).Succeeded ? user : null;
    }
}
