using System.Globalization;
using Microsoft.AspNetCore.Identity;
using MotCua.Law;

namespace MotCua.Accounts;

/// <summary>
/// Tài khoản của tôi: what an officer changes of the own account. Whoever sits at an open session must know the password, and guessing it
/// here counts as guessing it at the door.
/// </summary>
public sealed class OwnAccount(AccountBook book, UserManager<IdentityUser> users, WrongPasswords wrong, KnownDevices devices, IHttpContextAccessor http, TimeProvider time)
{
    /// <summary>How many recovery codes are made at a time.</summary>
    public const int RecoveryCodes = 10;

    public async Task<IReadOnlyList<Refusal>> ChangePassword(string id, string current, string wanted, string again)
    {
        if (await Knows(id, current, nameof(current)) is { Count: > 0 } refused)
            return refused;
        if (wanted != again)
            return [AccountRefusals.Of("password.again", "Hai lần nhập mật khẩu mới không giống nhau.", "The new password was typed differently the second time.", nameof(again))];
        if (wanted == current)
            return [AccountRefusals.Of("password.same", "Mật khẩu mới phải khác mật khẩu đang dùng.", "The new password must differ from the one in use.", nameof(wanted))];
        var user = (await users.FindByIdAsync(id))!;
        foreach (var rule in users.PasswordValidators)
            if (await rule.ValidateAsync(users, user, wanted) is { Succeeded: false } result)
                return [AccountRefusals.Of("password.weak", result.Errors.First(), nameof(wanted))];
        // Hashing takes its time: before the turn, so that nobody waits for it.
        var hash = users.PasswordHasher.HashPassword(user, wanted);
        return await book.Change(book.Entry(id, AccountAct.ChangePassword, id), async account =>
        {
            account.PasswordHash = hash;
            await AccountToken.TemporaryPassword.Remove(users, account);
            return [];
        });
    }

    /// <summary>Makes a secret for an app that is to be enrolled; nothing is asked of it before a code has shown that the app has it.</summary>
    public async Task<IReadOnlyList<Refusal>> BeginEnrolment(string id, string password)
    {
        if (await Knows(id, password, "begin") is { Count: > 0 } refused)
            return refused;
        var user = (await users.FindByIdAsync(id))!;
        if (user.TwoFactorEnabled)
            return AlreadyEnrolled;
        var begun = await AccountToken.EnrolmentBegun.Set(users, user, time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        return Told(begun.Succeeded ? await AccountToken.AuthenticatorKey.Set(users, user, users.GenerateNewAuthenticatorKey()) : begun);
    }

    /// <summary>The secret of an app that waits for its first code; null where none does, or it was begun so long ago that somebody else may sit here.</summary>
    public async Task<string?> SecretToEnrol(IdentityUser user) => user.TwoFactorEnabled || !await IsBegun(user) ? null : await users.GetAuthenticatorKeyAsync(user);

    private async Task<bool> IsBegun(IdentityUser user) =>
        long.TryParse(await AccountToken.EnrolmentBegun.Of(users, user), NumberStyles.None, CultureInfo.InvariantCulture, out var at) && time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(at) < EnrolWithin;

    private static readonly TimeSpan EnrolWithin = TimeSpan.FromMinutes(10);

    /// <summary>Enrols the app, when its code is right; the recovery codes are shown this once.</summary>
    public async Task<(IReadOnlyList<string> Codes, IReadOnlyList<Refusal> Refusals)> ConfirmEnrolment(string id, string code)
    {
        IReadOnlyList<string> codes = [];
        var refusals = await book.Change(book.Entry(id, AccountAct.EnrolSecondFactor, id), async user =>
        {
            if (user.TwoFactorEnabled)
                return AlreadyEnrolled;
            if (!await IsBegun(user) || !await users.VerifyTwoFactorTokenAsync(user, users.Options.Tokens.AuthenticatorTokenProvider, WithoutBlanks(code)))
                return [AccountRefusals.Of("second-factor.code", "Mã không đúng hoặc đã hết hạn. Kiểm tra giờ của điện thoại rồi nhập mã đang hiện.", "The code is wrong or has passed. Check the telephone's clock and type the code shown now.", nameof(code))];
            user.TwoFactorEnabled = true;
            codes = [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes) ?? []];
            return [];
        });
        return (refusals.Count == 0 ? codes : [], refusals);
    }

    /// <summary>Ten new recovery codes; those before them are worth nothing.</summary>
    public async Task<(IReadOnlyList<string> Codes, IReadOnlyList<Refusal> Refusals)> RenewRecoveryCodes(string id, string password)
    {
        if (await Proves(id, password, "renew") is { Count: > 0 } refused)
            return ([], refused);
        IReadOnlyList<string> codes = [];
        var refusals = await book.Change(book.Entry(id, AccountAct.RenewRecoveryCodes, id), async user =>
        {
            if (!user.TwoFactorEnabled)
                return NotEnrolled;
            codes = [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes) ?? []];
            return [];
        });
        return (refusals.Count == 0 ? codes : [], refusals);
    }

    public async Task<IReadOnlyList<Refusal>> TurnSecondFactorOff(string id, string password) =>
        await Proves(id, password, "off", orRecovery: true) is { Count: > 0 } refused
            ? refused
            : await book.Change(book.Entry(id, AccountAct.TurnSecondFactorOff, id), user => RemoveSecondFactor(users, user));

    /// <summary>Whether this is the owner: the code of the app where there is one, else the password. Guessing counts as guessing at the door.</summary>
    /// <param name="orRecovery">A recovery code will do: the telephone is lost.</param>
    public async Task<IReadOnlyList<Refusal>> Proves(string id, string typed, string field, bool orRecovery = false)
    {
        if (await users.FindByIdAsync(id) is not { TwoFactorEnabled: true } user)
            return await Knows(id, typed, field);
        var place = devices.PlaceOf(http.HttpContext!, id);
        if (!wrong.Count(id, place) || !(await users.VerifyTwoFactorTokenAsync(user, users.Options.Tokens.AuthenticatorTokenProvider, WithoutBlanks(typed))
            || orRecovery && (await users.RedeemTwoFactorRecoveryCodeAsync(user, WithoutBlanks(typed))).Succeeded))
            return [AccountRefusals.Of("second-factor.code", "Mã không đúng hoặc đã hết hạn, hoặc đã nhập sai quá nhiều lần.", "The code is wrong or has passed, or was wrong too often.", field)];
        wrong.Take(id, place);
        return [];
    }

    /// <summary>Forgets the app, its last code and the recovery codes.</summary>
    internal static async Task<IReadOnlyList<Refusal>> RemoveSecondFactor(UserManager<IdentityUser> users, IdentityUser user)
    {
        if (!user.TwoFactorEnabled)
            return NotEnrolled;
        user.TwoFactorEnabled = false;
        foreach (var token in new[] { AccountToken.AuthenticatorKey, AccountToken.RecoveryCodes, AccountToken.LastStep })
            await token.Remove(users, user);
        return [];
    }

    /// <summary>A code as people type it: apps show it in two groups, paper in capitals.</summary>
    internal static string WithoutBlanks(string? code) => (code ?? "").Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

    private async Task<IReadOnlyList<Refusal>> Knows(string id, string password, string field)
    {
        if (await users.FindByIdAsync(id) is not { PasswordHash: not null } user)
            return AccountRefusals.NoAccount;
        var place = devices.PlaceOf(http.HttpContext!, id);
        if (wrong.Count(id, place) && await users.CheckPasswordAsync(user, password))
        {
            wrong.Take(id, place);
            return [];
        }
        return [AccountRefusals.Of("password.wrong", "Mật khẩu không đúng, hoặc đã nhập sai quá nhiều lần.", "The password is wrong, or was wrong too often.", field)];
    }

    private static readonly Refusal[] AlreadyEnrolled = [AccountRefusals.Of("second-factor.on", "Tài khoản đã có ứng dụng xác thực.", "The account has an authenticator app.")];

    private static readonly Refusal[] NotEnrolled = [AccountRefusals.Of("second-factor.off", "Tài khoản chưa bật xác thực hai lớp.", "The account has no second factor.")];

    private static Refusal[] Told(IdentityResult result) => result.Succeeded ? [] : AccountRefusals.Overtaken;
}
