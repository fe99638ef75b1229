using Microsoft.EntityFrameworkCore;
using MotCua.Operations.Backups;
using MotCua.Papers;
using MotCua.Plumbing;
using MotCua.Plumbing.Files;

namespace MotCua.Commands;

/// <summary>Hủy lại: what was erased after a backup was taken came back with it; an erasure book says what that was.</summary>
internal static class EraseAgain
{
    /// <summary>The newest book beside a backup, which may be a newer one's; null where none has one.</summary>
    /// <exception cref="CannotGoOn">It is not as it was written: nothing is erased by it.</exception>
    public static string? Beside(BackupFolder backup)
    {
        var newest = BackupFolder.In(Path.GetDirectoryName(backup.Folder)!).Where(other => other.Broken is null).Append(backup).FirstOrDefault(other => other.Manifest.Parts.Any(part => part.Path == Manifest.Erasures));
        if (newest?.PathOf(Manifest.Erasures) is not { } book) return null;
        return File.Exists(book) && FileStore.DigestOf(File.ReadAllBytes(book)) == newest.Manifest.Parts.Single(part => part.Path == Manifest.Erasures).Sha256 ? book
            : throw new CannotGoOn($"Đã khôi phục, nhưng sổ hủy {book} không còn đúng như khi ghi: chưa hủy lại gì. / Restored, but the erasure book {book} is not as it was written: nothing was erased again.", CannotGoOn.Finding);
    }

    /// <summary>Erases what the book names and this store still holds; how many dossiers that were.</summary>
    /// <exception cref="CannotGoOn">Broken off; run again it goes on.</exception>
    public static async Task<int> Run(DataFolder data, IReadOnlyList<ErasedContent> book, CancellationToken stop)
    {
        if (book.Count == 0) return 0;
        await using var app = await CentreHost.BuildUnfounded(new CentreOptions { Data = data }, stop);
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<CentreDb>>().CreateDbContextAsync(stop);
        await db.Database.OpenConnectionAsync(stop);
        var done = ErasureBook.Of(db.Database.GetDbConnection()).Select(one => (one.Stream, one.Reason)).ToHashSet();
        var (erase, again) = (app.Services.GetRequiredService<EraseDossier>(), 0);
        foreach (var one in book.DistinctBy(one => (one.Stream, one.Reason)).Where(one => !done.Contains((one.Stream, one.Reason))))
        {
            if (!await db.Set<Dossiers.Register.DossierRow>().AnyAsync(row => row.DossierId == one.Stream, stop)) continue;
            await Erase.Run(erase, one.Stream, new(one.PersonId, one.PositionId), one.Reason, stop);
            again++;
        }
        return again;
    }
}
