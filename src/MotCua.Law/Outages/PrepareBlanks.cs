using MotCua.Law.Dossiers;
using MotCua.Law.Positions;

namespace MotCua.Law.Outages;

/// <summary>Việc của sổ gián đoạn: an act asked of a batch of blanks; it is decided with events, or with every reason why not.</summary>
public abstract record OutageAct
{
    public abstract (IReadOnlyList<OutageEvent> Events, IReadOnlyList<Refusal> Refusals) Decide(BlankBatch batch, Actor by, DateTimeOffset at, Provisions provisions);

    private protected static (IReadOnlyList<OutageEvent>, IReadOnlyList<Refusal>) Refuse(params IReadOnlyList<Refusal> refusals) => ([], refusals);
}

/// <summary>Chuẩn bị phiếu in sẵn: so many blanks, each numbered before it is printed, so that none can be slipped in afterwards.</summary>
public sealed record PrepareBlanks(int Count) : OutageAct
{
    public override (IReadOnlyList<OutageEvent> Events, IReadOnlyList<Refusal> Refusals) Decide(BlankBatch batch, Actor by, DateTimeOffset at, Provisions provisions)
    {
        var most = provisions.BlanksAtOnce.Value;
        if (Competence.AtCentre(by) is { } elsewhere)
            return Refuse(elsewhere);
        if (Count < 1 || Count > most)
            return Refuse(new Refusal("outage.count", Articles.OutageBook, new($"Số phiếu từ 1 đến {most}.", $"Between 1 and {most} blanks."), nameof(Count)));
        if (batch.Blanks.Length > 0)
            return Refuse(new Refusal("outage.prepared", Articles.OutageBook, new("Tập phiếu này đã chuẩn bị rồi.", "These blanks were prepared already.")));
        var year = LocalMoment.From(at).On.Year;
        return ([.. Enumerable.Range(0, Count).Select(_ => new BlankPrepared(by.CentreId!, year, null) { HappenedAt = at, By = by })], []);
    }
}
