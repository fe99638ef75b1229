using System.Text;
using static MotCua.Ledger.Tests.Library;

namespace MotCua.Ledger.Tests;

/// <summary>Niêm phong hằng ngày: one head a day, made once, over exactly what had been recorded by then.</summary>
public class HeadTests
{
    internal static readonly TimeSpan VietNam = TimeSpan.FromHours(7);

    [Fact]
    public async Task A_day_is_sealed_once_it_has_ended_and_only_once()
    {
        await using var library = Open();
        await library.Buy();
        Assert.Empty(await library.Ledger.Seal(VietNam, null));
        library.Clock.Now = new(2026, 11, 20, 16, 59, 59, TimeSpan.Zero);
        Assert.Empty(await library.Ledger.Seal(VietNam, null));
        library.Clock.Now = new(2026, 11, 20, 17, 0, 0, TimeSpan.Zero);

        var made = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => library.Ledger.Seal(VietNam, null))));

        var head = Assert.Single(made.SelectMany(heads => heads)).Head;
        Assert.Equal((1, new DateOnly(2026, 11, 20), 1, 1, 1), (head.Number, head.Day, head.Streams, head.Position, head.Events));
        Assert.Null(head.Previous);
        Assert.Empty(await library.Ledger.Seal(VietNam, null));
        Assert.Equal(head.ToBytes(), library.Ledger.NewestHead()!.Bytes);
    }

    [Fact]
    public async Task A_ledger_in_which_nothing_was_recorded_has_no_head()
    {
        await using var library = Open();
        Assert.Empty(await library.Ledger.Seal(VietNam, null));
        Assert.Null(library.Ledger.NewestHead());
    }

    [Fact]
    public async Task A_head_begins_with_the_one_before_and_counts_the_streams_changed_since()
    {
        await using var library = Open();
        var book = await library.Buy();
        await library.Buy();
        await library.NextDay();
        await library.Stamp(book);
        await library.Stamp(book);
        await library.NextDay();

        var heads = library.Ledger.HeadsBelow(long.MaxValue, 10);

        Assert.Equal([(2, 1, 4), (1, 2, 2)], heads.Select(head => (head.Head.Number, head.Head.Streams, head.Head.Position)));
        Assert.Equal(heads[1].Hash, heads[0].Head.Previous);
        Assert.Equal(heads[1].Bytes, library.Ledger.HeadOf(new(2026, 11, 20))!.Bytes);
        Assert.Empty(Verifier.Run(library.Options.Store, Books).Findings);
    }

    [Fact]
    public async Task What_is_recorded_after_midnight_belongs_to_the_next_day_however_late_the_day_before_is_sealed()
    {
        await using var library = Open();
        await library.Buy();
        library.Clock.Now = library.Clock.Now.AddDays(1);
        await library.Buy();
        await library.Buy();
        library.Clock.Now = library.Clock.Now.AddDays(4);
        await library.Ledger.Seal(VietNam, null);
        await library.Buy();
        await library.NextDay();

        // The first head is of the last day that ended: it takes in all there was. Closed days are in the next one.
        Assert.Equal([("2026-11-25", 4), ("2026-11-24", 3)], library.Ledger.HeadsBelow(long.MaxValue, 10).Select(head => ($"{head.Head.Day:yyyy-MM-dd}", head.Head.Position)));
    }

    [Fact]
    public async Task Each_day_that_was_left_unsealed_gets_its_own_head_and_days_on_which_nothing_happened_none()
    {
        await using var library = Open();
        await library.Buy();
        await library.NextDay();
        await library.Buy();
        library.Clock.Now = library.Clock.Now.AddDays(1);
        await library.Buy();
        library.Clock.Now = library.Clock.Now.AddDays(3);

        Assert.Equal(["2026-11-21 2", "2026-11-22 3", "2026-11-24 3"], (await library.Ledger.Seal(VietNam, null)).Select(head => $"{head.Head.Day:yyyy-MM-dd} {head.Head.Position}"));
        Assert.Empty(Verifier.Run(library.Options.Store, Books).Findings);
    }

    [Fact]
    public async Task A_head_is_signed_with_the_key_and_says_with_which()
    {
        await using var library = Open();
        using var key = HeadKey.Read(HeadKey.NewPem());
        await library.Buy();
        await library.NextDay(key);

        var head = library.Ledger.NewestHead()!;
        Assert.Equal(key.PublicKey, head.PublicKey);
        Assert.True(CheckedHead.Read(head.Bytes)!.IsSignedBy(key.PublicKey, head.Signature!));
        using var other = HeadKey.Read(HeadKey.NewPem());
        Assert.False(CheckedHead.Read(head.Bytes)!.IsSignedBy(other.PublicKey, head.Signature!));
        Assert.Empty(Verifier.Run(library.Options.Store, new CheckedAgainst([], key.PublicKey), Books).Findings);
        Assert.Equal("head.signature", Assert.Single(Verifier.Run(library.Options.Store, new CheckedAgainst([], other.PublicKey), Books).Findings).Code);
    }

    [Fact]
    public async Task A_time_stamp_is_kept_once()
    {
        await using var library = Open();
        await library.Buy();
        await library.NextDay();
        Assert.Equal(1, Assert.Single(library.Ledger.HeadsUnstamped(10)).Head.Number);

        Assert.Null(await library.Ledger.KeepStamp(1, [1], "one"));
        Assert.Null(await library.Ledger.KeepStamp(1, [2], "two"));

        Assert.Empty(library.Ledger.HeadsUnstamped(10));
        Assert.Equal("one", library.Ledger.NewestHead()!.StampedBy);
    }

    [Theory]
    [InlineData("UPDATE ledger_head SET day = '2020-01-01'")]
    [InlineData("DELETE FROM ledger_head")]
    [InlineData("UPDATE ledger_tile SET place = 7")]
    [InlineData("DELETE FROM ledger_tile")]
    [InlineData("UPDATE ledger_stamp SET authority = 'x'")]
    [InlineData("DELETE FROM ledger_stamp")]
    public async Task What_was_sealed_stays(string sql)
    {
        await using var library = Open();
        await library.Buy();
        await library.NextDay();
        await library.Ledger.KeepStamp(1, [1], "one");
        using var connection = library.Connect();
        Assert.Contains("what is written stays", Assert.ThrowsAny<System.Data.Common.DbException>(() => Run(connection, sql)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Root_and_path_are_those_of_RFC_6962_for_every_size_of_day()
    {
        foreach (var streams in Enumerable.Range(0, 40).Concat([254, 255, 256, 257, 511, 512, 1000, 66_000]))
        {
            Leaf[] leaves = [.. Enumerable.Range(1, streams).Select(i => new Leaf(new Guid(i, 0, 0, new byte[8]), i, System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(i))))];
            var (root, tiles) = MerkleTiles.Build(null, leaves);
            byte[][] hashes = [MerkleCheck.FirstLeaf(null), .. leaves.Select(leaf => MerkleCheck.Leaf(leaf.Stream.ToByteArray(bigEndian: true), leaf.Version, leaf.Hash))];
            Assert.Equal(MerkleCheck.Root(hashes.SelectMany(hash => hash).ToArray()), root);
            var byPlace = tiles.ToDictionary(tile => (tile.Level, tile.Place), tile => tile.Hashes);
            var tree = new MerkleTiles((level, place) => byPlace[(level, place)], hashes.Length);
            foreach (var place in Enumerable.Range(0, hashes.Length).Where(i => hashes.Length < 2000 || i % 997 == 0 || i == hashes.Length - 1))
            {
                Assert.Equal(root, MerkleCheck.RootOf(hashes[place], place, hashes.Length, tree.Path(place)));
                Assert.NotEqual(root, MerkleCheck.RootOf(hashes[place], place, hashes.Length + 1, [.. tree.Path(place), root]));
            }
        }
    }

    /// <summary>The example of RFC 6962 as Certificate Transparency's own tests have it: leaves "", 00, 10 …</summary>
    [Fact]
    public void A_known_tree_gives_its_known_root()
    {
        byte[][] leaves = [.. new[] { "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f" }
            .Select(hex => System.Security.Cryptography.SHA256.HashData([0, .. Convert.FromHexString(hex)]))];
        Assert.Equal("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328", Convert.ToHexStringLower(MerkleCheck.Root(leaves.SelectMany(leaf => leaf).ToArray())));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"format\":\"motcua.head.1\"}")]
    [InlineData("{\"format\":\"motcua.head.1\",\"number\":1,\"day\":\"2026-11-20\",\"previous\":null,\"root\":\"00\",\"streams\":1,\"position\":1,\"events\":1}")]
    [InlineData("{\"format\":\"motcua.head.1\",\"number\":1,\"day\":\"20/11/2026\",\"previous\":null,\"root\":\"0000000000000000000000000000000000000000000000000000000000000000\",\"streams\":1,\"position\":1,\"events\":1}")]
    [InlineData("{\"format\":\"motcua.head.1\",\"number\":99999999999999999999,\"day\":\"2026-11-20\",\"previous\":null,\"root\":\"0000000000000000000000000000000000000000000000000000000000000000\",\"streams\":1,\"position\":1,\"events\":1}")]
    public void What_is_no_head_is_not_read(string text) => Assert.Null(CheckedHead.Read(Encoding.UTF8.GetBytes(text)));
}
