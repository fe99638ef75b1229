using static MotCua.Ledger.Tests.Library;

namespace MotCua.Ledger.Tests;

public class GuardTests
{
    [Fact]
    public async Task An_act_decided_on_older_reference_data_is_told_which_at_once()
    {
        await using var library = Open();
        var book = await library.Buy();
        Guard[] guards = [library.Ledger.GuardOn("rules", "loan"), library.Ledger.GuardOn("rules", "fine")];
        Change(library, "rules", "loan");
        var decided = 0;
        var outcome = await library.Ledger.Do(Books, book, library.Ask("Lend"), _ =>
        {
            decided++;
            return new Decided<BookEvent, string>.Events([new Lent("Lan", "HP")], guards);
        });
        var outdated = Assert.IsType<Outcome<Book, BookEvent, string>.Outdated>(outcome);
        Assert.Equal(1, decided);
        Assert.Equal(guards[..1], outdated.Changed);
        Assert.Equal(["1"], library.Rows("SELECT count(*) FROM ledger_event"));
        Assert.Empty(library.Rows("SELECT name FROM ledger_series WHERE last > 0 AND name <> 'ledger position'"));
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
