namespace MotCua.Look;

/// <summary>Khoảng ngày: the two days a list is asked for in its address, with those that stand where nothing was typed.</summary>
/// <param name="IsWrong">True where what was typed is no span of days; then the days are not to be used.</param>
public sealed record DaySpan(DateOnly From, DateOnly To, bool IsWrong)
{
    private static readonly DateOnly Earliest = new(1900, 1, 1), Latest = new(2999, 12, 31);

    /// <param name="mostDays">How far apart they may lie; null for any span.</param>
    public static DaySpan Of(string? from, string? to, DateOnly first, DateOnly last, int? mostDays = null)
    {
        var (begins, ends) = (Day(from, first), Day(to, last));
        return new(begins ?? first, ends ?? last, begins is null || ends is null || begins > ends || begins < Earliest || ends > Latest || ends.Value.DayNumber - begins.Value.DayNumber > mostDays);
    }

    private static DateOnly? Day(string? text, DateOnly otherwise) => string.IsNullOrWhiteSpace(text) ? otherwise : Typed.DayOf(text.Trim());
}
