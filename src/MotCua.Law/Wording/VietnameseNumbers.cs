namespace MotCua.Law.Wording;

/// <summary>Đọc số tiếng Việt: groups of three digits, nghìn and triệu within tỷ, and tỷ of tỷ above.</summary>
internal static class VietnameseNumbers
{
    private const ulong Billion = 1_000_000_000;

    private static readonly string[] Digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

    public static string Of(ulong number, bool negative)
    {
        if (number == 0)
            return Digits[0];
        var words = new List<string>();
        if (negative)
            words.Add("âm");
        Say(number, words);
        return string.Join(' ', words);
    }

    private static void Say(ulong number, List<string> words)
    {
        var above = number >= Billion;
        if (above)
        {
            Say(number / Billion, words);
            words.Add("tỷ");
        }
        var rest = (int)(number % Billion);
        foreach (var (group, name) in new[] { (rest / 1_000_000, "triệu"), (rest / 1_000 % 1_000, "nghìn"), (rest % 1_000, "") })
        {
            if (group == 0)
                continue;
            // After a higher group every place is said: một nghìn không trăm linh năm.
            SayGroup(group, above, words);
            if (name.Length > 0)
                words.Add(name);
            above = true;
        }
    }

    private static void SayGroup(int group, bool above, List<string> words)
    {
        var (hundreds, tens, units) = (group / 100, group / 10 % 10, group % 10);
        if (hundreds > 0 || above)
            words.AddRange([Digits[hundreds], "trăm"]);
        if (tens == 0 && units > 0 && (hundreds > 0 || above))
            words.Add("linh");
        if (tens == 1)
            words.Add("mười");
        else if (tens > 1)
            words.AddRange([Digits[tens], "mươi"]);
        if (units > 0)
            words.Add(Units(tens, units));
    }

    private static string Units(int tens, int units) => (tens, units) switch
    {
        ( > 1, 1) => "mốt",
        ( > 1, 4) => "tư",
        ( > 0, 5) => "lăm",
        _ => Digits[units],
    };
}
