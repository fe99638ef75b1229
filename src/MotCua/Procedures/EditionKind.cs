using MotCua.Law.Procedures;
using MotCua.Ledger;
using MotCua.Plumbing;

namespace MotCua.Procedures;

/// <summary>Chuỗi sự kiện bản công bố: an edition's life is a stream, so that who wrote, agreed and published what stands in the chain.</summary>
public sealed class EditionKind : JsonKind<EditionLife, EditionEvent>
{
    public override string Name => "edition";

    public override int FoldVersion => 1;

    public override EditionLife Empty => EditionLife.None;

    public override IReadOnlyList<RowTable> Tables => [EditionLifeRow.Table];

    public override EditionLife Evolve(EditionLife state, EditionEvent happened) => EditionLife.Evolve(state, happened);

    public override IEnumerable<RowChange> Project(Guid stream, EditionLife? before, EditionLife after, IReadOnlyList<EditionEvent> events, long version) =>
        [EditionLifeRow.Of(stream, after, events[^1])];
}
