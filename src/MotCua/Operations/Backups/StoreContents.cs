using System.Data.Common;
using System.Text.Json;
using MotCua.Plumbing.Files;

namespace MotCua.Operations.Backups;

/// <summary>Nội dung kho: how much a database holds and how far it has come, for comparing what was restored with what was copied.</summary>
/// <param name="Position">The journal's last.</param>
/// <param name="Migration">The last of the application's.</param>
public sealed record StoreContents(long Streams, long Events, long Bodies, long Position, long Erasures, long LedgerSchema, string? Migration)
{
    /// <summary>As the connection sees it: in a transaction all of one moment.</summary>
    public static StoreContents Of(DbConnection store, DbTransaction? view = null)
    {
        return new(Number("count(*) FROM ledger_stream"), Number("count(*) FROM ledger_event"), Number("count(*) FROM ledger_body"),
            Number("coalesce(max(position), 0) FROM ledger_event"), Number("count(*) FROM ledger_erasure"), Number("coalesce(max(number), 0) FROM ledger_schema"),
            Rows(store, view, "SELECT max(\"MigrationId\") FROM \"__EFMigrationsHistory\"", row => row.IsDBNull(0) ? null : row.GetString(0))[0]);

        long Number(string what) => Rows(store, view, "SELECT " + what, row => row.GetInt64(0))[0];
    }

    /// <summary>Files that the database says are kept: papers as they were given, and scans. Of an erased dossier there are none.</summary>
    public static IReadOnlySet<(Guid Shelf, string Digest)> FilesNamed(DbConnection store, DbTransaction? view = null) =>
        Rows(store, view, "SELECT dossier_id, digest FROM kept_paper", row => (Id(row), row.GetString(1)))
        .Concat(Rows(store, view,
            """
            SELECT e.stream, e.facts FROM ledger_event AS e
            WHERE e.type = 'paper-digitised' AND NOT EXISTS (SELECT 1 FROM ledger_erasure AS x WHERE x.stream = e.stream AND x.up_to >= e.seq)
            """, row => (Id: Id(row), Facts: row.GetString(1))).SelectMany(scan => Digests(scan.Facts).Select(digest => (scan.Id, digest))))
        .Where(file => FileStore.IsDigest(file.Item2)).ToHashSet();

    /// <summary>True when the journal says that what is on the shelf was to be erased.</summary>
    public static bool IsErased(DbConnection store, Guid shelf)
    {
        using var query = store.CreateCommand();
        query.CommandText = "SELECT count(*) FROM ledger_erasure WHERE stream = @shelf";
        var parameter = query.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("shelf", shelf.ToByteArray(bigEndian: true));
        query.Parameters.Add(parameter);
        return (long)query.ExecuteScalar()! > 0;
    }

    private static IEnumerable<string> Digests(string facts)
    {
        using var scan = JsonDocument.Parse(facts);
        return scan.RootElement.TryGetProperty("copies", out var copies) ? [.. copies.EnumerateArray().Select(copy => copy.GetProperty("digest").GetString()!)] : [];
    }

    private static Guid Id(DbDataReader row) => new(row.GetFieldValue<byte[]>(0), bigEndian: true);

    internal static List<T> Rows<T>(DbConnection store, DbTransaction? view, string sql, Func<DbDataReader, T> read)
    {
        using var query = store.CreateCommand();
        (query.Transaction, query.CommandTimeout) = (view, 0);
#pragma warning disable CA2100 // constants alone
        query.CommandText = sql;
#pragma warning restore CA2100
        using var rows = query.ExecuteReader();
        var found = new List<T>();
        while (rows.Read()) found.Add(read(rows));
        return found;
    }
}
