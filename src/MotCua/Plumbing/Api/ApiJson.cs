using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MotCua.Plumbing.Api;

/// <summary>JSON với phần mềm khác: written as states are; read strictly, so that what is missing, misspelt or null where it may not be is told and not guessed.</summary>
public static class ApiJson
{
    private const int Deepest = 16;

    public static readonly JsonSerializerOptions Options = Strictly(new(States.Json)
    {
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict,
        AllowDuplicateProperties = false,
        MaxDepth = Deepest,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RequireWhatHasNoDefault } },
    });

    /// <summary>What a body says, or the answer that says where it cannot be read.</summary>
    public static async Task<(T? Body, IResult? Unread)> Read<T>(HttpContext http) where T : class
    {
        if (!http.Request.HasJsonContentType())
            return (null, Problem.Of(StatusCodes.Status415UnsupportedMediaType, "api.content-type", new("Gửi nội dung dạng application/json.", "Send application/json.")));
        try
        {
            using var document = await JsonDocument.ParseAsync(http.Request.Body, new() { MaxDepth = Deepest, AllowDuplicateProperties = false }, http.RequestAborted);
            if (Unfit(document.RootElement, "$") is { } place)
                return (null, Unreadable(place));
            return document.Deserialize<T>(Options) is { } body ? (body, null) : (null, Unreadable("$"));
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            // The latter is what halves of characters are answered with.
            return (null, Unreadable((wrong as JsonException)?.Path ?? "$"));
        }
    }

    /// <summary>Where in the body it could not be read; what stood there is not repeated.</summary>
    private static IResult Unreadable(string path)
    {
        var place = ProblemPart.Pointer(path);
        var problem = new Problem("urn:motcua:api.body", "Nội dung gửi không đọc được.", "The body cannot be read.", StatusCodes.Status400BadRequest, "api.body",
            [new("api.body", place, null, $"Thiếu, thừa hoặc sai kiểu tại {place}.", $"Something is missing, unknown or of the wrong kind at {place}.")]);
        return Results.Json(problem, Options, "application/problem+json; charset=utf-8", problem.Status);
    }

    /// <summary>Where there is null among others, or a letter that cannot stand on paper; null where all is fit.</summary>
    private static string? Unfit(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString()!.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t') || letter is '\ufffe' or '\uffff') ? path : null,
        JsonValueKind.Array => element.EnumerateArray().Index().Select(item => item.Item.ValueKind == JsonValueKind.Null ? $"{path}[{item.Index}]" : Unfit(item.Item, $"{path}[{item.Index}]")).FirstOrDefault(found => found is not null),
        JsonValueKind.Object => element.EnumerateObject().Select(property => Unfit(property.Value, $"{path}.{property.Name}")).FirstOrDefault(found => found is not null),
        _ => null,
    };

    /// <summary>A number is no name of a kind.</summary>
    private static JsonSerializerOptions Strictly(JsonSerializerOptions options)
    {
        options.Converters.Clear();
        options.Converters.Add(new System.Text.Json.Serialization.JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false));
        return options;
    }

    private static void RequireWhatHasNoDefault(JsonTypeInfo type)
    {
        // Our own records; what others make is read as they made it.
        foreach (var property in type.Type.Namespace?.StartsWith(nameof(MotCua), StringComparison.Ordinal) == true ? type.Properties : [])
            if (property.AssociatedParameter is { HasDefaultValue: false, IsNullable: false })
                property.IsRequired = true;
    }
}
