using System.Diagnostics;

namespace MotCua.Ledger;

/// <summary>
/// Kiểm tra sổ: shows from the store alone that chains are whole, bodies are those committed to, and states follow.
/// Shares no code with the writer, so that one mistake cannot hide in both.
/// </summary>
public static class Verifier
{
    /// <summary>Two for each core: while one waits for the store, the other hashes and folds.</summary>
    private const int WalkersPerCore = 2, MostWalkers = 8, WorthAWalker = 500;

    /// <param name="kinds">Kinds whose states are folded again; of other streams only the chains are checked.</param>
    public static VerifierReport Run(LedgerStore store, params IReadOnlyList<StreamKind> kinds) => Run(store, CheckedAgainst.Nothing, kinds);

    /// <param name="against">Heads that were published and the key that signs them: what a store that was rolled back or rewritten as a whole is held against.</param>
    /// <inheritdoc cref="Run(LedgerStore, IReadOnlyList{StreamKind})"/>
    public static VerifierReport Run(LedgerStore store, CheckedAgainst against, params IReadOnlyList<StreamKind> kinds)
    {
        var started = Stopwatch.GetTimestamp();
        var views = store.Inspect(Math.Min(WalkersPerCore * Environment.ProcessorCount, MostWalkers));
        try
        {
            var ranges = IdRange.Split(views[0], views.Count, WorthAWalker);
            var byName = kinds.ToDictionary(kind => kind.Name);
            var events = views[0].Count("ledger_event");
            var met = new MetPositions(events);
            var heads = HeadCheck.Rows(views[0]);
            var ends = HeadCheck.Ends(heads);
            var leaves = ranges.Select(_ => new HeadLeaves(ends)).ToArray();
            var walks = ranges.Select((range, i) => Task.Factory.StartNew(() => new Walk(views[i], met, leaves[i], byName).Run(range),
                CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
            var walked = Task.WhenAll(walks).GetAwaiter().GetResult();
            IReadOnlyList<Finding> findings =
            [
                .. JournalCheck.Run(views[0], met, walked.Sum(walk => walk.Bodies)), .. walked.SelectMany(walk => walk.Findings),
                .. new HeadCheck(views[0], heads, against).Run(leaves, events),
            ];
            return new(walked.Sum(walk => walk.Streams), walked.Sum(walk => walk.Events), Stopwatch.GetElapsedTime(started), findings) { Heads = heads.Count };
        }
        finally
        {
            foreach (var view in views) view.Dispose();
        }
    }
}

/// <summary>Kết quả kiểm tra: what was checked, and what is not as it was written.</summary>
public sealed record VerifierReport(long Streams, long Events, TimeSpan Took, IReadOnlyList<Finding> Findings)
{
    /// <summary>Daily heads that were checked.</summary>
    public long Heads { get; init; }

    public double EventsPerSecond => Events / Took.TotalSeconds;
}

/// <summary>Điều bất thường: one thing that is not as it was written.</summary>
/// <param name="Code">Stable: <c>event.changed</c>, <c>event.missing</c>, <c>event.stray</c>, <c>event.backwards</c>, <c>event.unreadable</c>, <c>body.changed</c>,
/// <c>body.missing</c>, <c>body.added</c>, <c>stream.version</c>, <c>stream.head</c>, <c>stream.recorded</c>, <c>body.stray</c>, <c>state.differs</c>, <c>journal.gap</c>;
/// of heads <c>head.differs</c>, <c>head.stream</c>, <c>head.order</c>, <c>head.signature</c>, <c>head.short</c>, <c>head.tiles</c>, <c>head.unreadable</c>, and against published ones <c>head.lost</c>, <c>head.rewritten</c>.</param>
/// <param name="Seq">The event it is about; of a stream or its state the last event that is there.</param>
public sealed record Finding(string Code, Guid? Stream, long? Seq, string Detail);
