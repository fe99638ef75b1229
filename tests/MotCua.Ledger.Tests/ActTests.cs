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
    }
}
