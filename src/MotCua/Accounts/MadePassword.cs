using System.Security.Cryptography;

namespace MotCua.Accounts;

/// <summary>Mật khẩu do máy đặt: shown once, typed by a person.</summary>
public static class MadePassword
{
    // Without those that are taken for one another: 100 bits in twenty characters.
    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";

    public static string New()
    {
        string made;
        do made = RandomNumberGenerator.GetString(Letters, 20);
        while (!made.Any(char.IsAsciiDigit) || !made.Any(char.IsAsciiLetterLower));
        return made;
    }
}
