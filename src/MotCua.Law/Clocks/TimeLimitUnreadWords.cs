namespace MotCua.Law.Clocks;

/// <summary>Lời của lý do: the reasons in both languages, and the word by which they are counted.</summary>
public static class TimeLimitUnreadWords
{
    /// <summary>The reason as a sentence.</summary>
    public static Bilingual Words(this TimeLimitUnread why) => why switch
    {
        TimeLimitUnread.NothingStated => new("Không ghi thời hạn.", "No limit is stated."),
        TimeLimitUnread.NotSet => new("Ghi là không quy định thời hạn.", "It says that no limit is set."),
        TimeLimitUnread.NoUnit => new("Có số nhưng không có đơn vị.", "A number without a unit."),
        TimeLimitUnread.OtherUnit => new("Đơn vị không dùng để tính hạn (năm, tuần, phút).", "A unit no limit is counted in (years, weeks, minutes)."),
        TimeLimitUnread.Several => new("Có nhiều khoảng thời gian, không phải một thời hạn.", "Several quantities, not one limit."),
        TimeLimitUnread.Range => new("Là một khoảng từ – đến hoặc mức tối thiểu.", "A range or a minimum."),
        TimeLimitUnread.Conditional => new("Chỉ áp dụng cho một trường hợp, hoặc có thể kéo dài.", "Holds in one case only, or may be prolonged."),
        TimeLimitUnread.Contradictory => new("Số và chữ không khớp nhau.", "Figure and words do not agree."),
        _ => new("Không có khoảng thời gian nào là thời hạn giải quyết.", "Nothing in it is a time limit."),
    };

    /// <summary>The reason as a key: <c>no-unit</c>.</summary>
    public static string Key(this TimeLimitUnread why) => why switch
    {
        TimeLimitUnread.NothingStated => "nothing-stated",
        TimeLimitUnread.NotSet => "not-set",
        TimeLimitUnread.NoUnit => "no-unit",
        TimeLimitUnread.OtherUnit => "other-unit",
        TimeLimitUnread.Several => "several",
        TimeLimitUnread.Range => "range",
        TimeLimitUnread.Conditional => "conditional",
        TimeLimitUnread.Contradictory => "contradictory",
        _ => "no-limit",
    };
}
