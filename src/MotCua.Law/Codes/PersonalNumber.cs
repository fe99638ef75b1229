using System.Globalization;

namespace MotCua.Law.Codes;

/// <summary>
/// Số định danh cá nhân: 12 digits: three for the place of birth registration, one for century and sex, two for the year of
/// birth, six at random. It has no check digit: only structure and what it says of its holder can be checked.
/// </summary>
public readonly record struct PersonalNumber
{
    private readonly Provision<int> rule;

    private PersonalNumber(string value, Provision<int> rule) => (Value, this.rule) = (value, rule);

    public string Value { get; }

    /// <summary>Năm sinh.</summary>
    public int BirthYear => rule.Value + (Value[3] - '0') / 2 * 100 + int.Parse(Value.AsSpan(4, 2), CultureInfo.InvariantCulture);

    /// <summary>Even century digits are men, odd ones women.</summary>
    public Sex Sex => (Value[3] - '0') % 2 == 0 ? Sex.Male : Sex.Female;

    /// <summary>Mã nơi đăng ký khai sinh; codes of before 1 July 2025 live on in old numbers.</summary>
    public string PlaceCode => Value[..3];

    /// <summary>Reads a number as the law of this day has it read; false with the reason.</summary>
    public static bool TryParse(string? text, DateOnly on, out PersonalNumber number, out Refusal? refusal)
    {
        number = default;
        var rule = PersonalNumberProvisions.InForceOn(on).FirstCentury;
        var trimmed = Digits.Trim(text);
        if (trimmed is null || trimmed.Length != 12 || !Digits.Are(trimmed))
        {
            refusal = Refuse(rule, "person.shape", "Số định danh cá nhân phải có đúng 12 chữ số.", "A personal number has exactly 12 digits.");
            return false;
        }
        if (trimmed.StartsWith("000", StringComparison.Ordinal))
        {
            refusal = Refuse(rule, "person.place", "Ba chữ số đầu (mã nơi đăng ký khai sinh) không thể là 000.", "The first three digits (place of birth registration) cannot be 000.");
            return false;
        }
        number = new(trimmed, rule);
        refusal = null;
        return true;
    }

    /// <summary>The refusal of a number whose year of birth has not come by today, or null: its structure allows centuries to come.</summary>
    public Refusal? BornAfter(DateOnly today) => BirthYear > today.Year
        ? Refuse(rule, "person.birth-year", $"Số định danh ghi năm sinh {BirthYear}, ở tương lai.", $"The number says born in {BirthYear}, in the future.") : null;

    /// <summary>What the number says otherwise than the person states, or null.</summary>
    public Refusal? Agrees(DateOnly? bornOn, Sex? sex)
    {
        if (bornOn is { } born && born.Year != BirthYear)
            return Refuse(rule, "person.birth-year", $"Số định danh ghi năm sinh {BirthYear}, khác năm sinh {born.Year} đã nhập.", $"The number says born in {BirthYear}, not {born.Year} as stated.");
        if (sex is { } stated && stated != Sex)
            return Refuse(rule, "person.sex",
                $"Số định danh ghi giới tính {(Sex == Sex.Male ? "nam" : "nữ")}, khác giới tính đã nhập.", $"The number says {(Sex == Sex.Male ? "male" : "female")}, otherwise than stated.");
        return null;
    }

    public override string ToString() => Value;

    private static Refusal Refuse(Provision<int> rule, string code, string vi, string en) => new(code, rule.Article, new(vi, en));
}
