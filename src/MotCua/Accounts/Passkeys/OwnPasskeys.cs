using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using MotCua.Law;

namespace MotCua.Accounts.Passkeys;

/// <summary>Khóa truy cập của tôi: keys that stay in a telephone or computer and sign in there by its own lock, without a password that could be told to anybody.</summary>
public sealed class OwnPasskeys(AccountBook book, UserManager<IdentityUser> users, SignInManager<IdentityUser> accounts, OwnAccount own)
{
    /// <summary>Of one account.</summary>
    public const int Most = 10;

    public const int LongestName = 60;

    public async Task<IReadOnlyList<UserPasskeyInfo>> Of(IdentityUser user) => [.. (await users.GetPasskeysAsync(user)).OrderBy(key => key.CreatedAt)];

    /// <summary>Takes the key the browser has made, by what it signed.</summary>
    public async Task<IReadOnlyList<Refusal>> Add(string id, string credential, string name)
    {
        var made = await Attested(credential);
        if (made is not { Succeeded: true } || made.UserEntity.Id != id)
            return [AccountRefusals.Of("passkey.made", "Thiết bị chưa tạo được khóa, hoặc đã chờ quá lâu. Hãy bấm lại.", "The device made no key, or it took too long. Press again.", "passkey")];
        made.Passkey.Name = name.Length > 0 ? name[..Math.Min(name.Length, LongestName)] : null;
        return await book.Change(book.Entry(id, AccountAct.AddPasskey, id), async user =>
            (await users.GetPasskeysAsync(user)).Count >= Most ? [AccountRefusals.Of("passkey.most", $"Đã có {Most} khóa; bỏ bớt một khóa trước.", $"There are {Most} keys; remove one first.", "passkey")]
            : Told(await users.AddOrUpdatePasskeyAsync(user, made.Passkey)));
    }

    /// <summary>Removes one of the own.</summary>
    public async Task<IReadOnlyList<Refusal>> Remove(string id, string key, string password) =>
        await own.Proves(id, password, "remove-passkey") is { Count: > 0 } refused ? refused
        : Base64Url.IsValid(key) ? await book.Change(book.Entry(id, AccountAct.RemovePasskey, id), async user => Told(await users.RemovePasskeyAsync(user, Base64Url.DecodeFromChars(key)))) : [];

    private async Task<PasskeyAttestationResult?> Attested(string credential)
    {
        if (credential.Length == 0)
            return null;
        try
        {
            return await accounts.PerformPasskeyAttestationAsync(credential);
        }
        catch (InvalidOperationException)
        {
            // Nothing was begun, or it was begun elsewhere.
            return null;
        }
    }

    private static Refusal[] Told(IdentityResult result) => result.Succeeded ? [] : AccountRefusals.Overtaken;
}
