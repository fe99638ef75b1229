using System.Net;
using System.Net.Http.Json;
using MotCua.Procedures;

namespace MotCua.Tests.Publication;

public sealed class PublicationPagesTests(DemonstrationCentre centre) : IClassFixture<DemonstrationCentre>
{
    [Fact]
    public async Task A_visitor_finds_a_procedure_without_marks_and_without_script()
    {
        var (status, page) = await centre.See("/thu-tuc?q=giay+phep+xay+dung");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("/thu-tuc/1.013225", page.QuerySelector("ul.procedures a")!.GetAttribute("href"));
        Assert.Equal("giay phep xay dung", page.QuerySelector("input[name=q]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Nothing_asked_lists_all_that_can_be_filed() =>
        Assert.Equal(MotCua.Demonstration.City.Editions.DistinctBy(e => e.Edition.Code).Count(), (await centre.See("/thu-tuc")).Page.QuerySelectorAll("ul.procedures > li").Length);

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("' or 1=1 --")]
    [InlineData("﷽‮\uFFFE")]
    public async Task Whatever_is_typed_is_shown_as_typed_and_harms_nothing(string typed)
    {
        var (status, page) = await centre.See("/thu-tuc?q=" + Uri.EscapeDataString(typed));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.DoesNotContain(page.QuerySelectorAll("main script"), _ => true);
        Assert.NotNull(page.QuerySelector("p[role=status]"));
    }

    [Fact]
    public async Task A_procedure_tells_time_and_fee_of_each_case_by_channel()
    {
        var (_, page) = await centre.See("/thu-tuc/1.013225");
        var house = page.QuerySelector("#nha-o-rieng-le")!;

        Assert.Equal(7, page.QuerySelectorAll("section.case").Length);
        Assert.Equal(
            [["Trực tiếp tại Trung tâm", "15 ngày", "75.000 đ mỗi hồ sơ"], ["Dịch vụ bưu chính", "15 ngày", "75.000 đ mỗi hồ sơ"],
             ["Trực tuyến trên Cổng Dịch vụ công quốc gia hoặc VNeID", "15 ngày", "Không thu (0 đ)"]],
            house.QuerySelector("table")!.QuerySelectorAll("tbody tr").Select(row => row.Children.Where(cell => cell.QuerySelector("a") is null).Select(cell => cell.TextContent.Trim()).ToArray()));
        Assert.Contains("Nghị quyết 23/2026/NQ-HĐND", house.TextContent, StringComparison.Ordinal);
        Assert.Contains(house.QuerySelectorAll("ul.papers > li"), li => li.TextContent.Contains("02 bộ bản vẽ thiết kế xây dựng", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_procedure_decided_elsewhere_says_where()
    {
        var (_, page) = await centre.See("/thu-tuc/2.001583");

        Assert.Contains("Hệ thống thông tin quốc gia về đăng ký doanh nghiệp", page.QuerySelector("dl")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_to_come_is_announced_and_can_be_read_ahead()
    {
        var (_, now) = await centre.See("/thu-tuc/1.001193");
        var (_, then) = await centre.See(now.QuerySelector(".notice a")!.GetAttribute("href")!);

        Assert.Contains("01/03/2027", now.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Null(then.QuerySelector(".notice"));
        Assert.Contains("Luật Hộ tịch số 03/2026/QH16", then.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/thu-tuc/9.999999")]
    [InlineData("/thu-tuc/1.013225?ngay=2020-01-01")]
    [InlineData("/thu-tuc/%3Cb%3E")]
    public async Task What_is_not_in_force_is_not_found_and_the_way_back_is_shown(string path)
    {
        var (status, page) = await centre.See(path);

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.NotNull(page.QuerySelector("main a[href='/thu-tuc']"));
    }

    [Fact]
    public async Task In_English_the_page_is_English_and_the_catalogues_words_are_marked_as_Vietnamese()
    {
        var (_, page) = await centre.See("/thu-tuc/2.000815", english: true);

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Certified copies from originals", page.QuerySelector(".translation")!.TextContent);
        Assert.Equal("vi", page.QuerySelector("h1")!.GetAttribute("lang"));
        Assert.Contains("2,000 đ a page", page.QuerySelector("#trong-nuoc")!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("ul.papers > li > span:first-child"), paper => Assert.Equal("vi", paper.GetAttribute("lang")));
    }

    [Fact]
    public async Task A_combobox_is_answered_with_the_best_first()
    {
        var found = await centre.Visitor.GetFromJsonAsync<ProcedureFound[]>("/thu-tuc/tim?q=sao+y", TestContext.Current.CancellationToken);

        Assert.Equal(("2.000815", "Certified copies from originals", "Chứng thực"), (found![0].Code, found[0].NameEn, found[0].Field));
    }

    [Fact]
    public async Task A_question_of_any_length_is_answered()
    {
        var found = await centre.Visitor.GetFromJsonAsync<ProcedureFound[]>("/thu-tuc/tim?q=" + new string('a', 5_000), TestContext.Current.CancellationToken);

        Assert.Empty(found!);
    }
}
