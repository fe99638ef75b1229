using MotCua.Law.Dossiers;
using MotCua.Law.Positions;

namespace MotCua.Law.Retention;

/// <summary>Quyết định hủy: the head of the agency, who is not the one who proposed it, by a decision that has a number.</summary>
public sealed record DecideErasure(string Decision, DateOnly? DecidedOn) : ErasureAct
{
    public const int LongestDecision = 100;

    public override (IReadOnlyList<ErasureEvent> Events, IReadOnlyList<Refusal> Refusals) Decide(ErasureList list, Actor by, DateTimeOffset at, ErasureSituation now)
    {
        if (Open(list, by) is { } closed)
            return Refuse(closed);
        var today = LocalMoment.From(at).On;
        var listed = list.Lines.Where(line => line.Status == ErasureLineStatus.Listed).ToList();
        var refusals = listed.Select(line => now.Dossiers.TryGetValue(line.DossierId, out var dossier) ? Unripe(dossier, list.Ground, now.Schedule, today, "Lines") : null).Concat(
        [
            Twice(list, by),
            listed.Count == 0 ? new("erase.empty", Articles.Retaining, new("Mọi hồ sơ trong danh mục đã được giữ lại.", "All dossiers of the list are kept."), "Lines") : null,
            Stated.Missing(Decision, nameof(Decision), Articles.Retaining, "Ghi số quyết định.", "Give the decision's number.") ?? Stated.TooLong(Decision, nameof(Decision), Articles.Retaining, LongestDecision),
            DecidedOn is not { } on || on > today || on < LocalMoment.From(list.ProposedAt).On
                ? new("erase.decided-on", Articles.Retaining, new("Ngày quyết định từ ngày lập danh mục đến hôm nay.", "The decision's day lies between the proposal and today."), nameof(DecidedOn)) : null,
        ]).OfType<Refusal>().ToList();
        return refusals.Count > 0 ? Refuse(refusals) : ([new ErasureDecided(Decision.Trim(), DecidedOn!.Value) { HappenedAt = at, By = by }], []);
    }

    /// <summary>What cannot be brought back takes two people.</summary>
    private static Refusal? Twice(ErasureList list, Actor by) =>
        list.ProposedBy == by.PersonId ? new("erase.same-person", Articles.Retaining, new("Người lập danh mục không tự quyết định hủy.", "Who made the list does not decide on it.")) : null;
}

/// <summary>Không đồng ý hủy.</summary>
public sealed record RefuseErasure(string Reason) : ErasureAct
{
    public override (IReadOnlyList<ErasureEvent> Events, IReadOnlyList<Refusal> Refusals) Decide(ErasureList list, Actor by, DateTimeOffset at, ErasureSituation now) =>
        Open(list, by) is { } closed ? Refuse(closed)
        : (Stated.Missing(Reason, "RefusalReason", Articles.Retaining, "Nêu vì sao không đồng ý.", "State why not.") ?? Stated.TooLong(Reason, "RefusalReason", Articles.Retaining, KeepDossier.LongestReason)) is { } refusal ? Refuse(refusal)
        : ([new ErasureRefused(Reason.Trim()) { HappenedAt = at, By = by }], []);
}

/// <summary>Ghi đã hủy: noted by the program after each dossier of a decided list.</summary>
public sealed record NoteErased(Guid DossierId) : ErasureAct
{
    public override (IReadOnlyList<ErasureEvent> Events, IReadOnlyList<Refusal> Refusals) Decide(ErasureList list, Actor by, DateTimeOffset at, ErasureSituation now) =>
        list is { Status: ErasureStatus.Decided } && list.Of(DossierId) is { Status: ErasureLineStatus.Listed } ? ([new ContentErased(DossierId) { HappenedAt = at, By = by }], [])
        : Refuse(new Refusal("erase.not-decided", Articles.Retaining, new("Hồ sơ này không chờ hủy.", "This dossier does not wait to be erased.")));
}
