namespace MotCua.Ledger;

/// <summary>Erases a stream's personal content: bodies and salts, and everything that was made of them.</summary>
internal sealed class Erasing(Streams streams, Readers readers, Writer writer)
{
    private const int Tries = 10;

    public async Task<Trouble?> Erase(StreamKind kind, Guid stream, Actor by, string reason)
    {
        for (var i = 0; i < Tries; i++)
        {
            var held = streams.Load(kind, stream);
            if (held.Version == 0) return null;
            var written = await writer.Write(Erasure(stream, held, by, reason), wanted => Want(wanted, stream, held));
            if (written.Trouble is { } trouble) return trouble;
            if (written.Result) return await EmptyWriteAheadLog();
            streams.Forget(stream, held);
        }
        return Trouble.Busy;
    }

    /// <summary>The position too, though none is used: who holds it lets no rebuild exchange its rows meanwhile.</summary>
    private static void Want(Wanted wanted, Guid stream, Held held)
    {
        wanted.Streams.TryAdd(stream, (held.Version, held.Erasures));
        wanted.Positions = true;
        wanted.Foreseen = false;
    }

    /// <summary>False when the stream has moved on.</summary>
    private Func<Batch, bool> Erasure(Guid stream, Held held, Actor by, string reason)
    {
        var kind = held.Kind;
        var stored = streams.Events(stream, 0, held.Version).ConvertAll(row => row.Stored);
        var erased = stored.ConvertAll(bytes => bytes with { Body = null, Erased = bytes.Erased || bytes.Body is not null });
        var (_, rowsBefore) = Replay(kind, stream, stored);
        var (state, rowsAfter) = Replay(kind, stream, erased);
        var bytes = kind.WriteStateAny(state);
        var heldAfter = held with { State = state, Erasures = held.Erasures + 1 };
        return batch =>
        {
            if (batch.Store.VersionOf(stream) != (held.Version, held.Erasures)) return false;
            batch.Store.EraseBodies(stream, held.Version, batch.Now, by, reason);
            foreach (var row in rowsBefore) batch.Store.Apply(new(row.Table, RowChangeKind.Delete, row.Values[..row.Table.Key.Count]));
            foreach (var row in rowsAfter) batch.Store.Apply(row);
            batch.Store.SetStream(stream, heldAfter, bytes);
            batch.Keep(stream, heldAfter);
            return true;
        };
    }

    private static (object State, List<RowChange> Rows) Replay(StreamKind kind, Guid stream, List<StoredEvent> events)
    {
        var replay = new Replay(kind, stream);
        var rows = new List<RowChange>();
        foreach (var stored in events) rows.AddRange(replay.Next(stored));
        return (replay.State, rows);
    }

    private Task<Trouble?> EmptyWriteAheadLog() => writer.InTurn(() => Task.FromResult(readers.Read(store =>
    {
        store.EmptyWriteAheadLog();
        return (Trouble?)null;
    })));
}
