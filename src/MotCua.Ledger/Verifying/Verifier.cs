using System.Diagnostics;

namespace MotCua.Ledger;

/// <summary>
/// Kiểm tra sổ: shows from the store alone that chains are whole, bodies are those committed to, and states follow.
/// Shares no code with the writer, so that one mistake cannot hide in both.
/// </summary>
public static class Verifier
{
    private const int MostWalkers = 4, WorthAWalker = 500;

    /// <param name="kinds">Kinds whose states are folded again; of other streams only the chains are checked.</param>
    public static VerifierReport Run(LedgerStore store, params IReadOnlyList<StreamKind> kinds)
    {
        var started = Stopwatch.GetTimestamp();
        var views = store.Inspect(Math.Clamp(Environment.ProcessorCount, 1, MostWalkers));
        try
        {
            var ranges = IdRange.Split(views[0], views.Count, WorthAWalker);
            var byName = kinds.ToDictionary(kind => kind.Name);
            var findings = JournalCheck.Run(views[0]).ToList();
            var walks = ranges.Select((range, i) => Task.Factory.StartNew(() => Walk(views[i], range, byName),
                CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
            Task.WhenAll(walks).GetAwaiter().GetResult();
            foreach (var walk in walks) findings.AddRange(walk.Result.Findings);
            return new(walks.Sum(walk => walk.Result.Streams), walks.Sum(walk => walk.Result.Events), Stopwatch.GetElapsedTime(started), findings);
        }
        finally
        {
            foreach (var view in views) view.Dispose();
        }
    }

    /// <summary>Streams and events side by side, both in the order of the stream's id. Casts keep a wrong type from stopping the walk.</summary>
    private static (long Streams, long Events, List<Finding> Findings) Walk(Inspection inspection, IdRange range, Dictionary<string, StreamKind> kinds)
    {
        var findings = new List<Finding>();
        using var events = new EventReader(inspection, range);
        using var rows = inspection.FirstQuery(
            $"""
            SELECT {inspection.Bytes("id")}, {inspection.Text("kind")}, {inspection.Number("version")}, {inspection.Bytes("head")}, {inspection.Number("recorded_at")},
                   {inspection.Number("fold_version")}, {inspection.Bytes("state")}
            FROM ledger_stream WHERE {range.Holds(inspection, "id")} ORDER BY id
            """);
        var streams = 0L;
        while (rows.Read())
        {
            streams++;
            var stream = new StreamCheck((byte[])rows[0], rows.GetString(1), kinds.GetValueOrDefault(rows.GetString(1)), findings);
            while (events.Current is { } stray && stray.Stream.AsSpan().SequenceCompareTo(stream.Id) < 0) Stray(stray);
            while (events.Current is { } happened && happened.Stream.AsSpan().SequenceEqual(stream.Id))
            {
                stream.Next(happened);
                events.Move();
            }
            stream.End(rows.GetInt64(2), (byte[])rows[3], rows.GetInt64(4), rows.GetInt64(5), (byte[])rows[6]);
        }
        while (events.Current is { } stray) Stray(stray);
        return (streams, events.Count, findings);

        void Stray(CheckedEvent stray)
        {
            findings.Add(new("event.stray", new(stray.Stream, bigEndian: true), stray.Seq, "belongs to no stream"));
            events.Move();
        }
    }
}

/// <summary>Kết quả kiểm tra: what was checked, and what is not as it was written.</summary>
public sealed record VerifierReport(long Streams, long Events, TimeSpan Took, IReadOnlyList<Finding> Findings)
{
    public double EventsPerSecond => Events / Took.TotalSeconds;
}

/// <summary>Điều bất thường: one thing that is not as it was written.</summary>
/// <param name="Code">Stable: <c>event.changed</c>, <c>event.missing</c>, <c>event.stray</c>, <c>event.backwards</c>, <c>event.unreadable</c>, <c>body.changed</c>,
/// <c>body.missing</c>, <c>body.added</c>, <c>stream.version</c>, <c>stream.head</c>, <c>stream.recorded</c>, <c>body.stray</c>, <c>state.differs</c>, <c>journal.gap</c>.</param>
public sealed record Finding(string Code, Guid? Stream, long? Seq, string Detail);
