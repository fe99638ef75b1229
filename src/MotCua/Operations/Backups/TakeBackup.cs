using System.Data;
using System.Data.Common;
using System.Reflection;
using System.Text;
using Microsoft.Data.Sqlite;
using MotCua.Plumbing;
using MotCua.Plumbing.Files;
using Npgsql;

namespace MotCua.Operations.Backups;

/// <summary>Bản sao lưu vừa tạo.</summary>
public sealed record TakenBackup(string Path, Manifest Manifest, TimeSpan Took);

/// <summary>
/// Sao lưu: database, files and keys together, while the centre serves. The database first and then the files: a file is on the disk
/// before the commit that names it, so every file the copied database names is there, but for those of a dossier erased in between.
/// </summary>
public sealed class TakeBackup(DataFolder data, TimeProvider time)
{
    /// <summary>After so long everything is copied anew, and nothing rests on an older backup.</summary>
    public static readonly TimeSpan FullEvery = TimeSpan.FromDays(7);

    private const string Taking = ".taking";

    /// <param name="full">Everything anew; otherwise what the last backup has already is shared with it.</param>
    /// <param name="stanza">pgBackRest copies the database, as configured under this name; null where it is copied here.</param>
    public async Task<TakenBackup> Run(string into, bool full, string? stanza, CancellationToken stop)
    {
        var started = time.GetTimestamp();
        BackupDraft.OwnerOnly(into);
        using var alone = Alone(into);
        foreach (var left in Directory.GetDirectories(into, "*" + BackupDraft.Ending)) Directory.Delete(left, recursive: true);
        var at = time.GetUtcNow();
        var name = BackupFolder.NameFor(into, at);
        var draft = new BackupDraft(into, name);
        try
        {
            var manifest = await Write(draft, full ? null : BackupFolder.In(into).FirstOrDefault(older => older.Broken is null), at, stanza, stop);
            draft.Finish(manifest);
            return new(Path.Combine(into, name), manifest, time.GetElapsedTime(started));
        }
        catch
        {
            if (Directory.Exists(draft.Folder)) draft.Abandon();
            throw;
        }
    }

    /// <summary>Deletes the oldest backups but so many. Each stands by itself, so that none misses another.</summary>
    public static int KeepOnly(string into, int newest)
    {
        var old = BackupFolder.In(into).Skip(newest).ToArray();
        foreach (var backup in old) Directory.Delete(backup.Folder, recursive: true);
        return old.Length;
    }

    private async Task<Manifest> Write(BackupDraft draft, BackupFolder? last, DateTimeOffset at, string? stanza, CancellationToken stop)
    {
        var postgres = StoreSettings.Postgres(data);
        if (StoreSettings.Open(data).ReadSchema() is null) throw new CannotGoOn($"Không có dữ liệu tại {data.Path}. / There are no data at {data.Path}.", CannotGoOn.Finding);
        await using DbConnection living = postgres is null ? new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = data.Database, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString())
            : new NpgsqlConnection(postgres);
        await living.OpenAsync(stop);
        var (store, contents, named, fullFrom, label) = postgres is null ? await FromFile(draft, last, at, stanza, stop) : await FromPostgres(draft, (NpgsqlConnection)living, postgres, at, stanza, stop);
        var files = await CopyFiles(draft, last, named, living, stop);
        await draft.Write(Manifest.Erasures, ErasureBook.Write(ErasureBook.Of(living)), stop);
        foreach (var key in postgres is null && Directory.Exists(data.Keys) ? Directory.GetFiles(data.Keys) : []) await draft.Copy(key, $"{Manifest.Keys}/{Path.GetFileName(key)}", stop);
        var settings = Path.Combine(data.Path, StoreSettings.File);
        if (File.Exists(settings)) await draft.Copy(settings, Manifest.Settings, stop);
        return new(Manifest.CurrentFormat, at, fullFrom, Program, store, label, contents, files, draft.Parts);
    }

    private sealed record Copied(string Store, StoreContents Contents, IReadOnlySet<(Guid, string)> Named, DateTimeOffset FullFrom, string? Label);

    private async Task<Copied> FromFile(BackupDraft draft, BackupFolder? last, DateTimeOffset at, string? stanza, CancellationToken stop)
    {
        if (stanza is not null) throw new CannotGoOn("--pgbackrest chỉ dùng cho kho PostgreSQL. / --pgbackrest is for a PostgreSQL store.");
        var copy = draft.PathOf(Manifest.Database);
        var fullFrom = at;
        SqliteCopy.Whole(data, copy);
        StoreContents contents;
        IReadOnlySet<(Guid, string)> named;
        await using (var read = SqliteCopy.Open(copy))
            (contents, named) = (StoreContents.Of(read), StoreContents.FilesNamed(read));
        if (last is { Manifest: { Store: Manifest.Sqlite } before } && at - before.FullFrom < FullEvery && before.Parts.FirstOrDefault(part => part.Path == Manifest.Database) is { } older
            && SqliteCopy.WriteChanged(last.PathOf(older.Path), older.Sha256, copy, draft.PathOf(Manifest.Pages)))
        {
            File.Delete(copy);
            draft.Share(last, Manifest.Database);
            await draft.Take(Manifest.Pages, stop);
            fullFrom = before.FullFrom;
        }
        else
        {
            File.Delete(draft.PathOf(Manifest.Pages));
            await draft.Take(Manifest.Database, stop);
        }
        return new(Manifest.Sqlite, contents, named, fullFrom, null);
    }

    private static async Task<Copied> FromPostgres(BackupDraft draft, NpgsqlConnection living, string connection, DateTimeOffset at, string? stanza, CancellationToken stop)
    {
        await using var view = await living.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        var (contents, named) = (StoreContents.Of(living, view), StoreContents.FilesNamed(living, view));
        if (stanza is not null)
        {
            // Counted before: its backup holds this and whatever came while it was taken.
            await view.CommitAsync(stop);
            return new(Manifest.PgBackRest, contents, named, at, (await PgBackRest.Take(stanza, stop)).Label);
        }
        await using var export = new NpgsqlCommand("SELECT pg_export_snapshot()", living, view);
        await PostgresTools.Dump(connection, (string)(await export.ExecuteScalarAsync(stop))!, draft.PathOf(Manifest.Dump), stop);
        await draft.Take(Manifest.Dump, stop);
        return new(Manifest.Postgres, contents, named, at, null);
    }

    /// <summary>What the last backup has is shared with it; the rest is copied, each file checked against its digest on the way.</summary>
    private async Task<FileContents> CopyFiles(BackupDraft draft, BackupFolder? last, IReadOnlySet<(Guid Shelf, string Digest)> named, DbConnection living, CancellationToken stop)
    {
        using var store = FileSettings.Open(data);
        var (held, bytes, bad) = (new HashSet<(Guid, string)>(), 0L, new HashSet<string>(StringComparer.Ordinal));
        await using (var list = new StreamWriter(draft.PathOf(Manifest.Papers), append: false, new UTF8Encoding(false)) { NewLine = "\n" })
            await foreach (var (shelf, digest) in store.All(stop))
            {
                var key = FileStore.KeyOf(shelf, digest);
                if (last is not null && File.Exists(last.PathOf(key))) draft.Share(last.PathOf(key), key);
                else if (!await Fetch(store, shelf, digest, draft.PathOf(key), bad, stop)) continue;
                held.Add((shelf, digest));
                bytes += new FileInfo(draft.PathOf(key)).Length;
                await list.WriteAsync($"{digest}  {key}\n");
            }
        await draft.Take(Manifest.Papers, stop);
        // Whoever erases says so in the journal first, and deletes then.
        var gone = named.Where(file => !held.Contains(file)).ToLookup(file => StoreContents.IsErased(living, file.Shelf), file => FileStore.KeyOf(file.Shelf, file.Digest));
        return new(held.Count, bytes, [.. gone[true].Order(StringComparer.Ordinal)], [.. gone[false].Union(bad).Order(StringComparer.Ordinal)]);
    }

    /// <summary>False where it has gone meanwhile, or is not what was kept: that is told, and the rest is saved all the same.</summary>
    private static async Task<bool> Fetch(FileStore store, Guid shelf, string digest, string to, HashSet<string> bad, CancellationToken stop)
    {
        try
        {
            await using var file = new FileStream(to, FileMode.CreateNew, FileAccess.Write);
            await file.WriteAsync(await store.Open(shelf, digest, stop), stop);
            file.Flush(flushToDisk: true);
            return true;
        }
        catch (FilesTroubled trouble) when (trouble.Why is FileTrouble.Missing or FileTrouble.Altered)
        {
            File.Delete(to);
            if (trouble.Why == FileTrouble.Altered) bad.Add(FileStore.KeyOf(shelf, digest));
            return false;
        }
    }

    private static FileStream Alone(string into)
    {
        try
        {
            return new(Path.Combine(into, Taking), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException cause)
        {
            throw new CannotGoOn($"Một lần sao lưu khác đang ghi vào {into}, hoặc không ghi được ở đó. / Another backup is being taken into {into}, or it cannot be written to. ({cause.Message})", CannotGoOn.Finding, cause);
        }
    }

    private static string Program => typeof(TakeBackup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "?";
}
