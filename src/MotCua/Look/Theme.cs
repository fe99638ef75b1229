namespace MotCua.Look;

/// <summary>Giao diện sáng hay tối: what the person chose; null follows the device.</summary>
public sealed record Theme(string? Chosen)
{
    public const string Cookie = "giao-dien";

    /// <summary>For <c>data-theme</c> on html: <c>light</c>, <c>dark</c>, or null to leave the attribute out.</summary>
    public static Theme Of(HttpRequest request) => request.Cookies[Cookie] switch
    {
        "toi" => new("dark"),
        "sang" => new("light"),
        _ => new((string?)null),
    };
}
