using System.Security.Cryptography;

namespace MotCua.Ledger;

/// <summary>
/// One stream's decided events, made ready to be written: bytes, state, rows and errands. Done before the queue,
/// or in the writer when a number must be drawn first.
/// </summary>
internal sealed class Prepared
{
    private readonly IReadOnlyList<object> decided;

    public Prepared(Guid stream, Held before, IReadOnlyList<object> events)
    {
        Stream = stream;
        Before = before;
        decided = Events = events;
        Series = [.. events.Select(before.Kind.DrawOfAny).OfType<Draw>().Select(draw => draw.Series)];
        if (Series.Count == 0) MakeReady();
    }

    public Guid Stream { get; }
    public Held Before { get; }

    /// <summary>The series numbers will be drawn from.</summary>
    public IReadOnlyList<string> Series { get; }
    public IReadOnlyList<object> Events { get; private set; }
    public object After { get; private set; } = null!;
    public byte[] AfterBytes { get; private set; } = null!;
    public EventBytes[] Bytes { get; private set; } = null!;
    public (byte[] Salt, byte[] Commitment)?[] Bodies { get; private set; } = null!;
    public RowChange[] Rows { get; private set; } = null!;
    public NewErrand[][] Errands { get; private set; } = null!;

    private StreamKind Kind => Before.Kind;

    /// <summary>Draws the numbers wanted, once the act is sure to be committed.</summary>
    public void DrawNumbers(Batch batch)
    {
        if (Series.Count == 0) return;
        Events = [.. decided.Select(happened => Kind.DrawOfAny(happened) is { } draw ? Kind.NumberedAny(happened, batch.Draw(draw.Series)) : happened)];
        MakeReady();
    }

    private void MakeReady()
    {
        After = Events.Aggregate(Before.State, Kind.EvolveAny);
        AfterBytes = Kind.WriteStateAny(After);
        Bytes = [.. Events.Select(Kind.WriteAny)];
        Bodies = [.. Bytes.Select(bytes => bytes.Body is { } body ? Sealed(body) : default((byte[], byte[])?))];
        Rows = [.. Kind.ProjectAny(Stream, Before.Version == 0 ? null : Before.State, After, Events, Before.Version + Events.Count)];
        Errands = [.. Events.Select(happened => Kind.ErrandsOfAny(After, happened).ToArray())];
    }

    private static (byte[] Salt, byte[] Commitment) Sealed(byte[] body)
    {
        var salt = RandomNumberGenerator.GetBytes(32);
        return (salt, Chain.Commit(salt, body));
    }
}
