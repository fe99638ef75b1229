using System.Text.Json.Serialization;

namespace MotCua.Law.Dossiers;

/// <summary>Tổ chức, cá nhân: who asks for the procedure, or lodges it. The dossier keeps its own copy, as stated that day.</summary>
/// <param name="Number">Number with issuer and date of issue; null only for <see cref="PartyKind.NoNumberYet"/>.</param>
/// <param name="BornOn">For persons; checked against the personal number.</param>
public sealed record Party(
    PartyKind Kind, string Name, PartyNumber? Number, DateOnly? BornOn, Sex? Sex, string Address, string? Phone, string? Email)
{
    /// <summary>What stands in place of an erased party.</summary>
    public static readonly Party Erased = new(PartyKind.NoNumberYet, "(đã xóa)", null, null, null, "", null, null);
}

/// <summary>Loại đối tượng.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PartyKind>))]
public enum PartyKind
{
    /// <summary>Công dân Việt Nam.</summary>
    Person,
    /// <summary>Doanh nghiệp, tổ chức.</summary>
    Organisation,
    /// <summary>Hộ kinh doanh, hộ gia đình.</summary>
    Household,
    /// <summary>Người nước ngoài.</summary>
    Foreigner,
    /// <summary>Chưa có số định danh.</summary>
    NoNumberYet,
}

/// <summary>Số giấy tờ: the number with who issued it and when.</summary>
public sealed record PartyNumber(string Value, string? Issuer, DateOnly? IssuedOn);

/// <summary>Người nộp thay: who lodges the dossier when that is not the applicant, and on what ground.</summary>
/// <param name="Ground">Giấy ủy quyền, cha mẹ, dịch vụ bưu chính…</param>
public sealed record Lodger(string Name, string? Number, string? Phone, string Ground);
