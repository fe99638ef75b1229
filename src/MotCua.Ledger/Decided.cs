namespace MotCua.Ledger;

/// <summary>Kết quả xem xét: either what happens, or why not.</summary>
public abstract record Decided<TEvent, TRefusal>
{
    private Decided() { }

    /// <param name="Happened">In order; none means there is nothing to do, and nothing is committed.</param>
    /// <param name="Guards">Every reference row the decision rests on.</param>
    public sealed record Events(IReadOnlyList<TEvent> Happened, IReadOnlyList<Guard> Guards) : Decided<TEvent, TRefusal>
    {
        public Events(params IReadOnlyList<TEvent> happened) : this(happened, []) { }
    }

    public sealed record Refused(TRefusal Refusal) : Decided<TEvent, TRefusal>;
}
