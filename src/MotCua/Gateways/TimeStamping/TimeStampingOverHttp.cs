using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;

namespace MotCua.Gateways.TimeStamping;

/// <summary>Cơ quan cấp dấu thời gian qua HTTP: a query posted as RFC 3161 has it; the answer must be to this very query.</summary>
public sealed class TimeStampingOverHttp(Uri authority) : ITimeStamping, IDisposable
{
    /// <summary>Names the authority's address.</summary>
    public const string Setting = "MOTCUA_TSA";

    private const int LongestAnswer = 256 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(10) }) { Timeout = Patience, MaxResponseContentBufferSize = LongestAnswer };

    /// <summary>The authority that the environment names; null where it names none.</summary>
    public static TimeStampingOverHttp? FromEnvironment() =>
        Uri.TryCreate(Environment.GetEnvironmentVariable(Setting), UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? new(url) : null;

    public async Task<byte[]> Stamp(byte[] sha256, CancellationToken stop)
    {
        // A number of its own in the query, so that no older answer passes for this one.
        var query = Rfc3161TimestampRequest.CreateFromHash(sha256, HashAlgorithmName.SHA256, nonce: RandomNumberGenerator.GetBytes(8), requestSignerCertificates: true);
        try
        {
            using var content = new ByteArrayContent(query.Encode());
            content.Headers.ContentType = new MediaTypeHeaderValue("application/timestamp-query");
            using var answer = await http.PostAsync(authority, content, stop);
            answer.EnsureSuccessStatusCode();
            var response = await answer.Content.ReadAsByteArrayAsync(stop);
            query.ProcessResponse(response, out _);
            return StampToken.Read(response, sha256) is not null ? response : throw new CryptographicException("the token is not signed by its own certificate");
        }
        catch (Exception cause) when (cause is HttpRequestException or CryptographicException || cause is TaskCanceledException && !stop.IsCancellationRequested)
        {
            throw new TimeStampingTroubled($"Không lấy được dấu thời gian ở {authority.Host}. / No time-stamp from {authority.Host}. ({cause.Message})", cause);
        }
    }

    public void Dispose() => http.Dispose();
}
