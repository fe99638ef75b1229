using System.Globalization;
using System.Text.RegularExpressions;

namespace MotCua.Law.Codes;

/// <summary>Thế hệ mã hồ sơ.</summary>
public enum DossierCodeGeneration
{
    /// <summary>Điều 19 TT 01/2018/TT-VPCP: agency from lowest to highest level.</summary>
    Of2018,
    /// <summary>Điều 28 NĐ 118/2025, Điều 13 TT 03/2025/TT-VPCP: agency in the new order.</summary>
    Of2025,
    /// <summary>Điều 23 TT 04/2025/TT-VPCP: centralised systems; the owner's two digits before the serial.</summary>
    Centralised,
    /// <summary>As seen on ministry portals of 2026: eight digits of date.</summary>
    Portal2026,
}

/// <summary>
/// Mã hồ sơ: agency, day received, serial of the day. Three generations and one seen in the wild are read; one is written
/// (<see cref="DossierCodeFormats"/>).
/// </summary>
/// <param name="Serial">
/// Kept as text with its zeros. A serial of six or more digits behind an identifier of three levels is read as a centralised
/// one, whose first two digits name the system's owner (<see cref="Owner"/>): a day's serial never grows that long in one agency.
/// </param>
public sealed partial record DossierCode(DossierCodeGeneration Generation, string Agency, DateOnly Day, string Serial, string? Owner = null)
{
    /// <summary>Reads a code; false with the reason.</summary>
    public static bool TryParse(string? text, out DossierCode? code, out Refusal? refusal)
    {
        code = null;
        var match = Digits.Trim(text) is { } trimmed ? Shape().Match(trimmed) : Match.Empty;
        if (!match.Success)
        {
            refusal = Refuse("dossier.shape", "Mã hồ sơ gồm mã cơ quan, ngày (6 chữ số) và số thứ tự từ 4 chữ số, nối bằng dấu gạch ngang.", "A dossier code is an agency identifier, a day of 6 digits and a serial of at least 4 digits, joined by hyphens.");
            return false;
        }
        var (agency, day, serial) = (match.Groups["agency"].Value, match.Groups["day"].Value, match.Groups["serial"].Value);
        if (!DateOnly.TryParseExact(day.Length == 8 ? day : "20" + day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on))
        {
            refusal = Refuse("dossier.day", $"Phần ngày {day} của mã hồ sơ không phải ngày có thật.", $"The day {day} in the code is not a real day.");
            return false;
        }
        refusal = null;
        code = AgencyIdentifier.IsOld(agency) ? new(DossierCodeGeneration.Of2018, agency, on, serial)
            : day.Length == 8 ? new(DossierCodeGeneration.Portal2026, agency, on, serial)
            : serial.Length >= 6 && agency.Count(c => c == '.') == 2 ? new(DossierCodeGeneration.Centralised, agency, on, serial[2..], serial[..2])
            : new(DossierCodeGeneration.Of2025, agency, on, serial);
        return true;
    }

    private static Refusal Refuse(string code, string vi, string en) => new(code, Articles.CodeOfDossier, new(vi, en));

    [GeneratedRegex(@"^(?<agency>[0-9]{3}\.[0-9]{2}\.[0-9]{2}\.[A-Z][0-9]{2}|[A-Z][0-9]{2}(\.[0-9]{2,3}){0,3})-(?<day>[0-9]{6}|[0-9]{8})-(?<serial>[0-9]{4,12})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
