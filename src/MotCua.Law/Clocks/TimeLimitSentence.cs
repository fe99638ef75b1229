using System.Text.RegularExpressions;

namespace MotCua.Law.Clocks;

/// <summary>
/// Câu nêu thời hạn: one statement of a limit has a beginning that leads to it, one quantity, and nothing after it but from
/// when it runs and who then does what. Whatever stands otherwise is not read.
/// </summary>
internal static partial class TimeLimitSentence
{
    /// <param name="plain">The text as <see cref="TimeLimitWords.Plain"/> gives it.</param>
    public static TimeLimitReading Read(string plain)
    {
        var text = TimeLimitWords.Lower(plain);
        if (Cell().Match(text) is { Success: true } cell)
            text = $"{cell.Groups["n"].Value} {cell.Groups["u"].Value}";
        if (Silent().IsMatch(text))
            return TimeLimitReading.Unread(TimeLimitUnread.NothingStated);
        if (Unset().IsMatch(text))
            return TimeLimitReading.Unread(TimeLimitUnread.NotSet);
        if (BareNumber().IsMatch(text))
            return TimeLimitReading.Unread(TimeLimitUnread.NoUnit);
        var quantities = TimeLimitWords.Quantities(text);
        return quantities.Count switch
        {
            0 => SameDay().IsMatch(text) ? new(TimeLimit.SameDay, null) : TimeLimitReading.Unread(TimeLimitUnread.NoLimit),
            1 => One(text, quantities[0]),
            _ => TimeLimitReading.Unread(TimeLimitUnread.Several),
        };
    }

    private static TimeLimitReading One(string text, TimeQuantity found)
    {
        var (before, after) = (text[..found.From], text[found.To..]);
        if (RangeBefore().IsMatch(before))
            return TimeLimitReading.Unread(TimeLimitUnread.Range);
        if (!Lead().IsMatch(before) || ClockAfter().IsMatch(after))
            return TimeLimitReading.Unread(Condition().IsMatch(before) ? TimeLimitUnread.Conditional : TimeLimitUnread.NoLimit);
        if (found.Unit is not { } unit)
            return TimeLimitReading.Unread(TimeLimitUnread.OtherUnit);
        if (!found.Agrees)
            return TimeLimitReading.Unread(TimeLimitUnread.Contradictory);
        if (found.Amount is not > 0)
            return TimeLimitReading.Unread(TimeLimitUnread.NoLimit);
        return Rest(after) is { } why ? TimeLimitReading.Unread(why) : new(new(found.Amount.Value, unit), null);
    }

    private static TimeLimitUnread? Rest(string after)
    {
        if (Nothing().IsMatch(after))
            return null;
        if (Prolonged().IsMatch(after))
            return TimeLimitUnread.Conditional;
        if (!FromWhen().IsMatch(after))
            return Condition().IsMatch(after) ? TimeLimitUnread.Conditional : TimeLimitUnread.NoLimit;
        var clause = Clause().Match(after).Value;
        return Condition().IsMatch(clause) ? TimeLimitUnread.Conditional : Validity().IsMatch(clause) ? TimeLimitUnread.NoLimit : null;
    }

    // A cell that was cut out of its row together with its neighbours: "trực tiếp55 ngày làm việc", "10 ngàymiễn phí".
    [GeneratedRegex(@"^(?:trực tiếp|trực tuyến|dịch vụ bưu chính)?\s?(?<n>\d+(?:[.,]\d+)?) ?(?<u>ngày làm việc|ngày|giờ làm việc|giờ|tháng|năm|tuần|phút)(?=$|miễn phí|không có thông tin|[1-9][\d,.]* ?(?:việt nam đồng|vnđ|vnd|usd))", RegexOptions.CultureInvariant)]
    private static partial Regex Cell();

    [GeneratedRegex(@"^[\W_]*(?:không có thông tin|chưa có thông tin|không có|n/a)?[\W_]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Silent();

    [GeneratedRegex(@"^[\W_]*(?:thời hạn giải quyết|thời gian giải quyết|thời hạn)?[\s:]*(?:không|(?:pháp luật )?(?:không|chưa) (?:có )?quy định(?: (?:về )?(?:thời hạn|thời gian)(?: giải quyết)?)?)[\W_]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Unset();

    [GeneratedRegex(@"^\d+(?:[.,]\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex BareNumber();

    // Not "trong ngày làm việc tiếp theo".
    [GeneratedRegex(@"^[\s\-–+*•]*(?:(?:thời hạn|thời gian)(?: giải quyết)?[\s:]*)?(?:(?:giải quyết|trả kết quả|trả)\s+)?(?:ngay )?trong (?:cùng )?ngày(?: làm việc)?(?=[\s.;,]*$|[.;,(]| (?:kể từ|từ|tiếp nhận|nhận|khi|hoặc|nếu)(?!\p{L}))", RegexOptions.CultureInvariant)]
    private static partial Regex SameDay();

    [GeneratedRegex(@"(?:(?:^|\s)từ|đến|tới|ít nhất|tối thiểu|[\d]\s*[-–—/÷])\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex RangeBefore();

    [GeneratedRegex(@"^[\s\-–—+*•·:;.,""“”'‘’()\[\]]*(?:[a-zđ0-9]{1,2}[).]\s+)?(?:(?:hồ sơ )?(?:nộp )?(?:trực tiếp|trực tuyến|(?:qua )?dịch vụ bưu chính)[\s:,\-–]*)?(?:(?:tổng )?(?:thời hạn|thời gian)(?: (?:giải quyết|xử lý|thực hiện|trả kết quả|hoàn thành|thẩm định))?(?: (?:hồ sơ|thủ tục hành chính|thủ tục|tthc|công việc))?(?: là)?[\s:,\-–]*)?(?:(?:giải quyết|trả kết quả|thực hiện)\s+)?(?:(?:không quá|tối đa|chậm nhất|nhiều nhất|muộn nhất|không vượt quá|trong thời hạn|trong thời gian|trong vòng|trong khoảng|trong|là|≤|<=)\s*)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    // "8 giờ 30", "10 giờ ngày mai", "24 giờ/7": an hour of the clock.
    [GeneratedRegex(@"^\s*(?:\d|phút|ngày|sáng|chiều|/\s*\d)", RegexOptions.CultureInvariant)]
    private static partial Regex ClockAfter();

    [GeneratedRegex(@"^[\s.;,:""“”'’)\]*-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Nothing();

    [GeneratedRegex(@"kéo dài|(?:được|có thể) gia hạn|trừ trường hợp|(?:không|chưa) (?:kể|tính|bao gồm|gồm)(?: cả)?(?: các)? (?:ngày|thứ)", RegexOptions.CultureInvariant)]
    private static partial Regex Prolonged();

    [GeneratedRegex(@"^[\s,;:(\-–]*(?:(?:được )?tính từ|(?:được tính )?kể từ|từ (?:ngày|khi|lúc|thời điểm)|sau khi|sau ngày|kể (?:ngày|khi)|khi (?:tiếp )?nhận|nhận (?:đủ|được)|theo quy định|(?:không|chưa) (?:kể|tính|bao gồm) (?:thời gian|thời hạn))", RegexOptions.CultureInvariant)]
    private static partial Regex FromWhen();

    [GeneratedRegex(@"^[\s,;:(\-–]*[^,;.:)]*", RegexOptions.CultureInvariant)]
    private static partial Regex Clause();

    [GeneratedRegex(@"đối với|trường hợp|(?:^|\s)nếu(?:\s|$)|(?:^|\s)riêng(?:\s|$)|tùy|tuỳ", RegexOptions.CultureInvariant)]
    private static partial Regex Condition();

    [GeneratedRegex(@"từ (?:ngày |khi |thời điểm )*(?:được )?(?:cấp|ký|ban hành|hết hạn|hết hiệu lực|có hiệu lực|phát hành)", RegexOptions.CultureInvariant)]
    private static partial Regex Validity();
}
