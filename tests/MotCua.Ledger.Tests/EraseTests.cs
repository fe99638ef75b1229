using System.Text;
using static MotCua.Ledger.Tests.Library;

namespace MotCua.Ledger.Tests;

public class EraseTests
{
    private const string Name = "Nguyễn Thị Bình";
    private static readonly Actor Clerk = new("hoa", "archive");

    [Fact]
    public async Task What_was_personal_is_gone_and_the_chain_still_holds()
    {
        await using var library = Open();
        var (book, other) = (await library.Buy(), await library.Buy());
        await library.Lend(book, Name);
        await library.Lend(other, "Minh");

        Assert.Null(await library.Ledger.Erase(Books, book, Clerk, "Điều 14"));

        Assert.Equal("(erased)", library.Ledger.Load(Books, book)!.Value.State.Borrower);
        var lent = library.Ledger.Events(Books, book)[1];
        Assert.Equal((new Lent(null, "HP", 1), true), (lent.Event, lent.Erased));
        Assert.Equal(["(erased)", "Minh"], library.Rows("SELECT borrower FROM shelf ORDER BY stream"));
        Assert.Equal(["", "Minh"], library.Rows("SELECT borrower FROM on_loan ORDER BY card"));
        Assert.Equal((1, 0), library.Ledger.CountErrands());
        Assert.Equal([$"2|hoa|archive|Điều 14"], library.Rows("SELECT up_to, person_id, position_id, reason FROM ledger_erasure"));
        Assert.Empty(Verifier.Run(library.Options.Store, Books).Findings);
        Assert.All(await library.Ledger.Rebuild(Books), table => Assert.Equal((0, 0), (table.Removed, table.Added)));
    }

    [Fact]
    public async Task Not_even_the_file_holds_it_any_more()
    {
        await using var library = OpenFile();
        var books = new List<Guid>();
        for (var i = 0; i < 60; i++) books.Add(await library.Buy($"Book {i}"));
        foreach (var book in books) await library.Lend(book, "Reader " + book);
        await library.Lend(await library.Buy(), Name);
        foreach (var book in books) await library.Return(book);
        Assert.True(FilesHold(library, "Reader " + books[30]));

        foreach (var book in books) await library.Ledger.Erase(Books, book, Clerk, "Điều 14");

        Assert.All(books, book => Assert.False(FilesHold(library, "Reader " + book)));
        Assert.True(FilesHold(library, Name));
    }

    [Fact]
    public async Task An_act_decided_before_does_not_bring_it_back()
    {
        await using var library = Open();
        var book = await library.Buy();
        await library.Lend(book, Name);
        var tries = 0;
        var done = Committed(await library.Ledger.Do(Books, book, library.Ask(), _ =>
        {
            if (tries++ == 0) Task.Run(() => library.Ledger.Erase(Books, book, Clerk, "Điều 14")).Wait();
            return Happens(new Stamped("x"));
        }));
        Assert.Equal((2, "(erased)"), (tries, done.State.Borrower));
        Assert.Equal(["(erased)"], library.Rows("SELECT borrower FROM shelf"));
    }

    [Fact]
    public async Task Life_goes_on_and_can_be_erased_again()
    {
        await using var library = Open();
        var book = await library.Buy();
        await library.Lend(book, Name);
        await library.Ledger.Erase(Books, book, Clerk, "Điều 14");
        await library.Return(book);
        await library.Lend(book, "Minh");
        Assert.Equal("Minh", library.Ledger.Load(Books, book)!.Value.State.Borrower);
        await library.Ledger.Erase(Books, book, Clerk, "Điều 14");
        await library.Reopen();
        Assert.Equal("(erased)", library.Ledger.Load(Books, book)!.Value.State.Borrower);
        Assert.Empty(Verifier.Run(library.Options.Store, Books).Findings);
    }

    [Fact]
    public async Task An_answer_given_again_does_not_tell_it()
    {
        await using var library = Open();
        var book = await library.Buy();
        var asked = library.Ask("Lend", key: new("k", [1]));
        await library.Lend(book, Name, asked);
        await library.Ledger.Erase(Books, book, Clerk, "Điều 14");
        var again = Assert.IsType<Outcome<Book, BookEvent, string>.Repeated>(await library.Lend(book, Name, asked));
        Assert.Equal((new Lent(null, "HP", 1), "(erased)"), (again.Events[0], again.State.Borrower));
    }

    [Fact]
    public async Task Nothing_else_opens_the_door()
    {
        await using var library = Open();
        await library.Lend(await library.Buy(), Name);
        await library.Ledger.Erase(Books, await library.Buy(), Clerk, "another stream");
        using var connection = library.Connect();
        foreach (var sql in new[]
        {
            "UPDATE ledger_event SET facts = '{}'", "DELETE FROM ledger_event", "UPDATE ledger_body SET body = '{}'", "DELETE FROM ledger_body",
            "DELETE FROM ledger_erasure", "UPDATE ledger_erasure SET up_to = 9",
        })
            Assert.ThrowsAny<System.Data.Common.DbException>(() => Run(connection, sql));
    }

    private static bool FilesHold(Library library, string text) =>
        Directory.GetFiles(Path.GetDirectoryName(library.File)!).Any(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0 || bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(System.Text.Json.JsonSerializer.Serialize(text).Trim('"'))) >= 0;
        });
}
