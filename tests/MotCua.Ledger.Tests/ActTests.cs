using static MotCua.Ledger.Tests.Library;

namespace MotCua.Ledger.Tests;

public class ActTests
{
    [Fact]
    public async Task What_was_answered_is_in_the_file()
    {
        await using var library = Open();
        var book = await library.Buy("Tắt đèn");
        var lent = Committed(await library.Lend(book, "Nguyễn Thị Bình"));

        Assert.Equal(2, lent.Version);
        Assert.Equal(new Lent("Nguyễn Thị Bình", "HP", 1), Assert.Single(lent.Events));
        await library.Reopen();
        Assert.Equal((lent.State, 2), library.Ledger.Load(Books, book));
        Assert.Equal([new Bought("Tắt đèn"), new Lent("Nguyễn Thị Bình", "HP", 1)], library.Ledger.Events(Books, book).Select(e => e.Event));
        Assert.Equal(["Tắt đèn|Nguyễn Thị Bình|1|2"], library.Rows("SELECT title, borrower, loans, version FROM shelf"));
    }

    [Fact]
    public async Task A_refusal_writes_nothing()
    {
        await using var library = Open();
        var book = await library.Buy();
        await library.Lend(book);
        var before = Everything(library);

        var refused = Assert.IsType<Outcome<Book, BookEvent, string>.Refused>(await library.Lend(book));

        Assert.Equal(("lent already", 2), (refused.Refusal, refused.Version));
        Assert.Equal(before, Everything(library));
    }

    [Fact]
    public async Task Deciding_that_nothing_happens_writes_nothing()
    {
        await using var library = Open();
        var done = Committed(await library.Ledger.Do(Books, library.NewId(), library.Ask(), _ => Happens()));
        Assert.Equal((0, 0), (done.Version, done.Positions.Count));
        Assert.Empty(library.Rows("SELECT id FROM ledger_stream"));
    }

    [Fact]
    public async Task Who_acted_when_and_in_which_position_is_kept()
    {
        await using var library = Open();
        var book = await library.Buy();
        library.Clock.Now += TimeSpan.FromHours(1);
        var earlier = new DateTimeOffset(2026, 11, 20, 9, 30, 0, 123, 456, TimeSpan.FromHours(7));
        await library.Ledger.Do(Books, book, new("Stamp", "hoa", null, earlier), _ => Happens(new Stamped("x")));

        var stamped = library.Ledger.Events(Books, book, after: 1).Single();
        Assert.Equal((2, 2, "Stamp", new Actor("hoa", null)), (stamped.Seq, stamped.Position, stamped.Act, stamped.By));
        Assert.Equal((earlier, library.Clock.Now), (stamped.HappenedAt, stamped.RecordedAt));
    }

    [Fact]
    public async Task What_is_recorded_later_never_carries_an_earlier_time()
    {
        await using var library = Open();
        var book = await library.Buy();
        var bought = library.Clock.Now;
        library.Clock.Now -= TimeSpan.FromMinutes(5);
        await library.Stamp(book);
        Assert.All(library.Ledger.Events(Books, book), happened => Assert.Equal(bought, happened.RecordedAt));
    }

    [Fact]
    public async Task A_stream_of_another_kind_is_not_touched()
    {
        await using var library = Open();
        var book = await library.Buy();
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            library.Ledger.Do(new MagazineKind(), book, library.Ask(), _ => Happens(new Stamped("x"))));
        await library.Reopen();
        Assert.Throws<InvalidOperationException>(() => library.Ledger.Load(new MagazineKind(), book));
    }

    [Fact]
    public async Task States_beyond_the_cache_come_from_the_file()
    {
        await using var library = Open(options => options with { CachedStates = 2 });
        var books = new List<Guid>();
        for (var i = 0; i < 6; i++) books.Add(await library.Buy($"Book {i}"));
        foreach (var book in books) Committed(await library.Lend(book));
        Assert.Equal(Enumerable.Range(0, 6).Select(i => $"Book {i}"), books.Select(book => library.Ledger.Load(Books, book)!.Value.State.Title));
    }

    private static string Everything(Library library) =>
        string.Join('\n', new[] { "ledger_stream", "ledger_event", "ledger_body", "ledger_series", "ledger_errand", "ledger_key", "shelf", "on_loan" }
            .SelectMany(table => library.Rows($"SELECT '{table}', * FROM {table}")));

    private sealed class MagazineKind : BookKind
    {
        public override string Name => "magazine";
    }
}
