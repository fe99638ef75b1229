using MotCua.Law.Dossiers;

namespace MotCua.Plumbing.Files;

/// <summary>Tệp hiện trong trang: a kept file as an answer that shows it inside our own pages; whatever it holds, nothing in it runs or is fetched.</summary>
internal static class ShownFile
{
    /// <param name="name">Of the file when it is saved, without its ending.</param>
    public static async Task<IResult> Give(this FileStore files, Guid shelf, DigitalCopy copy, string name, HttpContext http)
    {
        var bytes = await files.Open(shelf, copy.Digest, http.RequestAborted);
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";
        http.Response.Headers.ContentDisposition = $"inline; filename=\"{name}-{copy.Digest[..12]}.{copy.MediaType.Split('/')[1]}\"";
        return Results.Bytes(bytes, copy.MediaType);
    }
}
