using static MotCua.Ledger.Tests.Library;

namespace MotCua.Ledger.Tests;

/// <summary>Several nodes on one PostgreSQL database. Not among what <c>./do test</c> runs on a file, which one process opens.</summary>
[Trait("store", "postgres")]
public sealed class NodeTests : IDisposable
{
    private static readonly TimeSpan Never = TimeSpan.FromHours(1);
    private readonly CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    public NodeTests() => Assert.SkipUnless(PostgresShelves.Server is not null, $"{PostgresShelves.Variable} names no server");

    [Fact]
    public async Task What_is_opened_in_a_year_lies_in_its_partition()
    {
        await using var library = Open();
        Assert.True(Database(library).CreateYear(2027));
        Assert.True(Database(library).CreateYear(2027));
        Assert.True(Database(library).CreateYear(2028));
        foreach (var opened in new[] { "2026-12-31T23:59:59.999Z", "2027-01-01T00:00:00Z", "2027-12-31T23:59:59.999Z", "2028-01-01T00:00:00Z" })
            Committed(await library.Ledger.Do(Books, IdOf(opened), library.Ask(), _ => Happens(new Bought("Số đỏ"))));
        foreach (var table in new[] { "ledger_stream", "ledger_event" })
            Assert.Equal([$"{table}_2027|2", $"{table}_2028|1", $"{table}_of_no_year|1"], library.Rows($"SELECT tableoid::regclass::text, count(*) FROM {table} GROUP BY 1 ORDER BY 1"));
        Assert.Empty(Verifier.Run(library.Options.Store, Books).Findings);
    }

    [Fact]
    public async Task A_year_begun_in_the_default_partition_stays_there()
    {
        await using var library = Open();
        var (early, late) = (IdOf("2027-01-01T00:00:00Z"), IdOf("2027-06-01T00:00:00Z"));
        await library.Stamp(early);
        Assert.False(Database(library).CreateYear(2027));
        Assert.True(Database(library).CreateYear(2028));
        Committed(await library.Stamp(late));
        Assert.Equal(["ledger_event_of_no_year|2"], library.Rows("SELECT tableoid::regclass::text, count(*) FROM ledger_event GROUP BY 1"));
        Assert.Empty(Verifier.Run(library.Options.Store, Books).Findings);
    }

    [Fact]
    public async Task An_errand_written_at_one_node_wakes_the_other()
    {
        await using var library = Open();
        var (database, other) = await Another(library);
        await using var _ = other;
        var done = new TaskCompletionSource();
        var runner = new ErrandRunner(other, library.Clock, new Random(1)) { PauseUnlessWoken = Never }
            .On("Announce", (_, _) => { done.SetResult(); return Task.CompletedTask; });
        var running = runner.RunUntil(stop.Token);
        await library.Stamp(await library.Buy());
        await done.Task.WaitAsync(stop.Token);
        await Ended(running);
        Assert.True(database.Wake.Listening || stop.IsCancellationRequested);
    }

    [Fact]
    public async Task Reference_data_changed_at_one_node_are_heard_at_the_other_when_that_is_committed()
    {
        await using var library = Open();
        var (database, other) = await Another(library);
        await using var _ = other;
        var before = (Fees: other.Changes("fee"), Others: other.Changes("calendar"));
        await using (var connection = library.Connect())
        {
            await using (var transaction = await connection.BeginTransactionAsync(stop.Token))
                await References.Changed(connection, transaction, "fee", "undone");
            await using (var transaction = await connection.BeginTransactionAsync(stop.Token))
            {
                await References.Changed(connection, transaction, "fee", "done");
                await transaction.CommitAsync(stop.Token);
            }
        }
        while (other.Changes("fee") == before.Fees) await Task.Delay(5, stop.Token);
        Assert.Equal((before.Fees + 1, before.Others), (other.Changes("fee"), other.Changes("calendar")));
        Assert.True(database.Wake.Listening);
    }

    [Fact]
    public async Task A_node_whose_listening_was_cut_off_listens_again_and_looks_everything_up()
    {
        await using var library = Open();
        var (_, other) = await Another(library);
        await using var __ = other;
        var before = other.Changes("fee");
        library.Rows("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'");
        while (other.Changes("fee") == before) await Task.Delay(5, stop.Token);
    }

    [Fact]
    public async Task Numbers_given_by_two_nodes_have_no_gap_and_no_double()
    {
        await using var library = Open();
        var (_, other) = await Another(library);
        await using var __ = other;
        var books = new List<Guid>();
        for (var i = 0; i < 64; i++) books.Add(await library.Buy());
        await Task.WhenAll(books.Select((book, i) => (i % 2 == 0 ? library.Ledger : other).Do(Books, book, library.Ask(), _ => Happens(new Lent("Minh", "HP")))));
        Assert.Equal(["64|64|1|64"], library.Rows("SELECT count(*), count(DISTINCT card), min(card), max(card) FROM on_loan"));
        Assert.Equal(["128|128"], library.Rows("SELECT count(*), max(position) FROM ledger_event"));
    }

    public void Dispose()
    {
        stop.Cancel();
        stop.Dispose();
    }

    private static PostgresDatabase Database(Library library) => (PostgresDatabase)library.Options.Store;

    private static Guid IdOf(string opened) => Guid.CreateVersion7(DateTimeOffset.Parse(opened, System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>A second node on the library's database, which is heard until the test ends.</summary>
    private async Task<(PostgresDatabase Database, EventLedger Ledger)> Another(Library library)
    {
        var database = new PostgresDatabase(Database(library).Source.ConnectionString);
        var listening = database.Wake.RunUntil(stop.Token);
        while (!database.Wake.Listening && !listening.IsCompleted) await Task.Delay(5, stop.Token);
        return (database, EventLedger.Open(library.Options with { Store = database }));
    }

    private async Task Ended(Task running)
    {
        await stop.CancelAsync();
        await running;
    }
}
