using static MotCua.Ledger.Tests.Library;

namespace MotCua.Ledger.Tests;

public class NumberTests
{
    [Fact]
    public async Task Sixty_four_at_once_with_refusals_and_conflicts_leave_no_gap_and_no_double()
    {
        await using var library = Open();
        var books = new List<Guid>();
        for (var i = 0; i < 40; i++) books.Add(await library.Buy());
        string[] branches = ["HP", "HN", "ĐN"];

        await Task.WhenAll(Enumerable.Range(0, 64).Select(client => Task.Run(async () =>
        {
            var random = new Random(client);
            for (var i = 0; i < 40; i++)
            {
                var book = books[random.Next(books.Count)];
                if (random.Next(3) == 0) await library.Return(book);
                else await library.Lend(book, $"reader {client}", branch: branches[random.Next(3)]);
            }
        })));

        var cards = books.SelectMany(book => library.Ledger.Events(Books, book)).Select(e => e.Event).OfType<Lent>().ToArray();
        Assert.True(cards.Length > 100);
        foreach (var branch in branches)
        {
            var drawn = cards.Where(lent => lent.Branch == branch).Select(lent => lent.Card).Order().ToArray();
            Assert.Equal(Enumerable.Range(1, drawn.Length).Select(n => (long)n), drawn);
            Assert.Equal([$"{drawn.Length}"], library.Rows($"SELECT last FROM ledger_series WHERE name = 'card/{branch}'"));
        }
        Assert.Empty(Verifier.Run(library.Options.Store, Books).Findings);
    }

    [Fact]
    public async Task Numbers_go_on_after_a_restart_and_start_anew_in_a_new_series()
    {
        await using var library = Open();
        await library.Lend(await library.Buy());
        await library.Reopen();
        Assert.Equal(2, Committed(await library.Lend(await library.Buy())).State.CardNumber);
        Assert.Equal(1, Committed(await library.Lend(await library.Buy(), branch: "HN")).State.CardNumber);
    }

    [Fact]
    public async Task One_act_may_draw_several()
    {
        await using var library = Open();
        var book = await library.Buy();
        var done = Committed(await library.Ledger.Do(Books, book, library.Ask(), _ => Happens(new Lent("a", "HP"), new Returned(), new Lent("b", "HP"))));
        Assert.Equal([1, 2], done.Events.OfType<Lent>().Select(lent => lent.Card));
        Assert.Equal(2, done.State.CardNumber);
    }
}
