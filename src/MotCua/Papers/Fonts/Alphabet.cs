namespace MotCua.Papers.Fonts;

/// <summary>Bảng chữ: the characters papers are written with. Everything else is set as a box and reported.</summary>
public static class Alphabet
{
    /// <summary>Every Vietnamese letter with every tone mark, in both cases, composed (NFC).</summary>
    public static readonly string Vietnamese = Both("aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ");

    /// <summary>What a font must have before a paper is set in it.</summary>
    public static readonly string Required = Vietnamese + Both("fjwz") + "0123456789.,;:!?()/-–%&'\"“”…";

    private static readonly (int First, int Last)[] Ranges =
    [
        (0x0020, 0x007E), (0x00A0, 0x017F), // Latin of Western and Central Europe
        (0x01A0, 0x01A1), (0x01AF, 0x01B0), (0x0218, 0x021B), (0x1E80, 0x1EF9), // Vietnamese, Romanian, Welsh
        (0x02C6, 0x02DD), (0x0300, 0x0309), (0x031B, 0x031B), (0x0323, 0x0323), // marks standing alone
        (0x2010, 0x2026), (0x2030, 0x203A), (0x20AB, 0x20AC), (0x2116, 0x2116), (0x2122, 0x2122),
        (0x2190, 0x2193), (0x2212, 0x2212), (0x2260, 0x2265), (Missing, Missing),
    ];

    /// <summary>What stands where a character cannot be set (□).</summary>
    public const char Missing = '\u25A1';

    /// <summary>All the characters kept in the fonts that go into a paper.</summary>
    public static IEnumerable<int> Kept => Ranges.SelectMany(r => Enumerable.Range(r.First, r.Last - r.First + 1));

    private static string Both(string lower) => lower + lower.ToUpperInvariant();
}
