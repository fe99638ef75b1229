namespace MotCua.Law.Wording;

/// <summary>Số bằng chữ: whole numbers and amounts in words, over the whole range of <see cref="long"/>.</summary>
public static class NumberWords
{
    /// <summary>Northern usage: <c>một nghìn hai trăm linh năm</c>; mười, mươi, mốt, tư and lăm as they are spoken.</summary>
    public static string InVietnamese(long number) => VietnameseNumbers.Of(Magnitude(number), number < 0);

    /// <summary><c>one thousand two hundred and five</c>.</summary>
    public static string InEnglish(long number) => EnglishNumbers.Of(Magnitude(number), number < 0);

    /// <summary>An amount as papers write it: <c>bảy mươi lăm nghìn đồng</c>.</summary>
    public static string Amount(long dong) => InVietnamese(dong) + " đồng";

    /// <summary>An amount in both languages.</summary>
    public static Bilingual Amount(Dong dong) => new(Amount(dong.Amount), InEnglish(dong.Amount) + " đồng");

    // The lowest long has no positive twin.
    private static ulong Magnitude(long number) => number < 0 ? (ulong)-(number + 1) + 1 : (ulong)number;
}
