using Microsoft.Extensions.DependencyInjection;
using MotCua.Agencies;
using MotCua.Dossiers;
using MotCua.Law.Calendar;
using MotCua.Plumbing;
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

/// <summary>Tính lại dở dang: on a file, which can be made read-only.</summary>
public sealed class UnfinishedRecountTests(CentreOnFile centre) : IClassFixture<CentreOnFile>
{
    [Fact]
    public async Task What_could_not_be_counted_anew_is_counted_when_the_data_can_be_written_again()
    {
        var stop = TestContext.Current.CancellationToken;
        centre.Clock.At = new(2026, 12, 28, 9, 0, 0, TimeSpan.FromHours(7));
        var code = await centre.Received();
        var (organisation, _) = await centre.Services.GetRequiredService<Organisations>().Now(stop);
        // Nobody counts before the data are read-only.
        await using (await centre.Services.GetRequiredService<OneInCluster>().Take(RecountDueMoments.Name, stop))
        {
            Assert.Empty(await centre.Services.GetRequiredService<CalendarActs>().Announce(2027, "TB 1", [.. ProvisionalCalendar.Propose(2027).Facts], organisation.Acting(Spine.CityDirector, "tt-giam-doc", new(2026, 12, 28))!));
            centre.StoreSetting = "pragma query_only=1";
        }
        Recounted? tried;
        while ((tried = await centre.Services.GetRequiredService<RecountDueMoments>().Run(stop)) is null) await Task.Yield();
        Assert.True(tried is { Anew: 0, Left: > 0 }, tried.ToString());
        Assert.True((await centre.WorkItem(code)).Provisional);

        centre.StoreSetting = Centre.AllIsWell;

        // The centre itself comes back to it.
        for (var looked = 0; looked < 600 && (await centre.WorkItem(code)).Provisional; looked++)
            await Task.Delay(50, stop);
        Assert.False((await centre.WorkItem(code)).Provisional);
    }
}
