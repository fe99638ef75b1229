namespace MotCua.Law.Codes;

/// <summary>Chữ số: what every number of a paper is read with. Outer white space is trimmed, nothing else is mended.</summary>
internal static class Digits
{
    private const int Longest = 64;

    /// <summary>The text without outer white space, or null where it is empty or longer than any code.</summary>
    public static string? Trim(string? text)
    {
        var trimmed = text?.Trim();
        return string.IsNullOrEmpty(trimmed) || trimmed.Length > Longest ? null : trimmed;
    }

    /// <summary>True for the ten digits 0–9 only: other scripts' digits are not what is printed on a card.</summary>
    public static bool Are(ReadOnlySpan<char> text) => text.Length > 0 && text.IndexOfAnyExceptInRange('0', '9') < 0;
}
