namespace MotCua.Ledger;

/// <summary>The journal as a whole: its positions have no gap, and no body lies there without its event.</summary>
internal static class JournalCheck
{
    private const int MostNamed = 20;

    public static IEnumerable<Finding> Run(Inspection by) =>
        Positions(by, "journal.gap", "position {0} is missing",
            """
            SELECT position - 1 FROM ledger_event AS e
            WHERE position > 1 AND NOT EXISTS (SELECT 1 FROM ledger_event AS before WHERE before.position = e.position - 1)
            """)
        .Concat(Positions(by, "body.stray", "body {0} has no event",
            $"SELECT position FROM ledger_body AS b WHERE NOT EXISTS (SELECT 1 FROM ledger_event AS e WHERE {by.SameEvent("b", "e")})"));

    private static IEnumerable<Finding> Positions(Inspection by, string code, string words, string sql)
    {
        using var rows = by.FirstQuery($"{sql} LIMIT {MostNamed}");
        while (rows.Read()) yield return new(code, null, null, string.Format(null, words, rows.GetInt64(0)));
    }
}
