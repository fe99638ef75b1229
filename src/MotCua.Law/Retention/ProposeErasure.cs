using System.Collections.Immutable;
using MotCua.Law.Dossiers;
using MotCua.Law.Positions;

namespace MotCua.Law.Retention;

/// <summary>Đề nghị hủy: lists dossiers of the agency whose term has ended, or whose content a judgment or decision orders to be erased.</summary>
/// <param name="Order">The judgment or decision, without names; null where terms have ended.</param>
public sealed record ProposeErasure(ErasureGround Ground, IReadOnlyList<Guid> Dossiers, string? Order = null) : ErasureAct
{
    public const int LongestOrder = 300;

    public override (IReadOnlyList<ErasureEvent> Events, IReadOnlyList<Refusal> Refusals) Decide(ErasureList list, Actor by, DateTimeOffset at, ErasureSituation now)
    {
        var (today, most) = (LocalMoment.From(at).On, now.Provisions.ErasedAtOnce.Value);
        if (list.Status != ErasureStatus.New)
            return Refuse(new Refusal("erase.proposed", Articles.Retaining, new("Danh mục này đã lập rồi.", "This list was made already.")));
        if (Dossiers.Count < 1 || Dossiers.Count > most)
            return Refuse(new Refusal("erase.count", Articles.Retaining, new($"Mỗi danh mục có từ 1 đến {most} hồ sơ.", $"A list has between 1 and {most} dossiers."), nameof(Dossiers)));
        var refusals = Dossiers.Select(id => Check(id, by, today, now)).Append(Ground == ErasureGround.Ordered
            ? Stated.Missing(Order, nameof(Order), Articles.Retaining, "Nêu bản án hoặc quyết định buộc xóa.", "Name the judgment or decision that orders it.") ?? Stated.TooLong(Order, nameof(Order), Articles.Retaining, LongestOrder) : null).OfType<Refusal>().ToList();
        return refusals.Count > 0 ? Refuse(refusals)
            : ([new ErasureProposed(by.AgencyId, Ground, Ground == ErasureGround.Ordered ? Order!.Trim() : null, Lines(now, today), null) { HappenedAt = at, By = by }], []);
    }

    private Refusal? Check(Guid id, Actor by, DateOnly today, ErasureSituation now) =>
        !now.Dossiers.TryGetValue(id, out var dossier) || dossier.AgencyId != by.AgencyId ? new("erase.no-dossier", Articles.Retaining, new("Cơ quan của Ông/Bà không có hồ sơ này.", "Your agency has no such dossier."), nameof(Dossiers))
        : dossier.IsListed ? new("erase.listed", Articles.Retaining, new($"Hồ sơ {dossier.Code} đã có trong một danh mục.", $"Dossier {dossier.Code} is in a list already."), nameof(Dossiers))
        : Unripe(dossier, Ground, now.Schedule, today, nameof(Dossiers));

    private ImmutableArray<ErasureLine> Lines(ErasureSituation now, DateOnly today) =>
    [
        .. Dossiers.Distinct().Select(id => now.Dossiers[id]).Select(dossier => new ErasureLine(dossier.Id, dossier.Code, dossier.ProcedureCode, dossier.EndedOn!.Value,
            Ground == ErasureGround.Ordered ? null : now.Schedule.InForce(dossier.ProcedureCode, today)!.KeptUntil(dossier.EndedOn.Value), ErasureLineStatus.Listed)),
    ];
}
