using MotCua.Demonstration;
using MotCua.Law.Positions;

namespace MotCua.Bench.Http;

/// <summary>Người đang làm việc: an officer signed in once, before anything is measured.</summary>
internal sealed class Person(string id, PositionKind kind)
{
    public string Id => id;

    public PositionKind Kind => kind;

    /// <summary>The cookies of the session, as a browser sends them.</summary>
    public string Cookie { get; set; } = "";
}

/// <summary>Những người của một lượt đo: who reads and acts, which dossiers each of them sees, and the ways dossiers go.</summary>
internal sealed class Crowd
{
    public static readonly Inhabitants Inhabitants = new(2026);

    private readonly Dictionary<ReadPage, Person[]> readers;
    private readonly Dictionary<Person, string[]> codes;
    private readonly string[] procedures;

    /// <param name="codes">Codes drawn from all dossiers, of those a person sees; a person without any reads no dossier.</param>
    public Crowd(IReadOnlyList<Person> people, IReadOnlyList<Walk> walks, IReadOnlyDictionary<Person, string[]> codes, IReadOnlyList<string> procedures)
    {
        (People, Walks, this.procedures) = (people, walks, [.. procedures]);
        this.codes = new(codes);
        readers = CityShape.Reads.ToDictionary(page => page, page => people.Where(p => page.Who.Contains(p.Kind) && (!page.Path.Contains("{code}", StringComparison.Ordinal) || codes[p].Length > 0)).ToArray());
    }

    public IReadOnlyList<Person> People { get; }

    /// <summary>Ways dossiers of the run go; those whose procedure asks for more than these acts are taken out.</summary>
    public IReadOnlyList<Walk> Walks { get; set; }

    /// <summary>Who reads a page and at which address; nobody signed in for a public one.</summary>
    public (Person? By, string Path) Reading(ReadPage page, Random random)
    {
        var by = page.Who.Count == 0 ? null : Any(readers[page], random);
        var path = page.Path
            .Replace("{code}", by is null ? "" : page.Path.Contains("{code}", StringComparison.Ordinal) ? Any(codes[by], random) : "", StringComparison.Ordinal)
            .Replace("{typed}", Any(CityShape.Typed, random), StringComparison.Ordinal)
            .Replace("{name}", Any(CityShape.Names, random), StringComparison.Ordinal)
            .Replace("{procedure}", Any(procedures, random), StringComparison.Ordinal);
        return (by, path);
    }

    private static T Any<T>(T[] of, Random random) => of[random.Next(of.Length)];
}
