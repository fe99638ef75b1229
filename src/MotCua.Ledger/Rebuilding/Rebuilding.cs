namespace MotCua.Ledger;

/// <summary>Bảng đã dựng lại: a table after its rebuild.</summary>
/// <param name="Removed">Rows that were there and should not have been, or were different.</param>
/// <param name="Added">Rows that were missing or different.</param>
public sealed record RebuiltTable(string Name, long Rows, long Removed, long Added);

/// <summary>
/// Builds rows anew beside the live ones, on a snapshot, while acts go on; then, in the writer's turn, catches up and puts
/// in place what differs, in one transaction. Where erasures come faster than that, the last try builds in the turn, so that it ends.
/// </summary>
internal sealed class Rebuilding(LedgerStore kept, Writer writer)
{
    private const int StreamsAtOnce = 500, TriesBeside = 2;

    public async Task<IReadOnlyList<RebuiltTable>> Run(IReadOnlyList<StreamKind> kinds)
    {
        var tables = kinds.SelectMany(kind => kind.Tables).Distinct().ToArray();
        for (var tries = 0; tries < TriesBeside; tries++)
        {
            using var store = kept.OpenToRebuild();
            store.MakeBeside(tables);
            var (position, erasures) = Snapshot(store, kinds);
            var rebuilt = await writer.InTurn(() => Task.FromResult(CatchUpAndSwap(store, kinds, tables, position, erasures)));
            if (rebuilt is not null) return rebuilt;
        }
        using var last = kept.OpenToRebuild();
        last.MakeBeside(tables);
        return await writer.InTurn(() => Task.FromResult(BuildAndSwap(last, kinds, tables)));
    }

    /// <summary>Where the journal stood in the snapshot the rows were built on.</summary>
    private static (long Position, long Erasures) Snapshot(StoreConnection store, IReadOnlyList<StreamKind> kinds)
    {
        store.BeginToRead();
        var stood = (store.LastPosition(), store.CountErasures());
        Build(store, kinds);
        store.Commit();
        return stood;
    }

    private static void Build(StoreConnection store, IReadOnlyList<StreamKind> kinds)
    {
        foreach (var kind in kinds)
        {
            var streams = store.StreamsOf(kind.Name, Guid.Empty, StreamsAtOnce);
            for (; streams.Count > 0; streams = store.StreamsOf(kind.Name, streams[^1], StreamsAtOnce))
                foreach (var stream in streams) Build(store, kind, stream, after: 0);
        }
    }

    /// <summary>Rows of the stream's events after a position; a snapshot of an older fold is folded anew.</summary>
    private static void Build(StoreConnection store, StreamKind kind, Guid stream, long after)
    {
        var replay = new Replay(kind, stream);
        foreach (var row in store.EventsOf(stream, 0, Streams.Last))
            foreach (var change in replay.Next(row.Stored))
                if (row.Position > after) store.Apply(change);
        var now = store.StreamOf(stream)!;
        if (now.FoldVersion != kind.FoldVersion) store.FoldBeside(stream, now.Version, kind.FoldVersion, kind.WriteStateAny(replay.State));
    }

    /// <summary>Null when something was erased meanwhile: then all is built again, since its rows cannot be told any more.</summary>
    private static RebuiltTable[]? CatchUpAndSwap(StoreConnection store, IReadOnlyList<StreamKind> kinds, RowTable[] tables, long position, long erasures)
    {
        store.BeginToSwap();
        if (store.CountErasures() != erasures) return null;
        foreach (var kind in kinds)
            foreach (var stream in store.StreamsChanged(kind.Name, position)) Build(store, kind, stream, position);
        return Swap(store, tables);
    }

    private static RebuiltTable[] BuildAndSwap(StoreConnection store, IReadOnlyList<StreamKind> kinds, RowTable[] tables)
    {
        store.BeginToSwap();
        Build(store, kinds);
        return Swap(store, tables);
    }

    private static RebuiltTable[] Swap(StoreConnection store, RowTable[] tables)
    {
        var rebuilt = tables.Select(store.Swap).ToArray();
        store.SwapFolds();
        store.Commit();
        return rebuilt;
    }
}
