using MotCua.Law.Dossiers;
using MotCua.Law.Positions;

namespace MotCua.Law.Retention;

/// <summary>Hồ sơ xét hủy: what the law must know of a dossier before its content may be erased.</summary>
/// <param name="EndedOn">The day it ended; null while anything is still to be done on it: open, an error reported, a loss not made good.</param>
/// <param name="IsListed">It stands in another list already, or was erased.</param>
public sealed record RetainedDossier(Guid Id, string Code, string ProcedureCode, string AgencyId, DateOnly? EndedOn, bool IsListed);

/// <summary>Bối cảnh xét hủy.</summary>
public sealed record ErasureSituation(RetentionSchedule Schedule, Provisions Provisions, IReadOnlyDictionary<Guid, RetainedDossier> Dossiers);

/// <summary>Việc của một danh mục hủy: decided with events, or with every reason why not.</summary>
public abstract record ErasureAct
{
    public abstract (IReadOnlyList<ErasureEvent> Events, IReadOnlyList<Refusal> Refusals) Decide(ErasureList list, Actor by, DateTimeOffset at, ErasureSituation now);

    private protected static (IReadOnlyList<ErasureEvent>, IReadOnlyList<Refusal>) Refuse(params IReadOnlyList<Refusal> refusals) => ([], refusals);

    /// <summary>Refused where it is another agency's list, or no longer open.</summary>
    private protected static Refusal? Open(ErasureList list, Actor by) =>
        list.Status == ErasureStatus.New || list.AgencyId != by.AgencyId ? new("erase.other", Articles.Retaining, new("Cơ quan của Ông/Bà không có danh mục này.", "Your agency has no such list."))
        : list.Status != ErasureStatus.Proposed ? new("erase.closed", Articles.Retaining, new("Danh mục này đã được quyết định.", "This list was decided already."))
        : null;

    /// <summary>Why a dossier's content must not be erased on a day, or null.</summary>
    private protected static Refusal? Unripe(RetainedDossier dossier, ErasureGround ground, RetentionSchedule schedule, DateOnly today, string field)
    {
        if (dossier.EndedOn is not { } ended)
            return new("erase.open", Articles.Retaining, new($"Hồ sơ {dossier.Code} chưa kết thúc, hoặc còn sai sót, mất hỏng chưa khắc phục.", $"Dossier {dossier.Code} has not ended, or an error or a loss is still to be mended."), field);
        if (ground == ErasureGround.Ordered)
            return null;
        if (schedule.InForce(dossier.ProcedureCode, today) is not { } line)
            return new("erase.no-term", Articles.Retaining, new($"Thủ tục {dossier.ProcedureCode} chưa có thời hạn lưu trữ: hồ sơ {dossier.Code} phải giữ.", $"Procedure {dossier.ProcedureCode} has no retention term: dossier {dossier.Code} is kept."), field);
        return line.KeptUntil(ended) is not { } until ? new("erase.for-ever", Articles.Retaining, new($"Hồ sơ {dossier.Code} được lưu trữ vĩnh viễn.", $"Dossier {dossier.Code} is kept for ever."), field)
            : until >= today ? new("erase.term", Articles.Retaining, new($"Hồ sơ {dossier.Code} phải lưu đến hết ngày {until:dd/MM/yyyy}.", $"Dossier {dossier.Code} must be kept until {until:dd/MM/yyyy}."), field)
            : null;
    }
}
