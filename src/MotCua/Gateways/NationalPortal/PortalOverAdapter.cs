using System.Text.Json;
using System.Text.Json.Nodes;

namespace MotCua.Gateways.NationalPortal;

/// <summary>
/// Cổng qua trục tích hợp: the portal as its adapter speaks, by others' readings of the official documents: sign in for a session, then one
/// POST a call. A session that has ended is taken anew once.
/// </summary>
public sealed class PortalOverAdapter(PortalSettings settings) : INationalPortal, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(10) }) { Timeout = Patience };
    private string? session;

    public async Task Tell(PortalStatus status, CancellationToken stop)
    {
        if (settings.Url is null)
            throw new PortalTroubled("Chưa cấu hình kết nối với Cổng (MOTCUA_PORTAL_URL). / No connection to the portal is configured.");
        var known = session;
        if (known is not null && await Sent(status, known, stop) is null)
            return;
        session = await SignIn(stop);
        if (await Sent(status, session, stop) is { } refused)
            throw new PortalTroubled(refused);
    }

    private async Task<string> SignIn(CancellationToken stop)
    {
        var answer = await Post("/login", new JsonObject { ["username"] = settings.User, ["password"] = settings.Password }, stop);
        return Text(answer?["session"]) is { Length: > 0 } given ? given
            : throw new PortalTroubled($"Cổng không mở phiên: {Text(answer?["message"])} / The portal opened no session.");
    }

    /// <summary>Null when it was taken, else what the portal said.</summary>
    private async Task<string?> Sent(PortalStatus status, string session, CancellationToken stop)
    {
        var answer = await Post("/integration", new JsonObject
        {
            ["session"] = session,
            ["madonvi"] = settings.Unit,
            ["service"] = "DongBoTrangThaiHoSo",
            ["type"] = "2",
            ["data"] = new JsonArray(JsonSerializer.SerializeToNode(status)),
        }, stop);
        // One reading gives the code as a number, another as text.
        return Text(answer?["error_code"]) == PortalAnswer.Fine ? null : $"Cổng trả lời / the portal answered: {Text(answer?["error_code"])} {Text(answer?["message"])}";
    }

    private async Task<JsonNode?> Post(string call, JsonObject content, CancellationToken stop)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, settings.Url!.AbsoluteUri.TrimEnd('/') + call) { Content = JsonContent.Create(content) };
            request.Headers.Add("dstcode", settings.Destination);
            using var answer = await http.SendAsync(request, stop);
            answer.EnsureSuccessStatusCode();
            return await answer.Content.ReadFromJsonAsync<JsonNode>(stop);
        }
        catch (Exception cause) when (cause is HttpRequestException or JsonException || cause is TaskCanceledException && !stop.IsCancellationRequested)
        {
            throw new PortalTroubled($"Không kết nối được với Cổng. / The portal could not be reached. ({cause.Message})", cause);
        }
    }

    private static string Text(JsonNode? node) => node?.ToString() ?? "";

    public void Dispose() => http.Dispose();
}
