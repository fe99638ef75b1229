using System.Text.Json.Serialization;
using MotCua.Law;

namespace MotCua.Gateways.NationalPortal;

/// <summary>Trả lời của ta cho Cổng: <c>error_code</c> "0" where the filing is with us, and then when it came and by when it is answered.</summary>
/// <param name="Message">Every reason in one text, where it is not taken.</param>
public sealed record PortalAnswer(
    [property: JsonPropertyName("error_code")] string Error,
    [property: JsonPropertyName("message")] string Message,
    [property: JsonPropertyName("result")] PortalReceipt? Receipt)
{
    /// <summary>It is wrong and stays so however often it is sent; or it could not be kept now, and may be sent again.</summary>
    public const string Fine = "0", Wrong = "3", SendAgain = "-3";

    /// <summary>The reasons one by one, for who files from this machine.</summary>
    [JsonIgnore]
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    [JsonIgnore]
    public bool IsFine => Error == Fine;
}

/// <summary>Xác nhận đã nhận: our system's receipt of the filing.</summary>
/// <param name="ReceivedAt"><c>yyyyMMddHHmmss</c>, Việt Nam time, as <paramref name="AnswerBy"/>.</param>
/// <param name="AnswerBy">Null once it has been answered.</param>
public sealed record PortalReceipt(
    [property: JsonPropertyName("MaHoSo")] string Code,
    [property: JsonPropertyName("NgayNhan")] string ReceivedAt,
    [property: JsonPropertyName("HanTraLoi")] string? AnswerBy);
