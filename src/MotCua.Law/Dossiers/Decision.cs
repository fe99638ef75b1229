namespace MotCua.Law.Dossiers;

/// <summary>Kết quả xem xét: the events that happen, or every reason why the act is not done.</summary>
public sealed record Decision
{
    private Decision(IReadOnlyList<DossierEvent> events, IReadOnlyList<Refusal> refusals) => (Events, Refusals) = (events, refusals);

    /// <summary>What happens, in order; empty where the act is refused.</summary>
    public IReadOnlyList<DossierEvent> Events { get; }

    /// <summary>Every reason at once, so that nobody is sent back twice; empty where the act is done.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }

    public bool IsRefused => Refusals.Count > 0;

    public static Decision Of(params IReadOnlyList<DossierEvent> events) => new(events, []);
    public static Decision Refuse(IReadOnlyList<Refusal> refusals) => new([], refusals);
    public static implicit operator Decision(DossierEvent happened) => new([happened], []);
    public static implicit operator Decision(Refusal refusal) => new([], [refusal]);
}
