namespace MotCua.Law.Dossiers;

/// <summary>Giấy tờ đã nộp trực tuyến: what an online filing holds after all its completions; the later copy of a paper takes the place of the earlier.</summary>
public static class FiledPapers
{
    public static IReadOnlyList<PaperCopy> Of(IEnumerable<DossierEvent> happened)
    {
        var papers = new List<PaperCopy>();
        foreach (var brought in happened.Select(Brought).SelectMany(copies => copies))
            if (papers.FindIndex(p => p.Key == brought.Key) is >= 0 and var place)
                papers[place] = brought;
            else
                papers.Add(brought);
        return papers;
    }

    private static IReadOnlyList<PaperCopy> Brought(DossierEvent happened) => happened switch
    {
        DossierSubmitted filed => filed.Papers,
        FilingCompleted completed => completed.Papers,
        _ => [],
    };
}
