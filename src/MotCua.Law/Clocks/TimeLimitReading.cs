using MotCua.Law.Procedures;

namespace MotCua.Law.Clocks;

/// <summary>
/// Đọc thời hạn trong văn bản công bố: the one limit a published text states, or why none was read. Nothing is guessed: a
/// text with two quantities, a range, a condition or a validity states no single limit.
/// </summary>
/// <param name="Limit">The limit as stated, or null. It may be one that <see cref="TimeLimit.Check"/> refuses (1,5 ngày).</param>
/// <param name="Why">The reason where <paramref name="Limit"/> is null.</param>
public readonly record struct TimeLimitReading(TimeLimit? Limit, TimeLimitUnread? Why)
{
    /// <summary>Longer than any statement of one limit; a table of channels may be longer.</summary>
    private const int LongestStatement = 2_000;

    /// <summary>Reads a cell ("10 Ngày"), a row or a whole table as the national database flattens it, or a sentence.</summary>
    public static TimeLimitReading Of(string? text)
    {
        var plain = TimeLimitWords.Plain(text);
        if (plain.Length == 0)
            return new(null, TimeLimitUnread.NothingStated);
        var rows = ChannelTable.Read(plain);
        if (rows.Count == 0)
            return plain.Length > LongestStatement ? new(null, TimeLimitUnread.NoLimit) : TimeLimitSentence.Read(plain);
        var read = rows.Select(row => TimeLimitSentence.Read(row.Limit)).Distinct().ToList();
        return read.Count == 1 ? read[0] : new(null, TimeLimitUnread.Several);
    }

    internal static TimeLimitReading Unread(TimeLimitUnread why) => new(null, why);
}

/// <summary>Vì sao không đọc được thời hạn: why a text states no single limit.</summary>
public enum TimeLimitUnread
{
    /// <summary>The text is empty, or says that there is no information.</summary>
    NothingStated,

    /// <summary>It says that no limit is set.</summary>
    NotSet,

    /// <summary>A number without a unit.</summary>
    NoUnit,

    /// <summary>A unit in which no limit is counted here: years, weeks, minutes.</summary>
    OtherUnit,

    /// <summary>Two or more quantities: alternatives, parts, a sum.</summary>
    Several,

    /// <summary>From … to …, at least …</summary>
    Range,

    /// <summary>One quantity that holds in a case only, or may be prolonged.</summary>
    Conditional,

    /// <summary>Figure and words do not agree: "05 (bảy) ngày".</summary>
    Contradictory,

    /// <summary>Nothing in it is a limit: a date, an hour of the clock, a fee, a validity.</summary>
    NoLimit,
}
