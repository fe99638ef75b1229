namespace MotCua.Ledger;

/// <summary>
/// One act in a transaction: first everything is checked, then everything is written, so that a loser has written nothing.
/// </summary>
internal sealed class ActCommit(Asked asked, IReadOnlyList<Prepared> streams, IReadOnlyList<Guard> guards)
{
    /// <summary>An errand's id is its event's position × this + its place, so it says what caused it and is never used again.</summary>
    private const int MostErrandsPerEvent = 100;

    /// <summary>Names what <see cref="Run"/> will ask.</summary>
    public void Want(Wanted wanted)
    {
        if (asked.Key is { } key) wanted.Keys.Add(key.Value);
        foreach (var stream in streams)
        {
            wanted.Streams.TryAdd(stream.Stream, (stream.Before.Version, stream.Before.Erasures));
            wanted.Series.UnionWith(stream.Series);
        }
        foreach (var guard in guards) wanted.References.TryAdd((guard.Table, guard.Key), guard.Version);
        wanted.Positions = true;
    }

    public ActResult Run(Batch batch)
    {
        if (asked.Key is { } key && batch.Store.KeyOf(key.Value) is { } known) return ActResult.OfKnownKey(key, known);
        foreach (var stream in streams)
            if (batch.Store.VersionOf(stream.Stream) != (stream.Before.Version, stream.Before.Erasures)) return new ActResult.Lost();
        var changed = guards.Where(guard => !batch.Holds(guard)).ToArray();
        if (changed.Length > 0) return new ActResult.Outdated(changed);

        foreach (var stream in streams) stream.DrawNumbers(batch);
        var commits = streams.Select(stream => Write(batch, stream)).ToArray();
        if (asked.Key is not null) batch.Store.AddKey(asked.Key, KeyAnswer.Write(commits), batch.Now);
        return new ActResult.Committed(commits);
    }

    private StreamCommit Write(Batch batch, Prepared stream)
    {
        var before = stream.Before;
        if (stream.Events.Count == 0) return new(stream.Stream, before.State, before.Version, [], []);
        var recordedAt = Math.Max(batch.Now, before.RecordedAt);
        var head = before.Head;
        var positions = new long[stream.Events.Count];
        for (var i = 0; i < positions.Length; i++)
        {
            positions[i] = batch.NextPosition();
            head = WriteEvent(batch, stream, i, positions[i], recordedAt, head);
        }
        var held = before with { State = stream.After, Version = before.Version + positions.Length, Head = head, RecordedAt = recordedAt };
        batch.Store.SetStream(stream.Stream, held, stream.AfterBytes);
        foreach (var row in stream.Rows) batch.Store.Apply(row);
        batch.Keep(stream.Stream, held);
        return new(stream.Stream, held.State, held.Version, stream.Events, positions);
    }

    /// <summary>The new head of the stream's chain.</summary>
    private byte[] WriteEvent(Batch batch, Prepared stream, int i, long position, long recordedAt, byte[] previous)
    {
        var bytes = stream.Bytes[i];
        var link = new ChainLink(stream.Before.Version + 1 + i, bytes.Type, bytes.TypeVersion, Instant.ToMicroseconds(asked.HappenedAt), recordedAt,
            new(asked.PersonId, asked.PositionId), asked.Act, bytes.Facts, stream.Bodies[i]?.Commitment);
        var hash = batch.Chain.Next(previous, stream.Stream, link);
        batch.Store.AddEvent(position, stream.Stream, link, hash);
        if (stream.Bodies[i] is { } sealedBody) batch.Store.AddBody(position, stream.Stream, sealedBody.Salt, bytes.Body!);
        var errands = stream.Errands[i];
        if (errands.Length > MostErrandsPerEvent) throw new InvalidOperationException($"{bytes.Type} causes {errands.Length} errands; at most {MostErrandsPerEvent} can be kept");
        for (var n = 0; n < errands.Length; n++) batch.Store.AddErrand(position * MostErrandsPerEvent + n, stream.Stream, errands[n], batch.Now);
        return hash;
    }
}

/// <summary>What the writer found and did.</summary>
internal abstract record ActResult
{
    private ActResult() { }

    public sealed record Committed(IReadOnlyList<StreamCommit> Streams) : ActResult;

    /// <summary>A stream has moved on since the decision.</summary>
    public sealed record Lost : ActResult;

    public sealed record Outdated(IReadOnlyList<Guard> Changed) : ActResult;

    public sealed record Repeated(IReadOnlyList<StreamRange> Streams) : ActResult;

    public sealed record KeyMisused : ActResult;

    public static ActResult OfKnownKey(IdempotencyKey key, (byte[] BodyHash, byte[] Answer) known) =>
        known.BodyHash.AsSpan().SequenceEqual(key.BodyHash) ? new Repeated(KeyAnswer.Read(known.Answer)) : new KeyMisused();
}
