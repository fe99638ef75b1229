using System.Text;
using System.Text.Json;
using CsCheck;
using MotCua.Law.Tests.Examples;
using MotCua.Law.Wording;

namespace MotCua.Law.Tests.Wording;

/// <summary>Gấp dấu: the examples of gap-dau.md, and what holds for any text.</summary>
public sealed class FoldingTests
{
    public static IEnumerable<TheoryDataRow<ExampleRow>> Texts() => MarkdownTable.Theory("Wording/gap-dau.md", "Gấp");

    [Theory, MemberData(nameof(Texts))]
    public void A_text_folds_as_the_table_says(ExampleRow row)
    {
        Assert.Equal(row["Gấp"], Folding.Fold(row["Viết"]));
        Assert.Equal(row["Gấp"], Folding.Fold(row["Viết"].Normalize(NormalizationForm.FormD)));
    }

    [Fact]
    public void Names_sort_by_the_Vietnamese_alphabet()
    {
        var names = MarkdownTable.Rows("Wording/gap-dau.md").Where(row => row.ContainsKey("Tên")).Select(row => row["Tên"]).ToList();
        Assert.Equal(names, names.AsEnumerable().Reverse().OrderBy(Folding.SortKey, StringComparer.Ordinal));
    }

    [Fact]
    public void Where_the_tone_stands_does_not_change_the_order() =>
        Assert.Equal(Folding.SortKey("Hòa Bình"), Folding.SortKey("hoà  bình"));

    [Fact]
    public void Folding_twice_changes_nothing() =>
        Gen.String.Sample(text => Assert.Equal(Folding.Fold(text), Folding.Fold(Folding.Fold(text))));

    [Fact]
    public void Composed_and_decomposed_text_are_the_same_text() => Gen.String[Gen.Char["aăâđeêoôơuưyAĐ ừếộ-"], 0, 12].Sample(text =>
    {
        var apart = text.Normalize(NormalizationForm.FormD);
        Assert.Equal(Folding.Fold(text), Folding.Fold(apart));
        Assert.Equal(Folding.SortKey(text), Folding.SortKey(apart));
    });

    [Fact]
    public void Nothing_that_can_be_typed_makes_it_throw() => Gen.Char.Array[0, 40].Sample(chars =>
    {
        var text = new string(chars);
        Assert.DoesNotContain("  ", Folding.Fold(text), StringComparison.Ordinal);
        Assert.NotNull(Folding.SortKey(text));
    });

    [Fact]
    public void Naughty_strings_fold_and_sort()
    {
        var naughty = JsonSerializer.Deserialize<string[]>(File.ReadAllText(SharedFolder.File("text/naughty-strings.json")))!;
        Assert.All(naughty, text => Assert.Equal(Folding.Fold(text), Folding.Fold(Folding.Fold(text))));
        Assert.All(naughty, text => Assert.NotNull(Folding.SortKey(text)));
    }

    [Fact]
    public void Published_names_of_places_fold_as_their_sample_says()
    {
        var rows = Table("text/accent-folding-sample.csv");
        Assert.All(rows, row => Assert.Equal(Folding.Fold(row["folded_lower"]), Folding.Fold(row["nfc"])));
        Assert.All(rows, row => Assert.Equal(Folding.Fold(row["nfc"]), Folding.Fold(row["nfd"])));
    }

    [Fact]
    public void Old_and_new_tone_placement_are_one_word() =>
        Assert.All(Table("text/tone_placement_equivalents.csv"), row => Assert.Equal(Folding.Fold(row["old_style"]), Folding.Fold(row["new_style"])));

    /// <summary>Abbreviations, spelling variants and an exact mode are the search's own; folding answers for the rest.</summary>
    [Fact]
    public void A_query_is_found_in_the_record_it_must_match()
    {
        string[] others = ["abbreviation", "spelling variant", "MST with dash"];
        var rows = Table("text/search_equivalence.csv").Where(row => row["must_match"] == "yes" && !others.Contains(row["why"])).ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Contains(Folding.Fold(row["query"]), Folding.Fold(row["record"]), StringComparison.Ordinal));
    }

    private static List<IReadOnlyDictionary<string, string>> Table(string path)
    {
        using var text = new StreamReader(SharedFolder.File(path));
        return [.. Csv.ReadByColumn(text)];
    }
}
