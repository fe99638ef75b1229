using System.Text.Json;
using MotCua.Procedures;

namespace MotCua.Demonstration;

/// <summary>Tệp sự kiện: the files of facts this program carries.</summary>
internal static class FactFiles
{
    private const string Folder = "facts/";

    public static T Read<T>(string name) => JsonSerializer.Deserialize<T>(Text(name), EditionJson.Options) ?? throw new JsonException($"{name} is empty.");

    public static IEnumerable<string> Texts(string folder) =>
        typeof(FactFiles).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder + folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(name => Text(name[Folder.Length..]));

    /// <summary>The rows of a comma-separated file, without its heading.</summary>
    public static IEnumerable<string[]> Rows(string name) =>
        Text(name).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','));

    private static string Text(string name)
    {
        using var stream = typeof(FactFiles).Assembly.GetManifestResourceStream(Folder + name)
            ?? throw new FileNotFoundException($"No facts called {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
