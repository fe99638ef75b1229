using static MotCua.Ledger.Tests.Library;

namespace MotCua.Ledger.Tests;

/// <summary>Everything somebody with the file in their hands might change is found.</summary>
public class VerifierTests
{
    /// <summary>Two books: one bought, lent, returned and stamped (positions 1–4), the other bought and lent (5–6).</summary>
    [Theory]
    [InlineData("event.changed", "UPDATE ledger_event SET facts = replace(facts, 'HP', 'HN') WHERE position = 2")]
    [InlineData("event.changed", "UPDATE ledger_event SET person_id = 'hoa' WHERE position = 2")]
    [InlineData("event.changed", "UPDATE ledger_event SET position_id = NULL WHERE position = 2")]
    [InlineData("event.changed", "UPDATE ledger_event SET happened_at = happened_at - 1 WHERE position = 3")]
    [InlineData("event.changed", "UPDATE ledger_event SET type = 'Stamped', facts = '{\"mark\":\"x\"}' WHERE position = 3")]
    [InlineData("event.changed", "UPDATE ledger_event SET act = 'Lend' WHERE position = 1")]
    [InlineData("event.changed", "UPDATE ledger_event SET hash = zeroblob(32) WHERE position = 2")]
    [InlineData("event.changed", "UPDATE ledger_event SET commitment = NULL WHERE position = 2")]
    [InlineData("event.changed", "UPDATE ledger_event SET type_version = type_version + 4294967296 WHERE position = 3")]
    [InlineData("event.backwards", "UPDATE ledger_event SET recorded_at = recorded_at - 1 WHERE position = 3")]
    [InlineData("event.missing", "DELETE FROM ledger_event WHERE position = 2")]
    [InlineData("journal.gap", "DELETE FROM ledger_event WHERE position = 4")]
    [InlineData("stream.version", "DELETE FROM ledger_event WHERE position = 6")]
    [InlineData("stream.head", "DELETE FROM ledger_event WHERE position = 6; UPDATE ledger_stream SET version = 1 WHERE version = 2")]
    [InlineData("event.changed", "INSERT INTO ledger_event SELECT 7, stream, 3, type, type_version, happened_at, recorded_at, act, person_id, position_id, facts, commitment, hash FROM ledger_event WHERE position = 6")]
    [InlineData("event.stray", "INSERT INTO ledger_event SELECT 7, zeroblob(16), 1, type, type_version, happened_at, recorded_at, act, person_id, position_id, facts, commitment, hash FROM ledger_event WHERE position = 6")]
    [InlineData("event.stray", "DELETE FROM ledger_stream WHERE version = 2")]
    [InlineData("journal.gap", "DELETE FROM ledger_stream WHERE version = 4; DELETE FROM ledger_event WHERE position <= 4")]
    [InlineData("event.changed", "UPDATE ledger_event SET seq = 9 WHERE position = 2; UPDATE ledger_event SET seq = 2 WHERE position = 3; UPDATE ledger_event SET seq = 3 WHERE position = 2")]
    [InlineData("event.changed", "UPDATE ledger_event SET stream = (SELECT stream FROM ledger_event WHERE position = 5), seq = 3 WHERE position = 4")]
    [InlineData("event.changed", """
        CREATE TABLE t AS SELECT * FROM ledger_event;
        UPDATE ledger_event SET (facts, commitment, hash) = (SELECT facts, commitment, hash FROM t WHERE t.position = 8 - ledger_event.position) WHERE position IN (2, 6)
        """)]
    [InlineData("body.changed", "UPDATE ledger_body SET body = '{\"borrower\":\"X\"}' WHERE position = 2")]
    [InlineData("body.changed", "UPDATE ledger_body SET salt = zeroblob(32) WHERE position = 2")]
    [InlineData("body.changed", "CREATE TABLE b AS SELECT * FROM ledger_body; UPDATE ledger_body SET (salt, body) = (SELECT salt, body FROM b WHERE b.position = 8 - ledger_body.position)")]
    [InlineData("body.missing", "DELETE FROM ledger_body WHERE position = 2")]
    [InlineData("body.missing", "DELETE FROM ledger_body WHERE position = 6; INSERT INTO ledger_erasure (stream, up_to, erased_at, person_id, reason) SELECT stream, 1, 0, 'x', 'x' FROM ledger_event WHERE position = 6")]
    [InlineData("body.added", "INSERT INTO ledger_body SELECT 1, stream, zeroblob(32), '{}' FROM ledger_event WHERE position = 1")]
    [InlineData("body.stray", "INSERT INTO ledger_body VALUES (99, zeroblob(16), zeroblob(32), '{}')")]
    [InlineData("state.differs", "UPDATE ledger_stream SET state = changed(state, 'Minh', 'Hoa') WHERE version = 2")]
    [InlineData("stream.version", "UPDATE ledger_stream SET version = 7 WHERE version = 2")]
    [InlineData("stream.head", "UPDATE ledger_stream SET head = zeroblob(32) WHERE version = 2")]
    [InlineData("stream.recorded", "UPDATE ledger_stream SET recorded_at = 0 WHERE version = 2")]
    [InlineData("event.changed", "UPDATE ledger_stream SET kind = 'magazine' WHERE version = 2")]
    public async Task A_change_is_found(string code, string sql)
    {
        await using var library = Open();
        var book = await library.Buy();
        await library.Lend(book, "Lan");
        await library.Return(book);
        await library.Stamp(book);
        await library.Lend(await library.Buy(), "Minh");
        Assert.Empty(Verifier.Run(library.Options.Store, Books).Findings);

        library.Tamper(sql);

        Assert.Contains(code, Verifier.Run(library.Options.Store, Books).Findings.Select(finding => finding.Code));
    }

    /// <summary>A file's columns hold whatever is put there.</summary>
    [Fact]
    public async Task A_value_of_another_type_is_found_and_stops_nothing()
    {
        await using var library = OpenFile();
        await library.Lend(await library.Buy(), "Lan");
        await library.Stamp(await library.Buy());
        library.Tamper("UPDATE ledger_event SET facts = x'00', hash = 'text', happened_at = 'noon' WHERE position = 3");
        Assert.Contains("event.changed", Verifier.Run(library.Options.Store, Books).Findings.Select(finding => finding.Code));
    }

    [Fact]
    public async Task A_single_change_is_named_by_its_place()
    {
        await using var library = Open();
        var book = await library.Buy();
        for (var i = 0; i < 5; i++) await library.Stamp(book, $"{i}");
        library.Tamper("UPDATE ledger_event SET facts = '{\"mark\":\"9\"}' WHERE position = 4");
        var finding = Assert.Single(Verifier.Run(library.Options.Store, Books).Findings);
        Assert.Equal(("event.changed", book, 4), (finding.Code, finding.Stream, finding.Seq));
    }

    [Fact]
    public async Task An_event_nobody_can_read_is_a_finding_not_a_crash()
    {
        await using var library = Open();
        await library.Ledger.Do(new Loose(), library.NewId(), library.Ask(), _ => Happens(new Stamped("unreadable")));
        Assert.Equal("event.unreadable", Assert.Single(Verifier.Run(library.Options.Store, Books).Findings).Code);
    }

    [Fact]
    public async Task A_long_journal_is_checked_in_parts_none_of_which_is_left_out()
    {
        await using var library = Open();
        await Task.WhenAll(Enumerable.Range(0, 1500).Select(_ => library.Buy()));
        library.Tamper("UPDATE ledger_event SET facts = replace(facts, '}', ' }') WHERE position IN (1, 500, 750, 751, 1000, 1500)");

        var report = Verifier.Run(library.Options.Store, Books);

        Assert.Equal((1500, 1500), (report.Streams, report.Events));
        Assert.Equal(["event.changed", "event.changed", "event.changed", "event.changed", "event.changed", "event.changed"], report.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public async Task Streams_of_unknown_kinds_have_their_chains_checked()
    {
        await using var library = Open();
        await library.Stamp(await library.Buy());
        var report = Verifier.Run(library.Options.Store);
        Assert.Equal((1, 2), (report.Streams, report.Events));
        Assert.Empty(report.Findings);
    }

    private sealed class Loose : BookKind
    {
        public override EventBytes Write(BookEvent happened) => new("Unknown", 1, "{}"u8.ToArray());
    }
}
