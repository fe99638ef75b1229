using System.Text.Json;
using MotCua.Commands;
using MotCua.Operations.Backups;
using MotCua.Tests.Commands;
using MotCua.Tests.Dossiers;

namespace MotCua.Tests.Operations;

/// <summary>Diễn tập khôi phục: what is damaged is told, whatever part it is.</summary>
[Collection("drills")]
public sealed class DrillTests(BackedUp centre) : IClassFixture<BackedUp>
{
    [Fact]
    public async Task Damage_to_any_part_is_told_by_its_name_and_nothing_is_restored()
    {
        await centre.Kept(await centre.Received());
        await centre.Take("damage", full: true);
        await centre.Kept(await centre.Received());
        var backup = await centre.Take("damage");
        Assert.Empty((await centre.Drill(backup)).Flaws);
        var parts = Directory.GetFiles(backup.Folder, "*", SearchOption.AllDirectories);
        Assert.True(parts.Length >= 6, string.Join(' ', parts));

        foreach (var path in parts)
        {
            var whole = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
            var part = Path.GetRelativePath(backup.Folder, path);
            // The seal is the manifest's: which of the two was altered, nobody can say.
            string[] named = part == Manifest.Seal ? [Manifest.Seal, Manifest.Name] : [part];
            var altered = (byte[])whole.Clone();
            altered[whole.Length / 2] ^= 1;
            foreach (var damaged in (byte[]?[])[altered, whole[..(whole.Length / 2)], null])
            {
                File.Delete(path);
                if (damaged is not null) await File.WriteAllBytesAsync(path, damaged, TestContext.Current.CancellationToken);
                var told = await centre.Drill(backup);
                Assert.False(told.Good);
                Assert.Contains(told.Flaws[0].Part, named);
                var refused = await Assert.ThrowsAsync<MotCua.Plumbing.CannotGoOn>(() => BackedUp.Restored(BackupFolder.Find(backup.Folder)));
                Assert.Contains(told.Flaws[0].Part, refused.Message, StringComparison.Ordinal);
            }
            await File.WriteAllBytesAsync(path, whole, TestContext.Current.CancellationToken);
        }
        Assert.Empty((await centre.Drill(backup)).Flaws);
    }

    [Fact]
    public async Task The_drill_is_one_command_that_reports_records_and_leaves_nothing()
    {
        await centre.Received();
        Assert.Equal(CommandLine.Fine, (await Spoken.To("backup", centre.Into("one"), "--data", centre.Folder)).Code);
        var before = Directory.GetFileSystemEntries(centre.Into("one"));

        var drilled = await Spoken.To("drill", centre.Into("one"), "--data", centre.Folder, "--json");

        Assert.Equal((CommandLine.Fine, ""), (drilled.Code, drilled.Error));
        using var told = JsonDocument.Parse(drilled.Output);
        Assert.True(told.RootElement.GetProperty("good").GetBoolean());
        Assert.True(told.RootElement.GetProperty("contents").GetProperty("events").GetInt64() > 0);
        Assert.Equal(before, Directory.GetFileSystemEntries(centre.Into("one")));
        Assert.Contains("restores whole", (await Spoken.To("drill", centre.Into("one"), "--data", centre.Folder)).Output, StringComparison.Ordinal);
        if (TestStore.IsPostgres) Assert.Equal(["0"], Read("SELECT count(*)::text FROM pg_database WHERE datname LIKE 'motcua_drill_%'"));
        Assert.Equal(["1", "2"], Read("SELECT CAST(count(*) AS text) FROM backup_entry WHERE good GROUP BY is_drill ORDER BY 1"));
    }

    [Fact]
    public async Task A_journal_that_was_altered_before_it_was_backed_up_is_told()
    {
        await centre.Received();
        Execute(TestStore.IsPostgres ? "ALTER TABLE ledger_event DISABLE TRIGGER USER" : "DROP TRIGGER ledger_event_no_update", "UPDATE ledger_event SET act = act || ' ' WHERE position = 1");
        try
        {
            var told = await centre.Drill(await centre.Take("altered"));
            Assert.Contains(told.Flaws, flaw => flaw.Kind == FlawKind.Journal && flaw.Detail!.StartsWith("event.changed", StringComparison.Ordinal));
        }
        finally
        {
            Execute("UPDATE ledger_event SET act = rtrim(act) WHERE position = 1");
        }
    }

    [Fact]
    public async Task A_file_the_store_has_lost_is_told_by_the_backup_and_by_its_drill()
    {
        var id = await centre.Kept(await centre.Received());
        var lost = Assert.Single(Directory.GetFiles(Path.Combine(centre.Folder, "papers", id.ToString("N")[^2..], id.ToString("N"))));
        var bytes = await File.ReadAllBytesAsync(lost, TestContext.Current.CancellationToken);
        foreach (var damaged in (byte[]?[])[null, [1]])
        {
            File.Delete(lost);
            if (damaged is not null) await File.WriteAllBytesAsync(lost, damaged, TestContext.Current.CancellationToken);
            var into = centre.Into(damaged is null ? "lost" : "rotten");
            var said = await Spoken.To("backup", into, "--data", centre.Folder);
            Assert.Equal(CommandLine.Finding, said.Code);
            Assert.Contains(Path.GetFileName(lost), said.Output, StringComparison.Ordinal);
            Assert.Contains(FlawKind.NeverHad, (await centre.Drill(BackupFolder.Find(into))).Flaws.Select(flaw => flaw.Kind));
        }
        await File.WriteAllBytesAsync(lost, bytes, TestContext.Current.CancellationToken);
    }

    private void Execute(params string[] sentences)
    {
        foreach (var sentence in sentences) Read(sentence);
    }

    private List<string> Read(string sql)
    {
        using var store = centre.OpenStore();
        using var query = store.CreateCommand();
#pragma warning disable CA2100 // written here
        query.CommandText = sql;
#pragma warning restore CA2100
        using var rows = query.ExecuteReader();
        var found = new List<string>();
        while (rows.Read()) found.Add(rows.GetString(0));
        return found;
    }
}
