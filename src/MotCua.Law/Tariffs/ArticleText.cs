using System.Text.Json;
using System.Text.Json.Serialization;

namespace MotCua.Law.Tariffs;

/// <summary>Căn cứ trong tệp biểu phí: an article is written as its citation.</summary>
internal sealed class ArticleText : JsonConverter<Article>
{
    public override Article Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString() ?? throw new JsonException("The citation is missing."));

    public override void Write(Utf8JsonWriter writer, Article value, JsonSerializerOptions options) => writer.WriteStringValue(value.Citation);
}
