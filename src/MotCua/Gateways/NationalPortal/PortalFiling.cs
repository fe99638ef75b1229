using System.Text.Json.Serialization;

namespace MotCua.Gateways.NationalPortal;

/// <summary>
/// Hồ sơ nộp trên Cổng Dịch vụ công quốc gia: a filing as it comes in. The names are those of <c>NoiHoSo</c> as other systems have read the
/// official documents, which we have not; they stay in this folder.
/// </summary>
/// <param name="Code">The portal's own code; a filing that comes again with it is the same filing.</param>
/// <param name="Agency">Identifier of the competent agency (<c>H24.165</c>).</param>
/// <param name="FiledAt">When it was pressed there, <c>yyyy-MM-dd HH:mm:ss</c>. The term of our answer runs from our own receipt, not from here.</param>
/// <param name="Kind">0 citizen, 1 enterprise or organisation, 2 household: other calls of the portal number them otherwise.</param>
/// <param name="ReturnBy">0 at the counter, 1 by post, 2 electronically.</param>
public sealed record PortalFiling(
    [property: JsonPropertyName("MaHoSo")] string? Code,
    [property: JsonPropertyName("MaTTHC")] string? Procedure,
    [property: JsonPropertyName("MaDonViTiepNhan")] string? Agency,
    [property: JsonPropertyName("NgayNop")] string? FiledAt,
    [property: JsonPropertyName("ChuHoSo")] string? Applicant,
    [property: JsonPropertyName("LoaiDoiTuong")] int Kind,
    [property: JsonPropertyName("HinhThuc")] int ReturnBy,
    [property: JsonPropertyName("EformThongTinChiTiet")] PortalForm? Form,
    [property: JsonPropertyName("ThongTinNguoiNop")] PortalLodger? Lodger,
    [property: JsonPropertyName("ThanhPhanHoSo")] IReadOnlyList<PortalPaper>? Papers);

/// <summary>Biểu mẫu điện tử: what the procedure's own form says; of it the case is read.</summary>
/// <param name="Case">Trường hợp, by its key in the edition; where it is not said, the first that can be filed online.</param>
public sealed record PortalForm([property: JsonPropertyName("TruongHop")] string? Case);

/// <summary>Thông tin người nộp: whose account filed, and for whom.</summary>
public sealed record PortalLodger([property: JsonPropertyName("ThongTinChiTiet")] PortalPerson? Details);

/// <summary>Thông tin chi tiết: the person of the account, and the owner of the filing where that is another.</summary>
/// <param name="IssuedOn"><c>dd/MM/yyyy</c>, as the date of birth.</param>
public sealed record PortalPerson(
    [property: JsonPropertyName("TenNguoiNop")] string? Name,
    [property: JsonPropertyName("SoDinhDanh")] string? Number,
    [property: JsonPropertyName("NgayCapDinhDanh")] string? IssuedOn,
    [property: JsonPropertyName("NgaySinh")] string? BornOn,
    [property: JsonPropertyName("SoDienThoai")] string? Phone,
    [property: JsonPropertyName("Email")] string? Email,
    [property: JsonPropertyName("DiaChiChiTiet")] string? Address,
    [property: JsonPropertyName("TenChuHs")] string? Owner,
    [property: JsonPropertyName("SoDinhDanhChuHs")] string? OwnerNumber,
    [property: JsonPropertyName("DiaChiChiTietChuHs")] string? OwnerAddress);

/// <summary>Thành phần hồ sơ: a paper attached there.</summary>
/// <param name="Key">Mã thành phần: the paper's key in the edition.</param>
/// <param name="Kind">Loại bản: 0 original, 1 copy, 2 electronic.</param>
/// <param name="FromNationalStore">"1" where it was taken from the applicant's own store, so that nothing is attached.</param>
public sealed record PortalPaper(
    [property: JsonPropertyName("MaThanhPhanHoSo")] string? Key,
    [property: JsonPropertyName("TenThanhPhanHoSo")] string? Name,
    [property: JsonPropertyName("SoLuong")] int Count,
    [property: JsonPropertyName("LoaiBan")] int Kind,
    [property: JsonPropertyName("DuocLayTuKhoDMQG")] string? FromNationalStore = null);

/// <summary>Hồ sơ hoàn thiện gửi lại: what the applicant sends for a filing that was guided.</summary>
/// <param name="Code">The portal's code of the filing.</param>
public sealed record PortalCompletion(
    [property: JsonPropertyName("MaHoSoQG")] string? Code,
    [property: JsonPropertyName("ThanhPhanHoSo")] IReadOnlyList<PortalPaper>? Papers);
