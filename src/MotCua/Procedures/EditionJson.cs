using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using MotCua.Law;
using MotCua.Law.Clocks;

namespace MotCua.Procedures;

/// <summary>
/// Bản công bố viết thành JSON: how an edition is written, read and fingerprinted. Limits stand as an official writes them
/// (<c>"15 ngày làm việc"</c>), articles as they are cited; a name that is not known is an error.
/// </summary>
public static class EditionJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        NumberHandling = JsonNumberHandling.Strict,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(), new LimitInWords(), new ArticleAsCited() },
    };

    public static string Write(PublishedEdition edition) => JsonSerializer.Serialize(edition, Options);

    public static PublishedEdition Read(string content) =>
        JsonSerializer.Deserialize<PublishedEdition>(content, Options) ?? throw new JsonException("An edition is an object.");

    /// <summary>SHA-256 of the content, in lower-case hexadecimal digits.</summary>
    [SuppressMessage("Globalization", "CA1308", Justification = "Hexadecimal digits of digests are written in lower case.")]
    public static string HashOf(string content) => Convert.ToHexString(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(content))).ToLowerInvariant();

    private sealed class LimitInWords : JsonConverter<TimeLimit>
    {
        public override TimeLimit Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TimeLimit.TryParse(reader.GetString(), out var limit) ? limit : throw new JsonException($"Not a time limit: {reader.GetString()}.");

        public override void Write(Utf8JsonWriter writer, TimeLimit value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text.Vi);
    }

    private sealed class ArticleAsCited : JsonConverter<Article>
    {
        public override Article Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Article value, JsonSerializerOptions options) => writer.WriteStringValue(value.Citation);
    }
}
