using MotCua.Law;
using MotCua.Law.Procedures;
using MotCua.Law.Tariffs;
using MotCua.Publication;

namespace MotCua.Tests.Publication;

public sealed class WordsTests
{
    public static TheoryData<Price, string, string> Prices => new()
    {
        { new(PriceUnit.Dossier, new(75_000)), "75.000 đ mỗi hồ sơ", "75,000 đ a dossier" },
        { new(PriceUnit.Copy, new(8_000)), "8.000 đ mỗi bản", "8,000 đ a copy" },
        { new(PriceUnit.Dossier, Dong.Zero), "Không thu (0 đ)", "Free (0 đ)" },
        {
            new(PriceUnit.Page, new(2_000), [new(3, new(1_000))], new Dong(200_000)),
            "2.000 đ mỗi trang, từ trang 3: 1.000 đ, tối đa 200.000 đ mỗi bản", "2,000 đ a page, from page 3: 1,000 đ, at most 200,000 đ a copy"
        },
    };

    [Theory, MemberData(nameof(Prices))]
    public void A_price_reads_as_it_stands_on_the_counters_wall(Price price, string vi, string en) =>
        Assert.Equal(new Bilingual(vi, en), Words.Of(price));

    [Theory]
    [InlineData(1, 0, false, "1 bản chính", "1 original")]
    [InlineData(2, 1, false, "2 bản chính, 1 bản sao", "2 originals, 1 copy")]
    [InlineData(0, 2, false, "2 bản sao", "2 copies")]
    [InlineData(1, 0, true, "xuất trình rồi nhận lại", "shown and given back")]
    public void How_many_of_a_paper_are_asked(int originals, int copies, bool shown, string vi, string en) =>
        Assert.Equal(new Bilingual(vi, en), Words.Copies(new PaperNeeded("giay", "Giấy", null, originals, copies, ShownOnly: shown)));
}
