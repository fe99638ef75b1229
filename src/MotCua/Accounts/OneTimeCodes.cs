using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;

namespace MotCua.Accounts;

/// <summary>
/// Mã xác thực một lần (RFC 6238: HMAC-SHA-1, six digits, thirty seconds): accepted one step early or late, and each only once (§5.2),
/// which ASP.NET Core Identity's own provider, five steps wide and without memory, does not promise.
/// </summary>
public sealed class OneTimeCodes(TimeProvider time) : IUserTwoFactorTokenProvider<IdentityUser>
{
    private const int SecondsAStep = 30;
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public Task<string> GenerateAsync(string purpose, UserManager<IdentityUser> manager, IdentityUser user) => Task.FromResult("");

    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<IdentityUser> manager, IdentityUser user) =>
        !string.IsNullOrEmpty(await manager.GetAuthenticatorKeyAsync(user));

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<IdentityUser> manager, IdentityUser user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key)
            return false;
        var used = long.TryParse(await AccountToken.LastStep.Of(manager, user), CultureInfo.InvariantCulture, out var last) ? last : 0;
        var now = StepAt(time.GetUtcNow());
        for (var step = now - 1; step <= now + 1; step++)
        {
            // Two requests with the same code: the second finds the account changed, and fails.
            if (step > used && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(CodeOf(key, step)), Encoding.UTF8.GetBytes(token)))
                return (await AccountToken.LastStep.Set(manager, user, step.ToString(CultureInfo.InvariantCulture))).Succeeded;
        }
        return false;
    }

    /// <summary>The number of the thirty seconds an instant lies in.</summary>
    public static long StepAt(DateTimeOffset instant) => instant.ToUnixTimeSeconds() / SecondsAStep;

    /// <summary>The six digits an app shows in a step.</summary>
    /// <param name="key">The secret in base 32 (RFC 4648), without padding.</param>
    public static string CodeOf(string key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // What the apps speak: as a keyed hash cut to six digits it is not weak.
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(FromBase32(key), counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 15)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] FromBase32(string text)
    {
        var bytes = new byte[text.Length * 5 / 8];
        var (buffer, bits, at) = (0, 0, 0);
        foreach (var letter in text)
        {
            buffer = (buffer << 5 | Letters.IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal)) & 0xFFF;
            if ((bits += 5) < 8)
                continue;
            bits -= 8;
            bytes[at++] = (byte)(buffer >> bits);
        }
        return bytes;
    }
}
