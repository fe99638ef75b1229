using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Commands;
using MotCua.Dossiers.Register;
using MotCua.Ledger;
using MotCua.Operations.Backups;
using MotCua.Papers;
using MotCua.Plumbing;

namespace MotCua.Tests.Operations;

/// <summary>Trung tâm được sao lưu: a centre that serves, and a folder for its backups.</summary>
public sealed class BackedUp : Centre
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("motcua-sao-luu-");

    public BackedUp() : base(new TestStore("du lieu"), quiet: true)
    {
    }

    /// <summary>Where this test keeps its backups.</summary>
    public string Into(string test) => Path.Combine(root.FullName, test);

    public async Task<BackupFolder> Take(string test, bool full = false) =>
        BackupFolder.Find((await new TakeBackup(new(Folder), Clock).Run(Into(test), full, null, TestContext.Current.CancellationToken)).Path);

    /// <summary>A centre restored beside, on the same kind of store.</summary>
    public static async Task<TestStore> Restored(BackupFolder backup)
    {
        var store = new TestStore("khac");
        await new RestoreBackup(backup).Run(DataFolder.From(store.Folder), StoreSettings.Postgres(new(store.Folder)), TestContext.Current.CancellationToken);
        return store;
    }

    public async Task<DrilledBackup> Drill(BackupFolder backup)
    {
        var beside = Directory.CreateDirectory(Path.Combine(root.FullName, "dien tap"));
        var drilled = await new DrillBackup(BackupFolder.Find(backup.Folder), Journal.Kinds, Clock).Run(beside.FullName, StoreSettings.Postgres(new(Folder)), TestContext.Current.CancellationToken);
        Assert.Empty(beside.EnumerateFileSystemInfos());
        return drilled;
    }

    /// <summary>The dossier, once its slip lies in the file store.</summary>
    public async Task<Guid> Kept(string code)
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<CentreDb>>().CreateDbContextAsync();
        var id = await db.Set<DossierRow>().Where(row => row.Code == code).Select(row => row.DossierId).SingleAsync();
        while (await Services.GetRequiredService<KeptPapers>().Open(id, KeptPapers.ReceiptSlip, 1, TestContext.Current.CancellationToken) is null) await Task.Delay(20, TestContext.Current.CancellationToken);
        return id;
    }

    /// <summary>Until all errands are done.</summary>
    public async Task NothingWaits()
    {
        while (Services.GetRequiredService<EventLedger>().CountErrands().Waiting > 0) await Task.Delay(20, TestContext.Current.CancellationToken);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        root.Delete(recursive: true);
    }
}
