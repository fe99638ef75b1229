using MotCua.Law.Dossiers;
using MotCua.Law.Positions;

namespace MotCua.Law.Outages;

/// <summary>Ghi phiếu hỏng: a blank written wrongly, torn, lost, or whose dossier was not received. It stays in the book and opens nothing.</summary>
public sealed record SpoilBlank(string Number, string Reason) : OutageAct
{
    public const int Longest = 500;

    public override (IReadOnlyList<OutageEvent> Events, IReadOnlyList<Refusal> Refusals) Decide(BlankBatch batch, Actor by, DateTimeOffset at, Provisions provisions) =>
        new[] { BlankCheck.Of(batch, Number, by, nameof(Number)), Stated.Missing(Reason, nameof(Reason), Articles.OutageBook, "Nêu vì sao phiếu hỏng.", "State why the blank is spoiled.") ?? Stated.TooLong(Reason, nameof(Reason), Articles.OutageBook, Longest) }
            .OfType<Refusal>().ToList() is { Count: > 0 } refusals ? Refuse(refusals)
        : ([new BlankSpoiled(Number, Reason.Trim()) { HappenedAt = at, By = by }], []);
}

/// <summary>Phiếu còn dùng được: shared by whoever takes a blank out of the book.</summary>
internal static class BlankCheck
{
    /// <summary>Why the blank cannot be taken, or null.</summary>
    public static Refusal? Of(BlankBatch? batch, string number, Actor by, string field) => batch?.CentreId == by.CentreId && batch?.Of(number) is { } blank
        ? blank.Status switch
        {
            BlankStatus.Entered => new("outage.entered", Articles.OutageBook, new($"Phiếu {number} đã được ghi vào một hồ sơ; mỗi phiếu chỉ mở một hồ sơ.", $"Blank {number} was entered already; each opens one dossier."), field),
            BlankStatus.Spoiled => new("outage.spoiled", Articles.OutageBook, new($"Phiếu {number} đã ghi hỏng.", $"Blank {number} is marked as spoiled."), field),
            _ => null,
        }
        : new("outage.no-blank", Articles.OutageBook, new("Không có phiếu số này trong sổ gián đoạn của Trung tâm.", "There is no blank of this number in the centre's outage book."), field);
}
