using System.Net;
using System.Text.Json;
using MotCua.Law.Wording;

namespace MotCua.Tests.Publication;

/// <summary>Thủ tục, bảng niêm yết, dữ liệu mở như người dân đọc.</summary>
public sealed class CitizenContentTests(DemonstrationCentre centre) : IClassFixture<DemonstrationCentre>
{
    [Fact]
    public async Task A_procedure_says_when_the_result_comes_if_it_is_filed_now()
    {
        var (_, page) = await centre.See("/thu-tuc/1.013225");
        var cell = page.QuerySelector("#nha-o-rieng-le table tbody tr td:nth-of-type(2) a")!;
        var (_, why) = await centre.See(cell.GetAttribute("href")!);

        // Fifteen days from Friday 20/11/2026 end on a Saturday.
        Assert.StartsWith("07/12/2026 10:", cell.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("07/12/2026 10:", why.QuerySelector(".promise .when")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("ngày cuối là ngày nghỉ", why.QuerySelector("ol.ledger")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_of_ones_own_is_counted_and_a_wrong_one_is_named_beside_its_field()
    {
        var (_, counted) = await centre.See("/thu-tuc/1.013225/khi-nao?truongHop=nha-o-rieng-le&cachThuc=Online&ngay=23/11/2026&gio=16:00");
        var (_, wrong) = await centre.See("/thu-tuc/1.013225/khi-nao?ngay=31/02/2026");

        Assert.Equal("08/12/2026 16:00", counted.QuerySelector(".promise .when")!.TextContent);
        Assert.NotNull(wrong.QuerySelector(".error"));
    }

    [Fact]
    public async Task A_procedure_speaks_to_machines_in_their_own_block()
    {
        var (_, page) = await centre.See("/thu-tuc/1.013225");
        using var data = JsonDocument.Parse(page.QuerySelector("head script[type='application/ld+json']")!.TextContent);

        Assert.Equal(("GovernmentService", "1.013225"), (data.RootElement.GetProperty("@type").GetString(), data.RootElement.GetProperty("identifier").GetString()));
        Assert.Contains(data.RootElement.GetProperty("offers").EnumerateArray(), offer => offer.GetProperty("price").GetInt64() == 75_000);
        Assert.NotNull(page.QuerySelector("svg.qr"));
    }

    [Fact]
    public async Task A_centres_board_lists_its_own_first_with_hours_and_where_to_complain()
    {
        var (status, board) = await centre.See("/niem-yet/tt-11311");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Thủ tục của Trung tâm này", board.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("75.000 đ mỗi hồ sơ", board.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Phản ánh, kiến nghị", board.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await centre.See("/niem-yet/so-xay-dung")).Status);
    }

    [Fact]
    public async Task The_data_is_open_whole_and_not_fetched_twice()
    {
        var json = await centre.Visitor.GetAsync("/du-lieu-mo/thu-tuc.json", TestContext.Current.CancellationToken);
        using var data = JsonDocument.Parse(await json.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var csv = await centre.Visitor.GetStringAsync("/du-lieu-mo/thu-tuc.csv", TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/du-lieu-mo/thu-tuc.json");
        again.Headers.IfNoneMatch.Add(json.Headers.ETag!);

        Assert.Contains(data.RootElement.GetProperty("procedures").EnumerateArray(), one => one.GetProperty("edition").GetProperty("code").GetString() == "1.013225");
        Assert.Contains(Csv.Read(csv.TrimStart('\uFEFF')), row => row is ["1.013225", _, _, "đang có hiệu lực", _, _, _, "15 ngày", ..]);
        Assert.Equal(HttpStatusCode.NotModified, (await centre.Visitor.SendAsync(again, TestContext.Current.CancellationToken)).StatusCode);
    }
}
