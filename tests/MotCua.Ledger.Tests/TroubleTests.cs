using static MotCua.Ledger.Tests.Library;

namespace MotCua.Ledger.Tests;

/// <summary>A full disk, data that cannot be written, too many at once: nothing half-written, and work goes on afterwards.</summary>
public class TroubleTests
{
    [Fact]
    public async Task A_full_disk_leaves_nothing_half_written_and_work_goes_on_when_there_is_room()
    {
        await using var library = OpenFile();
        var book = await library.Buy();
        library.WriterRuns("PRAGMA max_page_count = 1");
        var outcomes = new List<Outcome<Book, BookEvent, string>>();
        do outcomes.Add(await library.Stamp(book, new string('x', 3000)));
        while (outcomes[^1] is Outcome<Book, BookEvent, string>.Committed && outcomes.Count < 100);

        Assert.Equal(new Outcome<Book, BookEvent, string>.Troubled(Trouble.DiskFull), outcomes[^1]);
        Assert.Equal(outcomes.Count, library.Ledger.Load(Books, book)!.Value.Version);
        Assert.Empty(Verifier.Run(library.Options.Store, Books).Findings);
        Committed(await library.Stamp(book, new string('x', 3000)));
        Assert.Empty(Verifier.Run(library.Options.Store, Books).Findings);
    }

    [Fact]
    public async Task Data_that_cannot_be_written_says_so()
    {
        await using var library = OpenFile();
        var book = await library.Buy();
        library.WriterRuns("PRAGMA query_only = 1");
        Assert.Equal(new Outcome<Book, BookEvent, string>.Troubled(Trouble.ReadOnly), await library.Stamp(book));
        Assert.Equal("Số đỏ", library.Ledger.Load(Books, book)!.Value.State.Title);
        Committed(await library.Stamp(book));
    }

    [Fact]
    public async Task A_file_that_is_gone_is_trouble_not_a_crash()
    {
        await using var library = OpenFile();
        var book = await library.Buy();
        var away = library.File + ".away";
        library.WriterRuns("PRAGMA query_only = 1");
        await library.Stamp(book);
        File.Move(library.File, away);
        Assert.Equal(new Outcome<Book, BookEvent, string>.Troubled(Trouble.StoreFailed), await library.Stamp(book));
        File.Move(away, library.File);
        Committed(await library.Stamp(book));
    }

    [Fact]
    public async Task When_a_commit_cannot_say_whether_it_came_about_its_key_settles_it()
    {
        await using var library = OpenFile();
        var book = await library.Buy();
        var asked = library.Ask(key: new("k", [1]));
        ((SqliteStore)library.Ledger.Writer.Store!).Committed = () => throw new Microsoft.Data.Sqlite.SqliteException("the line broke", 10);

        Assert.Equal(new Outcome<Book, BookEvent, string>.Troubled(Trouble.Unknown), await library.Stamp(book, asked: asked));
        var again = Assert.IsType<Outcome<Book, BookEvent, string>.Repeated>(await library.Stamp(book, asked: asked));
        Assert.Equal(2, again.Version);
        Assert.Empty(Verifier.Run(library.Options.Store, Books).Findings);
    }

    [Fact]
    public async Task What_breaks_only_at_commit_costs_its_neighbours_nothing()
    {
        await using var library = Open();
        var book = await library.Buy();
        using (var connection = library.Connect())
            Run(connection, library.Typed("CREATE UNIQUE INDEX v ON shelf (version); CREATE TABLE late (id INTEGER PRIMARY KEY, missing INTEGER REFERENCES shelf (version) DEFERRABLE INITIALLY DEFERRED)"));
        var late = new RowTable("late", ["id"], ["missing"]);
        var gate = new TaskCompletionSource<bool>();
        var turn = library.Ledger.InTurn(() => gate.Task);
        var failing = library.Ledger.Write(late.Upsert(1, 99));
        var neighbour = library.Stamp(book);
        gate.SetResult(true);
        await turn;

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => failing);
        Assert.Equal(2, Committed(await neighbour).Version);
    }

    [Fact]
    public async Task More_than_the_queue_holds_are_sent_away()
    {
        await using var library = OpenFile(options => options with { QueueCapacity = 3 });
        var books = new List<Guid>();
        for (var i = 0; i < 10; i++) books.Add(await library.Buy());
        var gate = new TaskCompletionSource<bool>();
        var begun = new TaskCompletionSource();
        var turn = library.Ledger.InTurn(() =>
        {
            begun.SetResult();
            return gate.Task;
        });
        await begun.Task;
        var waiting = books.Select(book => library.Stamp(book)).ToArray();
        gate.SetResult(true);
        await turn;
        var outcomes = await Task.WhenAll(waiting);
        Assert.Equal(3, outcomes.OfType<Outcome<Book, BookEvent, string>.Committed>().Count());
        Assert.Equal(7, outcomes.Count(outcome => outcome == new Outcome<Book, BookEvent, string>.Troubled(Trouble.Busy)));
    }

    [Fact]
    public async Task A_database_without_tables_is_not_opened()
    {
        var path = Path.GetTempFileName();
        await Task.Yield();
        Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => EventLedger.Open(new(new SqliteFile(path), TimeProvider.System)));
        File.Delete(path);
    }

    [Theory]
    [InlineData(13, Trouble.DiskFull)]
    [InlineData(8, Trouble.ReadOnly)]
    [InlineData(5, Trouble.Busy)]
    [InlineData(10, Trouble.Unknown)]
    [InlineData(11, Trouble.Unknown)]
    [InlineData(1, Trouble.Unknown)]
    [InlineData(19, null)]
    public void At_commit_only_what_surely_did_not_happen_is_said_not_to_have(int code, Trouble? trouble) =>
        Assert.Equal(trouble, StoreTrouble.AtCommit(new Microsoft.Data.Sqlite.SqliteException("", code)));
}
