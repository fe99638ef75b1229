using Npgsql;
using static MotCua.Ledger.Tests.Library;

namespace MotCua.Ledger.Tests;

/// <summary>Two groups under way on PostgreSQL: one at the server, the next made ready meanwhile. On a file there is only one.</summary>
[Trait("store", "postgres")]
public sealed class AheadTests
{
    public AheadTests() => Assert.SkipUnless(PostgresShelves.Server is not null, $"{PostgresShelves.Variable} names no server");

    [Fact]
    public async Task Who_comes_while_a_group_is_at_the_server_is_made_ready_and_answered_after_his_own_commit()
    {
        await using var library = Open();
        var books = await Bought(library, 3);
        using var busy = Busy.With(library);
        var first = library.Lend(books[0]);
        await busy.Begun;
        var (second, third) = (library.Lend(books[1]), library.Lend(books[2]));
        Assert.Equal(2, library.Ledger.Writer.MadeAhead);
        Assert.False(first.IsCompleted || second.IsCompleted || third.IsCompleted);
        Assert.Empty(library.Rows("SELECT * FROM on_loan"));

        busy.End();

        Assert.Equal([(1L, 4L), (2L, 5L), (3L, 6L)], (await Task.WhenAll(first, second, third)).Select(CardAndPosition));
        AssertWhole(library, events: 6);
    }

    [Fact]
    public async Task A_streams_next_act_rests_on_what_the_group_before_made_of_it()
    {
        await using var library = Open();
        var book = (await Bought(library, 1))[0];
        using var busy = Busy.With(library);
        var first = library.Lend(book, "Hoa");
        await busy.Begun;
        var (second, third) = (library.Lend(book, "Minh"), library.Stamp(book));
        Assert.Equal(2, library.Ledger.Writer.MadeAhead);
        busy.End();

        Assert.Equal(2, Committed(await first).Version);
        Assert.IsType<Outcome<Book, BookEvent, string>.Refused>(await second);
        Assert.Equal(("Hoa", 3), (Committed(await third).State.Borrower, Committed(await third).Version));
        AssertWhole(library, events: 3);
    }

    [Fact]
    public async Task A_key_in_both_groups_is_done_once()
    {
        await using var library = Open();
        var (book, other) = ((await Bought(library, 2)) is [var a, var b]) ? (a, b) : default;
        var asked = library.Ask(key: new("pressed twice", [1]));
        using var busy = Busy.With(library);
        var first = library.Stamp(book, asked: asked);
        await busy.Begun;
        var (again, misused) = (library.Stamp(book, asked: asked), library.Stamp(other, asked: library.Ask(key: new("pressed twice", [2]))));
        Assert.Equal(2, library.Ledger.Writer.MadeAhead);
        busy.End();

        Assert.Equal(Committed(await first).Positions, Assert.IsType<Outcome<Book, BookEvent, string>.Repeated>(await again).Positions);
        Assert.IsType<Outcome<Book, BookEvent, string>.KeyMisused>(await misused);
        AssertWhole(library, events: 3);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Where_the_line_breaks_the_group_behind_is_made_again_and_numbers_stay_dense(bool committed)
    {
        await using var library = Open();
        var books = await Bought(library, 3);
        var asked = library.Ask("Lend", key: new("first", [1]));
        using var busy = Busy.With(library, committed ? null : new NpgsqlException("the line broke"), committed ? new NpgsqlException("the line broke") : null);
        var first = library.Lend(books[0], asked: asked);
        await busy.Begun;
        var behind = new[] { library.Lend(books[1]), library.Lend(books[2]) };
        Assert.Equal(2, library.Ledger.Writer.MadeAhead);
        busy.End();

        Assert.Equal(new Outcome<Book, BookEvent, string>.Troubled(Trouble.Unknown), await first);
        Assert.Equal(committed ? [2, 3] : [1, 2], (await Task.WhenAll(behind)).Select(outcome => CardAndPosition(outcome).Card));
        var again = await library.Lend(books[0], asked: asked);
        Assert.Equal(committed, again is Outcome<Book, BookEvent, string>.Repeated);
        Assert.Equal(["1", "2", "3"], library.Rows("SELECT card FROM on_loan ORDER BY card"));
        AssertWhole(library, events: 6);
    }

    [Fact]
    public async Task What_breaks_at_the_server_costs_the_group_behind_nothing()
    {
        await using var library = Open();
        var books = await Bought(library, 3);
        await library.Lend(books[2]);
        using var busy = Busy.With(library);
        var broken = library.Buy("forbidden");
        await busy.Begun;
        var behind = new[] { library.Lend(books[0]), library.Lend(books[1]) };
        Assert.Equal(2, library.Ledger.Writer.MadeAhead);
        busy.End();

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => broken);
        Assert.Equal([(2L, 5L), (3L, 6L)], (await Task.WhenAll(behind)).Select(CardAndPosition));
        AssertWhole(library, events: 6);
    }

    [Theory]
    [InlineData(NeighbourTests.ThrowingKind.Unwritable)]
    [InlineData("no\0text")]
    public async Task What_breaks_in_the_group_behind_costs_its_neighbours_nothing(string borrower)
    {
        await using var library = Open();
        library.Kind = new NeighbourTests.ThrowingKind();
        var books = await Bought(library, 4);
        using var busy = Busy.With(library);
        var first = library.Lend(books[0]);
        await busy.Begun;
        var (before, broken, after) = (library.Lend(books[1]), library.Lend(books[2], borrower), library.Lend(books[3]));
        busy.End();

        await Assert.ThrowsAnyAsync<Exception>(() => broken);
        Assert.Equal([(1L, 5L), (2L, 6L), (3L, 7L)], (await Task.WhenAll(first, before, after)).Select(CardAndPosition));
        AssertWhole(library, events: 7);
    }

    [Fact]
    public async Task Where_another_node_went_on_meanwhile_both_groups_are_asked_again()
    {
        await using var library = Open();
        var books = await Bought(library, 4);
        await library.Lend(books[3]);
        await using var database = new PostgresDatabase(((PostgresDatabase)library.Options.Store).Source.ConnectionString);
        await using var other = EventLedger.Open(library.Options with { Store = database });
        using var busy = Busy.With(library);
        var first = library.Lend(books[0]);
        await busy.Begun;
        var behind = new[] { library.Lend(books[1]), library.Stamp(books[2]) };
        Assert.Equal(2, library.Ledger.Writer.MadeAhead);
        Committed(await other.Do(Books, books[2], library.Ask("Lend"), _ => Happens(new Lent("Hoa", "HP"))));
        busy.End();

        Assert.Equal((3, 7), CardAndPosition(await first));
        Assert.Equal((4, 8), CardAndPosition(await behind[0]));
        Assert.Equal(("Hoa", 3), (Committed(await behind[1]).State.Borrower, Committed(await behind[1]).Version));
        AssertWhole(library, events: 9);
    }

    [Fact]
    public async Task What_has_to_ask_waits_its_turn_and_is_not_passed_over()
    {
        await using var library = Open();
        var books = await Bought(library, 2);
        using var busy = Busy.With(library);
        var first = library.Stamp(books[0]);
        await busy.Begun;
        var (erased, behind, turn) = (library.Ledger.Erase(Books, books[0], new("lan", null), "asked for"), library.Stamp(books[1]), library.Ledger.InTurn(() => Task.FromResult(7)));
        Assert.Equal(1, library.Ledger.Writer.MadeAhead);
        busy.End();

        Assert.Equal(2, Committed(await first).Version);
        Assert.Equal(2, Committed(await behind).Version);
        Assert.Equal((null, 7), (await erased, await turn));
        AssertWhole(library, events: 4);
    }

    [Fact]
    public async Task A_ledger_closed_while_two_are_under_way_answers_both()
    {
        await using var library = Open();
        var books = await Bought(library, 3);
        using var busy = Busy.With(library);
        var first = library.Stamp(books[0]);
        await busy.Begun;
        var second = library.Stamp(books[1]);
        var closing = Task.Run(async () => await library.Ledger.DisposeAsync(), TestContext.Current.CancellationToken);
        busy.End();
        await closing;

        Assert.Equal((2, 2), (Committed(await first).Version, Committed(await second).Version));
        Assert.Equal(["5"], library.Rows("SELECT count(*) FROM ledger_event"));
    }

    [Fact]
    public async Task Two_nodes_at_full_load_give_dense_numbers_and_whole_chains()
    {
        await using var library = Open();
        await using var database = new PostgresDatabase(((PostgresDatabase)library.Options.Store).Source.ConnectionString);
        await using var other = EventLedger.Open(library.Options with { Store = database });
        await Task.WhenAll(Enumerable.Range(0, 32).Select(client => Task.Run(async () =>
        {
            var ledger = client % 4 == 0 ? other : library.Ledger;
            for (var i = 0; i < 10; i++)
            {
                var book = library.NewId();
                Committed(await ledger.Do(Books, book, library.Ask("Buy", key: new($"{client} {i}", [1])), _ => Happens(new Bought("Số đỏ"))));
                Committed(await ledger.Do(Books, book, library.Ask("Lend"), _ => Happens(new Lent("Minh", "HP"))));
            }
        })));
        Assert.Equal(["320|320|1|320"], library.Rows("SELECT count(*), count(DISTINCT card), min(card), max(card) FROM on_loan"));
        AssertWhole(library, events: 640);
    }

    private static async Task<Guid[]> Bought(Library library, int count)
    {
        var books = new Guid[count];
        for (var i = 0; i < count; i++) books[i] = await library.Buy();
        return books;
    }

    private static (long Card, long Position) CardAndPosition(Outcome<Book, BookEvent, string> outcome) =>
        (((Lent)Committed(outcome).Events[0]).Card, Committed(outcome).Positions[0]);

    private static void AssertWhole(Library library, int events)
    {
        Assert.Equal([$"{events}|{events}"], library.Rows("SELECT count(*), max(position) FROM ledger_event"));
        Assert.Empty(Verifier.Run(library.Options.Store, Books).Findings);
    }

    /// <summary>Keeps the server busy with the next group until told; then it may fail, before it is sent or when it has been committed.</summary>
    private sealed class Busy : IDisposable
    {
        private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously), end = new();

        public Task Begun => begun.Task;

        public static Busy With(Library library, Exception? before = null, Exception? after = null)
        {
            var busy = new Busy();
            var store = (PostgresStore)library.Ledger.Writer.Store!;
            store.Sending = () =>
            {
                store.Sending = null;
                busy.begun.SetResult();
                busy.end.Task.Wait();
                if (before is not null) throw before;
            };
            store.Sent = () =>
            {
                store.Sent = null;
                if (after is not null) throw after;
            };
            return busy;
        }

        public void End() => end.TrySetResult();

        public void Dispose() => End();
    }
}
