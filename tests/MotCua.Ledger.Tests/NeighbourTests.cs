using static MotCua.Ledger.Tests.Library;

namespace MotCua.Ledger.Tests;

/// <summary>Acts that share a transaction: whatever becomes of one does not touch the others.</summary>
public class NeighbourTests
{
    [Fact]
    public async Task A_broken_row_costs_only_its_own_act()
    {
        await using var library = Open();
        var outcomes = await Together(library, Enumerable.Range(0, 30).Select(i => (Func<Task>)(() => library.Buy(i % 10 == 5 ? "forbidden" : $"Book {i}"))));
        Assert.Equal([5, 15, 25], outcomes.Index().Where(o => o.Item is System.Data.Common.DbException).Select(o => o.Index));
        Assert.All(outcomes.Index().Where(o => o.Index % 10 != 5), o => Assert.Null(o.Item));
        Assert.Equal(["27|27|27"], library.Rows("SELECT (SELECT count(*) FROM shelf), (SELECT count(*) FROM ledger_event), (SELECT max(position) FROM ledger_event)"));
        Assert.Empty(Verifier.Run(library.Options.Store, Books).Findings);
    }

    [Fact]
    public async Task A_kind_that_throws_in_the_writer_gives_its_number_back()
    {
        await using var library = Open();
        var books = new List<Guid>();
        for (var i = 0; i < 10; i++) books.Add(await library.Buy());
        var outcomes = await Together(library, books.Select((book, i) => (Func<Task>)(() => library.Lend(book, i == 4 ? ThrowingKind.Unwritable : "Lan"))), new ThrowingKind());
        Assert.IsType<NotSupportedException>(Assert.Single(outcomes, o => o is not null));
        Assert.Equal(["9|1|9"], library.Rows("SELECT count(*), min(card), max(card) FROM on_loan"));
    }

    [Fact]
    public async Task Refusals_conflicts_misused_keys_and_wins_share_a_transaction()
    {
        await using var library = Open();
        var (lent, raced, free) = (await library.Buy(), await library.Buy(), await library.Buy());
        await library.Lend(lent, asked: library.Ask(key: new("used", [1])));
        var results = new List<Task<Outcome<Book, BookEvent, string>>>();
        await library.Ledger.InTurn(() =>
        {
            using (ExecutionContext.SuppressFlow())
                results.AddRange(new Func<Task<Outcome<Book, BookEvent, string>>>[]
                {
                    () => library.Stamp(raced, "first"), () => library.Stamp(raced, "second"),
                    () => library.Lend(free, asked: library.Ask(key: new("used", [2]))),
                    () => library.Lend(lent), () => library.Lend(free, branch: "HN"),
                }.Select(Task.Run));
            return Task.FromResult(true);
        });
        var outcomes = await Task.WhenAll(results);
        Assert.Equal(["Committed", "Committed", "KeyMisused", "Refused", "Committed"], outcomes.Select(o => o.GetType().Name));
        Assert.Equal(3, library.Ledger.Load(Books, raced)!.Value.Version);
    }

    /// <summary>Queues all while the writer waits for a turn to end, so that they share its next transaction; gives what each threw.</summary>
    private static async Task<Exception?[]> Together(Library library, IEnumerable<Func<Task>> acts, BookKind? kind = null)
    {
        library.Kind = kind ?? Books;
        var gate = new TaskCompletionSource<bool>();
        var turn = library.Ledger.InTurn(() => gate.Task);
        var tasks = acts.Select(act => Record.ExceptionAsync(act).AsTask()).ToArray();
        gate.SetResult(true);
        await turn;
        return await Task.WhenAll(tasks);
    }

    internal sealed class ThrowingKind : BookKind
    {
        public const string Unwritable = "unwritable";

        public override IEnumerable<RowChange> Project(Guid stream, Book? before, Book after, IReadOnlyList<BookEvent> events, long version) =>
            after.Borrower == Unwritable ? throw new NotSupportedException() : base.Project(stream, before, after, events, version);
    }
}
