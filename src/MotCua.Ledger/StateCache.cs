namespace MotCua.Ledger;

/// <summary>A stream as it stands after its last commit.</summary>
/// <param name="Erasures">How often personal content was erased; part of what a commit checks, so that nothing erased comes back.</param>
internal sealed record Held(StreamKind Kind, object State, long Version, long Erasures, byte[] Head, long RecordedAt)
{
    public bool IsAsNewAs(Held other) => Version >= other.Version && Erasures >= other.Erasures;
}

/// <summary>
/// The states used last, up to a number. Every commit checks the version it was decided on, so a stale state here loses
/// a race and is dropped; it cannot do harm.
/// </summary>
internal sealed class StateCache(int most)
{
    private readonly Lock gate = new();
    private readonly Dictionary<Guid, LinkedListNode<(Guid Stream, Held Held)>> byStream = [];
    private readonly LinkedList<(Guid Stream, Held Held)> newestFirst = new();

    public Held? Find(Guid stream)
    {
        lock (gate)
        {
            if (!byStream.TryGetValue(stream, out var node)) return null;
            newestFirst.Remove(node);
            newestFirst.AddFirst(node);
            return node.Value.Held;
        }
    }

    public void Keep(Guid stream, Held held)
    {
        lock (gate)
        {
            if (byStream.TryGetValue(stream, out var node))
            {
                if (held.IsAsNewAs(node.Value.Held)) node.Value = (stream, held);
                return;
            }
            byStream.Add(stream, newestFirst.AddFirst((stream, held)));
            if (byStream.Count > most) Drop(newestFirst.Last!.Value.Stream);
        }
    }

    /// <summary>Drops this state, unless a newer one has taken its place.</summary>
    public void Drop(Guid stream, Held stale)
    {
        lock (gate)
            if (byStream.TryGetValue(stream, out var node) && stale.IsAsNewAs(node.Value.Held)) Drop(stream);
    }

    public void Clear()
    {
        lock (gate)
        {
            byStream.Clear();
            newestFirst.Clear();
        }
    }

    private void Drop(Guid stream)
    {
        if (byStream.Remove(stream, out var node)) newestFirst.Remove(node);
    }
}
