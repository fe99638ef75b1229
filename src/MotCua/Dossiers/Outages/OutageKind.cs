using MotCua.Law.Outages;
using MotCua.Ledger;
using MotCua.Plumbing;

namespace MotCua.Dossiers.Outages;

/// <summary>Chuỗi sự kiện sổ gián đoạn: blanks prepared together are a stream, so that what one of them opens is held against it in the same commit.</summary>
public sealed class OutageKind : JsonKind<BlankBatch, OutageEvent>
{
    public override string Name => "outage-blanks";

    public override int FoldVersion => 1;

    public override BlankBatch Empty => BlankBatch.None;

    public override IReadOnlyList<RowTable> Tables => [BlankRow.Table];

    public override BlankBatch Evolve(BlankBatch state, OutageEvent happened) => OutageLaw.Evolve(state, happened);

    public override Draw? DrawOf(OutageEvent happened) => happened is BlankPrepared { Number: null } prepared ? new($"outage-blank:{prepared.CentreId}:{prepared.Year}") : null;

    public override OutageEvent Numbered(OutageEvent happened, long number) => happened is BlankPrepared prepared ? prepared with { Number = BlankNumber.Of(prepared.Year, number) } : happened;

    public override IEnumerable<RowChange> Project(Guid stream, BlankBatch? before, BlankBatch after, IReadOnlyList<OutageEvent> events, long version) =>
        events.Select(happened => NumberOf(happened)).Distinct().Select(number => BlankRow.Of(stream, after, after.Of(number)!));

    private static string NumberOf(OutageEvent happened) => happened switch
    {
        BlankPrepared prepared => prepared.Number ?? "",
        BlankEntered entered => entered.Number,
        BlankSpoiled spoiled => spoiled.Number,
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "an event of no blank"),
    };
}
