using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace MotCua.Tests.Plumbing.Files;

/// <summary>AWS Signature Version 4 as its specification says it, for who knows the secret; written from the receiving end.</summary>
internal static class SignatureV4
{
    private const string Algorithm = "AWS4-HMAC-SHA256";

    public static bool Fits(HttpRequest request, byte[] body, string region, string key, string secret)
    {
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(Algorithm + " ", StringComparison.Ordinal)) return false;
        var parts = header[(Algorithm.Length + 1)..].Split(',', StringSplitOptions.TrimEntries).Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part[1]);
        var at = request.Headers["x-amz-date"].ToString();
        var payload = request.Headers["x-amz-content-sha256"].ToString();
        string[] scope = [at[..8], region, "s3", "aws4_request"];
        string[] signed = parts["SignedHeaders"].Split(';');
        return parts["Credential"] == $"{key}/{string.Join('/', scope)}"
            && signed.Contains("host") && signed.Contains("x-amz-date") && signed.Contains("x-amz-content-sha256")
            && payload == Hex(SHA256.HashData(body))
            && parts["Signature"] == Sign(scope, secret, string.Join('\n', Algorithm, at, string.Join('/', scope), Hex(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical(request, signed, payload))))));
    }

    private static string Canonical(HttpRequest request, string[] signed, string payload)
    {
        var target = request.HttpContext.Features.Get<IHttpRequestFeature>()!.RawTarget.Split('?', 2);
        var query = target.Length == 1 ? "" : string.Join('&', target[1].Split('&').Select(pair => pair.Contains('=', StringComparison.Ordinal) ? pair : pair + "=").Order(StringComparer.Ordinal));
        var headers = string.Concat(signed.Select(name => $"{name}:{request.Headers[name].ToString().Trim()}\n"));
        return string.Join('\n', request.Method, target[0], query, headers, string.Join(';', signed), payload);
    }

    private static string Sign(string[] scope, string secret, string text) =>
        Hex(Hmac(scope.Aggregate(Encoding.UTF8.GetBytes("AWS4" + secret), Hmac), text));

    private static byte[] Hmac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
