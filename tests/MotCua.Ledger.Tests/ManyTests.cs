using static MotCua.Ledger.Tests.Library;

namespace MotCua.Ledger.Tests;

public class ManyTests
{
    [Fact]
    public async Task Fifty_streams_share_one_commit()
    {
        await using var library = Open();
        var books = await Books50(library);
        var outcome = await library.Ledger.DoMany(library.Ask("Lend"), [.. books.Select(book => Lending(book))]);
        var done = Assert.IsType<OutcomeOfMany<string>.Committed>(outcome);
        Assert.Equal(books, done.Streams.Select(stream => stream.Stream));
        Assert.Equal(Enumerable.Range(1, 50).Select(n => (long)n), done.Streams.Select(stream => ((Lent)stream.Events[0]).Card));
        Assert.Equal(Enumerable.Range(51, 50).Select(n => (long)n), done.Streams.SelectMany(stream => stream.Positions));
    }

    [Fact]
    public async Task One_refusal_leaves_all_untouched()
    {
        await using var library = Open();
        var books = await Books50(library);
        await library.Lend(books[49], branch: "HN");
        var outcome = await library.Ledger.DoMany(library.Ask("Lend"), [.. books.Select(book => Lending(book))]);
        Assert.Equal(new OutcomeOfMany<string>.Refused(books[49], "lent already"), outcome);
        Assert.Equal(["51"], library.Rows("SELECT count(*) FROM ledger_event"));
    }

    [Fact]
    public async Task A_race_lost_in_one_stream_is_decided_again_in_all()
    {
        await using var library = Open();
        var books = await Books50(library);
        var decided = 0;
        var outcome = await library.Ledger.DoMany(library.Ask("Lend"), [.. books.Select(book => Books.Act(book, state =>
        {
            if (decided++ == 49) Task.Run(() => library.Stamp(books[7])).Wait();
            return Lend(state);
        }))]);
        var done = Assert.IsType<OutcomeOfMany<string>.Committed>(outcome);
        Assert.Equal(100, decided);
        Assert.Equal(3, done.Streams[7].Version);
        Assert.Equal(50, ((Lent)done.Streams[49].Events[0]).Card);
    }

    [Fact]
    public async Task What_a_person_saw_counts_in_every_stream()
    {
        await using var library = Open();
        var (one, two) = (await library.Buy(), await library.Buy());
        await library.Stamp(two, asked: library.Ask(person: "hoa"));
        var outcome = await library.Ledger.DoMany(library.Ask(), [Lending(one, saw: 1), Lending(two, saw: 1)]);
        Assert.Equal(new OutcomeOfMany<string>.Overtaken(two, 2), outcome);
    }

    [Fact]
    public async Task Repeated_it_is_answered_as_before()
    {
        await using var library = Open();
        var (one, two, idle) = (await library.Buy(), await library.Buy(), await library.Buy());
        var asked = library.Ask(key: new("many", [1]));
        StreamAct<string>[] acts = [Lending(one), Books.Act(idle, _ => Happens()), Lending(two)];
        var first = Assert.IsType<OutcomeOfMany<string>.Committed>(await library.Ledger.DoMany(asked, acts));
        var again = Assert.IsType<OutcomeOfMany<string>.Repeated>(await library.Ledger.DoMany(asked, acts));
        Assert.Equal([one, idle, two], first.Streams.Select(stream => stream.Stream));
        Assert.Equal([(one, first.Streams[0].State), (two, first.Streams[2].State)], again.Streams.Select(stream => (stream.Stream, stream.State)));
    }

    [Fact]
    public async Task More_than_fifty_and_one_twice_are_bugs()
    {
        await using var library = Open();
        var book = await library.Buy();
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => library.Ledger.DoMany(library.Ask(), [.. Enumerable.Range(0, 51).Select(_ => Lending(library.NewId()))]));
        await Assert.ThrowsAsync<ArgumentException>(() => library.Ledger.DoMany(library.Ask(), [Lending(book), Lending(book)]));
    }

    private static async Task<List<Guid>> Books50(Library library)
    {
        var books = new List<Guid>();
        for (var i = 0; i < 50; i++) books.Add(await library.Buy($"Book {i}"));
        return books;
    }

    private static StreamAct<string> Lending(Guid book, long? saw = null) => Books.Act(book, Lend, saw);

    private static Decided<BookEvent, string> Lend(Book state) =>
        state.Borrower is null ? Happens(new Lent("Lan", "HP")) : new Decided<BookEvent, string>.Refused("lent already");
}
