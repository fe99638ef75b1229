using static MotCua.Ledger.Tests.Library;

namespace MotCua.Ledger.Tests;

public class KeyTests
{
    private static readonly IdempotencyKey Key = new("k1", [1, 2, 3]);

    [Fact]
    public async Task The_same_act_twice_is_done_once_and_answered_alike()
    {
        await using var library = Open();
        var book = await library.Buy();
        var first = Committed(await library.Lend(book, asked: library.Ask("Lend", key: Key)));
        await library.Return(book);
        await library.Stamp(book, asked: library.Ask(person: "hoa"));

        var again = Assert.IsType<Outcome<Book, BookEvent, string>.Repeated>(await library.Lend(book, asked: library.Ask("Lend", saw: 1, key: Key)));

        Assert.Equal((first.State, first.Version), (again.State, again.Version));
        Assert.Equal(first.Events, again.Events);
        Assert.Equal(first.Positions, again.Positions);
        Assert.Equal(4, library.Ledger.Events(Books, book).Count);
    }

    [Fact]
    public async Task It_is_answered_alike_even_where_it_would_now_be_refused()
    {
        await using var library = Open();
        var book = await library.Buy();
        await library.Lend(book, asked: library.Ask("Lend", key: Key));
        Assert.IsType<Outcome<Book, BookEvent, string>.Repeated>(await library.Lend(book, asked: library.Ask("Lend", key: Key)));
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused()
    {
        await using var library = Open();
        var book = await library.Buy();
        await library.Stamp(book, asked: library.Ask(key: Key));
        Assert.IsType<Outcome<Book, BookEvent, string>.KeyMisused>(await library.Stamp(book, "y", library.Ask(key: Key with { BodyHash = [9] })));
        Assert.Equal(2, library.Ledger.Load(Books, book)!.Value.Version);
    }

    [Fact]
    public async Task The_same_key_for_another_stream_is_refused()
    {
        await using var library = Open();
        var (book, other) = (await library.Buy(), await library.Buy());
        await library.Stamp(book, asked: library.Ask(key: Key));
        Assert.IsType<Outcome<Book, BookEvent, string>.KeyMisused>(await library.Stamp(other, asked: library.Ask(key: Key)));
    }

    [Fact]
    public async Task Sent_many_times_at_once_it_happens_once()
    {
        await using var library = Open();
        var book = await library.Buy();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => library.Stamp(book, asked: library.Ask(key: Key)))));
        Assert.Single(outcomes.OfType<Outcome<Book, BookEvent, string>.Committed>());
        Assert.Equal(63, outcomes.OfType<Outcome<Book, BookEvent, string>.Repeated>().Count());
    }

    [Fact]
    public async Task A_refusal_uses_no_key()
    {
        await using var library = Open();
        var book = await library.Buy();
        await library.Lend(book);
        await library.Lend(book, asked: library.Ask("Lend", key: Key));
        await library.Return(book);
        Committed(await library.Lend(book, asked: library.Ask("Lend", key: Key)));
    }

    [Fact]
    public async Task A_key_swept_away_is_a_new_act()
    {
        await using var library = Open();
        var book = await library.Buy();
        await library.Stamp(book, asked: library.Ask(key: Key));
        Assert.Null(await library.Ledger.ForgetKeys(library.Clock.Now));
        Assert.IsType<Outcome<Book, BookEvent, string>.Repeated>(await library.Stamp(book, asked: library.Ask(key: Key)));
        Assert.Null(await library.Ledger.ForgetKeys(library.Clock.Now.AddTicks(10)));
        Assert.Equal(3, Committed(await library.Stamp(book, asked: library.Ask(key: Key))).Version);
    }
}
