using System.Text;
using System.Text.Json.Nodes;
using static MotCua.Ledger.Tests.Library;

namespace MotCua.Ledger.Tests;

/// <summary>Tệp bằng chứng: one stream proves itself without the store; whatever is changed in it is refused.</summary>
public class ProofTests
{
    [Fact]
    public async Task A_stream_proves_itself_up_to_the_newest_head_that_covers_it()
    {
        await using var library = Open();
        using var key = HeadKey.Read(HeadKey.NewPem());
        var book = await library.Buy();
        await library.Lend(book, "Lan");
        Assert.Null(library.Ledger.Prove(book)!.Under);
        await library.NextDay(key);
        await library.Return(book);
        await library.Buy();
        await library.NextDay(key);
        await library.NextDay(key);
        await library.Stamp(book);

        var head = Check(library, book, new([], key.PublicKey)).Head!;

        Assert.Equal((3, new DateOnly(2026, 11, 21), HeadSigned.ByTheKeyGiven), (head.Covers, head.Head.Day, head.Signed));
        Assert.Equal(HeadSigned.ByItsOwnKey, Check(library, book, CheckedAgainst.Nothing).Head!.Signed);
        PublishedHead[] published = [.. library.Ledger.HeadsBelow(long.MaxValue, 10).Select(h => new PublishedHead("", h.Bytes, h.Signature))];
        Assert.True(Check(library, book, new(published, null)).Head!.IsPublished);
        Assert.Equal("head.unknown", Check(library, book, new([published[0]], null)).Fault!.Code);
        Assert.Null(library.Ledger.Prove(library.NewId()));
    }

    [Fact]
    public async Task Before_any_head_a_proof_says_that_nothing_is_sealed()
    {
        await using var library = Open();
        var report = Check(library, await library.Buy(), CheckedAgainst.Nothing);
        Assert.Null(report.Fault);
        Assert.Null(report.Head);
        Assert.Single(report.Stream!.Events);
    }

    [Fact]
    public async Task Every_stream_of_a_long_day_has_its_path()
    {
        await using var library = Open();
        var books = await Task.WhenAll(Enumerable.Range(0, 700).Select(_ => library.Buy()));
        await library.NextDay();
        Assert.All(books.Where((_, i) => i % 23 == 0).Append(books[^1]).Append(books[255]).Append(books[256]), book => Assert.Equal(1, Check(library, book, CheckedAgainst.Nothing).Head!.Covers));
        Assert.Empty(Verifier.Run(library.Options.Store, Books).Findings);
    }

    [Fact]
    public async Task A_body_left_out_or_erased_leaves_its_salted_hash()
    {
        await using var library = Open();
        var book = await library.Buy();
        await library.Lend(book, "Lan Anh");
        await library.NextDay();

        var without = ProofFile.Write(library.Ledger.Prove(book)!, _ => false);
        Assert.DoesNotContain("Lan Anh", Encoding.UTF8.GetString(without), StringComparison.Ordinal);
        Assert.Equal((true, null), Body(ProofCheck.Run(without, CheckedAgainst.Nothing)));
        Assert.Equal((true, "{\"borrower\":\"Lan Anh\"}"), Body(Check(library, book, CheckedAgainst.Nothing)));

        await library.Ledger.Erase(Books, book, new("hoa", null), "Điều 14");
        Assert.Equal((true, null), Body(Check(library, book, CheckedAgainst.Nothing)));

        static (bool, string?) Body(ProofReport report) => (report.Stream!.Events[1].HasBody, report.Stream.Events[1].Body);
    }

    /// <summary>Bought, lent to Lan, returned; sealed and signed.</summary>
    [Theory]
    [InlineData("event.changed", "events/1/facts", "{\"branch\":\"HN\",\"card\":1}")]
    [InlineData("event.changed", "events/1/person", "hoa")]
    [InlineData("event.changed", "events/1/position", null)]
    [InlineData("event.changed", "events/1/act", "Steal")]
    [InlineData("event.changed", "events/1/recordedAt", 1L)]
    [InlineData("event.changed", "events/1/happenedAt", 1L)]
    [InlineData("event.changed", "events/1/type", "Bought")]
    [InlineData("event.changed", "events/1/typeVersion", 9L)]
    [InlineData("event.changed", "events/0/hash", "0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("event.changed", "events/1/commitment", "0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("event.changed", "stream", "00000000000070008000000000000009")]
    [InlineData("event.changed", "kind", "magazine")]
    [InlineData("event.order", "events/1/seq", 7L)]
    [InlineData("body.changed", "events/1/body", "{\"borrower\":\"Hoa\"}")]
    [InlineData("body.changed", "events/1/salt", "0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("body.changed", "events/1/salt", null)]
    [InlineData("path", "under/version", 2L)]
    [InlineData("path", "under/version", 9L)]
    [InlineData("path", "under/place", 0L)]
    [InlineData("path", "under/place", 9L)]
    [InlineData("path", "under/path/0", "0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("head.unreadable", "under/head", "{}")]
    [InlineData("head.signature", "under/signature", "AAAA")]
    [InlineData("head.unsigned", "under/signature", null)]
    [InlineData("unreadable", "under/signature", "not base64")]
    [InlineData("unreadable", "format", "motcua.proof.2")]
    [InlineData("unreadable", "events/1/seq", "2")]
    [InlineData("unreadable", "events/1/hash", null)]
    [InlineData("unreadable", "more", "unseen")]
    public async Task What_is_changed_in_a_proof_is_refused(string code, string place, object? value)
    {
        await using var library = Open();
        using var key = HeadKey.Read(HeadKey.NewPem());
        var proof = JsonNode.Parse(await Proof(library, key))!;
        Set(proof, place.Split('/'), value);
        Assert.Equal(code, ProofCheck.Run(Encoding.UTF8.GetBytes(proof.ToJsonString()), new([], key.PublicKey)).Fault?.Code);
    }

    [Fact]
    public async Task An_event_taken_out_or_a_head_of_another_day_is_refused()
    {
        await using var library = Open();
        using var key = HeadKey.Read(HeadKey.NewPem());
        var text = Encoding.UTF8.GetString(await Proof(library, key));
        var proof = JsonNode.Parse(text)!;
        proof["events"]!.AsArray().RemoveAt(1);
        Assert.Equal(new("event.order", 2), ProofCheck.Run(Encoding.UTF8.GetBytes(proof.ToJsonString()), CheckedAgainst.Nothing).Fault);
        proof = JsonNode.Parse(text)!;
        proof["under"]!["head"] = Encoding.UTF8.GetString(library.Ledger.HeadOf(new(2026, 11, 21))!.Bytes);
        Assert.Equal("path", ProofCheck.Run(Encoding.UTF8.GetBytes(proof.ToJsonString()), CheckedAgainst.Nothing).Fault?.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("\"x\"")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("{\"format\":\"motcua.proof.1\"}")]
    [InlineData("[", 100_000)]
    [InlineData("{\"events\":", 20_000)]
    [InlineData("{\"format\":\"motcua.proof.1\",\"kind\":\"x\",\"stream\":\"00000000000070008000000000000009\",\"events\":[],\"under\":null}")]
    [InlineData("{\"format\":\"motcua.proof.1\",\"kind\":\"x\",\"stream\":\"00000000000070008000000000000009\",\"events\":{},\"under\":null}")]
    [InlineData("{\"format\":\"motcua.proof.1\",\"kind\":\"x\",\"stream\":\"00000000000070008000000000000009\",\"events\":[null],\"under\":null}")]
    [InlineData("{\"format\":\"motcua.proof.1\",\"format\":\"motcua.proof.1\",\"kind\":\"x\",\"stream\":\"00000000000070008000000000000009\",\"events\":[1],\"under\":null}")]
    [InlineData("{\"format\":\"motcua.proof.1\",\"kind\":\"\\ud800\",\"stream\":\"00000000000070008000000000000009\",\"events\":[{}],\"under\":[]}")]
    public void What_is_no_proof_is_refused_in_one_word(string text, int times = 1) =>
        Assert.Equal("unreadable", ProofCheck.Run(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(text, times))), CheckedAgainst.Nothing).Fault?.Code);

    [Fact]
    public void A_file_without_end_is_refused_before_it_is_read() =>
        Assert.Equal("too-long", ProofCheck.Run(new byte[ProofCheck.Longest + 1], CheckedAgainst.Nothing).Fault?.Code);

    private static async Task<byte[]> Proof(Library library, HeadKey key)
    {
        var book = await library.Buy();
        await library.Lend(book, "Lan");
        await library.Return(book);
        await library.Buy();
        await library.NextDay(key);
        await library.Buy();
        await library.NextDay(key);
        var file = ProofFile.Write(library.Ledger.Prove(book)!, _ => true);
        Assert.Null(ProofCheck.Run(file, new([], key.PublicKey)).Fault);
        return file;
    }

    private static void Set(JsonNode at, string[] place, object? value)
    {
        foreach (var step in place[..^1]) at = (int.TryParse(step, out var i) ? at[i] : at[step])!;
        var node = value switch { null => null, long number => JsonValue.Create(number), var text => JsonValue.Create((string)text) };
        if (int.TryParse(place[^1], out var last)) at[last] = node;
        else at[place[^1]] = node;
    }

    private static ProofReport Check(Library library, Guid book, CheckedAgainst against) => ProofCheck.Run(ProofFile.Write(library.Ledger.Prove(book)!, _ => true), against);
}
