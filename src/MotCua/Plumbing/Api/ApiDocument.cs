using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using MotCua.Law;

namespace MotCua.Plumbing.Api;

/// <summary>Tài liệu giao diện (OpenAPI 3.1): what other machines may ask, from the program itself.</summary>
public static class ApiDocument
{
    public const string Address = "/openapi/v1.json";

    private const string Name = "v1", Tokens = "oauth2";

    public static void AddApiDocument(this IServiceCollection services)
    {
        // What the document says of bodies is what is read.
        services.ConfigureHttpJsonOptions(json =>
        {
            var options = json.SerializerOptions;
            (options.DefaultIgnoreCondition, options.IgnoreReadOnlyProperties, options.RespectNullableAnnotations, options.NumberHandling) = (ApiJson.Options.DefaultIgnoreCondition, ApiJson.Options.IgnoreReadOnlyProperties, true, ApiJson.Options.NumberHandling);
            options.TypeInfoResolverChain.Insert(0, ApiJson.Options.TypeInfoResolver!);
            foreach (var converter in ApiJson.Options.Converters)
                options.Converters.Add(converter);
        });
        services.AddSingleton<ApiReference>();
        services.AddOpenApi(Name, document =>
        {
            document.ShouldInclude = address => address.GroupName == Name;
            document.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            document.AddDocumentTransformer(Describe);
            document.AddOperationTransformer(Ask);
            document.AddSchemaTransformer(AsItIsRead);
        });
    }

    public static void MapApiDocument(this IEndpointRouteBuilder app) =>
        app.MapGet(Address, async (ApiReference reference) => Results.Text(await reference.Json(), "application/json")).AllowAnonymous().ExcludeFromDescription();

    private static Task Describe(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken stop)
    {
        document.Info = new()
        {
            Title = "MotCua",
            Version = Name,
            Description = "Giao diện cho phần mềm khác của Trung tâm Phục vụ hành chính công. Cùng những việc, cùng những quy tắc như các trang. / For other machines of a public administrative service centre: the same acts under the same rules as the pages.",
            License = new() { Name = "Apache-2.0", Identifier = "Apache-2.0" },
        };
        document.Servers = [new() { Url = "/" }];
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Tokens] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.OAuth2,
                Flows = new() { ClientCredentials = new() { TokenUrl = new("/api/v1/token", UriKind.Relative), Scopes = new Dictionary<string, string>() } },
            },
        };
        document.Security = [new() { [new OpenApiSecuritySchemeReference(Tokens, document)] = [] }];
        return Task.CompletedTask;
    }

    /// <summary>Required is what reading requires; what an act only knows of itself is no part of its body.</summary>
    private static Task AsItIsRead(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken stop)
    {
        if (context.JsonTypeInfo.Type == typeof(Dong))
            (schema.Type, schema.Format, schema.Description) = (JsonSchemaType.Integer, "int64", "Đồng.");
        foreach (var property in context.JsonTypeInfo.Properties)
        {
            if (property.AssociatedParameter is { IsNullable: true })
                schema.Required?.Remove(property.Name);
            if (property.Set is null && property.AssociatedParameter is null)
                schema.Properties?.Remove(property.Name);
        }
        return Task.CompletedTask;
    }

    private static Task Ask(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken stop)
    {
        if (context.Description.HttpMethod == "POST" && operation.RequestBody is not null && !context.Description.RelativePath!.EndsWith("/tep", StringComparison.Ordinal))
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(Header("Idempotency-Key", "Khóa của riêng việc này; gửi lại cùng khóa là cùng một việc. / A key of this act's own; sent again it is the same act.", "9f1c2d34-receive-0001"));
            if (context.Description.RelativePath.Contains('{', StringComparison.Ordinal))
                operation.Parameters.Add(Header("If-Match", "ETag đã đọc, hoặc *. / The ETag that was read, or *.", "\"4\""));
        }
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<BodyExample>().FirstOrDefault() is { Body: var body } && operation.RequestBody?.Content?["application/json"] is OpenApiMediaType json)
            json.Example = JsonSerializer.SerializeToNode(body, body.GetType(), ApiJson.Options);
        return Task.CompletedTask;
    }

    private static OpenApiParameter Header(string name, string description, string example) =>
        new() { Name = name, In = ParameterLocation.Header, Required = true, Description = description, Example = JsonValue.Create(example), Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}

/// <summary>Ví dụ của nội dung gửi: shown in the document beside the body's shape.</summary>
internal sealed record BodyExample(object Body);

/// <summary>Which problems an address may answer with.</summary>
internal static class Answers
{
    public static RouteHandlerBuilder MayAnswer(this RouteHandlerBuilder endpoint, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses)
            endpoint.Produces<Problem>(status, "application/problem+json");
        return endpoint;
    }
}
