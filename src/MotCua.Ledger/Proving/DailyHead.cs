using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace MotCua.Ledger;

/// <summary>Niêm phong của một ngày: one hash over every stream changed that day, which begins with the day before.</summary>
/// <param name="Number">1 for the first, then without gaps.</param>
/// <param name="Day">The local day it ends with; a day on which nothing was open is in the next one.</param>
/// <param name="Previous">SHA-256 of the head before; null for the first.</param>
/// <param name="Root">Root of the tree over the previous head and the streams changed (RFC 6962).</param>
/// <param name="Streams">How many streams changed since the previous head.</param>
/// <param name="Position">The journal's position up to which it counts.</param>
/// <param name="Events">How many events there are up to there.</param>
public sealed record DailyHead(long Number, DateOnly Day, byte[]? Previous, byte[] Root, long Streams, long Position, long Events)
{
    /// <summary>What the file's first field says.</summary>
    public const string Format = "motcua.head.1";

    /// <summary>The file: JSON in one line, fields always in this order; what is signed, stamped and hashed.</summary>
    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteNumber("number", Number);
            json.WriteString("day", Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("previous", Previous is null ? null : Convert.ToHexStringLower(Previous));
            json.WriteString("root", Convert.ToHexStringLower(Root));
            json.WriteNumber("streams", Streams);
            json.WriteNumber("position", Position);
            json.WriteNumber("events", Events);
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }
}

/// <summary>Niêm phong đã lưu: a head with its file and what others say of it.</summary>
/// <param name="Bytes">The file, byte for byte.</param>
/// <param name="Signature">ECDSA P-256 over the file with SHA-256, DER; null where there was no key.</param>
/// <param name="PublicKey">SubjectPublicKeyInfo of the key it was signed with.</param>
/// <param name="Stamp">The answer of a time-stamping authority (RFC 3161), once there is one.</param>
public sealed record SealedHead(DailyHead Head, byte[] Bytes, byte[]? Signature, byte[]? PublicKey, DateTimeOffset MadeAt, byte[]? Stamp = null, string? StampedBy = null)
{
    private const int Printed = 24, Group = 4;

    /// <summary>SHA-256 of the file.</summary>
    public byte[] Hash { get; } = SHA256.HashData(Bytes);

    /// <summary>Vân tay in trên giấy: the first 96 bits of the file's SHA-256, in groups: "1a2b 3c4d …".</summary>
    public string Fingerprint => FingerprintOf(Hash);

    public static string FingerprintOf(byte[] hash)
    {
        var text = new StringBuilder(Convert.ToHexStringLower(hash)[..Printed]);
        for (var at = Printed - Group; at > 0; at -= Group) text.Insert(at, ' ');
        return text.ToString();
    }
}
