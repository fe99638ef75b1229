using System.Data.Common;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Commands;
using MotCua.Plumbing;
using MotCua.Plumbing.Files;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Plumbing.Files;

namespace MotCua.Tests.Commands;

/// <summary>Chuyển kho: a demonstration moved from its file to PostgreSQL goes on there.</summary>
[Trait("store", "postgres")]
public sealed class MigrateTests : IAsyncLifetime
{
    private const string Permit = "1.013225";
    private readonly HandClock clock = new(new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(7)));
    private readonly TestStore file = new(onFile: true);
    private TestStore target = null!;

    public ValueTask InitializeAsync()
    {
        Assert.SkipUnless(TestStore.IsPostgres, $"{TestStore.Variable} names no server");
        target = new();
        return default;
    }

    [Fact]
    public async Task A_centre_moved_is_whole_and_goes_on()
    {
        string code;
        await using (var before = await Open(file))
        using (var receiver = await SignedIn(before, Spine.Receiver))
        {
            code = Spine.CodeOf(await Spine.Receive(receiver, Permit));
            clock.At = clock.At.AddDays(1);
            Assert.Single(await before.Services.GetRequiredService<MotCua.Sealing.DailySeal>().Run());
            clock.At = clock.At.AddDays(-1);
            await before.StopAsync(TestContext.Current.CancellationToken);
        }
        var left = Counts(file);

        var moved = await Move();

        Assert.Equal((CommandLine.Fine, ""), (moved.Code, moved.Error));
        Assert.Contains("nguyên vẹn", moved.Output, StringComparison.Ordinal);
        Assert.Contains($"Kept papers stay in {file.Folder}/papers", moved.Output, StringComparison.Ordinal);
        Assert.Equal(left, Counts(target));
        Assert.DoesNotContain("ledger_event_of_no_year", Read(target, "SELECT DISTINCT tableoid::regclass::text FROM ledger_event"));
        await using var after = await Open(target);
        using var again = await SignedIn(after, Spine.Receiver);
        var next = Spine.CodeOf(await Spine.Receive(again, Permit));
        Assert.Equal(Serial(code) + 1, Serial(next));
        using var appraiser = await SignedIn(after, Spine.Appraiser);
        var taken = await appraiser.Press(await appraiser.See($"/ho-so/{code}/nhan-xu-ly"), "form[data-main] .actions button");
        Assert.Equal((HttpStatusCode.OK, $"/ho-so/{code}"), (taken.Status, taken.Address.AbsolutePath));
        foreach (var page in new[] { "/", "/thu-tuc", "/quy-dinh", "/lich" }) Assert.Equal(HttpStatusCode.OK, (await again.See(page)).Status);
        await after.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal(CommandLine.Fine, (await Spoken.To("verify", "--data", target.Folder)).Code);
    }

    [Fact]
    public async Task Kept_papers_are_carried_into_the_bucket_that_is_configured()
    {
        await using var bucket = await Bucket.Open();
        var dossier = Guid.CreateVersion7(clock.At);
        using (var folder = new FolderFiles(new(file.Folder)))
            await folder.Put(dossier, new byte[] { 1, 2, 3 }, TestContext.Current.CancellationToken);
        await using (await CentreHost.Build(new() { Data = DataFolder.From(file.Folder), Urls = "http://127.0.0.1:0", Demo = true, Quiet = true, Time = clock }, TestContext.Current.CancellationToken)) { }
        TestStore.KeepFilesIn(bucket.Settings(), file.Folder);

        bucket.Broken = http => http.Abort();
        Assert.Equal(CommandLine.Finding, (await Move()).Code);
        bucket.Broken = null;
        var moved = await Move();

        Assert.Equal((CommandLine.Fine, ""), (moved.Code, moved.Error));
        Assert.Contains("1 kept files are in the bucket", moved.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Bucket.Secret, moved.Output, StringComparison.Ordinal);
        Assert.Equal([1, 2, 3], Assert.Single(bucket.Objects).Value);
    }

    [Fact]
    public async Task A_database_that_holds_anything_is_refused_and_left_as_it_is()
    {
        await using (await CentreHost.Build(new() { Data = DataFolder.From(file.Folder), Urls = "http://127.0.0.1:0", Demo = true, Quiet = true, Time = clock }, TestContext.Current.CancellationToken)) { }
        using (var connection = target.Open()) Execute(connection, "CREATE TABLE somebody_elses (id int)");
        var said = await Move();
        Assert.Equal(CommandLine.Finding, said.Code);
        Assert.Contains("not empty", said.Error, StringComparison.Ordinal);
        Assert.Equal(["somebody_elses"], Read(target, "SELECT relname::text FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"));
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("sqlite:/nowhere")]
    public async Task What_is_no_file_of_a_centre_is_refused(string from)
    {
        var said = await Spoken.To("migrate", "--from", from, "--to", "Host=/nowhere;Database=x");
        Assert.NotEqual(CommandLine.Fine, said.Code);
        Assert.Single(said.Error.Trim().Split('\n'));
    }

    public ValueTask DisposeAsync()
    {
        target?.Dispose();
        file.Dispose();
        return default;
    }

    private Task<Spoken> Move() => Spoken.To("migrate", "--from", $"sqlite:{file.Folder}", "--to", StoreSettings.Postgres(new(target.Folder))!);

    private async Task<WebApplication> Open(TestStore store)
    {
        var centre = await CentreHost.Build(new() { Data = DataFolder.From(store.Folder), Urls = "http://127.0.0.1:0", Demo = true, Time = clock });
        await centre.StartAsync();
        return centre;
    }

    private static async Task<Visitor> SignedIn(WebApplication centre, string officer)
    {
        var visitor = new Visitor(new Uri(centre.Urls.First()));
        await visitor.Press(await visitor.See("/dang-nhap"), $"button[value='{officer}']");
        return visitor;
    }

    private static int Serial(string code) => int.Parse(code[(code.LastIndexOf('-') + 1)..], System.Globalization.CultureInfo.InvariantCulture);

    private static IReadOnlyList<string> Counts(TestStore store) =>
    [
        .. new[] { "ledger_event", "ledger_body", "ledger_stream", "ledger_key", "ledger_reference", "ledger_errand", "dossier_row", "work_item", "procedure_edition", "officer", "asp_net_users" }
            .SelectMany(table => Read(store, $"SELECT '{table} ' || count(*) FROM {table}")),
        .. Read(store, "SELECT name || ' ' || last FROM ledger_series WHERE name <> 'ledger position'").Order(StringComparer.Ordinal),
        .. Read(store, "SELECT 'position ' || max(position) FROM ledger_event"),
    ];

    private static List<string> Read(TestStore store, string sql)
    {
        using var connection = store.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // written in this file
        command.CommandText = sql;
#pragma warning restore CA2100
        using var rows = command.ExecuteReader();
        var found = new List<string>();
        while (rows.Read()) found.Add(rows.GetString(0));
        return found;
    }

    private static void Execute(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // written in this file
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
