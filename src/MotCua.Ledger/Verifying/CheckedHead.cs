using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace MotCua.Ledger;

/// <summary>Niêm phong khi kiểm tra: a head's file as the verifier reads it. Shares no code with who writes it.</summary>
/// <param name="Previous">SHA-256 of the file before; null for the first.</param>
public sealed record CheckedHead(long Number, DateOnly Day, byte[]? Previous, byte[] Root, long Streams, long Position, long Events, byte[] Bytes)
{
    private const int Longest = 4096, Digest = 32;
    private static readonly string[] Fields = ["format", "number", "day", "previous", "root", "streams", "position", "events"];

    public byte[] Hash { get; } = SHA256.HashData(Bytes);

    public static CheckedHead? Read(byte[] bytes)
    {
        if (bytes.Length > Longest) return null;
        try
        {
            using var json = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = 2, AllowDuplicateProperties = false });
            var head = json.RootElement;
            if (!head.EnumerateObject().Select(field => field.Name).SequenceEqual(Fields) || head.GetProperty("format").GetString() != "motcua.head.1") return null;
            var read = new CheckedHead(Number("number"), DateOnly.ParseExact(head.GetProperty("day").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                head.GetProperty("previous").GetString() is { } previous ? Convert.FromHexString(previous) : null, Convert.FromHexString(head.GetProperty("root").GetString()!),
                Number("streams"), Number("position"), Number("events"), bytes);
            return read is { Number: > 0, Streams: >= 0, Position: >= 0, Root.Length: Digest } && read.Previous?.Length is null or Digest ? read : null;

            long Number(string name) => head.GetProperty(name).GetInt64();
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException or InvalidOperationException or ArgumentNullException)
        {
            return null;
        }
    }

    /// <summary>Whether the signature over the file is the key's.</summary>
    /// <param name="publicKey">SubjectPublicKeyInfo.</param>
    public bool IsSignedBy(byte[] publicKey, byte[] signature)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(publicKey, out _);
            return key.KeySize == 256 && key.VerifyData(Bytes, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}

/// <summary>Niêm phong đã công bố: a head's file as somebody kept it outside the store.</summary>
/// <param name="Name">Of the file, for what is said of it.</param>
/// <param name="Signature">Kept beside it, or null.</param>
public sealed record PublishedHead(string Name, byte[] Bytes, byte[]? Signature);

/// <summary>Đối chiếu với: what the one who checks holds from elsewhere.</summary>
/// <param name="PublicKey">SubjectPublicKeyInfo of the key that signs heads; null where it is not known.</param>
public sealed record CheckedAgainst(IReadOnlyList<PublishedHead> Heads, byte[]? PublicKey)
{
    public static readonly CheckedAgainst Nothing = new([], null);
}
