namespace MotCua.Demonstration;

/// <summary>Xúc xắc: a row of numbers that follows from where it starts and from nothing else (SplitMix64).</summary>
internal struct Dice(long seed, long n, int kind)
{
    private const ulong Step = 0x9E3779B97F4A7C15;
    private ulong state = Mixed(Mixed((ulong)seed + Step) + (ulong)n * Step + (ulong)kind);

    /// <summary>From 0 to below <paramref name="sides"/>.</summary>
    public int Roll(int sides) => (int)(((Next() >> 32) * (ulong)sides) >> 32);

    public bool Happens(int percent) => Roll(100) < percent;

    public T Pick<T>(IReadOnlyList<T> from) => from[Roll(from.Count)];

    private ulong Next() => Mixed(state += Step);

    private static ulong Mixed(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}

/// <summary>Tần suất: words drawn as often as they weigh.</summary>
internal sealed class Frequencies
{
    private readonly string[] words;
    private readonly int[] upTo;

    public Frequencies(IReadOnlyDictionary<string, int> weights)
    {
        words = [.. weights.Keys];
        upTo = new int[words.Length];
        var sum = 0;
        for (var i = 0; i < words.Length; i++)
            upTo[i] = sum += weights[words[i]];
    }

    public string Draw(ref Dice dice)
    {
        var at = Array.BinarySearch(upTo, dice.Roll(upTo[^1]) + 1);
        return words[at < 0 ? ~at : at];
    }
}
