using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Dossiers.Register;
using MotCua.Operations.Backups;
using MotCua.Papers;
using MotCua.Plumbing;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Papers;

namespace MotCua.Tests.Operations;

/// <summary>Sao lưu kho tệp S3: files come from the bucket, whichever moment a dossier is erased at.</summary>
[Collection("drills")]
public sealed class BackupOfBucketTests(CentreWithBucket centre) : IClassFixture<CentreWithBucket>, IDisposable
{
    private readonly DirectoryInfo into = Directory.CreateTempSubdirectory("motcua-sao-luu-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_dossier_erased_after_the_database_and_before_the_files_were_copied_is_told_as_erased_and_not_as_lost()
    {
        var (stays, goes) = (await Kept(), await Kept());
        var kept = centre.Bucket.Objects.Keys.Single(key => key.Contains($"{goes:N}", StringComparison.Ordinal));
        // The first question to the bucket comes when the database is copied.
        centre.Bucket.Broken = _ =>
        {
            centre.Bucket.Broken = null;
            Assert.Null(centre.Services.GetRequiredService<EraseDossier>().Run(goes, new("motcua", null), "Công văn 12", Stop).GetAwaiter().GetResult());
            throw new IOException("asked again");
        };

        var taken = await new TakeBackup(new(centre.Folder), centre.Clock).Run(into.FullName, full: false, null, Stop);

        Assert.Equal([kept], taken.Manifest.Files.Erased);
        Assert.Empty(taken.Manifest.Files.Lost);
        var backup = BackupFolder.Find(taken.Path);
        Assert.Contains(backup.Papers(), file => file.Key.Contains($"{stays:N}", StringComparison.Ordinal));
        Assert.Empty((await new DrillBackup(backup, MotCua.Commands.Journal.Kinds, centre.Clock).Run(into.FullName, StoreSettings.Postgres(new(centre.Folder)), Stop)).Flaws);
    }

    public void Dispose()
    {
        centre.Bucket.Broken = null;
        into.Delete(recursive: true);
    }

    private async Task<Guid> Kept()
    {
        var code = await centre.Received();
        await using var db = await centre.Services.GetRequiredService<IDbContextFactory<CentreDb>>().CreateDbContextAsync(Stop);
        var id = await db.Set<DossierRow>().Where(row => row.Code == code).Select(row => row.DossierId).SingleAsync(Stop);
        while (await centre.Services.GetRequiredService<KeptPapers>().Open(id, KeptPapers.ReceiptSlip, 1, Stop) is null) await Task.Delay(20, Stop);
        return id;
    }
}
