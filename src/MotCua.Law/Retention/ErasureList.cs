using System.Collections.Immutable;

namespace MotCua.Law.Retention;

/// <summary>Danh mục hồ sơ đề nghị hủy: dossiers whose personal content an agency means to erase, folded from its events.</summary>
public sealed record ErasureList
{
    public static readonly ErasureList None = new();

    public ErasureStatus Status { get; init; }

    /// <summary>"DMH-26-0001", drawn per agency and year.</summary>
    public string Number { get; init; } = "";

    public string AgencyId { get; init; } = "";

    public ErasureGround Ground { get; init; }

    /// <summary>The judgment or decision that orders it; null where terms have ended.</summary>
    public string? Order { get; init; }

    public DateTimeOffset ProposedAt { get; init; }

    public string ProposedBy { get; init; } = "";

    public ErasureDecision? Decision { get; init; }

    public ImmutableArray<ErasureLine> Lines { get; init; } = [];

    public ErasureLine? Of(Guid dossier) => Lines.FirstOrDefault(line => line.DossierId == dossier);

    internal ErasureList With(Guid dossier, Func<ErasureLine, ErasureLine> change) => this with { Lines = [.. Lines.Select(line => line.DossierId == dossier ? change(line) : line)] };
}

/// <summary>Tình trạng của danh mục.</summary>
public enum ErasureStatus
{
    /// <summary>Chưa có.</summary>
    New,

    /// <summary>Chờ quyết định.</summary>
    Proposed,

    /// <summary>Đã quyết định hủy.</summary>
    Decided,

    /// <summary>Không đồng ý hủy.</summary>
    Refused,
}

/// <summary>Căn cứ hủy.</summary>
public enum ErasureGround
{
    /// <summary>Hết thời hạn lưu trữ.</summary>
    TermEnded,

    /// <summary>Theo bản án, quyết định có hiệu lực.</summary>
    Ordered,
}

/// <summary>Quyết định về danh mục.</summary>
/// <param name="Number">Số quyết định; null where it was not agreed to.</param>
/// <param name="Reason">Why not; null where it was, empty once erased.</param>
public sealed record ErasureDecision(DateTimeOffset At, string ById, string? Number, DateOnly? On, string? Reason);

/// <summary>Một hồ sơ trong danh mục.</summary>
/// <param name="KeptUntil">By the term in force when it was proposed; null where an order overrides it.</param>
/// <param name="Kept">Why it is kept after all; null where it is not.</param>
public sealed record ErasureLine(Guid DossierId, string Code, string ProcedureCode, DateOnly EndedOn, DateOnly? KeptUntil, ErasureLineStatus Status, string? Kept = null);

/// <summary>Tình trạng của một hồ sơ trong danh mục.</summary>
public enum ErasureLineStatus
{
    /// <summary>Trong danh mục.</summary>
    Listed,

    /// <summary>Giữ lại.</summary>
    Kept,

    /// <summary>Đã hủy nội dung.</summary>
    Erased,
}
