using System.Globalization;
using System.Text.Json;

namespace MotCua.Bench;

/// <summary>A program that does the acts of dossiers durably on one store, with the checker of what it acknowledged.</summary>
internal abstract class Contender(string name, string store)
{
    /// <summary>Every contender does acts for so long, eight clients at once, before it is measured.</summary>
    protected static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);

    private static long taken;

    public string Name => name;

    public string Store => store;

    /// <summary>One run at each number of clients, then the check; what it finds is said, nothing where all is sound.</summary>
    public abstract Task<Outcome> Run(IReadOnlyList<int> clients, TimeSpan span);

    /// <summary>The first of so many dossier numbers that no other run uses.</summary>
    protected static long Numbers(long count) => Interlocked.Add(ref taken, count) - count;
}

/// <summary>What one run of a contender showed, one measure per number of clients, what its checker found, and its version where it is a program of its own.</summary>
internal sealed record Outcome(IReadOnlyList<Measured> Measured, IReadOnlyList<string> Wrong, string? Version = null);

/// <summary>The acts of one dossier as the texts that every contender is given to keep.</summary>
internal sealed record Payloads(string Series, IReadOnlyList<string> Acts)
{
    public static Payloads Of(DossierPath path) =>
        new(path.Series, [.. Enumerable.Range(0, DossierPath.Steps).Select(step => JsonSerializer.Serialize(path.Act(1, step), path.Act(1, step).GetType()))]);

    public override string ToString() =>
        string.Join(" + ", Acts.Select(a => System.Text.Encoding.UTF8.GetByteCount(a).ToString(CultureInfo.InvariantCulture))) + " bytes";
}
