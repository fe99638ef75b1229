using System.Text.RegularExpressions;

namespace MotCua.Law.Codes;

/// <summary>
/// Mã thủ tục hành chính: a number, a point, six digits (<c>1.013225</c>; in local lists also <c>10.005090</c>), and for local variants an
/// agency identifier behind it in either order (<c>1.009645.H05</c>, <c>1.000894.000.00.00.H22</c>). Kept as text.
/// </summary>
public static partial class ProcedureCode
{
    /// <summary>The reason why this is no procedure code, or null.</summary>
    public static Refusal? Fault(string? text) =>
        Digits.Trim(text) is { } trimmed && Shape().IsMatch(trimmed) ? null
        : new("procedure.shape", new("Cơ sở dữ liệu quốc gia về thủ tục hành chính"), new(
            "Mã thủ tục gồm một hoặc hai chữ số, dấu chấm và sáu chữ số (ví dụ 1.013225), có thể kèm mã cơ quan.",
            "A procedure code is one or two digits, a point and six digits (like 1.013225), with an agency identifier or without."));

    [GeneratedRegex(@"^[1-9][0-9]?\.[0-9]{6}(\.[A-Z][0-9]{2}(\.[0-9]{2,3}){0,3}|(\.[0-9]{2,3}){1,3}\.[A-Z][0-9]{2})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
