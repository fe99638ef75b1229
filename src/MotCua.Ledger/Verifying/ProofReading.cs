using System.Text;
using System.Text.Json;

namespace MotCua.Ledger;

/// <summary>A proof's file as it was read: every field there, of its type, and none besides.</summary>
internal sealed record ReadProof(string Kind, byte[] Stream, IReadOnlyList<ReadEvent> Events, ReadPath? Under);

/// <summary>An event of the file, with the body where it was given.</summary>
internal sealed record ReadEvent(CheckedEvent Event, byte[]? Salt, byte[]? Body);

/// <summary>The way to the head, of the file.</summary>
internal sealed record ReadPath(long Version, long Place, IReadOnlyList<byte[]> Hashes, byte[] Head, byte[]? Signature, byte[]? PublicKey, byte[]? Stamp);

/// <summary>Reads a proof's file from anybody: bounded in length, depth and number, and refused whole where anything is not as it has to be.</summary>
internal static class ProofReading
{
    private const int MostEvents = 10_000, LongestPath = 64, Deepest = 4;
    private static readonly string[] Whole = ["format", "kind", "stream", "events", "under"];
    private static readonly string[] OfEvent = ["seq", "type", "typeVersion", "happenedAt", "recordedAt", "act", "person", "position", "facts", "commitment", "salt", "body", "hash"];
    private static readonly string[] OfPath = ["version", "place", "path", "head", "signature", "key", "stamp"];

    public static ReadProof? Read(ReadOnlyMemory<byte> file)
    {
        try
        {
            using var json = JsonDocument.Parse(file, new JsonDocumentOptions { MaxDepth = Deepest, AllowDuplicateProperties = false });
            var proof = Fields(json.RootElement, Whole);
            if (Text(proof["format"]) != "motcua.proof.1" || !Guid.TryParseExact(Text(proof["stream"]), "N", out var stream)) return null;
            if (proof["events"].GetArrayLength() is 0 or > MostEvents) return null;
            var id = stream.ToByteArray(bigEndian: true);
            return new(Text(proof["kind"]), id, [.. proof["events"].EnumerateArray().Select(happened => Event(id, happened))],
                proof["under"].ValueKind == JsonValueKind.Null ? null : Path(proof["under"]));
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private static ReadEvent Event(byte[] stream, JsonElement of)
    {
        var e = Fields(of, OfEvent);
        return new(new(0, stream, e["seq"].GetInt64(), Text(e["type"]), e["typeVersion"].GetInt64(), e["happenedAt"].GetInt64(), e["recordedAt"].GetInt64(),
            Utf8(e["act"])!, Utf8(e["person"])!, Utf8(e["position"], orNull: true), Utf8(e["facts"])!, Hex(e["commitment"]), Hex(e["hash"]) ?? throw new FormatException()),
            Hex(e["salt"]), Utf8(e["body"], orNull: true));
    }

    private static ReadPath Path(JsonElement of)
    {
        var path = Fields(of, OfPath);
        if (path["path"].GetArrayLength() > LongestPath) throw new FormatException();
        return new(path["version"].GetInt64(), path["place"].GetInt64(), [.. path["path"].EnumerateArray().Select(hash => Hex(hash) ?? throw new FormatException())],
            Utf8(path["head"])!, Base64(path["signature"]), Base64(path["key"]), Base64(path["stamp"]));
    }

    /// <summary>What stands there besides would be read by people and checked by nobody.</summary>
    private static Dictionary<string, JsonElement> Fields(JsonElement of, string[] names)
    {
        var fields = of.EnumerateObject().ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal);
        return fields.Count == names.Length && names.All(fields.ContainsKey) ? fields : throw new FormatException();
    }

    private static string Text(JsonElement of) => of.GetString() ?? throw new FormatException();

    private static byte[]? Utf8(JsonElement of, bool orNull = false) => of.GetString() is { } text ? Encoding.UTF8.GetBytes(text) : orNull ? null : throw new FormatException();

    private static byte[]? Hex(JsonElement of) => of.GetString() is not { } hex ? null : hex.Length == 2 * MerkleCheck.Digest ? Convert.FromHexString(hex) : throw new FormatException();

    private static byte[]? Base64(JsonElement of) => of.ValueKind == JsonValueKind.Null ? null : of.GetBytesFromBase64();
}
