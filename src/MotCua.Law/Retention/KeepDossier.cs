using MotCua.Law.Dossiers;
using MotCua.Law.Positions;

namespace MotCua.Law.Retention;

/// <summary>Giữ lại: takes a dossier out of the list, for what the calendar does not know: a complaint, an inspection, a lawsuit, its worth.</summary>
public sealed record KeepDossier(Guid DossierId, string Reason) : ErasureAct
{
    public const int LongestReason = 500;

    public override (IReadOnlyList<ErasureEvent> Events, IReadOnlyList<Refusal> Refusals) Decide(ErasureList list, Actor by, DateTimeOffset at, ErasureSituation now)
    {
        if (Open(list, by) is { } closed)
            return Refuse(closed);
        if (list.Of(DossierId) is not { Status: ErasureLineStatus.Listed })
            return Refuse(new Refusal("erase.not-listed", Articles.Retaining, new("Hồ sơ này không còn trong danh mục.", "This dossier is not in the list any more."), nameof(DossierId)));
        return (Stated.Missing(Reason, nameof(Reason), Articles.Retaining, "Nêu vì sao giữ lại.", "State why it is kept.") ?? Stated.TooLong(Reason, nameof(Reason), Articles.Retaining, LongestReason)) is { } refusal
            ? Refuse(refusal) : ([new DossierKept(DossierId, Reason.Trim()) { HappenedAt = at, By = by }], []);
    }
}
