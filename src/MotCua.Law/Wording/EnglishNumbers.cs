namespace MotCua.Law.Wording;

/// <summary>Đọc số tiếng Anh: British usage, with <c>and</c> before the last two digits of a group.</summary>
internal static class EnglishNumbers
{
    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly (ulong Size, string Name)[] Groups =
    [
        (1_000_000_000_000_000_000, "quintillion"), (1_000_000_000_000_000, "quadrillion"), (1_000_000_000_000, "trillion"),
        (1_000_000_000, "billion"), (1_000_000, "million"), (1_000, "thousand"), (1, ""),
    ];

    public static string Of(ulong number, bool negative)
    {
        if (number == 0)
            return Small[0];
        var words = new List<string>();
        if (negative)
            words.Add("minus");
        foreach (var (size, name) in Groups)
        {
            var group = (int)(number / size % 1_000);
            if (group == 0)
                continue;
            SayGroup(group, after: size == 1 && number >= 1_000, words);
            if (name.Length > 0)
                words.Add(name);
        }
        return string.Join(' ', words);
    }

    private static void SayGroup(int group, bool after, List<string> words)
    {
        var (hundreds, rest) = (group / 100, group % 100);
        if (hundreds > 0)
            words.AddRange([Small[hundreds], "hundred"]);
        if (rest == 0)
            return;
        if (hundreds > 0 || after)
            words.Add("and");
        words.Add(rest < 20 ? Small[rest] : rest % 10 == 0 ? Tens[rest / 10] : $"{Tens[rest / 10]}-{Small[rest % 10]}");
    }
}
