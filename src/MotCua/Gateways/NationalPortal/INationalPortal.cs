using System.Text.Json.Serialization;

namespace MotCua.Gateways.NationalPortal;

/// <summary>Cổng Dịch vụ công quốc gia, as far as we need it: it is told what became of a filing made there.</summary>
public interface INationalPortal
{
    /// <summary>Tells a status; it may be told again.</summary>
    /// <exception cref="PortalTroubled">The portal could not be reached or did not take it.</exception>
    Task Tell(PortalStatus status, CancellationToken stop);
}

/// <summary>Trạng thái hồ sơ báo về Cổng: one line of <c>DongBoTrangThaiHoSo</c>.</summary>
/// <param name="Code">The portal's code.</param>
/// <param name="OwnCode">Our code of the dossier; null until it is received.</param>
/// <param name="Words">What is told to the applicant.</param>
/// <param name="At"><c>yyyyMMddHHmmss</c>, Việt Nam time.</param>
/// <param name="Status">Trạng thái 1–10. An older reading of the portal has 5 or 11 for what was not received; here it is 3 as in the list of statuses.</param>
public sealed record PortalStatus(
    [property: JsonPropertyName("MaHoSo")] string Code,
    [property: JsonPropertyName("MaHoSoDonVi")] string? OwnCode,
    [property: JsonPropertyName("NoiDung")] string Words,
    [property: JsonPropertyName("NgayXuLy")] string At,
    [property: JsonPropertyName("TrangThai")] string Status);

/// <summary>Sự cố của Cổng: the portal did not take what it was told.</summary>
public sealed class PortalTroubled(string words, Exception? cause = null) : Exception(words, cause);

/// <summary>Thời điểm trong thông điệp: <c>yyyyMMddHHmmss</c> by a 24-hour clock in Việt Nam.</summary>
public static class PortalMoment
{
    public static string Of(DateTimeOffset at) =>
        at.ToOffset(TimeSpan.FromHours(7)).ToString("yyyyMMddHHmmss", System.Globalization.CultureInfo.InvariantCulture);
}
