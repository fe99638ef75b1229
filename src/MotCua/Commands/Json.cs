using System.Text.Encodings.Web;
using System.Text.Json;

namespace MotCua.Commands;

/// <summary>JSON của dòng lệnh: one object on one line, Vietnamese left readable.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of<T>(T answer) => JsonSerializer.Serialize(answer, Options);
}
