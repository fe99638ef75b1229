using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MotCua.Gateways.NationalPortal;
using MotCua.Plumbing;

namespace MotCua.Dossiers.Submission;

/// <summary>Cổng gọi đến: the addresses by which the national portal files here. Without the key they are not there.</summary>
internal static class PortalCalls
{
    public static void MapPortal(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<Founded>().IsDemonstration ? PortalSettings.OfDemonstration : PortalSettings.FromEnvironment();
        app.MapPost("/cong-dich-vu/ho-so", (HttpContext http, PortalDoor door) => Answer<PortalFiling>(http, settings, door.File)).AllowAnonymous();
        app.MapPost("/cong-dich-vu/hoan-thien", (HttpContext http, PortalDoor door) => Answer<PortalCompletion>(http, settings, door.Complete)).AllowAnonymous();
    }

    private static async Task<IResult> Answer<TMessage>(HttpContext http, PortalSettings settings, Func<TMessage, CancellationToken, Task<PortalAnswer>> take)
        where TMessage : class
    {
        if (!Knows(http.Request.Headers.Authorization.ToString(), settings.Key))
            return Results.NotFound();
        if (await Read<TMessage>(http) is not { } message)
            return Results.Json(new PortalAnswer(PortalAnswer.Wrong, "Thông điệp không đọc được (JSON).", null), JsonSerializerOptions.Web, statusCode: StatusCodes.Status400BadRequest);
        var answer = await take(message, http.RequestAborted);
        return Results.Json(answer, JsonSerializerOptions.Web, statusCode: answer.Error switch { PortalAnswer.Fine => StatusCodes.Status200OK, PortalAnswer.Wrong => StatusCodes.Status422UnprocessableEntity, _ => StatusCodes.Status503ServiceUnavailable });
    }

    private static async Task<TMessage?> Read<TMessage>(HttpContext http)
        where TMessage : class
    {
        try
        {
            return http.Request.HasJsonContentType() ? await http.Request.ReadFromJsonAsync<TMessage>(JsonSerializerOptions.Web, http.RequestAborted) : null;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static bool Knows(string sent, string? key) => key is not null
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(sent)), SHA256.HashData(Encoding.UTF8.GetBytes("Bearer " + key)));
}
