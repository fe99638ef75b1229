using MotCua.Law.Positions;
using MotCua.Ledger;
using MotCua.Plumbing;

namespace MotCua.Positions;

/// <summary>Chuỗi sự kiện ủy quyền: a delegation is a stream, so that a signature can be held against it in its own commit.</summary>
public sealed class DelegationKind : JsonKind<Delegation, DelegationEvent>
{
    public override string Name => "delegation";

    public override int FoldVersion => 1;

    public override Delegation Empty => Delegation.None;

    public override IReadOnlyList<RowTable> Tables => [DelegationRow.Table];

    public override Delegation Evolve(Delegation state, DelegationEvent happened) => DelegationLaw.Evolve(state, happened);

    public override IEnumerable<RowChange> Project(Guid stream, Delegation? before, Delegation after, IReadOnlyList<DelegationEvent> events, long version) =>
        [DelegationRow.Of(stream, after)];
}
