using System.Collections.Immutable;
using MotCua.Law.Positions;

namespace MotCua.Law.Retention;

/// <summary>Sự kiện của danh mục hủy. What is in them names no applicant, for it stays when they are gone.</summary>
public abstract record ErasureEvent
{
    public required DateTimeOffset HappenedAt { get; init; }

    public required Actor By { get; init; }

    protected internal abstract ErasureList Apply(ErasureList list);
}

/// <summary>Đã đề nghị hủy. The number is drawn by the ledger.</summary>
public sealed record ErasureProposed(string AgencyId, ErasureGround Ground, string? Order, ImmutableArray<ErasureLine> Lines, string? Number) : ErasureEvent
{
    protected internal override ErasureList Apply(ErasureList list) => list with
    {
        Status = ErasureStatus.Proposed,
        Number = Number ?? "",
        AgencyId = AgencyId,
        Ground = Ground,
        Order = Order,
        ProposedAt = HappenedAt,
        ProposedBy = By.PersonId,
        Lines = Lines,
    };
}

/// <summary>Đã giữ lại một hồ sơ.</summary>
public sealed record DossierKept(Guid DossierId, [property: Personal] string? Reason) : ErasureEvent
{
    protected internal override ErasureList Apply(ErasureList list) => list.With(DossierId, line => line with { Status = ErasureLineStatus.Kept, Kept = Reason ?? "" });
}

/// <summary>Đã quyết định hủy.</summary>
public sealed record ErasureDecided(string Decision, DateOnly DecidedOn) : ErasureEvent
{
    protected internal override ErasureList Apply(ErasureList list) => list with { Status = ErasureStatus.Decided, Decision = new(HappenedAt, By.PersonId, Decision, DecidedOn, null) };
}

/// <summary>Không đồng ý hủy: all of them are kept.</summary>
public sealed record ErasureRefused([property: Personal] string? Reason) : ErasureEvent
{
    protected internal override ErasureList Apply(ErasureList list) => list with
    {
        Status = ErasureStatus.Refused,
        Decision = new(HappenedAt, By.PersonId, null, null, Reason ?? ""),
        Lines = [.. list.Lines.Select(line => line with { Status = ErasureLineStatus.Kept, Kept = line.Kept ?? Reason ?? "" })],
    };
}

/// <summary>Đã hủy nội dung cá nhân của một hồ sơ.</summary>
public sealed record ContentErased(Guid DossierId) : ErasureEvent
{
    protected internal override ErasureList Apply(ErasureList list) => list.With(DossierId, line => line with { Status = ErasureLineStatus.Erased });
}

/// <summary>Biến đổi trạng thái của bảng thời hạn và của danh mục hủy.</summary>
public static class RetentionLaw
{
    public static RetentionSchedule Evolve(RetentionSchedule schedule, RetentionEvent happened) => happened.Apply(schedule);

    public static ErasureList Evolve(ErasureList list, ErasureEvent happened) => happened.Apply(list);
}
