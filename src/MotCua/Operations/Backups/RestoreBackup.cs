using System.Text.Json;
using MotCua.Ledger;
using MotCua.Plumbing;
using Npgsql;

namespace MotCua.Operations.Backups;

/// <summary>Khôi phục: a centre as it was when the backup was taken, in a folder (and a database) where there is none; all of it, or nothing.</summary>
public sealed class RestoreBackup(BackupFolder backup)
{
    /// <summary>The backup's own settings, which may name a living database; kept beside for whoever opens the centre.</summary>
    public const string SavedSettings = "motcua.saved.json";

    private const string Staging = ".restoring";

    /// <exception cref="CannotGoOn">The backup is damaged, or something stands already where it would go.</exception>
    /// <param name="postgres">An empty database, made where there is none; null for a backup of a file.</param>
    public async Task Run(DataFolder to, string? postgres, CancellationToken stop)
    {
        var flaws = await backup.Check(stop);
        if (flaws.Count > 0)
            throw new CannotGoOn($"Bản sao lưu {backup.Name} bị hỏng; không có gì được khôi phục. / The backup {backup.Name} is damaged; nothing was restored.\n{string.Join('\n', flaws)}", CannotGoOn.Finding);
        await RunChecked(to, postgres, stop);
    }

    /// <summary>The same of a backup that was just checked.</summary>
    internal async Task RunChecked(DataFolder to, string? postgres, CancellationToken stop)
    {
        Fits(postgres);
        RefuseOccupied(to);
        using var occupied = to.Occupy();
        if (postgres is not null) await RestorePostgres(postgres, stop);
        var staging = Path.Combine(to.Path, Staging);
        if (Directory.Exists(staging)) Directory.Delete(staging, recursive: true);
        BackupDraft.OwnerOnly(staging);
        foreach (var (key, _) in backup.Papers()) Copy(backup.PathOf(key), Path.Combine(staging, key));
        foreach (var part in backup.Manifest.Parts.Where(part => part.Path.StartsWith(Manifest.Keys + "/", StringComparison.Ordinal))) Copy(backup.PathOf(part.Path), Path.Combine(staging, part.Path));
        if (backup.Manifest.Store == Manifest.Sqlite) RestoreFile(Path.Combine(staging, Path.GetFileName(to.Database)));
        Place(staging, to, postgres);
    }

    private void Fits(string? postgres)
    {
        if (backup.Manifest.Store == Manifest.Postgres && postgres is null)
            throw new CannotGoOn("Bản sao lưu của kho PostgreSQL cần --postgres CHUỖI-KẾT-NỐI đến một cơ sở dữ liệu trống. / A backup of a PostgreSQL store needs --postgres CONNECTION to an empty database.");
        if (backup.Manifest.Store != Manifest.Postgres && postgres is not null)
            throw new CannotGoOn(backup.Manifest.Store == Manifest.Sqlite ? "Bản sao lưu này là của kho SQLite: không dùng --postgres; muốn chuyển kho thì khôi phục rồi chạy motcua migrate. / This backup is of a SQLite store: without --postgres; to change stores restore it and run motcua migrate."
                : $"Cơ sở dữ liệu của bản sao lưu này ở pgBackRest ({backup.Manifest.Label}): khôi phục bằng pgbackrest --stanza={PgBackRest.Of(backup.Manifest.Label!).Stanza} --set={PgBackRest.Of(backup.Manifest.Label!).Set} restore, rồi chạy lại không có --postgres. / The database of this backup is pgBackRest's ({backup.Manifest.Label}): restore it with pgbackrest --stanza={PgBackRest.Of(backup.Manifest.Label!).Stanza} --set={PgBackRest.Of(backup.Manifest.Label!).Set} restore, then run this again without --postgres.");
    }

    /// <summary>Nothing of a centre that is there is ever written over.</summary>
    private static void RefuseOccupied(DataFolder to)
    {
        foreach (var there in (string[])[to.Database, Path.Combine(to.Path, Plumbing.Files.FileStore.Root)])
            if (Path.Exists(there)) throw new CannotGoOn($"Đã có dữ liệu tại {there}; không có gì bị ghi đè. / There are data at {there} already; nothing was written over.", CannotGoOn.Finding);
        if (Directory.EnumerateFiles(to.Keys).Any()) throw new CannotGoOn($"Đã có khóa tại {to.Keys}; không có gì bị ghi đè. / There are keys at {to.Keys} already; nothing was written over.", CannotGoOn.Finding);
    }

    private async Task RestorePostgres(string connection, CancellationToken stop)
    {
        var named = new NpgsqlConnectionStringBuilder(connection);
        if (named.Database is not { Length: > 0 } database) throw new CannotGoOn("--postgres cần tên cơ sở dữ liệu: \"Host=…;Database=…\". / --postgres must name a database: \"Host=…;Database=…\".");
        await OnServer(named, $"SELECT 1 FROM pg_database WHERE datname = '{database.Replace("'", "''", StringComparison.Ordinal)}'", $"CREATE DATABASE {Quoted(database)} TEMPLATE template0", stop);
        await using var store = new PostgresDatabase(connection);
        if (!await MoveStore.IsEmpty(store.Source, stop)) throw new CannotGoOn($"Cơ sở dữ liệu {database} không trống; không có gì được khôi phục. / The database {database} is not empty; nothing was restored.", CannotGoOn.Finding);
        await PostgresTools.Restore(backup.PathOf(Manifest.Dump), connection, stop);
        await using var counted = store.Source.CreateCommand("ANALYZE");
        counted.CommandTimeout = 0;
        await counted.ExecuteNonQueryAsync(stop);
    }

    private void RestoreFile(string database)
    {
        Copy(backup.PathOf(Manifest.Database), database);
        if (!backup.Manifest.Parts.Any(part => part.Path == Manifest.Pages)) return;
        SqliteCopy.Apply(backup.PathOf(Manifest.Pages), database);
        Flush(database);
    }

    /// <summary>Files and keys take their place first; a folder without a database is none of a centre.</summary>
    private void Place(string staging, DataFolder to, string? postgres)
    {
        var keys = Path.Combine(staging, Manifest.Keys);
        foreach (var key in Directory.Exists(keys) ? Directory.GetFiles(keys) : []) File.Move(key, Path.Combine(to.Keys, Path.GetFileName(key)));
        var papers = Path.Combine(staging, Plumbing.Files.FileStore.Root);
        if (Directory.Exists(papers)) Directory.Move(papers, Path.Combine(to.Path, Plumbing.Files.FileStore.Root));
        if (backup.Manifest.Parts.Any(part => part.Path == Manifest.Settings)) Copy(backup.PathOf(Manifest.Settings), Path.Combine(to.Path, SavedSettings));
        var settings = Path.Combine(to.Path, StoreSettings.File);
        if (postgres is not null && !File.Exists(settings))
        {
            using var file = OperatingSystem.IsWindows() ? File.Create(settings) : new FileStream(settings, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite });
            JsonSerializer.Serialize(file, new { Store = "postgres", Postgres = postgres });
        }
        var database = Path.Combine(staging, Path.GetFileName(to.Database));
        if (File.Exists(database)) File.Move(database, to.Database);
        Directory.Delete(staging, recursive: true);
        DurableFile.FlushFolder(to.Keys);
        DurableFile.FlushFolder(to.Path);
    }

    private static void Copy(string from, string to)
    {
        BackupDraft.OwnerOnly(Path.GetDirectoryName(to)!);
        File.Copy(from, to);
        Flush(to);
    }

    private static void Flush(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    internal static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>From the server's own database; the second only where the first finds nothing.</summary>
    internal static async Task OnServer(NpgsqlConnectionStringBuilder named, string? unless, string sql, CancellationToken stop)
    {
        await using var server = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(named.ToString()) { Database = "postgres", Pooling = false }.ToString());
        await server.OpenAsync(stop);
#pragma warning disable CA2100 // the database's name, quoted
        await using var ask = new NpgsqlCommand(unless ?? "SELECT NULL WHERE false", server);
        if (await ask.ExecuteScalarAsync(stop) is not null) return;
        await using var make = new NpgsqlCommand(sql, server) { CommandTimeout = 0 };
#pragma warning restore CA2100
        await make.ExecuteNonQueryAsync(stop);
    }
}
