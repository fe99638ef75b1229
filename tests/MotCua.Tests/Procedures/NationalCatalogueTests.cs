using System.IO.Compression;
using System.Text.Json;
using MotCua.Demonstration;
using MotCua.Procedures;

namespace MotCua.Tests.Procedures;

/// <summary>Among all national procedures, not only the twelve.</summary>
public sealed class NationalCatalogueTests(ITestOutputHelper output)
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void What_people_ask_for_stands_among_the_first_of_two_thousand()
    {
        var catalogue = National();
        string[] asked = ["giay phep xay dung", "sao y", "khai sinh", "doi so do", "ho kinh doanh", "ma so thue", "trich luc khai sinh", "1.007781"];
        string[] meant = ["1.013225", "2.000815", "1.001193", "1.012783", "1.001612", "2.002225", "2.000635", "1.007781"];
        var started = TimeProvider.System.GetTimestamp();

        var ranks = asked.Zip(meant, (typed, code) => catalogue.Find(typed, Today).Select(e => e.Code).ToList().IndexOf(code)).ToList();

        output.WriteLine($"{catalogue.Editions.Count} editions, {TimeProvider.System.GetElapsedTime(started).TotalMilliseconds / asked.Length:0.00} ms each");
        Assert.All(ranks, rank => Assert.InRange(rank, 0, 4));
    }

    private static Catalogue National()
    {
        var file = Path.Combine(Shared() ?? "", "data", "catalogue", "procedures-2026-07.jsonl.gz");
        Assert.SkipUnless(File.Exists(file), "../shared/data is not here");
        using var lines = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        var ours = City.Editions.Select(e => e.Edition.Code).ToHashSet();
        var sample = City.Editions[0];
        var others = new List<PublishedEdition>();
        while (lines.ReadLine() is { } line)
        {
            using var row = JsonDocument.Parse(line);
            string Text(string name) => row.RootElement.GetProperty(name).GetString() ?? "";
            if (ours.Add(Text("ma_thu_tuc")))
                others.Add(new(sample.Edition with { Id = Text("ma_thu_tuc") + "@2026-01-01", Code = Text("ma_thu_tuc"), Name = Text("ten_thu_tuc"), NameEn = "", Field = Text("linh_vuc") }, [], sample.Source));
        }
        return new(City.Editions.Concat(others));
    }

    internal static string? Shared()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "MotCua.slnx")))
                return Path.Combine(folder.FullName, "..", "shared");
        return null;
    }
}
