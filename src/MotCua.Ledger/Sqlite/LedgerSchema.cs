using Microsoft.Data.Sqlite;

namespace MotCua.Ledger;

/// <summary>
/// Cấu trúc bảng của sổ: the ledger's own tables on SQLite, written down once and made by the ledger itself.
/// Instants are microseconds since 1970 UTC, streams 16 bytes big-endian, so that UUIDv7 are appended.
/// </summary>
internal static class LedgerSchema
{
    private static readonly IReadOnlyList<SchemaTable> Tables =
    [
        new("ledger_stream", ["id"],
            [new("id", typeof(byte[])), new("kind", typeof(string)), new("version", typeof(long)), new("erasures", typeof(long)),
             new("head", typeof(byte[])), new("recorded_at", typeof(long)), new("fold_version", typeof(long)), new("state", typeof(byte[]))],
            [new(["kind", "id"], Unique: true)]),
        new("ledger_event", ["position"],
            [new("position", typeof(long)), new("stream", typeof(byte[])), new("seq", typeof(long)), new("type", typeof(string)),
             new("type_version", typeof(long)), new("happened_at", typeof(long)), new("recorded_at", typeof(long)), new("act", typeof(string)),
             new("person_id", typeof(string)), new("position_id", typeof(string), Nullable: true), new("facts", typeof(string)),
             new("commitment", typeof(byte[]), Nullable: true), new("hash", typeof(byte[]))],
            [new(["stream", "seq"], Unique: true)]),
        new("ledger_body", ["position"],
            [new("position", typeof(long)), new("stream", typeof(byte[])), new("salt", typeof(byte[])), new("body", typeof(string))], []),
        new("ledger_erasure", ["id"],
            [new("id", typeof(long)), new("stream", typeof(byte[])), new("up_to", typeof(long)), new("erased_at", typeof(long)),
             new("person_id", typeof(string)), new("position_id", typeof(string), Nullable: true), new("reason", typeof(string))],
            [new(["stream", "up_to"], Unique: false)]),
        new("ledger_series", ["name"], [new("name", typeof(string)), new("last", typeof(long))], []),
        new("ledger_reference", ["table_name", "row_key"],
            [new("table_name", typeof(string)), new("row_key", typeof(string)), new("version", typeof(long))], []),
        new("ledger_key", ["key"],
            [new("key", typeof(string)), new("body_hash", typeof(byte[])), new("answer", typeof(byte[])), new("recorded_at", typeof(long))],
            [new(["recorded_at"], Unique: false)]),
        new("ledger_errand", ["id"],
            [new("id", typeof(long)), new("stream", typeof(byte[])), new("type", typeof(string)), new("content", typeof(string)),
             new("attempts", typeof(long)), new("due_at", typeof(long)), new("failed", typeof(bool)), new("last_error", typeof(string), Nullable: true)],
            [new(["failed", "due_at"], Unique: false), new(["stream", "type", "id"], Unique: false)]),
        new("ledger_head", ["number"],
            [new("number", typeof(long)), new("day", typeof(string)), new("position", typeof(long)), new("bytes", typeof(string)),
             new("signature", typeof(byte[]), Nullable: true), new("public_key", typeof(byte[]), Nullable: true), new("made_at", typeof(long))],
            [new(["day"], Unique: true), new(["position", "number"], Unique: true)]),
        new("ledger_tile", ["head", "level", "place"],
            [new("head", typeof(long)), new("level", typeof(long)), new("place", typeof(long)), new("first", typeof(byte[])), new("hashes", typeof(byte[]))], []),
        new("ledger_stamp", ["head"],
            [new("head", typeof(long)), new("response", typeof(byte[])), new("authority", typeof(string)), new("stamped_at", typeof(long))], []),
        new("ledger_schema", ["number"], [new("number", typeof(long))], []),
    ];

    /// <summary>2 added heads, tiles and stamps: new tables alone.</summary>
    private static readonly string[] Numbered =
    [
        $"INSERT INTO ledger_schema SELECT {LedgerStore.Schema} WHERE NOT EXISTS (SELECT 1 FROM ledger_schema)",
        $"UPDATE ledger_schema SET number = {LedgerStore.Schema} WHERE number < {LedgerStore.Schema}",
    ];

    /// <summary>
    /// What is written stays: events, erasures and bodies are never changed; a body leaves only by the door of a recorded erasure.
    /// The ledger puts these on whenever it opens the file.
    /// </summary>
    internal static IReadOnlyList<string> Doors { get; } =
    [
        Closed("ledger_event", "UPDATE"), Closed("ledger_event", "DELETE"),
        Closed("ledger_erasure", "UPDATE"), Closed("ledger_erasure", "DELETE"),
        Closed("ledger_body", "UPDATE"),
        .. new[] { "ledger_head", "ledger_tile", "ledger_stamp" }.SelectMany(table => new[] { Closed(table, "UPDATE"), Closed(table, "DELETE") }),
        """
        CREATE TRIGGER IF NOT EXISTS "ledger_body_no_delete" BEFORE DELETE ON "ledger_body"
        WHEN NOT EXISTS (SELECT 1 FROM "ledger_event" AS e JOIN "ledger_erasure" AS x ON x."stream" = e."stream" AND x."up_to" >= e."seq"
                         WHERE e."position" = OLD."position")
        BEGIN SELECT RAISE(ABORT, 'ledger_body: a body leaves only by a recorded erasure'); END
        """,
    ];

    /// <summary>Makes the tables, indexes and triggers that are missing.</summary>
    internal static void CreateOnSqlite(SqliteConnection connection)
    {
        foreach (var sql in Tables.SelectMany(table => table.Sql()).Concat(Numbered).Concat(Doors))
        {
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // built from constants alone
            command.CommandText = sql;
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }
    }

    private static string Closed(string table, string verb) =>
        $"""
        CREATE TRIGGER IF NOT EXISTS "{table}_no_{verb.ToLowerInvariant()}" BEFORE {verb} ON "{table}"
        BEGIN SELECT RAISE(ABORT, '{table}: what is written stays'); END
        """;
}
