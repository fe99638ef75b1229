using System.Globalization;

namespace MotCua.Law.Codes;

/// <summary>Cách ghi mã hồ sơ: the format codes are written in from a day on. Dated configuration.</summary>
/// <param name="DateFormat">How the day is written.</param>
/// <param name="SerialDigits">At least so many digits; as long as needed beyond.</param>
/// <param name="Source">Where the rule was read, or that it is from memory.</param>
public sealed record DossierCodeFormat(string DateFormat, int SerialDigits, DateOnly From, Article Basis, string Source, bool Verified)
{
    public string Write(string prefix, DateOnly day, long serial) =>
        $"{prefix}-{day.ToString(DateFormat, CultureInfo.InvariantCulture)}-{serial.ToString(CultureInfo.InvariantCulture).PadLeft(SerialDigits, '0')}";
}

/// <summary>Các cách ghi mã hồ sơ theo thời gian.</summary>
public sealed class DossierCodeFormats(IReadOnlyList<DossierCodeFormat> formats)
{
    /// <summary>Bộ Công an sets the rule since NĐ 309/2026; its circular is not known, so the form of 2025 stays until it is entered here.</summary>
    public static DossierCodeFormats Default { get; } = new([
        new("yyMMdd", 4, new DateOnly(2025, 7, 1), Articles.CodeOfDossier, "Điều 28 NĐ 118/2025 đã đọc; Điều 13 TT 03/2025/TT-VPCP chưa đọc toàn văn", Verified: false),
    ]);

    /// <summary>The format in force on a day; the oldest for days before it.</summary>
    public DossierCodeFormat On(DateOnly day) => formats.LastOrDefault(f => f.From <= day) ?? formats[0];

    /// <summary>The code of the serial-th dossier of a day under this prefix.</summary>
    public string Format(string prefix, DateOnly day, long serial) => On(day).Write(prefix, day, serial);
}
