using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MotCua.Ledger;

/// <summary>
/// Tệp bằng chứng: a stream's proof as JSON (motcua.proof.1): every event with what its hash is made of, bodies where they are given, and the way to a head.
/// Hashes are hex, signature, key and stamp base64; instants are microseconds since 1970 UTC. <c>Verifying/ProofCheck</c> reads it.
/// </summary>
public static class ProofFile
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="givesBody">Whose body goes in; of others its salted hash alone does.</param>
    public static byte[] Write(StreamProof proof, Func<EventEvidence, bool> givesBody)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            json.WriteString("format", "motcua.proof.1");
            json.WriteString("kind", proof.Evidence.Kind);
            json.WriteString("stream", proof.Evidence.Stream.ToString("N"));
            json.WriteStartArray("events");
            foreach (var happened in proof.Evidence.Events) Write(json, happened, givesBody(happened));
            json.WriteEndArray();
            json.WritePropertyName("under");
            if (proof.Under is { } under) Write(json, under);
            else json.WriteNullValue();
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter json, EventEvidence happened, bool givesBody)
    {
        json.WriteStartObject();
        json.WriteNumber("seq", happened.Seq);
        json.WriteString("type", happened.Type);
        json.WriteNumber("typeVersion", happened.TypeVersion);
        json.WriteNumber("happenedAt", happened.HappenedAt);
        json.WriteNumber("recordedAt", happened.RecordedAt);
        json.WriteString("act", happened.Act);
        json.WriteString("person", happened.PersonId);
        json.WriteString("position", happened.PositionId);
        json.WriteString("facts", happened.Facts);
        json.WriteString("commitment", Hex(happened.Commitment));
        var (salt, body) = givesBody && happened.Body is not null ? (happened.Salt, happened.Body) : (null, null);
        json.WriteString("salt", Hex(salt));
        json.WriteString("body", body is null ? null : Encoding.UTF8.GetString(body));
        json.WriteString("hash", Hex(happened.Hash));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ProofPath under)
    {
        json.WriteStartObject();
        json.WriteNumber("version", under.Version);
        json.WriteNumber("place", under.Place);
        json.WriteStartArray("path");
        foreach (var hash in under.Hashes) json.WriteStringValue(Hex(hash));
        json.WriteEndArray();
        json.WriteString("head", under.Head.Bytes);
        json.WriteString("signature", Text(under.Head.Signature));
        json.WriteString("key", Text(under.Head.PublicKey));
        json.WriteString("stamp", Text(under.Head.Stamp));
        json.WriteEndObject();
    }

    private static string? Hex(byte[]? bytes) => bytes is null ? null : Convert.ToHexStringLower(bytes);

    private static string? Text(byte[]? bytes) => bytes is null ? null : Convert.ToBase64String(bytes);
}
