using System.Text.RegularExpressions;

namespace MotCua.Law.Procedures;

/// <summary>
/// Bảng cách thức thực hiện: the national database's table of channels, limits and fees, flattened into one text without a
/// mark between its cells. A row begins where a channel's name is followed by a cell of time and a cell of money.
/// </summary>
public static partial class ChannelTable
{
    /// <summary>The heads of its four columns, run together.</summary>
    public const string Heads = "Hình thức nộpThời gianPhí, lệ phíMô tả";

    private const string Channels = "(?<channel>Trực tiếp|Trực tuyến|Dịch vụ bưu chính)";
    private const string Money = @"(?<fee>Miễn phí|Không có thông tin|[1-9]\d{0,2}(?:,\d{3})*(?:\.\d+)? ?(?:Việt Nam Đồng|VNĐ|VND|USD|Đồng|đồng)|0 ?(?:Việt Nam Đồng|VNĐ|VND|USD))";

    /// <summary>The rows, in their order; none where the text is no such table. Text before the first row belongs to no row.</summary>
    /// <param name="text">Composed text; blanks as they came.</param>
    public static IReadOnlyList<ChannelRow> Read(string text)
    {
        var table = text.StartsWith(Heads, StringComparison.Ordinal) ? text[Heads.Length..] : text;
        var first = WorthLooking(table) ? FirstRow(table) : null;
        return first is null ? [] : Rows(table, first);
    }

    private static bool WorthLooking(string table) => Start().IsMatch(table);

    // The first row shows which words this table uses in place of a time ("Không phải trả kết quả …"), for the rows after it.
    private static Match? FirstRow(string table) =>
        Timed().Match(table) is { Success: true, Index: 0 } timed ? timed
        : Worded().Match(table) is { Success: true } worded ? worded : null;

    private static List<ChannelRow> Rows(string table, Match first)
    {
        var starts = Timed().Matches(table).ToList();
        if (starts.Count == 0 || starts[0].Index != 0)
        {
            var words = Regex.Escape(first.Groups["time"].Value);
            starts = [.. starts.Concat(Regex.Matches(table, $"{Channels}(?<time>{words}){Money}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience)).OrderBy(row => row.Index)];
        }
        return [.. starts.Select((row, i) => Row(row, table[(row.Index + row.Length)..(i + 1 < starts.Count ? starts[i + 1].Index : table.Length)]))];
    }

    private static ChannelRow Row(Match row, string rest)
    {
        var note = Bracketed(rest);
        return new(ChannelOf(row.Groups["channel"].Value), row.Groups["time"].Value.Trim(), row.Groups["fee"].Value, note is null ? "" : note[1..^1].Trim(), rest[(note?.Length ?? 0)..].Trim());
    }

    // The fee's own note stands in brackets right after it. Where its brackets do not balance it ends at the first that is
    // followed by the text of the row.
    private static string? Bracketed(string rest)
    {
        if (!rest.StartsWith('('))
            return null;
        var (depth, first) = (0, -1);
        for (var i = 0; i < rest.Length; i++)
        {
            depth += rest[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
                return rest[..(i + 1)];
            if (first < 0 && rest[i] == ')' && (i + 1 == rest.Length || !" ),.;".Contains(rest[i + 1], StringComparison.Ordinal)))
                first = i;
        }
        return first < 0 ? null : rest[..(first + 1)];
    }

    private static Channel ChannelOf(string name) => name switch
    {
        "Trực tiếp" => Channel.Direct,
        "Trực tuyến" => Channel.Online,
        _ => Channel.Post,
    };

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    [GeneratedRegex("^(?:Trực tiếp|Trực tuyến|Dịch vụ bưu chính)", RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    // A bare number ends before the shortest money that can follow it: "120,000 VNĐ" is 1 and 20,000.
    [GeneratedRegex(Channels + @"(?<time>Không có thông tin|\d+(?:[.,]\d+)? ?(?:Ngày làm việc|Ngày|Giờ làm việc|Giờ|Tháng|Năm|Tuần|Phút)|\d+?)" + Money, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Timed();

    [GeneratedRegex("^" + Channels + @"(?<time>(?!Trực t|Dịch vụ bưu).{1,300}?)" + Money, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Worded();
}

/// <summary>Dòng của bảng cách thức: one channel with what its cells say, word for word.</summary>
/// <param name="Note">What stands in brackets after the fee.</param>
/// <param name="Prose">Mô tả: the rest of the row.</param>
public sealed record ChannelRow(Channel Channel, string Limit, string Fee, string Note, string Prose);
