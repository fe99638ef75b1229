using System.Net;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Commands;
using MotCua.Dossiers;
using MotCua.Ledger;
using MotCua.Operations.Backups;
using MotCua.Papers;
using MotCua.Plumbing;
using MotCua.Tests.Commands;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Releases;

namespace MotCua.Tests.Operations;

/// <summary>Sao lưu và khôi phục: what was answered before a backup is there after it was restored.</summary>
[Collection("drills")]
public sealed class BackupTests(BackedUp centre) : IClassFixture<BackedUp>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_backup_taken_while_acts_go_on_restores_a_centre_that_goes_on()
    {
        var before = await centre.Received();
        await centre.Kept(before);
        using var busy = new CancellationTokenSource();
        var acts = Task.Run(async () => { while (!busy.IsCancellationRequested) await centre.Received(); }, Stop);
        var backup = await centre.Take("while");
        await busy.CancelAsync();
        await acts;

        using var store = await BackedUp.Restored(backup);

        Assert.Equal((CommandLine.Fine, ""), Short(await Spoken.To("verify", "--data", store.Folder)));
        await using var again = await CentreHost.Build(new() { Data = DataFolder.From(store.Folder), Urls = "http://127.0.0.1:0", Demo = true, Quiet = true, Time = centre.Clock }, Stop);
        await again.StartAsync(Stop);
        using var receiver = new Visitor(new(again.Urls.First()));
        await receiver.Press(await receiver.See("/dang-nhap"), $"button[value='{Spine.Receiver}']");
        Assert.Equal(HttpStatusCode.OK, (await receiver.See($"/ho-so/{before}")).Status);
        Assert.Equal("application/pdf", (await receiver.Fetch($"/ho-so/{before}/giay-tiep-nhan")).Type);
        Assert.Equal(HttpStatusCode.OK, (await receiver.See($"/ho-so/{Spine.CodeOf(await Spine.Receive(receiver, "1.013225"))}")).Status);
        await again.StopAsync(Stop);
    }

    [Fact]
    public async Task Keys_come_with_the_backup_so_that_whoever_was_signed_in_stays_so()
    {
        using var receiver = await centre.As(Spine.Receiver);
        using var store = await BackedUp.Restored(await centre.Take("keys"));

        await using var again = await CentreHost.Build(new() { Data = DataFolder.From(store.Folder), Urls = "http://127.0.0.1:0", Demo = true, Quiet = true, Time = centre.Clock }, Stop);
        await again.StartAsync(Stop);

        using var there = receiver.At(new(again.Urls.First()));
        Assert.Equal("/tiep-nhan", (await there.See("/tiep-nhan")).Address.AbsolutePath);
        await again.StopAsync(Stop);
    }

    [Fact, Trait("store", "file")]
    public async Task What_changed_since_the_last_backup_gives_every_row_as_it_stood_and_needs_no_older_folder()
    {
        await centre.Kept(await centre.Received());
        var full = await centre.Take("changes", full: true);
        await centre.Kept(await centre.Received());
        await centre.NothingWaits();
        var changes = await centre.Take("changes");
        var whole = await centre.Take("changes", full: true);

        Assert.True(full.Manifest.IsFull);
        Assert.False(changes.Manifest.IsFull);
        Assert.InRange(new FileInfo(changes.PathOf(Manifest.Pages)).Length, 1, new FileInfo(changes.PathOf(Manifest.Database)).Length / 2);
        Directory.Delete(full.Folder, recursive: true);
        using var one = await BackedUp.Restored(changes);
        using var other = await BackedUp.Restored(whole);
        Assert.Equal(StoreText.Of(other), StoreText.Of(one));
        Assert.Empty((await centre.Drill(changes)).Flaws);
    }

    [Fact]
    public async Task What_the_last_backup_has_already_is_shared_with_it_and_after_a_week_all_is_copied_anew()
    {
        var code = await centre.Received();
        await centre.Kept(code);
        var first = await centre.Take("shared");
        var second = await centre.Take("shared");
        centre.Clock.At += TakeBackup.FullEvery;
        var later = await centre.Take("shared");
        centre.Clock.At = Centre.Morning;

        Assert.Equal(first.Papers(), second.Papers());
        Assert.NotEqual(first.Name, second.Name);
        Assert.True(later.Manifest.IsFull);
        Assert.Equal(2, TakeBackup.KeepOnly(centre.Into("shared"), 1));
        Assert.Empty((await centre.Drill(later)).Flaws);
    }

    [Fact]
    public async Task A_backup_that_was_broken_off_is_none_and_is_swept_by_the_next()
    {
        Directory.CreateDirectory(Path.Combine(centre.Into("broken"), "20261123T010000Z.part"));
        Assert.Equal(CommandLine.Finding, (await Spoken.To("drill", centre.Into("broken"), "--data", centre.Folder)).Code);

        var taken = await Spoken.To("backup", centre.Into("broken"), "--data", centre.Folder);

        Assert.Equal((CommandLine.Fine, ""), Short(taken));
        Assert.Single(Directory.GetDirectories(centre.Into("broken")));
    }

    [Fact]
    public async Task A_living_centre_is_never_written_over()
    {
        await centre.Kept(await centre.Received());
        var backup = await centre.Take("over");
        var to = StoreSettings.Postgres(new(centre.Folder)) is { } postgres ? (string[])["--postgres", postgres] : [];

        var said = await Spoken.To(["restore", backup.Folder, "--to", centre.Folder, .. to]);

        Assert.Equal(CommandLine.Finding, said.Code);
        Assert.Contains("nothing was written over", said.Error, StringComparison.Ordinal);
        using var empty = new TestStore("trong");
        if (to.Length > 0) Assert.Contains("is not empty", (await Spoken.To(["restore", backup.Folder, "--to", Path.Combine(empty.Folder, "moi"), .. to])).Error, StringComparison.Ordinal);
        Assert.Equal((CommandLine.Fine, ""), Short(await Spoken.To("verify", "--data", centre.Folder)));
    }

    [Fact]
    public async Task What_was_erased_after_the_backup_that_is_restored_is_erased_again()
    {
        var id = await centre.Kept(await centre.Received(("ten", "Zzyxwv Đã Hủy")));
        var before = await centre.Take("erased");
        Assert.Null(await centre.Services.GetRequiredService<EraseDossier>().Run(id, new("motcua", null), "Quyết định 7", TestContext.Current.CancellationToken));
        var after = await centre.Take("erased");
        using var store = new TestStore("cu");
        var to = StoreSettings.Postgres(new(store.Folder)) is { } postgres ? (string[])["--postgres", postgres] : [];

        var restored = await Spoken.To(["restore", before.Folder, "--to", store.Folder, .. to]);

        Assert.Equal((CommandLine.Fine, ""), Short(restored));
        Assert.Contains("Content of 1 dossiers erased again", restored.Output, StringComparison.Ordinal);
        await using var app = await CentreHost.BuildUnfounded(new CentreOptions { Data = new(store.Folder) }, TestContext.Current.CancellationToken);
        Assert.True(app.Services.GetRequiredService<EventLedger>().Load(app.Services.GetRequiredService<DossierKind>(), id)!.Value.State.IsErased);
        Assert.Null(await app.Services.GetRequiredService<KeptPapers>().Open(id, KeptPapers.ReceiptSlip, 1, TestContext.Current.CancellationToken));
        Assert.Equal((CommandLine.Fine, ""), Short(await Spoken.To("verify", "--data", store.Folder)));
        Assert.Contains("Content of 0 dossiers", (await Spoken.To("erase", "--again", after.PathOf(Manifest.Erasures), "--data", store.Folder)).Output, StringComparison.Ordinal);
        await File.AppendAllTextAsync(after.PathOf(Manifest.Erasures), "\n", TestContext.Current.CancellationToken);
        using var third = new TestStore("nua");
        string[] again = StoreSettings.Postgres(new(third.Folder)) is { } other ? ["--postgres", other] : [];
        var told = await Spoken.To(["restore", before.Folder, "--to", third.Folder, .. again]);
        Assert.Equal(CommandLine.Finding, told.Code);
        Assert.Contains("is not as it was written", told.Error, StringComparison.Ordinal);
        var spoilt = Path.Combine(centre.Into("erased"), "hong.jsonl");
        await File.WriteAllTextAsync(spoilt, await File.ReadAllTextAsync(after.PathOf(Manifest.Erasures), TestContext.Current.CancellationToken) + "{}\n", TestContext.Current.CancellationToken);
        Assert.Contains("is none of an erasure book", (await Spoken.To("erase", "--again", spoilt, "--data", store.Folder)).Error, StringComparison.Ordinal);
    }

    private static (int, string) Short(Spoken said) => (said.Code, said.Error);
}
