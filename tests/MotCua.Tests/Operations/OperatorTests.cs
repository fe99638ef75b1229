using System.Net;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Ledger;
using MotCua.Operations.Backups;
using MotCua.Plumbing;
using MotCua.Tests.Accounts;
using MotCua.Tests.Dossiers;

namespace MotCua.Tests.Operations;

/// <summary>Trang vận hành và số đo: what the operator sees of the centre, and nobody else.</summary>
[Collection("drills")]
public sealed class OperatorTests(BackedUp centre) : IClassFixture<BackedUp>
{
    [Fact]
    public async Task The_page_nags_until_there_is_a_good_backup_and_a_good_drill_and_again_when_they_are_old()
    {
        var settings = Path.Combine(centre.Folder, StoreSettings.File);
        var own = File.Exists(settings) ? await File.ReadAllTextAsync(settings, TestContext.Current.CancellationToken) : null;
        using var administrator = await centre.As(People.Administrator);
        var before = await administrator.See("/van-hanh");
        Assert.Contains("Chưa có bản sao lưu tốt trong 24 giờ qua", before.Text, StringComparison.Ordinal);
        Assert.Contains("Chưa diễn tập khôi phục trong 31 ngày qua", before.Text, StringComparison.Ordinal);

        var taken = await new TakeBackup(new(centre.Folder), centre.Clock).Run(centre.Into("nag"), full: true, null, TestContext.Current.CancellationToken);
        Assert.Null(await BackupEntry.Write(new(centre.Folder), BackupEntry.Of(taken), TestContext.Current.CancellationToken));
        Assert.Null(await BackupEntry.Write(new(centre.Folder), BackupEntry.Of(await centre.Drill(BackupFolder.Find(taken.Path))), TestContext.Current.CancellationToken));

        var after = await administrator.See("/van-hanh");
        Assert.DoesNotContain("Chưa có bản sao lưu", after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Chưa diễn tập", after.Text, StringComparison.Ordinal);
        Assert.Contains(Path.GetFileName(taken.Path), after.Document.QuerySelector("#sao-luu")!.TextContent, StringComparison.Ordinal);
        centre.Clock.At += TimeSpan.FromHours(25);
        using var nextDay = await centre.As(People.Administrator);
        var later = await nextDay.See("/van-hanh");
        await File.WriteAllTextAsync(settings, """{ "Operations": { "Rules": [ { "From": "2026-11-24", "BackupHours": 48, "DrillDays": 1, "Decision": "12/QĐ-TT" } ] } }""", TestContext.Current.CancellationToken);
        var byOwnRule = await nextDay.See("/van-hanh");
        if (own is null) File.Delete(settings);
        else await File.WriteAllTextAsync(settings, own, TestContext.Current.CancellationToken);
        centre.Clock.At = Centre.Morning;
        Assert.DoesNotContain("Chưa có bản sao lưu", byOwnRule.Text, StringComparison.Ordinal);
        Assert.Contains("Chưa diễn tập khôi phục trong 1 ngày qua", byOwnRule.Text, StringComparison.Ordinal);
        Assert.Contains("12/QĐ-TT", byOwnRule.Text, StringComparison.Ordinal);
        Assert.Contains("Chưa có bản sao lưu tốt", later.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Chưa diễn tập", later.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_keeps_the_system_opens_the_page()
    {
        foreach (var officer in new[] { Spine.Receiver, Spine.Director, Spine.CityDirector })
        {
            using var visitor = await centre.As(officer);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.See("/van-hanh")).Status);
        }
    }

    [Fact]
    public async Task Metrics_tell_this_machine_how_work_goes_and_nothing_that_came_through_a_proxy()
    {
        await centre.Received(("ten", "Zorbakk Wixxley"));
        using var monitor = centre.Anybody();

        var told = (await monitor.Fetch("/metrics")).Bytes is var bytes ? System.Text.Encoding.UTF8.GetString(bytes) : "";

        foreach (var name in new[] { "motcua_acts_waiting", "motcua_errands_lag_seconds", "motcua_errands_failed", "motcua_store_size_bytes", "motcua_backup_due", "motcua_drill_due", "motcua_door_inside", "motcua_store_readable", "http_server_request_duration_seconds_count" })
            Assert.Matches($"(?m)^{name}[{{ ]", told);
        Assert.Matches("(?m)^motcua_commit_duration_seconds_count(\\{[^}]*\\})? [1-9]", told);
        Assert.DoesNotContain("Zorbakk", told, StringComparison.OrdinalIgnoreCase);
        using var citizen = centre.BehindProxy("203.0.113.7");
        Assert.DoesNotContain("motcua_", (await citizen.See("/metrics")).Body, StringComparison.Ordinal);
        using var pretender = centre.BehindProxy("127.0.0.1");
        Assert.DoesNotContain("motcua_", (await pretender.See("/metrics")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_errand_that_was_given_up_is_on_the_page_and_run_again_from_there()
    {
        var ledger = centre.Services.GetRequiredService<EventLedger>();
        await centre.NothingWaits();
        using (var store = centre.OpenStore())
        using (var give = store.CreateCommand())
        {
            var stream = TestStore.IsPostgres ? "decode(repeat('00', 16), 'hex')" : "zeroblob(16)";
            give.CommandText = $"INSERT INTO ledger_errand (id, stream, type, content, attempts, due_at, failed, last_error) VALUES (987654321, {stream}, 'KhongAiLam', '{{}}', 12, 0, {(TestStore.IsPostgres ? "true" : "1")}, 'hỏng')";
            give.ExecuteNonQuery();
        }
        using var administrator = await centre.As(People.Administrator);
        Assert.Contains("1 việc phát sinh đã bỏ cuộc", (await administrator.See("/van-hanh")).Text, StringComparison.Ordinal);
        var list = await administrator.See("/viec-phat-sinh");
        await administrator.Press(list, "form[method=post] button.btn");
        // Nobody does it: it is given up again, with a new reason.
        while (ledger.FailedErrands(10) is not [{ LastError: "nobody does KhongAiLam" }]) await Task.Delay(20, TestContext.Current.CancellationToken);
    }
}
