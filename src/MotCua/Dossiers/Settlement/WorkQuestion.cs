using System.Globalization;
using MotCua.Law.Dossiers;

namespace MotCua.Dossiers.Settlement;

/// <summary>Câu hỏi của danh sách việc: which list, and what of it.</summary>
/// <param name="Procedures">Only of these procedures; null for all.</param>
/// <param name="Holder">Only held by this officer; null for all.</param>
/// <param name="DueBefore">Only due until this day ends; null for all.</param>
/// <param name="Status">Only in this status; null for all.</param>
public sealed record WorkQuestion(WorkListKind Kind, IReadOnlyList<string>? Procedures = null, string? Holder = null, DateOnly? DueBefore = null, DossierStatus? Status = null)
{
    /// <summary>True where rows of a range have to be looked at one by one; the due moment is part of the range.</summary>
    public bool Filters => Procedures is not null || Holder is not null || Status is not null;

    internal IQueryable<WorkItem> Filter(IQueryable<WorkItem> rows)
    {
        if (Procedures is { } procedures)
            rows = rows.Where(w => procedures.Contains(w.ProcedureCode));
        if (Holder is { } holder)
            rows = rows.Where(w => w.HolderId == holder);
        if (Status is { } status)
            rows = rows.Where(w => w.Status == status);
        return rows;
    }
}

/// <summary>Chỗ trong danh sách: where a page ends and the next one starts.</summary>
public readonly record struct WorkPlace(long DueAt, Guid DossierId)
{
    public static readonly WorkPlace Start = new(long.MinValue, Guid.Empty);

    /// <summary>Beyond what any due moment is, in microseconds: what a hand types further on is no place.</summary>
    private const long Farthest = 1L << 53;

    public static WorkPlace Of(WorkItem item) => new(item.DueAt, item.DossierId);

    /// <summary>The place an address names, which may be typed by hand; the start where it names none. What has no term lies at the far end.</summary>
    public static WorkPlace Read(string? due, string? dossier) =>
        long.TryParse(due, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at is < Farthest or long.MaxValue && Guid.TryParseExact(dossier, "N", out var id) ? new(at, id) : Start;

    /// <summary>As an address carries it.</summary>
    public string InAddress => string.Create(CultureInfo.InvariantCulture, $"sau={DueAt}&ma={DossierId:N}");

    /// <summary>True where it stands at the other or before it, in the order of the store, which compares ids by their bytes.</summary>
    public bool IsUpTo(WorkPlace other) => DueAt < other.DueAt || DueAt == other.DueAt && string.CompareOrdinal(DossierId.ToString("N"), other.DossierId.ToString("N")) <= 0;
}

/// <summary>Một trang của danh sách việc.</summary>
/// <param name="Next">Where the next page starts; null at the end.</param>
public sealed record WorkPage(IReadOnlyList<WorkItem> Items, WorkPlace? Next);

/// <summary>The order every list is read in.</summary>
internal static class WorkOrder
{
    public static IOrderedQueryable<WorkItem> InOrder(this IQueryable<WorkItem> rows) => rows.OrderBy(w => w.DueAt).ThenBy(w => w.DossierId);

    public static IQueryable<WorkItem> After(this IQueryable<WorkItem> rows, WorkPlace place)
    {
        var (due, id) = place;
        return rows.Where(w => w.DueAt >= due && (w.DueAt > due || w.DossierId.CompareTo(id) > 0));
    }
}
