using CsCheck;
using static MotCua.Ledger.Tests.Library;

namespace MotCua.Ledger.Tests;

public class RebuildTests
{
    private static readonly Gen<(int Act, int Book)[]> Lives = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 3]).Array[1, 40];

    [Fact]
    public async Task Rebuilt_is_live() => await Lives.SampleAsync(async acts =>
    {
        await using var library = Open();
        var books = Enumerable.Range(0, 4).Select(_ => library.NewId()).ToArray();
        foreach (var (act, book) in acts) await Live(library, books[book], act);
        var live = Tables(library);

        Assert.All(await library.Ledger.Rebuild(Books), table => Assert.Equal((0, 0), (table.Removed, table.Added)));
        Assert.Equal(live, Tables(library));

        library.Tamper("DELETE FROM on_loan; DELETE FROM shelf WHERE loans > 1; UPDATE shelf SET title = 'wrong'; INSERT INTO on_loan VALUES (0, 'XX', NULL, NULL)");
        await library.Ledger.Rebuild(Books);
        Assert.Equal(live, Tables(library));
    }, iter: 30, threads: 1);

    [Fact]
    public async Task It_tells_how_many_rows_were_wrong()
    {
        await using var library = Open();
        for (var i = 0; i < 5; i++) await library.Lend(await library.Buy());
        library.Tamper("DELETE FROM shelf WHERE stream IN (SELECT stream FROM on_loan WHERE card <= 2); UPDATE shelf SET loans = 9 WHERE stream = (SELECT stream FROM on_loan WHERE card = 3)");
        Assert.Equal([new("shelf", 5, 1, 3), new("on_loan", 5, 0, 0)], await library.Ledger.Rebuild(Books));
    }

    [Fact]
    public async Task Acts_go_on_meanwhile_and_none_is_missed()
    {
        await using var library = Open();
        var books = new List<Guid>();
        for (var i = 0; i < 30; i++) books.Add(await library.Buy());
        var over = false;
        var busy = Acts();
        async Task Acts()
        {
            await Task.Yield();
            for (var i = 0; !Volatile.Read(ref over); i++) await Live(library, books[i % 30], i % 7);
        }
        for (var i = 0; i < 5; i++)
            Assert.All(await library.Ledger.Rebuild(Books), table => Assert.Equal((0, 0), (table.Removed, table.Added)));
        Volatile.Write(ref over, true);
        await busy;
        Assert.All(await library.Ledger.Rebuild(Books), table => Assert.Equal((0, 0), (table.Removed, table.Added)));
    }

    [Fact]
    public async Task Snapshots_of_an_older_fold_are_brought_up_to_date()
    {
        await using var library = Open();
        await library.Lend(await library.Buy());
        await library.Ledger.Rebuild(new BookKind { Fold = 2 });
        Assert.Equal(["2"], library.Rows("SELECT fold_version FROM ledger_stream"));
        Assert.Empty(Verifier.Run(library.Options.Store, new BookKind { Fold = 2 }).Findings);
    }

    private static async Task Live(Library library, Guid book, int act)
    {
        await (act switch
        {
            0 => library.Ledger.Do(Books, book, library.Ask(), _ => Happens(new Bought($"Book {act}"))),
            1 => library.Return(book),
            2 => library.Stamp(book),
            3 => library.Ledger.Do(Books, book, library.Ask(), _ => Happens(new Lent("A", "HN"), new Returned(), new Lent("B", "HN"))),
            _ => library.Lend(book, $"Reader {act}"),
        });
        if (act == 5) await library.Ledger.Erase(Books, book, new("hoa", null), "Điều 14");
    }

    private static string Tables(Library library) =>
        string.Join('\n', library.Rows("SELECT * FROM shelf ORDER BY stream").Concat(library.Rows("SELECT * FROM on_loan ORDER BY branch, card")));
}
