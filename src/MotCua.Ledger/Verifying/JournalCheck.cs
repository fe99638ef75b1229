namespace MotCua.Ledger;

/// <summary>The journal as a whole: its positions have no gap, and no body lies there without its event.</summary>
internal static class JournalCheck
{
    private const int MostNamed = 20;

    /// <param name="bodies">How many bodies were found with their events: only where there are more is it asked which have none.</param>
    public static IEnumerable<Finding> Run(Inspection by, MetPositions met, long bodies) =>
        met.Missing().Take(MostNamed).Select(position => new Finding("journal.gap", null, null, $"position {position} is missing"))
        .Concat(bodies == by.Count("ledger_body") ? [] : Strays(by));

    private static IEnumerable<Finding> Strays(Inspection by)
    {
        using var rows = by.FirstQuery(
            $"SELECT position FROM ledger_body AS b WHERE NOT EXISTS (SELECT 1 FROM ledger_event AS e WHERE {by.SameEvent("b", "e")} AND e.stream = b.stream) LIMIT {MostNamed}");
        while (rows.Read()) yield return new("body.stray", null, null, $"body {rows.GetInt64(0)} has no event");
    }
}
