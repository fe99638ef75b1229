using Microsoft.EntityFrameworkCore;
using MotCua.Plumbing;

namespace MotCua.Dossiers.Register;

/// <summary>
/// Bảng tìm hồ sơ: the folded words and the scope of every dossier's row, kept on SQLite by triggers and on
/// PostgreSQL by an index, so that whoever writes the row keeps it too.
/// No migration knows it; it is made where it is missing whenever the store is opened.
/// </summary>
internal static class SearchTable
{
    public static TableExtras Extras { get; } = new(
    [
        """
        CREATE VIRTUAL TABLE IF NOT EXISTS dossier_search USING fts5(
            search_text, scope, content='dossier_row', content_rowid='id', tokenize='unicode61', prefix='1 2 3')
        """,
        """
        CREATE TRIGGER IF NOT EXISTS dossier_search_added AFTER INSERT ON dossier_row BEGIN
            INSERT INTO dossier_search(rowid, search_text, scope) VALUES (new.id, new.search_text, new.scope);
        END
        """,
        """
        CREATE TRIGGER IF NOT EXISTS dossier_search_removed AFTER DELETE ON dossier_row BEGIN
            INSERT INTO dossier_search(dossier_search, rowid, search_text, scope) VALUES ('delete', old.id, old.search_text, old.scope);
        END
        """,
        """
        CREATE TRIGGER IF NOT EXISTS dossier_search_changed AFTER UPDATE OF search_text, scope ON dossier_row
        WHEN old.search_text IS NOT new.search_text OR old.scope IS NOT new.scope BEGIN
            INSERT INTO dossier_search(dossier_search, rowid, search_text, scope) VALUES ('delete', old.id, old.search_text, old.scope);
            INSERT INTO dossier_search(rowid, search_text, scope) VALUES (new.id, new.search_text, new.scope);
        END
        """,
        // What leaves the table leaves the index too, and does not wait there for a merge: erased names are gone at once.
        "INSERT INTO dossier_search(dossier_search, rank) SELECT 'secure-delete', 1 WHERE NOT EXISTS (SELECT 1 FROM dossier_search_config WHERE k = 'secure-delete' AND v = 1)",
    ],
    [
        """
        CREATE INDEX IF NOT EXISTS ix_dossier_row_words ON dossier_row
        USING gin (array_to_tsvector(array_remove(string_to_array(search_text || ' ' || scope, ' '), ''))) WITH (fastupdate = off)
        """,
        // Room for a row's next version beside it: then no index, this one least of all, is touched by an act.
        "ALTER TABLE dossier_row SET (fillfactor = 60)",
    ]);

    /// <summary>Words of this share of all rows are found among the newest; rarer ones by the index, which must sort what it finds.</summary>
    private const int Newest = 10_000;

    /// <summary>The rows of which every word begins a word and which carry one of the marks, the newest first.</summary>
    /// <param name="words">Folded: letters and digits alone.</param>
    /// <param name="marks">Null where all are searched.</param>
    public static async Task<List<DossierRow>> Matching(CentreDb db, IReadOnlyList<string> words, IReadOnlyList<string>? marks, int most)
    {
        if (db.Database.IsSqlite())
        {
            var match = $"search_text : ({string.Join(" AND ", words.Select(w => $"\"{w}\"*"))})"
                + (marks is null ? "" : $" AND scope : ({string.Join(" OR ", marks.Select(m => $"\"{m}\""))})");
            return await Rows($"SELECT r.* FROM dossier_row r WHERE r.id IN (SELECT rowid FROM dossier_search WHERE dossier_search MATCH {match} ORDER BY rowid DESC LIMIT {most})");
        }
        var query = string.Join(" & ", words.Select(w => $"'{w}':*")) + (marks is null ? "" : $" & ({string.Join(" | ", marks.Select(m => $"'{m}'"))})");
        // Written so that it costs a twentieth of making the words of ten thousand rows; folded words hold no sign of a pattern.
        string[] begun = [.. words.Select(w => $"% {w}%")], seen = marks is null ? ["%"] : [.. marks.Select(m => $"% {m} %")];
        // What is found among the newest is newer than all else; left to choose, PostgreSQL walks a million rows for a word it takes to be frequent.
        var newest = await Rows(
            $"""
            SELECT r.* FROM (SELECT * FROM dossier_row ORDER BY id DESC LIMIT {Newest}) r
            WHERE ' ' || search_text LIKE ALL({begun}) AND ' ' || scope || ' ' LIKE ANY({seen}) ORDER BY r.id DESC LIMIT {most}
            """);
        // An order no index has, so that it is read by its words; the index knows a mark of scope for a word too, the row does not.
        return newest.Count == most ? newest : await Rows(
            $"""
            SELECT r.* FROM dossier_row r
            WHERE array_to_tsvector(array_remove(string_to_array(search_text || ' ' || scope, ' '), '')) @@ {query}::tsquery AND ' ' || search_text LIKE ALL({begun}) ORDER BY r.id + 0 DESC LIMIT {most}
            """);

        Task<List<DossierRow>> Rows(FormattableString sql) => db.Set<DossierRow>().FromSql(sql).AsNoTracking().ToListAsync();
    }
}
