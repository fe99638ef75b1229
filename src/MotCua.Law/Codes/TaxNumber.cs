namespace MotCua.Law.Codes;

/// <summary>
/// Mã số thuế, mã số doanh nghiệp: ten digits of which the last checks the others, and <c>-nnn</c> for a branch.
/// N10 = 10 − (Σ Ni·Wi mod 11), W = 31, 29, 23, 19, 17, 13, 7, 5, 3.
/// </summary>
public readonly record struct TaxNumber
{
    private static readonly Article Basis = new("Thông tư 86/2024/TT-BTC; Nghị định 168/2025/NĐ-CP về đăng ký doanh nghiệp");
    private static readonly int[] Weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

    private TaxNumber(string value) => Value = value;

    public string Value { get; }

    /// <summary>Đơn vị phụ thuộc.</summary>
    public bool IsBranch => Value.Length > 10;

    /// <summary>Reads a number; false with the reason.</summary>
    public static bool TryParse(string? text, out TaxNumber number, out Refusal? refusal)
    {
        number = default;
        refusal = Digits.Trim(text) is { } trimmed ? Fault(trimmed) : Shape;
        if (refusal is not null)
            return false;
        number = new(text!.Trim());
        return true;
    }

    /// <summary>The check digit of nine digits, or null where the sum gives ten: such a number is never issued.</summary>
    public static int? CheckDigit(ReadOnlySpan<char> nine)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
            sum += (nine[i] - '0') * Weights[i];
        return 10 - sum % 11 is var digit && digit == 10 ? null : digit;
    }

    public override string ToString() => Value;

    private static Refusal? Fault(string text)
    {
        if (text.Length is not (10 or 14) || !Digits.Are(text.AsSpan(0, 10)))
            return Shape;
        if (text.Length == 14 && (text[10] != '-' || !Digits.Are(text.AsSpan(11))))
            return Shape;
        if (text.Length == 14 && text.EndsWith("-000", StringComparison.Ordinal))
            return Refuse("tax.branch", "Mã đơn vị phụ thuộc bắt đầu từ 001.", "Branch codes start at 001.");
        return CheckDigit(text.AsSpan(0, 9)) == text[9] - '0' ? null
            : Refuse("tax.check-digit", "Chữ số kiểm tra của mã số thuế không đúng; có thể gõ nhầm một chữ số.", "The tax number's check digit is wrong; a digit may be mistyped.");
    }

    private static Refusal Shape => Refuse("tax.shape", "Mã số thuế phải có 10 chữ số, hoặc 10 chữ số, dấu gạch ngang và 3 chữ số.", "A tax number has 10 digits, or 10 digits, a hyphen and 3 digits.");

    private static Refusal Refuse(string code, string vi, string en) => new(code, Basis, new(vi, en));
}
