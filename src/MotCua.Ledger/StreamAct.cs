namespace MotCua.Ledger;

/// <summary>Phần của một chuỗi trong việc chung: what an act over several streams does to one of them.</summary>
public sealed class StreamAct<TRefusal>
{
    internal StreamAct(StreamPart part) => Part = part;

    internal StreamPart Part { get; }
}

/// <summary>One stream's part of an act, without its types.</summary>
internal sealed record StreamPart(StreamKind Kind, Guid Stream, Func<object, Verdict> Decide, long? Saw)
{
    public static StreamPart Of<TState, TEvent, TRefusal>(
        StreamKind<TState, TEvent> kind, Guid stream, Func<TState, Decided<TEvent, TRefusal>> decide, long? saw)
        where TState : class
        where TEvent : class =>
        new(kind, stream, state => decide((TState)state) switch
        {
            Decided<TEvent, TRefusal>.Events events => new(events.Happened, events.Guards, null),
            Decided<TEvent, TRefusal>.Refused refused => new([], [], refused.Refusal),
            _ => throw new InvalidOperationException("a decision is events or a refusal"),
        }, saw);
}

internal readonly record struct Verdict(IReadOnlyList<object> Events, IReadOnlyList<Guard> Guards, object? Refusal);
