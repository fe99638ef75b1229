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
    /// <summary>
    /// PostgreSQL's index keeps the words by shelves of so many ids and by who may read the row, each at its first letters, which is enough to begin with:
    /// a name as frequent as Nguyễn Văn is then found among the newest alone, and nobody's search looks at what others may read. What is longer, numbers mostly, is rare
    /// and kept once.
    /// </summary>
    private const int ShelfBits = 17, LongestOnShelf = 6, FirstShelves = 2, Newest = 2000;

    /// <summary>The mark of every row, for who may read all.</summary>
    private const string Anywhere = "*";

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
        $"""
        DO $do$ BEGIN
            IF to_regprocedure('dossier_words(bigint, text, text)') IS NULL THEN
                CREATE FUNCTION dossier_words(id bigint, words text, scope text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 1000 AS $words$
                    SELECT array_agg(lexeme) FROM (
                        SELECT (id >> {ShelfBits}) || ':' || mark || ':' || left(word, {LongestOnShelf}) AS lexeme
                        FROM unnest(string_to_array(words, ' ')) AS word, unnest(string_to_array(scope, ' ') || '{Anywhere}'::text) AS mark WHERE word <> '' AND mark <> ''
                        UNION ALL SELECT word FROM unnest(string_to_array(words, ' ')) AS word WHERE length(word) > {LongestOnShelf}) AS lexemes
                $words$;
            END IF;
        END $do$
        """,
        "DROP INDEX IF EXISTS ix_dossier_row_words",
        "CREATE INDEX IF NOT EXISTS ix_dossier_row_found ON dossier_row USING gin (array_to_tsvector(dossier_words(id, search_text, scope))) WITH (fastupdate = off)",
        // Room for a row's next version beside it: then no index, this one least of all, is touched by an act.
        "ALTER TABLE dossier_row SET (fillfactor = 60)",
    ]);

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
        // Folded words hold no sign of a pattern.
        string[] begun = [.. words.Select(w => $"% {w}%")], seen = marks is null ? ["%"] : [.. marks.Select(m => $"% {m} %")];
        if (words.Where(w => w.Length > LongestOnShelf).ToList() is { Count: > 0 } rare)
            return await Matches(string.Join(" & ", rare.Select(w => $"'{w}':*")), most);
        // Whoever types a letter finds it among the newest, without a thought of PostgreSQL's to read the whole table for it.
        var found = await Rows(
            $"""
            SELECT r.* FROM (SELECT * FROM dossier_row ORDER BY id DESC LIMIT {Newest}) r
            WHERE ' ' || search_text LIKE ALL({begun}) AND ' ' || scope || ' ' LIKE ANY({seen}) ORDER BY r.id DESC LIMIT {most}
            """);
        if (found.Count == most)
            return found;
        found.Clear();
        var last = await db.Set<DossierRow>().Select(r => (long?)r.Id).MaxAsync() ?? 0;
        for (long shelf = last >> ShelfBits, shelves = FirstShelves; shelf >= 0 && found.Count < most; shelf -= shelves, shelves *= 2)
            found.AddRange(await Matches(string.Join(" | ",
                from n in Enumerable.Range(0, (int)Math.Min(shelves, shelf + 1))
                from mark in marks ?? [Anywhere]
                select $"({string.Join(" & ", words.Select(w => $"'{shelf - n}:{mark}:{w}':*"))})"), most - found.Count));
        return found;

        // An order no index has, so that it is read by its words; the index knows the beginnings, the row the whole.
        Task<List<DossierRow>> Matches(string query, int most) => Rows(
            $"""
            SELECT r.* FROM dossier_row r
            WHERE array_to_tsvector(dossier_words(id, search_text, scope)) @@ {query}::tsquery
                AND ' ' || search_text LIKE ALL({begun}) AND ' ' || scope || ' ' LIKE ANY({seen}) ORDER BY r.id + 0 DESC LIMIT {most}
            """);

        Task<List<DossierRow>> Rows(FormattableString sql) => db.Set<DossierRow>().FromSql(sql).AsNoTracking().ToListAsync();
    }
}
