using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace MotCua.Plumbing.Api;

/// <summary>Tài liệu giao diện để đọc: the lines of the document that a page shows, and the document itself; made once, for it follows from the program.</summary>
public sealed class ApiReference([FromKeyedServices("v1")] IOpenApiDocumentProvider document)
{
    private Task<IReadOnlyList<Line>>? made;
    private Task<string>? written;

    /// <param name="Example">A body, as JSON; null where none is sent.</param>
    public sealed record Line(string Group, string Method, string Path, string Summary, string Description, string? Example, IReadOnlyList<string> Statuses);

    /// <summary>The document itself.</summary>
    public Task<string> Json() => written ??= Write();

    public Task<IReadOnlyList<Line>> Lines() => made ??= Read();

    private async Task<string> Write() => await (await document.GetOpenApiDocumentAsync()).SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1);

    private async Task<IReadOnlyList<Line>> Read() =>
        [.. from path in (await document.GetOpenApiDocumentAsync()).Paths
            from operation in path.Value.Operations ?? []
            let said = operation.Value
            select new Line(said.Tags?.FirstOrDefault()?.Name ?? "", operation.Key.Method, path.Key, said.Summary ?? "", said.Description ?? "", Example(said.RequestBody), [.. said.Responses?.Keys.Order(StringComparer.Ordinal) ?? Enumerable.Empty<string>()])];

    private static string? Example(IOpenApiRequestBody? body) =>
        body?.Content?.TryGetValue("application/json", out var json) == true && json.Example is { } example ? example.ToJsonString(new(ApiJson.Options) { WriteIndented = true }) : null;
}
