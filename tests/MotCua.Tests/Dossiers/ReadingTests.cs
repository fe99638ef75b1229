using System.Net;
using MotCua.Dossiers.Reading;

namespace MotCua.Tests.Dossiers;

/// <summary>Xem hồ sơ: whoever reads is recorded, whoever supervises says why, and what cannot be recorded is not shown.</summary>
public sealed class ReadingTests(Centre centre) : IClassFixture<Centre>
{
    [Theory]
    [InlineData("")]
    [InlineData("/han-tra")]
    [InlineData("/giay-tiep-nhan")]
    [InlineData("/phieu-kiem-soat")]
    public async Task An_inspector_says_why_before_a_dossier_opens(string page)
    {
        var code = await centre.Received();
        using var inspector = await centre.As(Spine.Inspector);

        var asked = await inspector.See($"/ho-so/{code}{page}");
        Assert.Equal($"/ho-so/{code}/ly-do-xem", asked.Address.AbsolutePath);
        Assert.DoesNotContain("Nguyễn Văn Ánh", asked.Text, StringComparison.Ordinal);

        var opened = await inspector.Press(asked, "button[value='Theo dõi hồ sơ quá hạn']");
        Assert.Equal((HttpStatusCode.OK, $"/ho-so/{code}{page}"), (opened.Status, opened.Address.AbsolutePath));
    }

    [Fact]
    public async Task The_reason_counts_for_that_dossier_until_the_day_ends()
    {
        var (code, other, was) = (await centre.Received(), await centre.Received(), centre.Clock.At);
        using var inspector = await centre.As(Spine.Inspector);
        await GiveReason(inspector, code, "Quyết định 12/QĐ-TTr");

        Assert.Equal($"/ho-so/{code}/han-tra", (await inspector.See($"/ho-so/{code}/han-tra")).Address.AbsolutePath);
        Assert.EndsWith("/ly-do-xem", (await inspector.See($"/ho-so/{other}")).Address.AbsolutePath, StringComparison.Ordinal);
        try
        {
            centre.Clock.At = new(2026, 11, 24, 0, 0, 0, TimeSpan.FromHours(7));
            using var nextDay = await centre.As(Spine.Inspector);
            Assert.EndsWith("/ly-do-xem", (await nextDay.See($"/ho-so/{code}")).Address.AbsolutePath, StringComparison.Ordinal);
        }
        finally
        {
            centre.Clock.At = was;
        }
    }

    [Theory]
    [InlineData("/ho-so", "Hồ sơ")]
    [InlineData("/ho-so/H24.165-261123-0001/tra-lai", "Trả lại")]
    [InlineData("ket-qua", "Kết quả")]
    [InlineData("la-lung", "la-lung")]
    public void A_page_read_is_called_as_people_call_it(string page, string words) => Assert.Equal(words, PageWords.Of(page).Vi);

    [Fact]
    public async Task The_reason_stands_beside_each_reading_it_opened()
    {
        var code = await centre.Received();
        using var inspector = await centre.As(Spine.Inspector);
        await GiveReason(inspector, code, "Quyết định 15/QĐ-TTr");
        await inspector.See($"/ho-so/{code}/phieu-kiem-soat");

        var readings = (await inspector.See("/nhat-ky-xem")).Document.QuerySelectorAll("tbody tr").Select(row => row.TextContent).Where(row => row.Contains(code, StringComparison.Ordinal));

        Assert.Contains(readings, row => row.Contains("Phiếu kiểm soát", StringComparison.Ordinal) && row.Contains("Quyết định 15/QĐ-TTr", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reason_is_not_left_empty()
    {
        var code = await centre.Received();
        using var inspector = await centre.As(Spine.Inspector);

        var again = await inspector.Press(await inspector.See($"/ho-so/{code}"), "button[value='']");

        Assert.Equal($"/ho-so/{code}/ly-do-xem", again.Address.AbsolutePath);
        Assert.NotEmpty(again.Document.QuerySelector("#o-ghiRo-loi")!.TextContent.Trim());
    }

    [Fact]
    public async Task Nobody_else_is_asked_why()
    {
        var code = await centre.Received();
        using var appraiser = await centre.As(Spine.Appraiser);

        Assert.Equal($"/ho-so/{code}", (await appraiser.See($"/ho-so/{code}")).Address.AbsolutePath);
        Assert.Equal(HttpStatusCode.NotFound, (await appraiser.See($"/ho-so/{code}/ly-do-xem")).Status);
    }

    [Fact]
    public async Task Taking_over_who_lodged_the_last_dossier_is_a_reading_too()
    {
        using var receiver = await centre.As(Spine.Receiver);
        var received = await Spine.Receive(receiver, "1.013225");
        await receiver.See(received.Document.QuerySelector(".notice a")!.GetAttribute("href")!);

        using var director = await centre.As(Spine.Director);
        var readings = await director.See("/nhat-ky-xem");

        Assert.Contains(readings.Document.QuerySelectorAll("tbody tr"), row => row.TextContent.Contains(Spine.CodeOf(received), StringComparison.Ordinal) && row.TextContent.Contains("Tiếp nhận hồ sơ tiếp theo", StringComparison.Ordinal));
    }

    private static async Task GiveReason(Visitor inspector, string code, string reason) =>
        await inspector.Press(await inspector.See($"/ho-so/{code}"), "button[value='']", ("ghiRo", reason));
}

/// <summary>Nhật ký dài: on a centre of its own, for its clock stands still and what many read at one moment has no order.</summary>
public sealed class ManyReadingsTests(Centre centre) : IClassFixture<Centre>
{
    [Fact]
    public async Task Every_reading_is_reached_a_page_at_a_time()
    {
        var code = await centre.Received();
        using var appraiser = await centre.As(Spine.Appraiser);
        for (var i = 0; i < 210; i++)
            await appraiser.See($"/ho-so/{code}/han-tra");
        using var director = await centre.As(Spine.Director);

        var first = await director.See("/nhat-ky-xem");
        var second = await director.See(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal(200, first.Document.QuerySelectorAll("tbody tr").Length);
        Assert.InRange(Readings(second), 10, 200);
        Assert.Equal(210, Readings(first) + Readings(second));

        int Readings(SeenPage page) => page.Document.QuerySelectorAll("tbody tr").Count(row => row.TextContent.Contains(code, StringComparison.Ordinal) && row.TextContent.Contains("Nguyễn Minh Đức", StringComparison.Ordinal));
    }
}
