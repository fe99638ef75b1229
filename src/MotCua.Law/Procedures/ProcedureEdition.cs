using MotCua.Law.Clocks;

namespace MotCua.Law.Procedures;

/// <summary>
/// Bản công bố thủ tục hành chính: one published edition of a procedure as the law reads it: cases × channels → papers,
/// limits, steps. Dated data: an edition is superseded, never changed; a dossier pins the one in force on the day it is filed.
/// </summary>
/// <param name="Id">Stable id, procedure code and first day: <c>1.013225@2026-01-10</c>.</param>
/// <param name="Code">Mã thủ tục, as text.</param>
/// <param name="Name">Tên thủ tục (Vietnamese; official).</param>
/// <param name="Field">Lĩnh vực.</param>
/// <param name="Decision">Quyết định công bố, with its date.</param>
/// <param name="EffectiveFrom">First day in force (inclusive).</param>
/// <param name="EffectiveTo">Last day in force (inclusive), or null.</param>
/// <param name="Level">At which tier the competent agency stands.</param>
/// <param name="CompetentAgencyId">The competent agency's unit id for a city procedure; null where it is the commune's People's Committee.</param>
/// <param name="SystemOfRecord">Where it is decided: here, or in a national system whose statuses are taken over.</param>
/// <param name="LegalBases">Căn cứ pháp lý.</param>
public sealed record ProcedureEdition(
    string Id, string Code, string Name, string NameEn, string Field, string Decision,
    DateOnly EffectiveFrom, DateOnly? EffectiveTo,
    ProcedureLevel Level, string? CompetentAgencyId, SystemOfRecord SystemOfRecord,
    ResultKind Result, IReadOnlyList<ProcedureCase> Cases, SupplementPolicy Supplement,
    ClockRules Clock, SettlementRules Settlement, IReadOnlyList<Article> LegalBases)
{
    /// <summary>Đối tượng thực hiện, as published; null where it was not completed.</summary>
    public string? Applicants { get; init; }

    /// <summary>Yêu cầu, điều kiện; null where the law sets none.</summary>
    public string? Conditions { get; init; }

    /// <summary>True when the edition is in force on this day.</summary>
    public bool InForceOn(DateOnly day) => day >= EffectiveFrom && (EffectiveTo is null || day <= EffectiveTo);

    /// <summary>True when it is in force on this day or on one after it; never where it was repealed before its first day.</summary>
    public bool HasDaysFrom(DateOnly day) => EffectiveTo is not { } last || last >= day && last >= EffectiveFrom;

    /// <summary>The case with this key, or null.</summary>
    public ProcedureCase? Case(string key) => Cases.FirstOrDefault(c => c.Key == key);
}

/// <summary>Cấp thực hiện: the tier whose agency is competent.</summary>
public enum ProcedureLevel { City, Commune }

/// <summary>Hệ thống giải quyết: the system in which the procedure is decided.</summary>
/// <param name="Name">Name of the national system, or null where it is decided here.</param>
public sealed record SystemOfRecord(string? Name)
{
    public static readonly SystemOfRecord Ours = new((string?)null);
    public bool IsMirrored => Name is not null;
}

/// <summary>Kết quả thực hiện: what is given when granted, and its code; a refusal letter is a result too.</summary>
public sealed record ResultKind(string Code, string Name, string RefusalName);

/// <summary>Trường hợp: the case on which papers, limits, fees and steps hang.</summary>
public sealed record ProcedureCase(
    string Key, string Name, IReadOnlyList<ChannelTerms> Channels, IReadOnlyList<PaperNeeded> Papers, IReadOnlyList<Step> Steps)
{
    /// <summary>Tính phí, lệ phí như: the case of the tariff book it is charged by; null where the book knows it by its own key, or makes no difference.</summary>
    public string? ChargedAs { get; init; }

    /// <summary>The key by which the tariff book is asked. Amounts stand in the book, by resolution, never in an edition.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string TariffCase => ChargedAs ?? Key;

    /// <summary>The terms of this channel, or null where the case cannot be filed that way.</summary>
    public ChannelTerms? On(Channel channel) => Channels.FirstOrDefault(c => c.Channel == channel);
}

/// <summary>Cách thức thực hiện: the time limit of a case by one channel.</summary>
public sealed record ChannelTerms(Channel Channel, TimeLimit Limit);

/// <summary>Thành phần hồ sơ: one paper a case asks for, with how many originals and copies.</summary>
/// <param name="Required">False where it is asked only in circumstances its name states.</param>
/// <param name="ShownOnly">True where it is shown and given back, never kept nor scanned (TT 03/2025 Đ5k2).</param>
/// <param name="NotScanned">Why it is kept but never scanned, or null.</param>
public sealed record PaperNeeded(string Key, string Name, string? Form, int Originals, int Copies, bool Required = true, bool ShownOnly = false, NotScanned? NotScanned = null);

/// <summary>Giấy tờ không số hóa, besides what is filed online and what is only shown (Điều 5 khoản 2 TT 03/2025/TT-VPCP).</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(System.Text.Json.Serialization.JsonStringEnumConverter<NotScanned>))]
public enum NotScanned { OpinionOfAgency, Secret }

/// <summary>Vì sao không số hóa, in words.</summary>
public static class NotScannedWords
{
    public static Bilingual Words(this NotScanned why) => why switch
    {
        NotScanned.OpinionOfAgency => new("văn bản thẩm định, lấy ý kiến của cơ quan khác", "it is another agency's opinion"),
        _ => new("tài liệu thuộc bí mật nhà nước", "it is a state secret"),
    };
}

/// <summary>Bước: one step of the process sheet with who does it, in what time, giving what.</summary>
public sealed record Step(string Name, Positions.PositionKind By, TimeLimit Limit, string Product);
