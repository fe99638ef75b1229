using System.Text;
using static MotCua.Ledger.Tests.Library;

namespace MotCua.Ledger.Tests;

/// <summary>What chains alone cannot show: history written anew with fresh hashes, a store put back to yesterday.</summary>
public class RolledBackTests
{
    [Fact]
    public async Task The_last_event_written_anew_with_a_fresh_hash_is_found_by_its_head_and_named()
    {
        await using var library = Open();
        var book = await library.Buy();
        await library.Stamp(book, "old");
        await library.Stamp(await library.Buy());

        library.WriteAnew(book, "new");
        Assert.Empty(Verifier.Run(library.Options.Store, Books).Findings);
        library.WriteAnew(book, "old");
        await library.NextDay();
        Assert.Empty(Verifier.Run(library.Options.Store, Books).Findings);
        library.WriteAnew(book, "new");

        var found = Verifier.Run(library.Options.Store, Books).Findings;
        Assert.Equal([("head.differs", null, null), ("head.stream", (Guid?)book, (long?)2)], found.Select(finding => (finding.Code, finding.Stream, finding.Seq)));
    }

    [Fact]
    public async Task A_store_put_back_to_yesterday_is_whole_in_itself_and_found_by_a_published_head()
    {
        await using var library = Open();
        await library.Buy();
        await library.NextDay();
        var yesterday = library.Rows($"SELECT version, {Hex(library, "head")} FROM ledger_stream");
        await library.Buy();
        await library.NextDay();
        var published = library.Ledger.HeadsBelow(long.MaxValue, 10).Select(head => new PublishedHead($"{head.Head.Day:yyyy-MM-dd}.json", head.Bytes, null)).ToArray();
        Assert.Empty(Verifier.Run(library.Options.Store, new CheckedAgainst(published, null), Books).Findings);

        library.Tamper("DELETE FROM ledger_event WHERE position > 1; DELETE FROM ledger_stream WHERE version = 1 AND id <> (SELECT stream FROM ledger_event); DELETE FROM ledger_head WHERE number > 1; DELETE FROM ledger_tile WHERE head > 1");

        Assert.Equal(yesterday, library.Rows($"SELECT version, {Hex(library, "head")} FROM ledger_stream"));
        Assert.Empty(Verifier.Run(library.Options.Store, new CheckedAgainst(published[1..], null), Books).Findings);
        var finding = Assert.Single(Verifier.Run(library.Options.Store, new CheckedAgainst(published, null), Books).Findings);
        Assert.Equal("head.lost", finding.Code);
        Assert.Contains("2026-11-21 was published with 2 events; here the last head is of 2026-11-20", finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task History_written_anew_with_heads_of_its_own_is_found_by_a_published_head()
    {
        await using Library library = Open(), other = Open();
        await library.Buy("Số đỏ");
        await other.Buy("Dế mèn");
        await library.NextDay();
        await other.NextDay();
        var published = library.Ledger.NewestHead()!;

        var found = Verifier.Run(other.Options.Store, new CheckedAgainst([new("mới.json", published.Bytes, null)], null), Books).Findings;

        Assert.Equal("head.rewritten", Assert.Single(found).Code);
    }

    [Theory]
    [InlineData("head.order", "UPDATE ledger_head SET number = 3 WHERE number = 2; UPDATE ledger_tile SET head = 3 WHERE head = 2")]
    [InlineData("head.order", "DELETE FROM ledger_head WHERE number = 1")]
    [InlineData("head.order", "UPDATE ledger_head SET position = 9 WHERE number = 2")]
    [InlineData("head.unreadable", "UPDATE ledger_head SET bytes = '{}' WHERE number = 1")]
    [InlineData("head.differs", "UPDATE ledger_head SET bytes = replace(bytes, '\"streams\":1', '\"streams\":2') WHERE number = 1")]
    [InlineData("head.tiles", "UPDATE ledger_tile SET hashes = zeroblob(64) WHERE head = 1")]
    [InlineData("head.short", "DELETE FROM ledger_event WHERE position = 2")]
    public async Task A_head_that_was_changed_is_found(string code, string sql)
    {
        await using var library = Open();
        await library.Buy();
        await library.NextDay();
        await library.Buy();
        await library.NextDay();
        library.Tamper(sql);
        Assert.Contains(code, Verifier.Run(library.Options.Store, Books).Findings.Select(finding => finding.Code));
    }

    private static string Hex(Library library, string column) => library.Options.Store is SqliteFile ? $"hex({column})" : $"upper(encode({column}, 'hex'))";
}

/// <summary>Một ngày trôi qua, và một lần viết lại.</summary>
internal static class Days
{
    /// <summary>The same hour of the next day, the day before sealed.</summary>
    public static async Task NextDay(this Library library, HeadKey? key = null)
    {
        library.Clock.Now = library.Clock.Now.AddDays(1);
        await library.Ledger.Seal(HeadTests.VietNam, key);
    }

    /// <summary>Gives a book's last stamp another mark, with every hash made anew.</summary>
    public static void WriteAnew(this Library library, Guid book, string mark)
    {
        var events = library.Ledger.Evidence(book)!.Events;
        var (before, last) = (events[^2], events[^1]);
        var facts = $"{{\"mark\":\"{mark}\"}}";
        var hash = Convert.ToHexStringLower(new Chain().Next(before.Hash, book,
            new(last.Seq, last.Type, last.TypeVersion, last.HappenedAt, last.RecordedAt, new(last.PersonId, last.PositionId), last.Act, Encoding.UTF8.GetBytes(facts), null)));
        var (bytes, id) = library.Options.Store is SqliteFile ? ($"x'{hash}'", $"x'{book:N}'") : ($@"'\x{hash}'::bytea", $@"'\x{book:N}'::bytea");
        library.Tamper($"UPDATE ledger_event SET facts = '{facts}', hash = {bytes} WHERE stream = {id} AND seq = {last.Seq}; UPDATE ledger_stream SET head = {bytes} WHERE id = {id}");
    }
}
