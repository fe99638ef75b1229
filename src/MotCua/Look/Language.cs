using System.Globalization;
using MotCua.Law;

namespace MotCua.Look;

/// <summary>
/// Ngôn ngữ: the language a person reads in, and how days, moments and amounts are written in it. Vietnamese unless
/// the cookie <see cref="Cookie"/> says <c>en</c>; cascades to every component.
/// </summary>
public sealed record Language(bool English)
{
    public const string Cookie = "ngon-ngu";

    public static readonly Language Vietnamese = new(false);
    public static readonly Language InEnglish = new(true);

    private static readonly NumberFormatInfo Points = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    /// <summary>The language this request asks for.</summary>
    public static Language Of(HttpRequest request) => request.Cookies[Cookie] == "en" ? InEnglish : Vietnamese;

    /// <summary>For the <c>lang</c> attribute: <c>vi</c> or <c>en</c>.</summary>
    public string Code => English ? "en" : "vi";

    public string T(string vi, string en) => English ? en : vi;

    public string T(Bilingual words) => words.In(English);

    /// <summary>19/11/2026, in both languages: the month never comes first.</summary>
    public string Day(DateOnly on) => on.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary>19/11/2026 16:30, Việt Nam time.</summary>
    public string Moment(LocalMoment moment) => $"{Day(moment.On)} {moment.At:HH':'mm}";

    public string Moment(DateTimeOffset instant) => Moment(LocalMoment.From(instant));

    /// <summary>1.234.567, in English 1,234,567.</summary>
    public string Number(long count) => count.ToString("N0", English ? NumberFormatInfo.InvariantInfo : Points);

    /// <summary>A count that stopped at so many: "200+".</summary>
    public string CountedTo(int count, int most) => count >= most ? Number(most) + "+" : Number(count);

    /// <summary>1.234.567 đ, with a blank that does not break.</summary>
    public string Money(Dong amount) => Number(amount.Amount) + "\u00a0đ";

    /// <summary>The size of a file: "120 KB", "2,4 MB".</summary>
    public string Size(long bytes) => bytes < 1024 * 1024 ? $"{Math.Max(1, bytes / 1024)} KB" : (bytes / 1024.0 / 1024.0).ToString("0.0", English ? NumberFormatInfo.InvariantInfo : Points) + " MB";

    /// <summary>The two largest units of a span, never negative: "2 ngày 3 giờ", "5 giờ 20 phút", "12 phút".</summary>
    public string Span(TimeSpan span)
    {
        var (days, hours, minutes) = ((int)span.TotalDays, span.Hours, span.Minutes);
        if (days > 0)
            return Joined((days, "ngày", "day"), (hours, "giờ", "hour"));
        return hours > 0
            ? Joined((hours, "giờ", "hour"), (minutes, "phút", "minute"))
            : Counted(minutes, "phút", "minute");
    }

    private string Joined((int Count, string Vi, string En) large, (int Count, string Vi, string En) small) =>
        small.Count == 0
            ? Counted(large.Count, large.Vi, large.En)
            : Counted(large.Count, large.Vi, large.En) + " " + Counted(small.Count, small.Vi, small.En);

    private string Counted(int count, string vi, string en) =>
        English ? $"{count} {en}{(count == 1 ? "" : "s")}" : $"{count} {vi}";
}
