using Microsoft.Data.Sqlite;

namespace MotCua.Ledger;

/// <summary>The journal as a whole: its positions have no gap, and no body lies there without its event.</summary>
internal static class JournalCheck
{
    private const int MostNamed = 20;

    public static IEnumerable<Finding> Run(SqliteConnection connection) =>
        Positions(connection, "journal.gap", "position {0} is missing",
            """
            SELECT position - 1 FROM ledger_event AS e
            WHERE position > 1 AND NOT EXISTS (SELECT 1 FROM ledger_event AS before WHERE before.position = e.position - 1)
            """)
        .Concat(Positions(connection, "body.stray", "body {0} has no event",
            "SELECT position FROM ledger_body AS b WHERE NOT EXISTS (SELECT 1 FROM ledger_event AS e WHERE e.position = b.position)"));

    private static IEnumerable<Finding> Positions(SqliteConnection connection, string code, string words, string sql)
    {
        using var rows = Verifier.Query(connection, $"{sql} LIMIT {MostNamed}");
        while (rows.Read()) yield return new(code, null, null, string.Format(null, words, rows.GetInt64(0)));
    }
}
