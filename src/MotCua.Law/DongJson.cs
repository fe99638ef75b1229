using System.Text.Json;
using System.Text.Json.Serialization;

namespace MotCua.Law;

/// <summary>Đồng trong JSON: an amount is written and read as a plain whole number.</summary>
public sealed class DongJson : JsonConverter<Dong>
{
    public override Dong Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, Dong value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Amount);
}
