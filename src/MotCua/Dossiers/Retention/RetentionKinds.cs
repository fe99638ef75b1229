using MotCua.Law;
using MotCua.Law.Retention;
using MotCua.Ledger;
using MotCua.Plumbing;

namespace MotCua.Dossiers.Retention;

/// <summary>Chuỗi sự kiện bảng thời hạn lưu trữ: one stream for the whole city.</summary>
public sealed class RetentionKind : JsonKind<RetentionSchedule, RetentionEvent>
{
    /// <summary>The stream.</summary>
    public static readonly Guid Schedule = new("0195f000-0000-7000-8000-000000000001");

    public override string Name => "retention";

    public override int FoldVersion => 1;

    public override RetentionSchedule Empty => RetentionSchedule.None;

    public override RetentionSchedule Evolve(RetentionSchedule state, RetentionEvent happened) => RetentionLaw.Evolve(state, happened);
}

/// <summary>Chuỗi sự kiện danh mục hủy: each list is a stream. Numbers run per agency and year.</summary>
public sealed class ErasureKind : JsonKind<ErasureList, ErasureEvent>
{
    /// <summary>Errand: erase what a decided list names.</summary>
    public const string EraseListed = nameof(EraseListed);

    public override string Name => "erasure-list";

    public override int FoldVersion => 1;

    public override ErasureList Empty => ErasureList.None;

    public override IReadOnlyList<RowTable> Tables => [ErasureListRow.Table, ErasureLineRow.Table];

    public override ErasureList Evolve(ErasureList state, ErasureEvent happened) => RetentionLaw.Evolve(state, happened);

    public override Draw? DrawOf(ErasureEvent happened) => happened is ErasureProposed { Number: null } proposed ? new($"erasure-list:{proposed.AgencyId}:{YearOf(proposed)}") : null;

    public override ErasureEvent Numbered(ErasureEvent happened, long number) => happened is ErasureProposed proposed ? proposed with { Number = $"DMH-{YearOf(proposed) % 100:00}-{number:0000}" } : happened;

    public override IEnumerable<RowChange> Project(Guid stream, ErasureList? before, ErasureList after, IReadOnlyList<ErasureEvent> events, long version) =>
        [ErasureListRow.Of(stream, after), .. after.Lines.Where(line => before?.Of(line.DossierId) != line).Select(line => ErasureLineRow.Of(stream, line))];

    public override IEnumerable<NewErrand> ErrandsOf(ErasureList after, ErasureEvent happened) => happened is ErasureDecided ? [new(EraseListed, "{}"u8.ToArray())] : [];

    private static int YearOf(ErasureEvent happened) => LocalMoment.From(happened.HappenedAt).On.Year;
}
