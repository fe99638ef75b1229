using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using MotCua.Accounts.Sessions;
using MotCua.Law;
using MotCua.Law.Positions;
using MotCua.Plumbing;
using MotCua.Positions;

namespace MotCua.Accounts;

/// <summary>
/// Khôi phục tài khoản đang dùng: an administrator asks, and sees no password; who knows the officer meets them, confirms, and hands the password over.
/// Whoever talks the help desk round has got nothing yet.
/// </summary>
public sealed class Recovery(AccountBook book, CentreDb db, UserManager<IdentityUser> users, Organisations organisations, TimeProvider time)
{
    /// <summary>Where the sentence stands that says that nobody was met.</summary>
    public const string MetField = "Met";

    /// <summary>So long somebody has held account and position before being one who confirms.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromDays(7);

    /// <summary>True where somebody signs in with it by something of their own: it cannot be given away by one person.</summary>
    internal static async Task<bool> IsInUse(UserManager<IdentityUser> users, IdentityUser user) =>
        user.TwoFactorEnabled || user.PasswordHash is not null && (await AccountToken.TemporaryPassword.Of(users, user) is not { } issued || TemporaryPassword.IsRecovered(issued))
        || (await users.GetPasskeysAsync(user)).Count > 0 || (await users.GetLoginsAsync(user)).Count > 0;

    /// <summary>Those of the officers whose recovery waits.</summary>
    public async Task<IReadOnlyDictionary<string, AskedRecovery>> Waiting(IReadOnlyList<string> officers)
    {
        var (now, wanted) = (time.GetUtcNow(), officers.ToArray());
        var tokens = await db.UserTokens.AsNoTracking().Where(t => wanted.Contains(t.UserId) && t.LoginProvider == AccountToken.Recovery.Provider && t.Name == AccountToken.Recovery.Name).ToListAsync();
        return tokens.Select(t => (t.UserId, Asked: AskedRecovery.Read(t.Value, now))).Where(t => t.Asked is not null).ToDictionary(t => t.UserId, t => t.Asked!);
    }

    /// <summary>Asks for it; nothing of the account changes.</summary>
    /// <param name="device">The telephone is lost too.</param>
    public async Task<IReadOnlyList<Refusal>> Ask(string officer, string reason, bool device, Me me)
    {
        if (AccountAdministration.Refuse(officer, reason, me) is { Count: > 0 } refused)
            return refused;
        return await book.Note(book.Entry(officer, AccountAct.AskRecovery, me.PersonId, reason), async user =>
        {
            if (!await IsInUse(users, user))
                return [AccountRefusals.Of("recovery.not-in-use", "Tài khoản chưa có người dùng: cấp mật khẩu tạm.", "Nobody uses the account yet: issue a temporary password.")];
            await AccountToken.Recovery.Set(users, user, new AskedRecovery(me.PersonId, time.GetUtcNow(), reason.Trim(), device).Write());
            return [];
        });
    }

    /// <summary>The owner, who is signed in and needs none, calls it off.</summary>
    public Task<IReadOnlyList<Refusal>> CallOffOwn(string id) => Remove(id, id);

    /// <summary>An administrator calls it off.</summary>
    public async Task<IReadOnlyList<Refusal>> CallOff(string officer, string reason, Me me) =>
        AccountAdministration.Refuse(officer, reason, me) is { Count: > 0 } refused ? refused : await Remove(officer, me.PersonId, reason);

    private Task<IReadOnlyList<Refusal>> Remove(string officer, string by, string reason = "") => book.Note(book.Entry(officer, AccountAct.CallOffRecovery, by, reason), async user =>
    {
        await AccountToken.Recovery.Remove(users, user);
        return [];
    });

    /// <summary>Who has met the officer confirms; the one-time password is given to them alone, this once.</summary>
    /// <param name="met">They say that they met the officer face to face.</param>
    public async Task<(string? Password, IReadOnlyList<Refusal> Refusals)> Confirm(string officer, bool met, Me me)
    {
        if (OwnProof.Asks(me, Permissions.ConfirmRecovery))
            return (null, [OwnProof.Wanted]);
        var (organisation, _) = await organisations.Now();
        if (!MayConfirm(organisation, officer, me, LocalMoment.From(time.GetUtcNow()).On))
            return (null, NotYours);
        if (!met)
            return (null, [AccountRefusals.Of("recovery.met", "Chỉ xác nhận khi đã gặp trực tiếp người này.", "Confirm only after meeting this person face to face.", MetField)]);
        if (await IsFresh(me.PersonId))
            return (null, [AccountRefusals.Of("recovery.fresh", "Tài khoản hoặc vị trí của Ông/Bà mới có trong 7 ngày: nhờ lãnh đạo khác, hoặc chờ.", "Your account or position is less than 7 days old: ask another head, or wait.")]);
        var password = MadePassword.New();
        var hash = users.PasswordHasher.HashPassword(new IdentityUser(), password);
        var refusals = await book.Change(book.Entry(officer, AccountAct.ConfirmRecovery, me.PersonId), async user =>
        {
            if (await AskedRecovery.Of(users, user, time.GetUtcNow()) is not { } asked)
                return [AccountRefusals.Of("recovery.none", "Không có yêu cầu khôi phục nào đang chờ, hoặc đã quá 24 giờ.", "No recovery waits, or it was asked more than 24 hours ago.")];
            if (asked.ById == me.PersonId)
                return [AccountRefusals.Of("recovery.same", "Người yêu cầu khôi phục không tự xác nhận.", "Who asked for it does not confirm it.")];
            user.PasswordHash = hash;
            user.AccessFailedCount = 0;
            if (!AccountAdministration.IsLocked(user)) user.LockoutEnd = null;
            if (asked.Device) await ForgetDevice(user);
            await AccountToken.Recovery.Remove(users, user);
            await AccountToken.TemporaryPassword.Set(users, user, TemporaryPassword.Of(me.PersonId, time.GetUtcNow() + TemporaryPassword.AfterRecovery, recovered: true));
            return [];
        });
        return (refusals.Count == 0 ? password : null, refusals);
    }

    /// <summary>
    /// The head of the officer's own agency. For those heads themselves, for administrators, and where an agency has no other head, an administrator: never the one who
    /// asked, which is seen when it is confirmed.
    /// </summary>
    public static bool MayConfirm(Organisation organisation, string officer, Me me, DateOnly today)
    {
        if (officer == me.PersonId || organisation.Officer(officer) is not { } person)
            return false;
        var ownHeads = organisation.Holdings.Where(h => h.IsActiveOn(today) && h.OfficerId != officer && organisation.Position(h.PositionId) is { } held && Permissions.May(held.Kind, Permissions.LockLeaver) && organisation.AgencyOf(held.UnitId)?.Id == person.HomeAgencyId);
        var byAdministrator = organisation.PositionsOf(officer, today).Any(held => held.Kind == PositionKind.Administrator || Permissions.May(held.Kind, Permissions.LockLeaver)) || !ownHeads.Any();
        return byAdministrator ? me.Kind == PositionKind.Administrator : Permissions.May(me.Kind, Permissions.LockLeaver) && person.HomeAgencyId == me.AgencyId;
    }

    /// <summary>One administrator could else make a head of his own and confirm by it; a week is long enough to be seen.</summary>
    private async Task<bool> IsFresh(string officer)
    {
        var since = time.GetUtcNow() - Settled;
        AccountAct[] made = [AccountAct.Create, AccountAct.GivePosition, AccountAct.IssuePassword];
        return await db.Set<AccountLogRow>().AnyAsync(row => row.AccountId == officer && row.At > since && made.Contains(row.Act) && row.ById != FirstAdministrator.Decision);
    }

    /// <summary>A lost telephone has the app and, as a rule, the passkeys: whoever found it must not come in by them.</summary>
    private async Task ForgetDevice(IdentityUser user)
    {
        await OwnAccount.RemoveSecondFactor(users, user);
        foreach (var key in await users.GetPasskeysAsync(user))
            await users.RemovePasskeyAsync(user, key.CredentialId);
    }

    private static readonly Refusal[] NotYours =
        [AccountRefusals.Of("recovery.not-yours", "Việc xác nhận do lãnh đạo cơ quan của người này làm; với lãnh đạo và người quản trị thì do người quản trị khác.", "The head of this person's agency confirms; for heads and administrators, another administrator.")];
}
