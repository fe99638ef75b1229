using static MotCua.Ledger.Tests.Library;

namespace MotCua.Ledger.Tests;

public class RaceTests
{
    [Fact]
    public async Task An_act_that_opens_is_overtaken_where_something_has_happened()
    {
        await using var library = Open();
        var book = await library.Buy("Tắt đèn");
        var opening = library.Ask("Buy") with { Opens = true };
        await library.Reopen();

        var overtaken = Assert.IsType<Outcome<Book, BookEvent, string>.Overtaken>(await library.Ledger.Do(Books, book, opening, _ => Happens(new Bought("Số đỏ"))));

        Assert.Equal(new Bought("Tắt đèn"), Assert.Single(overtaken.Since).Event);
        Assert.Equal(["Tắt đèn|1"], library.Rows("SELECT title, version FROM shelf"));
    }

    [Fact]
    public async Task Who_looked_before_another_acted_is_shown_what_happened()
    {
        await using var library = Open();
        var book = await library.Buy();
        await library.Stamp(book, "A", library.Ask("Stamp", person: "hoa"));

        var outcome = await library.Lend(book, asked: library.Ask("Lend", person: "lan", saw: 1));

        var overtaken = Assert.IsType<Outcome<Book, BookEvent, string>.Overtaken>(outcome);
        var since = Assert.Single(overtaken.Since);
        Assert.Equal((new Stamped("A"), "hoa", 2), (since.Event, since.By.PersonId, since.Seq));
        Assert.Equal(2, overtaken.Version);
        Assert.Null(library.Ledger.Load(Books, book)!.Value.State.Borrower);
    }

    [Fact]
    public async Task Ones_own_earlier_act_does_not_overtake_oneself()
    {
        await using var library = Open();
        var book = await library.Buy();
        await library.Stamp(book, asked: library.Ask(person: "lan"));
        Committed(await library.Lend(book, asked: library.Ask("Lend", person: "lan", saw: 1)));
    }

    [Fact]
    public async Task An_act_that_commutes_does_not_mind()
    {
        await using var library = Open();
        var book = await library.Buy();
        await library.Stamp(book, asked: library.Ask(person: "hoa"));
        Committed(await library.Stamp(book, asked: library.Ask(person: "machine", saw: 1, commutes: true)));
    }

    [Fact]
    public async Task A_lost_race_is_decided_again_on_what_the_winner_left()
    {
        await using var library = Open();
        var book = await library.Buy();
        var seen = new List<long>();
        var outcome = await library.Ledger.Do(Books, book, library.Ask("Lend"), state =>
        {
            seen.Add(state.Loans);
            if (seen.Count == 1) Task.Run(async () => await library.Lend(book, "Hoa")).Wait();
            return state.Borrower is null ? Happens(new Lent("Lan", "HP")) : new Decided<BookEvent, string>.Refused("lent already");
        });
        Assert.IsType<Outcome<Book, BookEvent, string>.Refused>(outcome);
        Assert.Equal([0, 1], seen);
    }

    [Fact]
    public async Task Who_loses_four_times_is_shown_what_happened()
    {
        await using var library = Open();
        var book = await library.Buy();
        var tries = 0;
        var outcome = await library.Ledger.Do(Books, book, library.Ask("Lend"), _ =>
        {
            Task.Run(async () => await library.Stamp(book, $"{++tries}", library.Ask("Stamp", "hoa"))).Wait();
            return Happens(new Lent("Lan", "HP"));
        });
        var overtaken = Assert.IsType<Outcome<Book, BookEvent, string>.Overtaken>(outcome);
        Assert.Equal((4, 4, 5), (tries, overtaken.Since.Count, overtaken.Version));
        Assert.Empty(library.Rows("SELECT name FROM ledger_series WHERE last > 0 AND name <> 'ledger position'"));
    }

    [Fact]
    public async Task Of_many_at_once_on_one_stream_each_wins_once_or_is_told()
    {
        await using var library = Open();
        var book = await library.Buy();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => library.Stamp(book, $"{i}"))));
        var won = outcomes.OfType<Outcome<Book, BookEvent, string>.Committed>().ToArray();
        var events = library.Ledger.Events(Books, book);
        Assert.Equal(won.Length + 1, events.Count);
        Assert.Equal(won.Select(o => ((Stamped)o.Events[0]).Mark).Order(), events.Skip(1).Select(e => ((Stamped)e.Event).Mark).Order());
        Assert.Equal(Enumerable.Range(2, won.Length).Select(v => (long)v), won.Select(o => o.Version).Order());
        Assert.Empty(Verifier.Run(library.Options.Store, Books).Findings);
    }

    [Fact]
    public async Task A_stale_state_in_memory_loses_and_is_read_anew()
    {
        await using var library = Open();
        var book = await library.Buy();
        await using (var other = EventLedger.Open(library.Options))
            await other.Do(Books, book, library.Ask(), _ => Happens(new Stamped("by another process")));
        Assert.Equal(3, Committed(await library.Lend(book)).Version);
    }

    [Fact]
    public async Task What_another_process_did_is_seen_and_nobody_is_refused_for_what_is_no_longer_so()
    {
        await using var library = Open();
        var book = await library.Buy();
        await library.Lend(book);
        await using (var other = EventLedger.Open(library.Options))
            await other.Do(Books, book, library.Ask(), _ => Happens(new Returned()));

        Assert.Equal("Minh", library.Ledger.Known(Books, book)!.Value.State.Borrower);
        Assert.Equal("Hoa", Committed(await library.Lend(book, "Hoa")).State.Borrower);
        await using (var other = EventLedger.Open(library.Options))
            await other.Do(Books, book, library.Ask(), _ => Happens(new Returned()));
        Assert.Null(library.Ledger.Load(Books, book)!.Value.State.Borrower);
    }
}
