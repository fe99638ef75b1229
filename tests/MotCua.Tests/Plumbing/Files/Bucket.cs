using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using MotCua.Plumbing.Files;

namespace MotCua.Tests.Plumbing.Files;

/// <summary>Kho S3 của kiểm thử: answers on this machine as an S3-compatible store does, to who signs with its secret, and keeps objects in memory.</summary>
public sealed class Bucket : IAsyncDisposable
{
    public const string Name = "giay-to", Region = "vn-bac", Key = "AKMOTCUA", Secret = "bi+mat/cua-kho=2026";
    private const int ListedAtOnce = 2;

    private readonly WebApplication app;

    private Bucket(WebApplication app) => this.app = app;

    public ConcurrentDictionary<string, byte[]> Objects { get; } = new(StringComparer.Ordinal);

    /// <summary>Null while it works; else what it does with a request.</summary>
    public Action<HttpContext>? Broken { get; set; }

    public bool Versioned { get; set; }

    public int Asked { get; private set; }

    public string Address => app.Urls.First();

    public static async Task<Bucket> Open()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var bucket = new Bucket(builder.Build());
        bucket.app.Run(bucket.Answer);
        await bucket.app.StartAsync();
        return bucket;
    }

    public BucketSettings Settings(string secret = Secret, string name = Name) => new(Address, name, Region, Key, secret, pathStyle: true);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Answer(HttpContext http)
    {
        Asked++;
        if (Broken is { } broken)
        {
            broken(http);
            return;
        }
        using var sent = new MemoryStream();
        await http.Request.Body.CopyToAsync(sent);
        var path = http.Request.Path.Value!.TrimStart('/').Split('/', 2);
        if (!SignatureV4.Fits(http.Request, sent.ToArray(), Region, Key, Secret)) await Refuse(http, 403, "SignatureDoesNotMatch");
        else if (path[0] != Name) await Refuse(http, 404, "NoSuchBucket");
        else if (path.Length == 1 || path[1].Length == 0) await AboutBucket(http);
        else await AboutObject(http, path[1], sent.ToArray());
    }

    private Task AboutBucket(HttpContext http)
    {
        const string names = "xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"";
        if (http.Request.Query.ContainsKey("versioning"))
            return Xml(http, $"<VersioningConfiguration {names}>{(Versioned ? "<Status>Enabled</Status>" : "")}</VersioningConfiguration>");
        // What was listed last is the token for what comes after it.
        var (prefix, after) = (http.Request.Query["prefix"].ToString(), http.Request.Query["continuation-token"].ToString());
        var found = Objects.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal) && string.CompareOrdinal(key, after) > 0).Order(StringComparer.Ordinal).ToList();
        var listed = string.Concat(found.Take(ListedAtOnce).Select(key => $"<Contents><Key>{key}</Key><Size>{Objects[key].Length}</Size></Contents>"));
        var more = found.Count > ListedAtOnce ? $"<IsTruncated>true</IsTruncated><NextContinuationToken>{found[ListedAtOnce - 1]}</NextContinuationToken>" : "<IsTruncated>false</IsTruncated>";
        return Xml(http, $"<ListBucketResult {names}><Name>{Name}</Name>{more}{listed}</ListBucketResult>");
    }

    private async Task AboutObject(HttpContext http, string key, byte[] sent)
    {
        switch (http.Request.Method)
        {
            case "PUT":
                Objects[key] = sent;
                break;
            case "DELETE":
                Objects.TryRemove(key, out _);
                http.Response.StatusCode = 204;
                break;
            case "GET" or "HEAD" when !Objects.ContainsKey(key):
                await Refuse(http, 404, "NoSuchKey");
                break;
            case "HEAD":
                http.Response.ContentLength = Objects[key].Length;
                break;
            default:
                http.Response.ContentLength = Objects[key].Length;
                await http.Response.Body.WriteAsync(Objects[key]);
                break;
        }
    }

    private static Task Refuse(HttpContext http, int status, string code)
    {
        http.Response.StatusCode = status;
        return http.Request.Method == "HEAD" ? Task.CompletedTask : Xml(http, $"<Error><Code>{code}</Code><Message>{code}</Message></Error>");
    }

    private static Task Xml(HttpContext http, string text)
    {
        http.Response.ContentType = "application/xml";
        return http.Response.WriteAsync($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>{text}");
    }
}
