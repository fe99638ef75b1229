using MotCua.Law.Procedures;
using MotCua.Law.Wording;

namespace MotCua.Procedures;

/// <summary>
/// Chỉ mục danh mục: which editions hold a word that begins like this, and how much that says. All words sorted, so that a
/// beginning is one stretch of them.
/// </summary>
internal sealed class CatalogueIndex
{
    private const int Code = 16, Everyday = 8, Name = 4, English = 3, Field = 2, WholeWord = 1;
    private const int AsPeopleSay = 32, AsNamed = 16;
    private readonly IReadOnlyList<PublishedEdition> editions;
    private readonly string[] words;
    private readonly (int Edition, int Weight)[][] found;
    private readonly Phrases[] phrases;

    public CatalogueIndex(IReadOnlyList<PublishedEdition> editions)
    {
        this.editions = editions;
        phrases = [.. editions.Select(e => new Phrases([.. e.EverydayWords.Select(Folding.Fold)], $" {Folding.Fold(e.Edition.Name)}"))];
        var entries = editions.SelectMany((e, i) => WordsOf(e).Select(word => (word.Word, Edition: i, word.Weight)))
            .GroupBy(entry => entry.Word).OrderBy(entry => entry.Key, StringComparer.Ordinal).ToList();
        words = [.. entries.Select(entry => entry.Key)];
        found = [.. entries.Select(entry => entry.GroupBy(e => e.Edition).Select(e => (e.Key, e.Max(x => x.Weight))).ToArray())];
    }

    /// <param name="folded">What was typed, folded; at least one word.</param>
    public IEnumerable<ProcedureEdition> Find(string folded)
    {
        var scores = new int[editions.Count];
        var asked = folded.Split(' ');
        for (var i = 0; i < asked.Length; i++)
            Add(asked[i], scores, firstWord: i == 0);
        return Enumerable.Range(0, scores.Length).Where(i => scores[i] > 0)
            .OrderByDescending(i => scores[i] + phrases[i].Bonus(folded)).ThenBy(i => i).Select(i => editions[i].Edition);
    }

    /// <summary>Adds what this word is worth to every edition that holds it and held the words before; the others are out.</summary>
    private void Add(string word, int[] scores, bool firstWord)
    {
        var best = new int[scores.Length];
        var at = Array.BinarySearch(words, word, StringComparer.Ordinal);
        for (var i = at < 0 ? ~at : at; i < words.Length && words[i].StartsWith(word, StringComparison.Ordinal); i++)
            foreach (var (edition, weight) in found[i])
                best[edition] = Math.Max(best[edition], weight + (words[i].Length == word.Length ? WholeWord : 0));
        for (var i = 0; i < scores.Length; i++)
            scores[i] = best[i] > 0 && (firstWord || scores[i] > 0) ? scores[i] + best[i] : 0;
    }

    private static IEnumerable<(string Word, int Weight)> WordsOf(PublishedEdition published)
    {
        var edition = published.Edition;
        (string Text, int Weight)[] texts =
            [(edition.Code, Code), (edition.Name, Name), (edition.NameEn, English), (edition.Field, Field), .. published.EverydayWords.Select(w => (w, Everyday))];
        return texts.SelectMany(text => Folding.Fold(text.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (word, text.Weight)));
    }

    private sealed record Phrases(string[] Everyday, string Name)
    {
        public int Bonus(string folded) =>
            Everyday.Any(phrase => phrase.StartsWith(folded, StringComparison.Ordinal)) ? AsPeopleSay
            : Name.Contains($" {folded}", StringComparison.Ordinal) ? AsNamed : 0;
    }
}
