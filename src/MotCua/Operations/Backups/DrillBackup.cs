using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using MotCua.Ledger;
using MotCua.Plumbing;
using Npgsql;

namespace MotCua.Operations.Backups;

/// <summary>Kết quả diễn tập khôi phục.</summary>
/// <param name="Contents">Of what was restored; null where it did not come so far.</param>
public sealed record DrilledBackup(string Backup, DateTimeOffset At, TimeSpan Took, StoreContents? Contents, long Files, IReadOnlyList<Flaw> Flaws)
{
    public bool Good => Flaws.Count == 0;
}

/// <summary>
/// Diễn tập khôi phục: restores a backup beside the living centre, verifies chains, counts and digests there as <c>motcua verify</c> does,
/// holds them against the manifest, and takes away what it made.
/// </summary>
public sealed class DrillBackup(BackupFolder backup, IReadOnlyList<StreamKind> kinds, TimeProvider time)
{
    private const int MostNamed = 20;

    /// <param name="beside">A folder for what is restored.</param>
    /// <param name="server">A server on which a database may be made; null for a backup of a file.</param>
    public async Task<DrilledBackup> Run(string beside, string? server, CancellationToken stop)
    {
        var (at, started) = (time.GetUtcNow(), time.GetTimestamp());
        var flaws = (await backup.Check(stop)).ToList();
        // Restoring what is damaged tells nothing more.
        var (contents, more) = flaws.Count > 0 ? (null, []) : await Restored(beside, server, stop);
        flaws.AddRange(more);
        if (backup.Broken is null) flaws.AddRange(backup.Manifest.Files.Lost.Take(MostNamed).Select(file => new Flaw(file, FlawKind.NeverHad)));
        return new(backup.Name, at, time.GetElapsedTime(started), contents, backup.Broken is null ? backup.Manifest.Files.Count : 0, flaws);
    }

    private async Task<(StoreContents?, IEnumerable<Flaw>)> Restored(string beside, string? server, CancellationToken stop)
    {
        var mark = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
        var folder = DataFolder.From(Path.Combine(beside, $".drill-{mark}"));
        var postgres = backup.Manifest.Store != Manifest.Postgres ? null
            : new NpgsqlConnectionStringBuilder(server ?? throw NoServer)
            { Database = $"motcua_drill_{mark}" };
        try
        {
            await new RestoreBackup(backup).RunChecked(folder, postgres?.ToString(), stop);
            if (backup.Manifest.Store == Manifest.PgBackRest)
            {
                await using var cluster = await PgBackRest.Of(backup.Manifest.Label!).Restore(folder.Path, server ?? throw NoServer, stop);
                return await Verified(folder, cluster.Connection, stop);
            }
            return await Verified(folder, postgres?.ToString(), stop);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            if (postgres is not null) await RestoreBackup.OnServer(postgres, null, $"DROP DATABASE IF EXISTS {RestoreBackup.Quoted(postgres.Database!)} WITH (FORCE)", CancellationToken.None);
            Directory.Delete(folder.Path, recursive: true);
        }
    }

    private static CannotGoOn NoServer => new("Diễn tập bản sao lưu PostgreSQL cần một máy chủ: --data có kho PostgreSQL, hoặc --postgres. / Drilling a PostgreSQL backup needs a server: --data with a PostgreSQL store, or --postgres.");

    private async Task<(StoreContents, IEnumerable<Flaw>)> Verified(DataFolder folder, string? postgres, CancellationToken stop)
    {
        var found = new List<Flaw>();
        var part = backup.Manifest.Label ?? (postgres is null ? Manifest.Database : Manifest.Dump);
        LedgerStore store = postgres is null ? new SqliteFile(folder.Database) : new PostgresDatabase(postgres);
        await using var database = store as PostgresDatabase;
        StoreShape.RefuseNewer(store);
        found.AddRange(Verifier.Run(store, kinds).Findings.Take(MostNamed).Select(finding => new Flaw(part, FlawKind.Journal, $"{finding.Code} {finding.Stream} {finding.Seq}: {finding.Detail}")));
        await using DbConnection read = postgres is null ? new SqliteConnection($"Data Source={folder.Database};Pooling=false") : new NpgsqlConnection(postgres);
        await read.OpenAsync(stop);
        if (postgres is null) found.AddRange(StoreContents.Rows(read, null, "pragma quick_check(5)", row => row.GetString(0)).Where(line => line != "ok").Select(line => new Flaw(part, FlawKind.Differs, line)));
        var contents = StoreContents.Of(read);
        if (!IsAsCounted(contents)) found.Add(new(part, FlawKind.Differs, $"{contents} ≠ {backup.Manifest.Contents}"));
        var known = backup.Papers().Select(file => file.Key).Concat(backup.Manifest.Files.Erased).Concat(backup.Manifest.Files.Lost).ToHashSet(StringComparer.Ordinal);
        found.AddRange(StoreContents.FilesNamed(read).Select(file => Plumbing.Files.FileStore.KeyOf(file.Shelf, file.Digest)).Where(key => !known.Contains(key)).Order(StringComparer.Ordinal)
            .Take(MostNamed).Select(key => new Flaw(key, FlawKind.Missing)));
        return (contents, found);
    }

    /// <summary>pgBackRest's backup holds also what came while it was taken.</summary>
    private bool IsAsCounted(StoreContents contents) => backup.Manifest.Store == Manifest.PgBackRest
        ? contents.Position >= backup.Manifest.Contents.Position && contents.Events >= backup.Manifest.Contents.Events && contents.Streams >= backup.Manifest.Contents.Streams
        : contents == backup.Manifest.Contents;
}
