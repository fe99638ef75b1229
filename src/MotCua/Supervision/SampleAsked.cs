using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MotCua.Law;
using MotCua.Look;

namespace MotCua.Supervision;

/// <summary>
/// Mẫu kiểm tra được yêu cầu: a seed that is written down, the days of receipt, and how many. The same words draw the same dossiers again,
/// for the days are over and nothing is received into them any more.
/// </summary>
/// <param name="Seed">Hạt giống: any words, best the number of the inspection's decision.</param>
/// <param name="From">First day of receipt (inclusive).</param>
/// <param name="To">Last day of receipt (inclusive).</param>
/// <param name="AgencyId">The competent agency, or null for all.</param>
public sealed record SampleAsked(string Seed, DateOnly From, DateOnly To, string? AgencyId, int Size)
{
    public const int Largest = 100, LongestSeed = 200;
    private const int LongestSpan = 366;

    /// <summary>
    /// Thứ hạng của một hồ sơ: SHA-256 of the seed, a line feed and the dossier's code in UTF-8. The sample are those with the smallest, so that
    /// anybody works it out from a list of codes, and a dossier's place does not hang on which others there are.
    /// </summary>
    public static byte[] RankOf(string seed, string code) => SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{code}"));

    /// <summary>Every reason why it cannot be drawn.</summary>
    public IEnumerable<Refusal> Faults(DateOnly today)
    {
        if (Seed.Length is 0 or > LongestSeed)
            yield return Refuse(nameof(Seed), $"Ghi hạt giống, không quá {LongestSeed} ký tự.", $"Write a seed, at most {LongestSeed} characters.");
        if (To >= today)
            yield return Refuse(nameof(To), "Chỉ lấy mẫu những ngày đã qua: ngày còn tiếp nhận thì mẫu còn đổi.", "Only days that are over: while a day still receives its sample would change.");
        else if (To < From)
            yield return Refuse(nameof(To), "Ngày cuối không trước ngày đầu.", "The last day is not before the first.");
        else if (To.DayNumber - From.DayNumber >= LongestSpan)
            yield return Refuse(nameof(To), $"Không quá {LongestSpan} ngày một lần.", $"At most {LongestSpan} days at a time.");
        if (Size is < 1 or > Largest)
            yield return Refuse(nameof(Size), $"Lấy từ 1 đến {Largest} hồ sơ.", $"Draw 1 to {Largest} dossiers.");
    }

    /// <summary>The address at which the same sample is drawn again.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture,
        $"/mau-kiem-tra?hatGiong={Uri.EscapeDataString(Seed)}&tu={From:dd'/'MM'/'yyyy}&den={To:dd'/'MM'/'yyyy}&coQuan={Uri.EscapeDataString(AgencyId ?? "")}&so={Size}");

    /// <summary>What was typed, or the reasons why it cannot be read.</summary>
    public static (SampleAsked? Asked, IReadOnlyList<Refusal> Refusals) Read(string? seed, string? from, string? to, string? agency, string? size, DateOnly today)
    {
        List<Refusal> refusals = [];
        var (first, last) = (Day(from), Day(to));
        if (first is null)
            refusals.Add(Refuse(nameof(From), "Nhập ngày đầu dd/mm/yyyy.", "State the first day dd/mm/yyyy."));
        if (last is null)
            refusals.Add(Refuse(nameof(To), "Nhập ngày cuối dd/mm/yyyy.", "State the last day dd/mm/yyyy."));
        var asked = new SampleAsked(Typed.Written(seed ?? "").Trim(), first ?? DateOnly.MinValue, last ?? DateOnly.MinValue, string.IsNullOrEmpty(agency) ? null : agency,
            int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0);
        var days = refusals.Count == 0;
        refusals.AddRange(asked.Faults(today).Where(fault => days || fault.Field is not nameof(To)));
        return refusals.Count == 0 ? (asked, []) : (null, refusals);
    }

    private static DateOnly? Day(string? typed) => Typed.DayOf((typed ?? "").Trim()) is { Year: > 1900 } day ? day : null;

    private static Refusal Refuse(string field, string vi, string en) => new("sample.invalid", new("Biểu mẫu"), new(vi, en), field);
}
