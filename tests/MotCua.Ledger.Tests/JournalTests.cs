using static MotCua.Ledger.Tests.Library;

namespace MotCua.Ledger.Tests;

public class JournalTests
{
    [Fact]
    public async Task Followed_while_many_write_it_misses_nothing_and_repeats_nothing()
    {
        await using var library = Open();
        var writing = Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 25; i++) await library.Lend(await library.Buy());
        })));
        var read = new List<JournalEntry>();
        while (read.Count < 800)
        {
            read.AddRange(library.Ledger.Journal(read.Count, 37));
            await Task.Yield();
        }
        await writing;
        Assert.Equal(Enumerable.Range(1, 800).Select(n => (long)n), read.Select(entry => entry.Position));
        Assert.Equal(read.Select(Told), library.Ledger.Journal(0, 1000).Select(Told));
    }

    [Fact]
    public async Task An_entry_tells_its_kind_stream_and_event()
    {
        await using var library = Open();
        var book = await library.Buy();
        await library.Lend(book, "Lan");
        var entry = library.Ledger.Journal(1, 10).Single();
        Assert.Equal(("book", book, 2, "Lend", new Actor("lan", "desk")), (entry.Kind, entry.Stream, entry.Seq, entry.Act, entry.By));
        Assert.Equal(new Lent("Lan", "HP", 1), Books.ReadOld(entry.Stored));
    }

    private static (long, Guid, long, string) Told(JournalEntry entry) => (entry.Position, entry.Stream, entry.Seq, entry.Stored.Type);
}
