using Microsoft.EntityFrameworkCore;
using MotCua.Papers.Layout;
using MotCua.Plumbing;
using MotCua.Plumbing.Files;

namespace MotCua.Papers;

/// <summary>
/// Giấy tờ đã lưu: every version of a slip or result as it was given; its file on the dossier's shelf, and a row that says which file it
/// is. The file is there before the row says so.
/// </summary>
public sealed class KeptPapers(PaperPrinter printer, FileStore files, IDbContextFactory<CentreDb> store)
{
    /// <summary>Names of the papers that are kept, which are also the last part of their addresses.</summary>
    public const string ReceiptSlip = "giay-tiep-nhan", SupplementSlip = "phieu-bo-sung", RefusalSlip = "phieu-tu-choi", Result = "ket-qua", Apology = "van-ban-xin-loi", LossLetter = "thu-xin-loi", StopNotice = "thong-bao-dung";

    /// <summary>Keeps a version; one that is kept already stays as it is.</summary>
    public async Task Keep(Guid dossier, string paper, int version, Sheet sheet, CancellationToken stop)
    {
        if (await Find(dossier, paper, version, stop) is not null)
            return;
        var given = printer.Print(sheet).ToKeep();
        var digest = await files.Put(dossier, given.Bytes, stop);
        await using var db = await store.CreateDbContextAsync(stop);
        db.Add(new KeptPaperRow { DossierId = dossier, Paper = paper, Version = version, Digest = digest, IsPdf = given.IsPdf });
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            // Another node was first; its paper counts.
            if (await Find(dossier, paper, version, stop) is null) throw;
        }
    }

    /// <summary>The paper as it was given; null where this version is not kept.</summary>
    /// <exception cref="FilesTroubled">It is kept, and its file cannot be had as it was.</exception>
    public async Task<KeptPaper?> Open(Guid dossier, string paper, int version, CancellationToken stop) =>
        await Find(dossier, paper, version, stop) is { } row ? new(await files.Open(dossier, row.Digest, stop), row.IsPdf) : null;

    /// <summary>Which papers of a dossier are kept, by their rows.</summary>
    public async Task<IReadOnlyList<KeptPaperRow>> Of(Guid dossier, CancellationToken stop)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        return await db.Set<KeptPaperRow>().AsNoTracking().Where(row => row.DossierId == dossier).OrderBy(row => row.Paper).ThenBy(row => row.Version).ToListAsync(stop);
    }

    /// <summary>Deletes everything kept of a dossier, also what no row names.</summary>
    public async Task Delete(Guid dossier, CancellationToken stop)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        db.RemoveRange(await db.Set<KeptPaperRow>().Where(row => row.DossierId == dossier).ToListAsync(stop));
        await db.SaveChangesAsync(stop);
        await files.Clear(dossier, stop);
    }

    private async Task<KeptPaperRow?> Find(Guid dossier, string paper, int version, CancellationToken stop)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        return await db.Set<KeptPaperRow>().AsNoTracking().SingleOrDefaultAsync(row => row.DossierId == dossier && row.Paper == paper && row.Version == version, stop);
    }
}

/// <summary>Một giấy đã lưu: its bytes, a PDF or a page.</summary>
public sealed record KeptPaper(byte[] Bytes, bool IsPdf);
