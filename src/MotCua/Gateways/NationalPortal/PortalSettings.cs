namespace MotCua.Gateways.NationalPortal;

/// <summary>Kết nối với Cổng: where the adapter of the national portal is and as whom we speak to it; and the key by which it speaks to us.</summary>
/// <param name="Url">Of the adapter, without the names of its calls.</param>
/// <param name="Unit">Mã đơn vị of the centre's system.</param>
/// <param name="Destination">What the header <c>dstcode</c> holds.</param>
/// <param name="Key">What whoever files here sends as bearer; at least <see cref="ShortestKey"/> characters.</param>
public sealed record PortalSettings(Uri? Url, string User, string Password, string Unit, string Destination, string? Key)
{
    private const int ShortestKey = 32;

    /// <summary>A demonstration answers this machine only, so its key is no secret.</summary>
    public static readonly PortalSettings OfDemonstration = new(null, "", "", "", "", "cong-gia-lap-chi-tren-may-nay-thoi");

    /// <summary>From <c>MOTCUA_PORTAL_URL</c>, <c>_USER</c>, <c>_PASSWORD</c>, <c>_UNIT</c>, <c>_DESTINATION</c> and <c>_KEY</c>; without a key nobody files here.</summary>
    public static PortalSettings FromEnvironment() => new(
        Uri.TryCreate(Of("URL"), UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null,
        Of("USER"), Of("PASSWORD"), Of("UNIT"), Of("DESTINATION"), Of("KEY") is { Length: >= ShortestKey } key ? key : null);

    private static string Of(string name) => Environment.GetEnvironmentVariable("MOTCUA_PORTAL_" + name) ?? "";
}
