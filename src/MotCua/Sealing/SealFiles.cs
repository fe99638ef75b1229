using System.Globalization;
using System.Security.Cryptography;
using MotCua.Gateways.TimeStamping;
using MotCua.Ledger;

namespace MotCua.Sealing;

/// <summary>Tải niêm phong: the files of a day, for anybody to keep. They never change once made; a time-stamp may come later.</summary>
internal static class SealFiles
{
    public static void MapSeals(this IEndpointRouteBuilder app)
    {
        Map(app, "json", "application/json", head => head.Bytes);
        Map(app, "sig", "application/octet-stream", head => head.Signature);
        Map(app, "pem", "application/x-pem-file", head => head.PublicKey is { } key ? Pem(key) : null);
        Map(app, "crt", "application/x-pem-file", head => Stamp(head) is { } stamp ? System.Text.Encoding.ASCII.GetBytes(stamp.Certificates) : null);
        Map(app, "tsr", "application/timestamp-reply", head => head.Stamp);
    }

    /// <summary>What the head's time-stamp says; null without one.</summary>
    public static StampToken? Stamp(SealedHead head) => head.Stamp is { } response ? StampToken.Read(response, head.Hash) : null;

    /// <summary>The public key as text.</summary>
    private static byte[] Pem(byte[] publicKey) => System.Text.Encoding.ASCII.GetBytes(PemEncoding.WriteString("PUBLIC KEY", publicKey) + "\n");

    /// <summary>The day of an address; null where it is none.</summary>
    public static DateOnly? DayOf(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static void Map(IEndpointRouteBuilder app, string ending, string type, Func<SealedHead, byte[]?> file) =>
        app.MapGet($"/niem-phong/{{day}}/{ending}", (string day, EventLedger ledger, HttpContext http) =>
        {
            if (DayOf(day) is not { } on || ledger.HeadOf(on) is not { } head || file(head) is not { } bytes) return Results.NotFound();
            http.Response.Headers.CacheControl = "public, max-age=86400";
            http.Response.Headers.AccessControlAllowOrigin = "*";
            return Results.Bytes(bytes, type, $"{day}.{ending}");
        }).AllowAnonymous();
}
