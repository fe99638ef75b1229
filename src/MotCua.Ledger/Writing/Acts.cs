namespace MotCua.Ledger;

/// <summary>An act's way: load, decide, queue, answer; lost races are decided again.</summary>
internal sealed class Acts(Streams streams, Readers readers, Writer writer)
{
    public const int MostStreams = 50;
    private const int DecidedAgain = 3;

    public async Task<ActAnswer> Do(Asked asked, IReadOnlyList<StreamPart> parts)
    {
        long[]? seenFirst = null;
        for (var again = 0; again <= DecidedAgain; again++)
        {
            var unasked = asked.Opens && again == 0;
            var held = parts.Select(part => unasked ? streams.KnownOrUnborn(part.Kind, part.Stream) : streams.Load(part.Kind, part.Stream)).ToArray();
            seenFirst ??= [.. held.Select(stream => stream.Version)];
            var answer = await Try(asked, parts, held);
            if (answer is not null) return answer;
            for (var i = 0; i < held.Length; i++) streams.Forget(parts[i].Stream, held[i]);
        }
        return LostTooOften(parts, seenFirst!);
    }

    /// <summary>Null when the race was lost and is worth another try.</summary>
    private async Task<ActAnswer?> Try(Asked asked, IReadOnlyList<StreamPart> parts, Held[] held)
    {
        if (Overtaken(asked, parts, held) is { } overtaken) return KnownAnswer(asked, parts) ?? overtaken;
        var prepared = new Prepared[parts.Count];
        var guards = new List<Guard>();
        for (var i = 0; i < prepared.Length; i++)
        {
            var verdict = parts[i].Decide(held[i].State);
            if (verdict.Refusal is not null) return KnownAnswer(asked, parts) ?? (AreCurrent(parts, held) ? new ActAnswer.Refused(parts[i].Stream, verdict.Refusal, held[i]) : null);
            prepared[i] = new(parts[i].Stream, held[i], verdict.Events);
            guards.AddRange(verdict.Guards);
        }
        if (prepared.All(stream => stream.Events.Count == 0)) return KnownAnswer(asked, parts) ?? (AreCurrent(parts, held) ? NothingToDo(prepared) : null);

        var commit = new ActCommit(asked, prepared, guards);
        var written = await writer.Write(commit.Run, commit.Want);
        if (written.Trouble is { } trouble) return new ActAnswer.Troubled(trouble);
        return written.Result switch
        {
            ActResult.Lost => null,
            ActResult.Outdated outdated => new ActAnswer.Outdated(outdated.Changed),
            var done => Answer(done, parts),
        };
    }

    /// <summary>What is not committed finds no lost race, so it is held against the store before it is answered.</summary>
    private bool AreCurrent(IReadOnlyList<StreamPart> parts, Held[] held) => held.Select((stream, i) => streams.IsCurrent(parts[i].Stream, stream)).All(current => current);

    private ActAnswer Answer(ActResult done, IReadOnlyList<StreamPart> parts) => done switch
    {
        ActResult.Committed committed => new ActAnswer.Committed(committed.Streams),
        ActResult.Repeated repeated when repeated.Streams.All(range => parts.Any(part => part.Stream == range.Stream)) =>
            new ActAnswer.Repeated([.. repeated.Streams.Select(range => streams.Recall(parts.First(part => part.Stream == range.Stream).Kind, range))]),
        _ => new ActAnswer.KeyMisused(),
    };

    /// <summary>An act done before is answered as before, whatever one would say to it now.</summary>
    private ActAnswer? KnownAnswer(Asked asked, IReadOnlyList<StreamPart> parts) =>
        asked.Key is { } key && readers.Read(store => store.KeyOf(key.Value)) is { } known ? Answer(ActResult.OfKnownKey(key, known), parts) : null;

    private ActAnswer.Overtaken? Overtaken(Asked asked, IReadOnlyList<StreamPart> parts, Held[] held)
    {
        if (asked.Commutes) return null;
        for (var i = 0; i < held.Length; i++)
        {
            if (asked.Opens && held[i].Version > 0) return new(parts[i].Stream, held[i], streams.Events(parts[i].Stream, 0, held[i].Version));
            if (parts[i].Saw is not { } saw || saw >= held[i].Version) continue;
            var since = streams.Events(parts[i].Stream, saw, held[i].Version);
            if (since.Any(happened => happened.By.PersonId != asked.PersonId && !parts[i].Kind.IsQuiet(happened.Stored.Type))) return new(parts[i].Stream, held[i], since);
        }
        return null;
    }

    private ActAnswer.Overtaken LostTooOften(IReadOnlyList<StreamPart> parts, long[] seenFirst)
    {
        var moved = 0;
        while (moved < parts.Count - 1 && streams.Load(parts[moved].Kind, parts[moved].Stream).Version == seenFirst[moved]) moved++;
        var (kind, stream) = (parts[moved].Kind, parts[moved].Stream);
        var held = streams.Load(kind, stream);
        return new(stream, held, streams.Events(stream, seenFirst[moved], held.Version));
    }

    private static ActAnswer.Committed NothingToDo(IEnumerable<Prepared> streams) =>
        new([.. streams.Select(stream => new StreamCommit(stream.Stream, stream.Before.State, stream.Before.Version, [], []))]);
}

/// <summary>What an act is answered, before its types are put back on.</summary>
internal abstract record ActAnswer
{
    private ActAnswer() { }

    public sealed record Committed(IReadOnlyList<StreamCommit> Streams) : ActAnswer;

    public sealed record Repeated(IReadOnlyList<StreamCommit> Streams) : ActAnswer;

    public sealed record Refused(Guid Stream, object Refusal, Held Held) : ActAnswer;

    public sealed record Overtaken(Guid Stream, Held Held, IReadOnlyList<EventRow> Since) : ActAnswer;

    public sealed record Outdated(IReadOnlyList<Guard> Changed) : ActAnswer;

    public sealed record KeyMisused : ActAnswer;

    public sealed record Troubled(Trouble Why) : ActAnswer;
}
