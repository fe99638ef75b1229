using MotCua.Law.Wording;

namespace MotCua.Procedures.Import;

/// <summary>Một cách gọi hằng ngày: what people say, and the words of the catalogue that mean it, from a day on.</summary>
public sealed record EverydayWord(string Word, string Meaning, DateOnly FromOn);

/// <summary>
/// Bảng cách gọi hằng ngày: turns what people ask for into what the catalogue calls it. Officers add to it; what stands here is
/// what the program comes with, collected by hand and checked against the catalogue of July 2026.
/// </summary>
public sealed class EverydayWords(IEnumerable<EverydayWord> added)
{
    private static readonly DateOnly Collected = new(2026, 7, 20);

    /// <summary>What the program comes with.</summary>
    public static IReadOnlyList<EverydayWord> Known { get; } =
    [
        Of("sổ đỏ", "giấy chứng nhận quyền sử dụng đất"), Of("sổ hồng", "giấy chứng nhận quyền sử dụng đất"),
        Of("giấy khai sinh", "đăng ký khai sinh"), Of("làm khai sinh", "đăng ký khai sinh"), Of("giấy chứng tử", "đăng ký khai tử"), Of("báo tử", "đăng ký khai tử"),
        Of("hộ khẩu", "đăng ký thường trú"), Of("nhập khẩu cho con", "đăng ký thường trú"), Of("tạm trú", "đăng ký tạm trú"), Of("kt3", "đăng ký tạm trú"),
        Of("giấy đăng ký kết hôn", "đăng ký kết hôn"), Of("giấy độc thân", "xác nhận tình trạng hôn nhân"),
        Of("chứng minh thư", "căn cước"), Of("cccd", "căn cước"), Of("chứng minh nhân dân", "căn cước"),
        Of("bằng lái", "giấy phép lái xe"), Of("cà vẹt xe", "đăng ký xe"), Of("biển số xe", "đăng ký xe"), Of("đăng kiểm", "kiểm định xe"),
        Of("xin xây nhà", "giấy phép xây dựng"), Of("phép xây dựng", "giấy phép xây dựng"),
        Of("mở công ty", "đăng ký thành lập công ty"), Of("mở quán", "đăng ký hộ kinh doanh"), Of("giấy phép kinh doanh", "đăng ký kinh doanh"),
        Of("sao y", "chứng thực bản sao"), Of("công chứng bản sao", "chứng thực bản sao"), Of("lý lịch tư pháp", "phiếu lý lịch tư pháp"),
        Of("tàu cá", "tàu cá"), Of("mã số thuế", "đăng ký thuế"), Of("hộ chiếu", "hộ chiếu"), Of("pát po", "hộ chiếu"),
        Of("bảo hiểm một lần", "bảo hiểm xã hội một lần"), Of("thẻ bảo hiểm", "thẻ bảo hiểm y tế"),
    ];

    // Words people put around what they ask for.
    private static readonly HashSet<string> Fillers = [.. "lam xin cach muon can thu tuc hoi o dau".Split(' ')];

    /// <summary>What officers have added and still use.</summary>
    public IReadOnlyList<EverydayWord> Added { get; } = [.. added];

    private readonly (string Word, string Meaning)[] folded =
        [.. Known.Concat(added).Select(word => (Folding.Fold(word.Word), Folding.Fold(word.Meaning))).Where(word => word.Item1.Length > 0 && word.Item2.Length > 0).Distinct()];

    /// <summary>What may be meant, the likeliest first.</summary>
    /// <param name="typed">What was typed, folded; at least one word.</param>
    public IReadOnlyList<string> Meant(string typed)
    {
        var around = $" {typed} ";
        string[] ways =
        [
            .. folded.Where(word => around.Contains($" {word.Word} ", StringComparison.Ordinal)).OrderByDescending(word => word.Word.Length)
                .Select(word => around.Replace($" {word.Word} ", $" {word.Meaning} ", StringComparison.Ordinal).Trim()),
            typed,
        ];
        return [.. ways.Concat(ways.Select(Bare)).Where(way => way.Length > 0).Distinct()];
    }

    private static string Bare(string way) => string.Join(' ', way.Split(' ').Where(word => !Fillers.Contains(word)));

    private static EverydayWord Of(string word, string meaning) => new(word, meaning, Collected);
}
