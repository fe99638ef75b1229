using System.Text.Json;
using MotCua.Demonstration;
using MotCua.Law.Clocks;
using MotCua.Procedures;

namespace MotCua.Tests.Procedures;

public sealed class EditionJsonTests
{
    private static readonly PublishedEdition Edition = City.Editions.Single(e => e.Edition.Id == "1.013225@2026-01-10");

    public static TheoryData<string> Shipped => [.. City.Editions.Select(e => e.Edition.Id)];

    [Theory, MemberData(nameof(Shipped))]
    public void Writing_what_was_read_changes_nothing(string id)
    {
        var content = EditionJson.Write(City.Editions.Single(e => e.Edition.Id == id));

        Assert.Equal(content, EditionJson.Write(EditionJson.Read(content)));
    }

    [Fact]
    public void Limits_stand_as_an_official_writes_them()
    {
        var content = EditionJson.Write(Edition);

        Assert.Contains("\"limit\":\"15 ngày\"", content, StringComparison.Ordinal);
        Assert.Contains("\"limit\":\"0,5 ngày làm việc\"", content, StringComparison.Ordinal);
        Assert.Equal(new TimeLimit(15, TimeUnit.CalendarDays), EditionJson.Read(content).Edition.Case("nha-o-rieng-le")!.Channels[0].Limit);
    }

    [Theory]
    [InlineData("\"limit\":\"15 ngày\"", "\"limit\":\"15 hôm\"")]
    [InlineData("\"originals\":", "\"origina1s\":")]
    [InlineData("\"channel\":\"Direct\"", "\"channel\":\"Fax\"")]
    public void A_word_that_is_not_known_is_an_error(string known, string unknown)
    {
        var content = EditionJson.Write(Edition).Replace(known, unknown, StringComparison.Ordinal);

        Assert.Throws<JsonException>(() => EditionJson.Read(content));
    }

    [Fact]
    public void The_fingerprint_follows_every_letter()
    {
        var content = EditionJson.Write(Edition);

        Assert.Equal(64, EditionJson.HashOf(content).Length);
        Assert.NotEqual(EditionJson.HashOf(content), EditionJson.HashOf(content + " "));
    }
}
