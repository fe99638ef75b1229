using System.Net;
using MotCua.Tests.Dossiers;

namespace MotCua.Tests.Operations;

/// <summary>Cửa vào: when the city storms the door, citizens' pages give way first and officers' acts last.</summary>
public sealed class DoorTests(NarrowDoor centre) : IClassFixture<NarrowDoor>
{
    [Fact]
    public async Task Citizens_are_asked_to_come_again_while_officers_go_on_and_acts_are_turned_away_last()
    {
        var cookies = new CookieContainer();
        using var receiver = new Visitor(new(centre.Address), cookies);
        await receiver.Press(await receiver.See("/dang-nhap"), $"button[value='{Spine.Receiver}']");
        var form = await receiver.See("/tiep-nhan?thuTuc=1.013225");
        using var citizen = centre.Anybody();
        await using (var crowd = new Crowd(centre))
        {
            await crowd.Come(5, "/tra-cuu");
            var told = await citizen.See("/thu-tuc");
            Assert.Equal(HttpStatusCode.TooManyRequests, told.Status);
            Assert.Contains("Đang đông, xin thử lại sau", told.Text, StringComparison.Ordinal);
            Assert.Contains("please try again in", told.Text, StringComparison.Ordinal);
            Assert.NotNull(told.Document.QuerySelector("meta[http-equiv=refresh]"));
            Assert.InRange(await RetryAfter("/thu-tuc"), 1, 60);
            Assert.Equal(HttpStatusCode.OK, (await citizen.See("/dang-nhap")).Status);
            Assert.Equal(HttpStatusCode.OK, (await citizen.See("/health/ready")).Status);
            Assert.Equal(HttpStatusCode.OK, (await receiver.See("/tiep-nhan")).Status);

            await crowd.Come(3, "/tiep-nhan", cookies);
            Assert.Equal(HttpStatusCode.TooManyRequests, (await receiver.See("/tiep-nhan")).Status);
            // It is done; the page it leads to is one of those that are turned away.
            Assert.StartsWith("/ho-so/", (await Spine.Send(receiver, form, ("ten", "Trần Thị Một"))).Address.AbsolutePath, StringComparison.Ordinal);

            await crowd.Come(2, "/tiep-nhan", cookies);
            var act = await Spine.Send(receiver, form, ("ten", "Trần Thị Hai"));
            Assert.Equal(HttpStatusCode.TooManyRequests, act.Status);
            Assert.Contains("What was pressed was not done", act.Text, StringComparison.Ordinal);
            Assert.Null(act.Document.QuerySelector("meta[http-equiv=refresh]"));
        }
        Assert.Equal(HttpStatusCode.OK, (await citizen.See("/thu-tuc")).Status);
        Assert.Contains("Trần Thị Một", (await receiver.See("/tim?q=tran thi mot")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Trần Thị Hai", (await receiver.See("/tim?q=tran thi hai")).Document.QuerySelector("main")!.TextContent.Replace("tran thi hai", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private async Task<double> RetryAfter(string path)
    {
        using var http = new HttpClient { BaseAddress = new(centre.Address) };
        using var answer = await http.GetAsync(path, TestContext.Current.CancellationToken);
        return answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds;
    }
}
