using System.Net;
using MotCua.Supervision;
using MotCua.Tests.Dossiers;

namespace MotCua.Tests.Supervision;

/// <summary>Mẫu ngẫu nhiên: the seed that was written down draws the same dossiers again.</summary>
public sealed class SampleTests(Centre centre) : IClassFixture<Centre>
{
    private const string Days = "&tu=01/10/2026&den=22/11/2026&coQuan=";

    [Fact]
    public void The_rank_is_what_any_tool_works_out() =>
        Assert.Equal("4fe56b2288c440502f923950d007854eb596fa3d1459dd6b689c0ed42c88f94e", Convert.ToHexStringLower(SampleAsked.RankOf("12/QĐ-TTr", "H24.165-261123-0001")));

    [Fact]
    public async Task The_same_seed_draws_the_same_dossiers_whatever_comes_after_and_another_seed_others()
    {
        using var inspector = await centre.As(Spine.Inspector);
        var drawn = Codes(await inspector.See("/mau-kiem-tra?hatGiong=12/QĐ-TTr&so=10" + Days));
        await centre.Received();

        Assert.Equal(10, drawn.Distinct().Count());
        Assert.Equal(drawn, Codes(await inspector.See("/mau-kiem-tra?hatGiong=12/QĐ-TTr&so=10" + Days)));
        Assert.Equal(drawn.Take(4), Codes(await inspector.See("/mau-kiem-tra?hatGiong=12/QĐ-TTr&so=4" + Days)));
        Assert.NotEqual(drawn, Codes(await inspector.See("/mau-kiem-tra?hatGiong=13/QĐ-TTr&so=10" + Days)));
    }

    [Fact]
    public async Task A_sample_as_large_as_an_agencys_days_is_all_it_received_in_them()
    {
        var midnight = new TimeSpan(9, 0, 0);
        var received = await Rows.Codes(centre, "ubnd-11311", Centre.Morning.Subtract(midnight).AddDays(-7), Centre.Morning.Subtract(midnight));
        using var inspector = await centre.As(Spine.Inspector);

        var page = await inspector.See("/mau-kiem-tra?hatGiong=1&so=100&tu=16/11/2026&den=22/11/2026&coQuan=ubnd-11311");

        Assert.InRange(received.Count, 1, 100);
        Assert.Equal(received.Order(StringComparer.Ordinal), Codes(page).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("hatGiong=&tu=01/10/2026&den=22/11/2026&so=5", "#o-hatGiong-loi")]
    [InlineData("hatGiong=1&tu=01/10/2026&den=23/11/2026&so=5", "#o-den-loi")]
    [InlineData("hatGiong=1&tu=02/11/2026&den=01/11/2026&so=5", "#o-den-loi")]
    [InlineData("hatGiong=1&tu=01/10/2024&den=22/11/2026&so=5", "#o-den-loi")]
    [InlineData("hatGiong=1&tu=hom qua&den=22/11/2026&so=5", "#o-tu-loi")]
    [InlineData("hatGiong=1&tu=01/10/2026&den=22/11/2026&so=101", "#o-so-loi")]
    public async Task What_cannot_be_drawn_is_told_beside_its_field(string asked, string field)
    {
        using var inspector = await centre.As(Spine.Inspector);

        var told = await inspector.See("/mau-kiem-tra?" + asked);

        Assert.NotNull(told.Document.QuerySelector(field));
        Assert.Empty(Codes(told));
    }

    [Fact]
    public async Task Only_inspectors_draw()
    {
        using var director = await centre.As(Spine.Director);

        Assert.Equal(HttpStatusCode.NotFound, (await director.See("/mau-kiem-tra?hatGiong=1&so=5" + Days)).Status);
    }

    private static List<string> Codes(SeenPage page) => [.. page.Document.QuerySelectorAll("td a.code").Select(a => a.TextContent.Trim())];
}
