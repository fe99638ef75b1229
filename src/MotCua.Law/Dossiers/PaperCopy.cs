namespace MotCua.Law.Dossiers;

/// <summary>Bản nộp: how many originals and copies of a paper were handed in, or that it was only shown or read from a database.</summary>
/// <param name="Key">The paper's key in the edition, or a key of its own for what the edition does not name.</param>
/// <param name="Name">Its name as printed on the slip.</param>
/// <param name="ReadFromDatabase">Điều 4 khoản 2a NĐ 309/2026: the data stand in a database, so the paper is not asked.</param>
public sealed record PaperCopy(string Key, string Name, int Originals, int Copies, bool Shown = false, bool ReadFromDatabase = false)
{
    /// <summary>Bản chính đã nhận: originals the centre keeps until they are given back; none of what was only shown or stands in a database.</summary>
    public int OriginalsTaken => Shown || ReadFromDatabase ? 0 : Originals;

    internal const int MostOfOne = 99;

    /// <summary>Số bản: none of a paper comes in more copies than a slip can hold, or in fewer than none.</summary>
    internal static Refusal? Uncountable(IEnumerable<PaperCopy> papers, Article article) =>
        papers.All(p => p is { Originals: >= 0 and <= MostOfOne, Copies: >= 0 and <= MostOfOne }) ? null
        : new("paper.count", article, new($"Số bản của mỗi giấy tờ từ 0 đến {MostOfOne}.", $"Between 0 and {MostOfOne} of each paper."), "Papers");

    public bool IsThere => Originals > 0 || Copies > 0 || Shown || ReadFromDatabase;
}
