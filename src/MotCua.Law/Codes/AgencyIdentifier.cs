using System.Text.RegularExpressions;

namespace MotCua.Law.Codes;

/// <summary>
/// Mã định danh cơ quan (QĐ 20/2020/QĐ-TTg, sửa đổi bởi QĐ 09/2025/QĐ-TTg): level 1 a letter and two digits (<c>H24</c>), then the
/// lower levels from highest to lowest (<c>H24.17</c>, <c>H24.217</c>). The old order ran from lowest to highest (<c>000.00.01.H24</c>).
/// </summary>
public static partial class AgencyIdentifier
{
    /// <summary>True for an identifier in the order of today.</summary>
    public static bool IsCurrent(string text) => Current().IsMatch(text);

    /// <summary>True for an identifier in the old order.</summary>
    public static bool IsOld(string text) => Old().IsMatch(text);

    [GeneratedRegex(@"^[A-Z][0-9]{2}(\.[0-9]{2,3}){0,3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Current();

    [GeneratedRegex(@"^[0-9]{3}\.[0-9]{2}\.[0-9]{2}\.[A-Z][0-9]{2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Old();
}
