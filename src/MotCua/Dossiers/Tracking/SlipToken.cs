using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using MotCua.Ledger;

namespace MotCua.Dossiers.Tracking;

/// <summary>
/// Mã tra cứu trên giấy tiếp nhận: 128 bits that open a dossier to who holds its slip. They follow from what is random in the dossier's
/// own first event, so every dossier has one, no table keeps it, and it is erased with the dossier's personal content.
/// </summary>
public static class SlipToken
{
    private const string Purpose = "tra-cuu";

    /// <summary>Digits and small letters without those that are taken for others (i, l, o, u): a token may be typed from paper.</summary>
    private const string Letters = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int BitsPerLetter = 5, Length = 26;

    /// <summary>The token of a dossier; null where its personal content has been erased.</summary>
    /// <param name="key">Which of the dossier's tokens: <see cref="Law.Dossiers.Dossier.SlipKey"/>.</param>
    public static string? Of(EventLedger ledger, Guid dossier, int key) =>
        ledger.SecretOf(dossier, key == 1 ? Purpose : $"{Purpose}-{key}") is { } bits ? Written(bits) : null;

    /// <summary>Whether this is the dossier's token, typed in groups or not; comparing takes the same time whatever is wrong with it.</summary>
    public static bool Opens(EventLedger ledger, Guid dossier, int key, string typed) =>
        Of(ledger, dossier, key) is { } token && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(Read(typed)));

    private static string Written(byte[] bits)
    {
        var left = BinaryPrimitives.ReadUInt128BigEndian(bits);
        var letters = new char[Length];
        for (var i = Length - 1; i >= 0; i--, left >>= BitsPerLetter)
            letters[i] = Letters[(int)(left & (UInt128)(Letters.Length - 1))];
        return new(letters);
    }

    private static string Read(string typed)
    {
        var read = new StringBuilder(Length);
        foreach (var c in typed.Length > 2 * Length ? "" : typed)
            if (char.IsAsciiLetterOrDigit(c))
                read.Append(char.ToLowerInvariant(c) switch { 'o' => '0', 'i' or 'l' => '1', var other => other });
        return read.ToString();
    }
}
