using static MotCua.Ledger.Tests.Library;

namespace MotCua.Ledger.Tests;

public class GuardTests
{
    [Fact]
    public async Task An_act_decided_on_older_reference_data_is_decided_again()
    {
        await using var library = Open();
        var book = await library.Buy();
        var decided = 0;
        var outcome = await library.Ledger.Do(Books, book, library.Ask("Lend"), _ =>
        {
            var guard = library.Ledger.GuardOn("rules", "loan");
            if (decided++ == 0) Change(library, "rules", "loan");
            return new Decided<BookEvent, string>.Events([new Stamped($"under rule {guard.Version}")], [guard]);
        });
        Assert.Equal(2, decided);
        Assert.Equal([new Stamped("under rule 1")], Committed(outcome).Events);
    }

    [Fact]
    public async Task One_that_stays_on_older_data_is_told_which()
    {
        await using var library = Open();
        var book = await library.Buy();
        Guard[] guards = [library.Ledger.GuardOn("rules", "loan"), library.Ledger.GuardOn("rules", "fine")];
        Change(library, "rules", "loan");
        var outcome = await library.Ledger.Do(Books, book, library.Ask("Lend"), _ =>
            new Decided<BookEvent, string>.Events([new Lent("Lan", "HP")], guards));
        var outdated = Assert.IsType<Outcome<Book, BookEvent, string>.Outdated>(outcome);
        Assert.Equal(guards[..1], outdated.Changed);
        Assert.Equal(["1"], library.Rows("SELECT count(*) FROM ledger_event"));
        Assert.Empty(library.Rows("SELECT * FROM ledger_series"));
    }

    [Fact]
    public async Task A_new_row_concerns_who_read_the_whole_table()
    {
        await using var library = Open();
        var (one, all) = (library.Ledger.GuardOn("rules", "loan"), library.Ledger.GuardOn("rules", References.AnyRow));
        Change(library, "rules", "fine");
        Assert.Equal(one, library.Ledger.GuardOn("rules", "loan"));
        Assert.NotEqual(all, library.Ledger.GuardOn("rules", References.AnyRow));
    }

    private static void Change(Library library, string table, string key)
    {
        using var connection = library.Connect();
        using var transaction = connection.BeginTransaction();
        References.Changed(connection, transaction, table, key).Wait();
        transaction.Commit();
    }
}
