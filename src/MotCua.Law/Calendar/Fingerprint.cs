using System.Security.Cryptography;
using System.Text;

namespace MotCua.Law.Calendar;

/// <summary>Dấu vân tay: the same short text for the same lines, another for any change.</summary>
internal static class Fingerprint
{
    public static string Of(IEnumerable<string> lines) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))[..16];
}
