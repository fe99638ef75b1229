using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MotCua.Gateways.Webhooks;

/// <summary>
/// Gửi tin: one signed POST to a client's own address (Standard Webhooks: <c>webhook-id</c>, <c>webhook-timestamp</c>, <c>webhook-signature</c>). Taken
/// when the answer is one of success; a redirection is none.
/// </summary>
public sealed class PostedNotice(TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = Patience, MaxResponseContentBufferSize = 64 * 1024 };

    /// <param name="id">The same for the same notice, however often it is sent.</param>
    /// <exception cref="HttpRequestException">It was not taken.</exception>
    public async Task Send(Uri address, string id, byte[] secret, byte[] body, CancellationToken stop)
    {
        var at = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var asked = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } } };
        asked.Headers.Add("webhook-id", id);
        asked.Headers.Add("webhook-timestamp", at);
        asked.Headers.Add("webhook-signature", Signed(id, at, secret, body));
        using var answer = await http.SendAsync(asked, HttpCompletionOption.ResponseHeadersRead, stop);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>What a receiver computes and compares.</summary>
    public static string Signed(string id, string at, byte[] secret, byte[] body) =>
        "v1," + Convert.ToBase64String(HMACSHA256.HashData(secret, (byte[])[.. Encoding.UTF8.GetBytes($"{id}.{at}."), .. body]));

    public void Dispose() => http.Dispose();
}
