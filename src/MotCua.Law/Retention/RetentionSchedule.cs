using System.Collections.Immutable;
using MotCua.Law.Positions;

namespace MotCua.Law.Retention;

/// <summary>Bảng thời hạn lưu trữ: how long dossiers of each procedure are kept after they ended, as decisions set it; folded from its events. What is in no line is kept.</summary>
public sealed record RetentionSchedule
{
    public static readonly RetentionSchedule None = new();

    /// <summary>In the order they were set; none is changed.</summary>
    public ImmutableArray<RetentionLine> Lines { get; init; } = [];

    /// <summary>The line a procedure's dossiers follow on a day: its own, else that of all others; null where none says anything.</summary>
    public RetentionLine? InForce(string procedureCode, DateOnly on) => Latest(procedureCode, on) ?? Latest(RetentionLine.AllOthers, on);

    /// <summary>The lines in force on a day, one for each procedure that has its own, that of all others first.</summary>
    public IReadOnlyList<RetentionLine> InForceOn(DateOnly on) =>
        [.. Lines.Select(line => line.ProcedureCode).Distinct().Order(StringComparer.Ordinal).Select(code => Latest(code, on)).OfType<RetentionLine>()];

    private RetentionLine? Latest(string procedureCode, DateOnly on) => Lines.LastOrDefault(line => line.ProcedureCode == procedureCode && line.From <= on && Lines.All(other => other.ProcedureCode != procedureCode || other.From > on || other.From <= line.From));
}

/// <summary>Một dòng của bảng thời hạn lưu trữ.</summary>
/// <param name="ProcedureCode">Empty for all procedures without a line of their own.</param>
/// <param name="Years">Số năm từ năm kết thúc; null: lưu trữ vĩnh viễn.</param>
/// <param name="Basis">The decision or list that sets it.</param>
public sealed record RetentionLine(string ProcedureCode, int? Years, string Basis, DateOnly From)
{
    public const string AllOthers = "";

    /// <summary>The last day on which a dossier that ended then must be kept; null where for ever. Terms count whole years after the one it ended in.</summary>
    public DateOnly? KeptUntil(DateOnly ended) => Years is { } years ? new(ended.Year + years, 12, 31) : null;
}

/// <summary>Sự kiện của bảng thời hạn lưu trữ.</summary>
public abstract record RetentionEvent
{
    public required DateTimeOffset HappenedAt { get; init; }

    public required Actor By { get; init; }

    protected internal abstract RetentionSchedule Apply(RetentionSchedule schedule);
}

/// <summary>Đã ấn định thời hạn lưu trữ.</summary>
public sealed record RetentionSet(RetentionLine Line) : RetentionEvent
{
    protected internal override RetentionSchedule Apply(RetentionSchedule schedule) => schedule with { Lines = schedule.Lines.Add(Line) };
}
