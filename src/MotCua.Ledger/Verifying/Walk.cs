namespace MotCua.Ledger;

/// <summary>One walker's way through its range: streams and events side by side, both in the order of the stream's id, some hundred streams at a time.</summary>
internal sealed class Walk(Inspection by, MetPositions met, HeadLeaves leaves, IReadOnlyDictionary<string, StreamKind> kinds)
{
    private const int AtATime = 500;

    private readonly EventReader events = new(by, met);
    private readonly List<Finding> findings = [];
    private long streams;

    public (long Streams, long Events, long Bodies, List<Finding> Findings) Run(IdRange range)
    {
        foreach (var some in StreamsOf(range).Chunk(AtATime))
        {
            // From the last one on, so that events of no stream, which lie between two, are met as well.
            events.Read(range with { UpTo = some[^1].Id });
            range = range with { After = some[^1].Id };
            foreach (var stream in some) Check(stream);
        }
        events.Read(range);
        while (events.Current is { } stray) Stray(stray);
        leaves.Close();
        return (streams, events.Count, events.Bodies, findings);
    }

    private void Check(CheckedStream stream)
    {
        streams++;
        var check = new StreamCheck(stream.Id, stream.Kind, kinds.GetValueOrDefault(stream.Kind), findings);
        while (events.Current is { } stray && stray.Stream.AsSpan().SequenceCompareTo(stream.Id) < 0) Stray(stray);
        while (events.Current is { } happened && happened.Stream.AsSpan().SequenceEqual(stream.Id))
        {
            check.Next(happened, events);
            leaves.Meet(happened);
            events.Move();
        }
        check.End(stream);
    }

    private void Stray(CheckedEvent stray)
    {
        leaves.Meet(stray);
        findings.Add(new("event.stray", new(stray.Stream, bigEndian: true), stray.Seq, "belongs to no stream"));
        events.Move();
    }

    private IEnumerable<CheckedStream> StreamsOf(IdRange range)
    {
        using var rows = by.FirstQuery(
            $"""
            SELECT {by.Bytes("id")}, {by.Text("kind")}, {by.Number("version")}, {by.Bytes("head")}, {by.Number("recorded_at")}, {by.Number("fold_version")}, {by.Bytes("state")}
            FROM ledger_stream WHERE {range.Holds(by, "id")} ORDER BY id
            """);
        while (rows.Read())
            yield return new((byte[])rows[0], rows.GetString(1), rows.GetInt64(2), (byte[])rows[3], rows.GetInt64(4), rows.GetInt64(5), (byte[])rows[6]);
    }
}
