using Microsoft.Extensions.DependencyInjection;
using MotCua.Agencies;
using MotCua.Law.Calendar;
using MotCua.Positions;

namespace MotCua.Tests.Dossiers;

public sealed class RecountTests(Centre centre) : IClassFixture<Centre>
{
    [Fact]
    public async Task What_rested_on_a_provisional_year_is_counted_anew_when_it_is_announced()
    {
        centre.Clock.At = new(2026, 12, 28, 9, 0, 0, TimeSpan.FromHours(7));
        var code = await centre.Received();
        using var receiver = await centre.As(Spine.Receiver);
        var before = await receiver.See($"/ho-so/{code}");
        Assert.Contains("tạm tính", Fact(before, "Hạn đang có hiệu lực"), StringComparison.Ordinal);
        var promised = Fact(before, "Hẹn lần đầu");

        var cancellation = TestContext.Current.CancellationToken;
        var (organisation, _) = await centre.Services.GetRequiredService<Organisations>().Now(cancellation);
        var director = organisation.Acting(Spine.CityDirector, "tt-giam-doc", new(2026, 12, 28))!;
        DayFact[] days = [.. ProvisionalCalendar.Propose(2027).Facts, new(new(2027, 1, 12), DayKind.SwapOff, new("Nghỉ hoán đổi", "Swapped off"), "TB 1")];
        Assert.Empty(await centre.Services.GetRequiredService<CalendarActs>().Announce(2027, "TB 1", days, director));
        await centre.Recounted();

        var after = await receiver.See($"/ho-so/{code}");
        Assert.Equal(promised, Fact(after, "Hẹn lần đầu"));
        Assert.DoesNotContain("tạm tính", Fact(after, "Hạn đang có hiệu lực"), StringComparison.Ordinal);
        Assert.Equal("12/01/2027 09:00", promised);
        Assert.StartsWith("13/01/2027 09:00", Fact(after, "Hạn đang có hiệu lực"), StringComparison.Ordinal);
        Assert.Single(after.Document.QuerySelectorAll(".timeline li"), li => li.TextContent.Contains("Tính lại hạn theo lịch đã công bố", StringComparison.Ordinal) && li.TextContent.Contains("Hệ thống", StringComparison.Ordinal));
        Assert.Contains("Sau khi công bố lịch", (await receiver.See($"/ho-so/{code}/han-tra")).Text, StringComparison.Ordinal);
        Assert.Equal(0, await centre.Recounted());
    }

    private static string Fact(SeenPage page, string name) => page.Document.QuerySelectorAll("dt").Single(dt => dt.TextContent == name).NextElementSibling!.TextContent.Trim();
}
