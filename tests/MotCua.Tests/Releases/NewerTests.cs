using Microsoft.EntityFrameworkCore;
using MotCua.Commands;
using MotCua.Plumbing;
using MotCua.Tests.Commands;

namespace MotCua.Tests.Releases;

/// <summary>Tiến, không lùi: migrations tell the whole model, and a store that a newer program has made is left as it is.</summary>
public sealed class NewerTests
{
    private const string LaterMigration = "INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Later', '99.0.0')", LaterLedger = "UPDATE ledger_schema SET number = number + 1";

    [Theory]
    [InlineData(LaterMigration, "serve")]
    [InlineData(LaterMigration, "rebuild")]
    [InlineData(LaterLedger, "serve")]
    [InlineData(LaterLedger, "verify")]
    public async Task The_store_of_a_newer_program_is_told_in_one_sentence_and_left_as_it_is(string newer, string verb)
    {
        using var store = new TestStore();
        await (await CentreHost.Build(new() { Data = DataFolder.From(store.Folder), Demo = true, Quiet = true, Time = new HandClock(Centre.Morning) }, TestContext.Current.CancellationToken)).DisposeAsync();
        StoreText.Run(store, newer);
        var before = StoreText.Of(store);

        var said = await Spoken.To(verb, "--data", store.Folder);

        Assert.Equal((CommandLine.Finding, ""), (said.Code, said.Output));
        Assert.Contains("do phiên bản mới hơn", Assert.Single(said.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Contains("made by a newer version", said.Error, StringComparison.Ordinal);
        Assert.Equal(before, StoreText.Of(store));
    }

    [Fact]
    public void Migrations_tell_the_whole_model_on_both_stores()
    {
        using var file = new CentreDb(new DbContextOptionsBuilder<CentreDb>().UseSqlite("Data Source=:memory:").Options);
        using var database = new PostgresCentreDb(new DbContextOptionsBuilder<PostgresCentreDb>().UseNpgsql("Host=localhost").Options);
        Assert.False(file.Database.HasPendingModelChanges());
        Assert.False(database.Database.HasPendingModelChanges());
    }
}
