using System.Text;
using static MotCua.Ledger.Tests.Library;

namespace MotCua.Ledger.Tests;

/// <summary>Fixtures are bytes as earlier releases wrote them.</summary>
public class UpcasterTests
{
    [Theory]
    [InlineData("Lent", 2, """{"branch":"HP","card":7}""")]
    [InlineData("Lent", 1, """{"place":"HP","card":7}""")]
    [InlineData("Borrowed", 1, """{"place":"HP","card":7}""")]
    public void An_event_of_any_release_reads_alike(string type, int version, string facts)
    {
        var stored = new StoredEvent(type, version, Encoding.UTF8.GetBytes(facts), """{"borrower":"Lan"}"""u8.ToArray());
        Assert.Equal(new Lent("Lan", "HP", 7), Books.ReadOld(stored));
        Assert.Equal(new Lent(null, "HP", 7), Books.ReadOld(stored with { Body = null, Erased = true }));
    }

    [Fact]
    public async Task A_stream_begun_by_an_older_release_goes_on()
    {
        await using var library = Open();
        var book = library.NewId();
        await library.Ledger.Do(new FirstRelease(), book, library.Ask(), _ => Happens(new Lent("Lan", "HP")));
        await library.Reopen();

        Assert.Equal("Lan", library.Ledger.Load(Books, book)!.Value.State.Borrower);
        Committed(await library.Return(book));
        Assert.Equal(["Borrowed|1", "Returned|1"], library.Rows("SELECT type, type_version FROM ledger_event"));
        Assert.Empty(Verifier.Run(library.Options.Store, Books).Findings);
    }

    [Fact]
    public async Task A_snapshot_of_an_older_fold_is_folded_anew()
    {
        await using var library = Open();
        var book = await library.Buy();
        library.Tamper("UPDATE ledger_stream SET state = 'an older shape'");
        await library.Reopen();
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => library.Ledger.Load(Books, book));
        Assert.Equal("Số đỏ", library.Ledger.Load(new BookKind { Fold = 2 }, book)!.Value.State.Title);
    }

    private sealed class FirstRelease : BookKind
    {
        public override EventBytes Write(BookEvent happened) =>
            new("Borrowed", 1, Encoding.UTF8.GetBytes($$"""{"place":"HP","card":{{((Lent)happened).Card}}}"""), """{"borrower":"Lan"}"""u8.ToArray());
    }
}
