using MotCua.Law;
using MotCua.Law.Tariffs;
using MotCua.Tariffs;

namespace MotCua.Tests.Tariffs;

/// <summary>Biểu phí đã công bố: the book travels inside the application.</summary>
public sealed class PublishedTariffsTests
{
    [Fact]
    public void The_book_of_Hai_Phong_answers_from_inside_the_application()
    {
        var house = new FeeQuestion("1.013225", "nha-o-rieng-le", Channel.Direct, PayerKind.Person, new(2026, 11, 27));
        Assert.Equal(new Dong(75_000), PublishedTariffs.HaiPhong.ChargesFor(house).Total);
        Assert.True(PublishedTariffs.HaiPhong.ChargesFor(house with { Channel = Channel.Online }).IsFree);
    }
}
