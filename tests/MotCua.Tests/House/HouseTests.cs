using System.Text.RegularExpressions;
using MotCua.Accounts;
using MotCua.Law.Dossiers;

namespace MotCua.Tests.House;

/// <summary>Nội quy: what the house promises of itself, read from its own source.</summary>
public sealed partial class HouseTests
{
    private static readonly string Root = FindRoot();
    private static readonly string[] Generated = ["Migrations", "PostgresMigrations", "bin", "obj", "node_modules"];
    private static readonly IReadOnlyList<string> Sources = [.. Files("src", "*.cs"), .. Files("src", "*.razor"), .. Files("tests", "*.cs")];

    /// <summary>The official word for these has the part in it.</summary>
    private static readonly string[] AllowedNames = ["DataFolder"];

    [Fact]
    public void No_file_is_longer_than_three_hundred_lines() =>
        Assert.Empty(Sources.Where(file => File.ReadLines(file).Count() > 300).Select(Short));

    [Fact]
    public void No_type_is_named_by_a_word_that_says_nothing() =>
        Assert.DoesNotContain(TypeNames(), name => NamesNothing().IsMatch(name) && !AllowedNames.Contains(name));

    [Fact]
    public void No_type_is_named_by_a_word_the_glossary_sets_aside()
    {
        var aside = File.ReadLines(Path.Combine(Root, "GLOSSARY.md")).Where(line => line.StartsWith('|')).Select(line => line.Split('|'))
            .Where(cells => cells.Length > 4 && cells[2].Contains('`', StringComparison.Ordinal))
            .SelectMany(cells => cells[3].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToHashSet(StringComparer.Ordinal);
        Assert.Contains("TrackingNumber", aside);
        // A job of the writer of the ledger is no errand.
        Assert.DoesNotContain(TypeNames(), name => name != "Job" && aside.Contains(name));
    }

    [Theory]
    [InlineData("src/MotCua.Law", @"(?!Law\b)\w+")]
    [InlineData("src/MotCua.Ledger", @"(?!Ledger\b)\w+")]
    [InlineData("src/MotCua/Plumbing", "Notices|Accounts|Sealing|Agencies|Certification|Commands|Demonstration|Dossiers|Look|Papers|Positions|Procedures|Publication|Tariffs|Editions|Operations")]
    [InlineData("src/MotCua/Gateways", "Notices|Accounts|Sealing|Agencies|Certification|Commands|Demonstration|Dossiers|Look|Papers|Positions|Procedures|Publication|Tariffs|Editions|Operations")]
    [InlineData("src/MotCua/Sealing", "Accounts|Agencies|Certification|Commands|Demonstration|Dossiers|Papers|Positions|Procedures|Publication|Supervision|Tariffs|Editions|Operations")]
    [InlineData("src/MotCua/Look", "Notices|Accounts|Sealing|Agencies|Certification|Commands|Demonstration|Dossiers|Papers|Positions|Procedures|Publication|Tariffs|Editions|Operations")]
    [InlineData("src/MotCua/Procedures", "Notices|Certification|Dossiers|Papers|Publication|Commands|Demonstration|Editions|Operations")]
    [InlineData("src/MotCua/Agencies", "Notices|Certification|Dossiers|Papers|Publication|Commands|Demonstration|Editions|Operations")]
    [InlineData("src/MotCua/Positions", "Notices|Certification|Dossiers|Papers|Publication|Commands|Demonstration|Supervision|Editions|Operations")]
    [InlineData("src/MotCua/Accounts", "Notices|Certification|Dossiers|Papers|Publication|Commands|Demonstration|Editions|Operations")]
    [InlineData("src/MotCua/Tariffs", "Notices|Certification|Dossiers|Papers|Publication|Commands|Demonstration|Procedures|Editions|Operations")]
    [InlineData("src/MotCua/Editions", "Certification|Commands|Demonstration|Dossiers|Gateways|Papers|Publication|Supervision|Operations")]
    [InlineData("src/MotCua/Dossiers", "Notices|Certification|Papers|Publication|Commands|Demonstration|Supervision|Editions|Operations")]
    [InlineData("src/MotCua/Papers", "Certification|Publication|Commands|Demonstration|Supervision|Editions|Operations")]
    [InlineData("src/MotCua/Notices", "Certification|Papers|Publication|Commands|Demonstration|Supervision|Editions|Operations")]
    [InlineData("src/MotCua/Certification", "Dossiers|Publication|Commands|Demonstration|Supervision|Operations")]
    [InlineData("src/MotCua/Supervision", "Certification|Publication|Commands|Demonstration|Operations")]
    [InlineData("src/MotCua/Operations", "Certification|Commands|Demonstration|Dossiers|Editions|Papers|Procedures|Publication|Tariffs")]
    public void A_room_knows_only_what_stands_below_it(string room, string above)
    {
        var use = new Regex($@"\bMotCua\.({above})\b");
        var files = Sources.Where(file => Short(file).StartsWith(room + "/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);
        Assert.Empty(files.Where(file => use.IsMatch(File.ReadAllText(file))).Select(Short));
    }

    [Fact]
    public void The_law_and_the_ledger_refer_to_no_project()
    {
        foreach (var project in new[] { "MotCua.Law", "MotCua.Ledger" })
            Assert.DoesNotContain("ProjectReference", File.ReadAllText(Path.Combine(Root, "src", project, project + ".csproj")), StringComparison.Ordinal);
        Assert.DoesNotContain("PackageReference", File.ReadAllText(Path.Combine(Root, "src", "MotCua.Law", "MotCua.Law.csproj")), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_act_of_the_lifecycle_has_its_row_in_the_permissions() =>
        Assert.DoesNotContain(Lifecycle.Rows, row => !Permissions.Table.ContainsKey(row.Act.Name));

    /// <summary>A provision changes in one place. What citizens are told of their rights is prose of its own.</summary>
    [Fact]
    public void No_page_of_the_desk_writes_an_article_by_itself() =>
        Assert.Empty(Sources.Where(file => file.EndsWith(".razor", StringComparison.Ordinal) && !Short(file).StartsWith("src/MotCua/Publication/", StringComparison.Ordinal)
            && WrittenArticle().IsMatch(File.ReadAllText(file))).Select(Short));

    [Fact]
    public void Every_link_of_a_document_points_to_a_file()
    {
        var documents = Files(".", "*.md").Where(file => !file.Contains("/.", StringComparison.Ordinal) && !file.Contains("/artifacts/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(documents);
        var dead = from file in documents
                   from Match link in Link().Matches(File.ReadAllText(file))
                   let target = link.Groups[1].Value
                   where !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal)
                   let path = Path.Combine(Path.GetDirectoryName(file)!, Uri.UnescapeDataString(target))
                   where !Path.Exists(path)
                   select $"{Short(file)}: {target}";
        Assert.Empty(dead);
    }

    [Fact]
    public void Every_path_a_document_names_is_there()
    {
        var documents = Files(".", "*.md").Where(file => !file.Contains("/.", StringComparison.Ordinal) && !file.Contains("/artifacts/", StringComparison.Ordinal));
        var dead = from file in documents
                   from Match path in NamedPath().Matches(File.ReadAllText(file))
                   let named = path.Groups[1].Value
                   where !Path.Exists(Path.Combine(Root, named)) && !Sources.Any(source => source.EndsWith(named, StringComparison.Ordinal))
                   select $"{Short(file)}: {named}";
        Assert.Empty(dead);
    }

    private static IEnumerable<string> TypeNames() => Sources.Where(file => file.EndsWith(".cs", StringComparison.Ordinal) && Short(file).StartsWith("src/", StringComparison.Ordinal))
        .SelectMany(file => TypeName().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value).Distinct();

    private static IEnumerable<string> Files(string under, string pattern) =>
        Directory.EnumerateFiles(Path.GetFullPath(Path.Combine(Root, under)), pattern, SearchOption.AllDirectories)
            .Where(file => !Short(file).Split('/').Any(Generated.Contains));

    private static string Short(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MotCua.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("MotCua.slnx is not above the tests");
    }

    [GeneratedRegex(@"^\s*(?:public|internal|private|protected|file|sealed|static|abstract|partial|readonly|ref| )*\b(?:class|record struct|record class|record|struct|enum|interface) ([A-Z]\w*)", RegexOptions.Multiline)]
    private static partial Regex TypeName();

    [GeneratedRegex("(Service|Manager|Helper|Util|Common|Core|Base|Info|Data|Processor|Handler|Impl|Dto)(?![a-z])")]
    private static partial Regex NamesNothing();

    /// <summary>A file in a folder, or a folder of the source, between back-ticks.</summary>
    [GeneratedRegex(@"`((?:src|tests|bench|docs)/[\w./-]+|[A-Z][\w.]*/[\w./-]+\.(?:cs|razor|json|md))`")]
    private static partial Regex NamedPath();

    [GeneratedRegex(@"Điều \d|Article \d")]
    private static partial Regex WrittenArticle();

    [GeneratedRegex(@"\]\(([^)\s#]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();
}
