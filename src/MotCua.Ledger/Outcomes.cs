namespace MotCua.Ledger;

/// <summary>Puts the types back on an act's answer.</summary>
internal static class Outcomes
{
    public static Outcome<TState, TEvent, TRefusal> OfOne<TState, TEvent, TRefusal>(StreamKind kind, ActAnswer answer)
        where TState : class
        where TEvent : class => answer switch
        {
            ActAnswer.Committed { Streams: [var it] } =>
                new Outcome<TState, TEvent, TRefusal>.Committed((TState)it.State, it.Version, [.. it.Events.Cast<TEvent>()], it.Positions),
            ActAnswer.Repeated { Streams: [var it] } =>
                new Outcome<TState, TEvent, TRefusal>.Repeated((TState)it.State, it.Version, [.. it.Events.Cast<TEvent>()], it.Positions),
            ActAnswer.Refused refused =>
                new Outcome<TState, TEvent, TRefusal>.Refused((TRefusal)refused.Refusal, (TState)refused.Held.State, refused.Held.Version),
            ActAnswer.Overtaken overtaken => new Outcome<TState, TEvent, TRefusal>.Overtaken((TState)overtaken.Held.State, overtaken.Held.Version,
                [.. overtaken.Since.Select(row => row.As((TEvent)kind.ReadAny(row.Stored)))]),
            ActAnswer.Outdated outdated => new Outcome<TState, TEvent, TRefusal>.Outdated(outdated.Changed),
            ActAnswer.Troubled troubled => new Outcome<TState, TEvent, TRefusal>.Troubled(troubled.Why),
            _ => new Outcome<TState, TEvent, TRefusal>.KeyMisused(),
        };

    public static OutcomeOfMany<TRefusal> OfMany<TRefusal>(ActAnswer answer) => answer switch
    {
        ActAnswer.Committed committed => new OutcomeOfMany<TRefusal>.Committed(committed.Streams),
        ActAnswer.Repeated repeated => new OutcomeOfMany<TRefusal>.Repeated(repeated.Streams),
        ActAnswer.Refused refused => new OutcomeOfMany<TRefusal>.Refused(refused.Stream, (TRefusal)refused.Refusal),
        ActAnswer.Overtaken overtaken => new OutcomeOfMany<TRefusal>.Overtaken(overtaken.Stream, overtaken.Held.Version),
        ActAnswer.Outdated outdated => new OutcomeOfMany<TRefusal>.Outdated(outdated.Changed),
        ActAnswer.Troubled troubled => new OutcomeOfMany<TRefusal>.Troubled(troubled.Why),
        _ => new OutcomeOfMany<TRefusal>.KeyMisused(),
    };
}
