namespace MotCua.Law.Dossiers;

/// <summary>Nội dung còn thiếu: a paper or a point that lacks, in how many originals, certified copies and plain copies, with the reason.</summary>
/// <param name="Key">The key of the edition's paper, or one of its own: what is brought for it names it. Null where nothing can be matched.</param>
public sealed record Lack(string Paper, int Originals, int Copies, string Reason, int Certified = 0, string? Key = null)
{
    internal const int LongestName = 500;

    private const int LongestReason = 1000, MostOfOne = 99, MostTogether = 100;

    /// <summary>Điều 16: all lacks at once, each with its reason. Every fault stands beside its line, <c>Lacks[0]</c>, <c>Lacks[1]</c> …</summary>
    internal static IReadOnlyList<Refusal> Check(IReadOnlyList<Lack> lacks, Article article)
    {
        if (lacks.Count is 0 or > MostTogether)
            return [new("supplement.lacks", article, new("Nêu đầy đủ một lần tất cả giấy tờ còn thiếu, mỗi mục kèm lý do.", "Name everything lacking at once, each with its reason."), "Lacks")];
        return [.. lacks.Index().Select(line => line.Item.Fault($"Lacks[{line.Index}]", article)).OfType<Refusal>()];
    }

    /// <summary>Đã bổ sung: whether what is brought makes up for it. An original stands for a copy; what a database says stands for both.</summary>
    public bool IsMetBy(IReadOnlyList<PaperCopy> papers)
    {
        var brought = papers.Where(p => p.Key == Key && p.IsThere).ToList();
        return Key is null || brought.Any(p => p.ReadFromDatabase || p.Shown)
            || brought.Count > 0 && brought.Sum(p => p.Originals) >= Originals && brought.Sum(p => p.Originals + p.Copies) >= Originals + Certified + Copies;
    }

    private Refusal? Fault(string field, Article article)
    {
        if (string.IsNullOrWhiteSpace(Paper) || string.IsNullOrWhiteSpace(Reason))
            return new("supplement.lacks", article, string.IsNullOrWhiteSpace(Paper)
                ? new("Nêu giấy tờ hoặc nội dung còn thiếu.", "Name the paper or the point that lacks.")
                : new($"Nêu lý do phải bổ sung: {Paper}.", $"State why it must be supplemented: {Paper}."), field);
        if (new[] { Originals, Certified, Copies }.Any(count => count is < 0 or > MostOfOne))
            return new("supplement.count", article, new("Số bản từ 0 đến 99.", "Between 0 and 99 of each."), field);
        return Stated.TooLong(Paper, field, article, LongestName) ?? Stated.TooLong(Reason, field, article, LongestReason);
    }
}
