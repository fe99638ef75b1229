using static MotCua.Ledger.Tests.Library;

namespace MotCua.Ledger.Tests;

public class ChainTests
{
    /// <summary>Computed by hand from the description with another language's tools: old files must verify for ever.</summary>
    [Fact]
    public void The_encoding_never_changes()
    {
        var stream = Guid.Parse("0193553c-7000-7000-8000-000000000001");
        var start = Chain.Start("dossier", stream);
        var link = new ChainLink(1, "DossierReceived", 2, 1_763_608_200_000_000, 1_763_608_200_000_001, new("ng-01", null), "Receive",
            "{\"code\":\"H24.15-251120-0001\"}"u8.ToArray(), Chain.Commit(new byte[32], "{\"tên\":\"Bình\"}"u8.ToArray()));
        Assert.Equal("356560e295f8c75a26615fa6b0233a7cea7f83f55c9c7fc05ae60ad62f34235a", Convert.ToHexStringLower(start));
        Assert.Equal("680e712c7162f69de1dd607ca3ab27bcab62cc33195d4fc6b86425a95fe6105f", Convert.ToHexStringLower(new Chain().Next(start, stream, link)));
        Assert.Equal("ecbc2ced4d83e7f721716f62be11ff0c45cceaf63b1ad3742d71256f8d5fa720", Convert.ToHexStringLower(new Chain().Next(new Chain().Next(start, stream, link), stream,
            new(2, "T", 1, -1, 0, new("p", "vị trí"), "A", [], null))));
    }

    [Fact]
    public async Task Two_alike_bodies_give_unlike_commitments()
    {
        await using var library = Open();
        await library.Lend(await library.Buy(), "Lan");
        await library.Lend(await library.Buy(), "Lan");
        Assert.Equal(2, library.Rows("SELECT DISTINCT commitment FROM ledger_event WHERE commitment IS NOT NULL").Count);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(9, 0)]
    [InlineData(10, 1)]
    [InlineData(-1, -1)]
    [InlineData(-10, -1)]
    [InlineData(-11, -2)]
    public void An_instant_is_cut_to_its_microsecond(long ticks, long microseconds)
    {
        var instant = DateTimeOffset.UnixEpoch.AddTicks(ticks).ToOffset(TimeSpan.FromHours(7));
        Assert.Equal(microseconds, Instant.ToMicroseconds(instant));
        Assert.Equal(DateTimeOffset.UnixEpoch.AddMicroseconds(microseconds), Instant.FromMicroseconds(microseconds));
    }
}
