using MotCua.Dossiers.Reading;
using MotCua.Law;
using MotCua.Positions;

namespace MotCua.Dossiers.Tracking;

/// <summary>Một người đã xem: a person's readings of one day and for one reason, as the holder of the slip is told them.</summary>
/// <param name="Reason">Empty for one whose own work it is.</param>
public sealed record LookedAt(DateOnly On, string PersonId, Position? Position, string Reason, int Times)
{
    /// <summary>The latest day first. What was opened only to state the reason is one with what was read for it.</summary>
    public static IReadOnlyList<LookedAt> Of(IReadOnlyList<ReadingRow> readings, Organisation organisation) =>
    [
        .. from reading in readings
           group reading by (LocalMoment.From(reading.ReadAt).On, reading.PersonId, reading.PositionId, reading.Reason) into alike
           let times = alike.Count(reading => reading.Page != WhyPage.Path)
           select new LookedAt(alike.Key.On, alike.Key.PersonId, organisation.Position(alike.Key.PositionId), alike.Key.Reason, Math.Max(times, 1)),
    ];
}
