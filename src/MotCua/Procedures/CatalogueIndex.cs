using MotCua.Law.Wording;

namespace MotCua.Procedures;

/// <summary>
/// Chỉ mục danh mục: which procedures hold a word that begins like this, and how much that says. All words sorted, so that a
/// beginning is one stretch of them.
/// </summary>
internal sealed class CatalogueIndex
{
    private const int Code = 16, Everyday = 8, Name = 4, English = 3, Field = 2, WholeWord = 1;
    private const int AsPeopleSay = 32, AsNamed = 16;
    private readonly int count;
    private readonly string[] words;
    private readonly (int Place, int Weight)[][] found;
    private readonly Phrases[] phrases;

    public CatalogueIndex(IReadOnlyList<FindableProcedure> procedures)
    {
        count = procedures.Count;
        phrases = [.. procedures.Select(e => new Phrases([.. e.EverydayWords.Select(Folding.Fold)], $" {Folding.Fold(e.Name)}"))];
        var entries = procedures.SelectMany((e, i) => WordsOf(e).Select(word => (word.Word, Place: i, word.Weight)))
            .GroupBy(entry => entry.Word).OrderBy(entry => entry.Key, StringComparer.Ordinal).ToList();
        words = [.. entries.Select(entry => entry.Key)];
        found = [.. entries.Select(entry => entry.GroupBy(e => e.Place).Select(e => (e.Key, e.Max(x => x.Weight))).ToArray())];
    }

    /// <summary>Places of those found in the list the index was made from, the best first.</summary>
    /// <param name="folded">What was typed, folded; at least one word.</param>
    public IEnumerable<int> Find(string folded)
    {
        var scores = new int[count];
        var asked = folded.Split(' ');
        for (var i = 0; i < asked.Length; i++)
            Add(asked[i], scores, firstWord: i == 0);
        return Enumerable.Range(0, scores.Length).Where(i => scores[i] > 0)
            .OrderByDescending(i => scores[i] + phrases[i].Bonus(folded)).ThenBy(i => i);
    }

    /// <summary>Adds what this word is worth to every procedure that holds it and held the words before; the others are out.</summary>
    private void Add(string word, int[] scores, bool firstWord)
    {
        var best = new int[scores.Length];
        var at = Array.BinarySearch(words, word, StringComparer.Ordinal);
        for (var i = at < 0 ? ~at : at; i < words.Length && words[i].StartsWith(word, StringComparison.Ordinal); i++)
            foreach (var (place, weight) in found[i])
                best[place] = Math.Max(best[place], weight + (words[i].Length == word.Length ? WholeWord : 0));
        for (var i = 0; i < scores.Length; i++)
            scores[i] = best[i] > 0 && (firstWord || scores[i] > 0) ? scores[i] + best[i] : 0;
    }

    private static IEnumerable<(string Word, int Weight)> WordsOf(FindableProcedure procedure)
    {
        (string Text, int Weight)[] texts =
            [(procedure.Code, Code), (procedure.Name, Name), (procedure.NameEn, English), (procedure.Field, Field), .. procedure.EverydayWords.Select(w => (w, Everyday))];
        return texts.SelectMany(text => Folding.Fold(text.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (word, text.Weight)));
    }

    private sealed record Phrases(string[] Everyday, string Name)
    {
        public int Bonus(string folded) =>
            Everyday.Any(phrase => phrase.StartsWith(folded, StringComparison.Ordinal)) ? AsPeopleSay
            : Name.Contains($" {folded}", StringComparison.Ordinal) ? AsNamed : 0;
    }
}

/// <summary>Thủ tục tìm được: by what a procedure is found.</summary>
internal sealed record FindableProcedure(string Code, string Name, string NameEn, string Field, IReadOnlyList<string> EverydayWords);
