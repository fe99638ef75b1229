using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Demonstration;
using MotCua.Law.Wording;
using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Procedures;
using MotCua.Procedures.Import;
using MotCua.Publication;
using MotCua.Tests.Dossiers;

namespace MotCua.Tests.Procedures;

/// <summary>What was imported is found and read by everyone.</summary>
public sealed class PublishedTextsTests(Centre centre) : IClassFixture<Centre>
{
    [Fact]
    public async Task An_imported_text_is_found_by_everyday_words_and_shown_with_where_it_came_from()
    {
        await Import(("1.000901", "Cấp Giấy chứng nhận quyền sử dụng đất cho hợp tác xã thử <b>", "Trực tiếp10 NgàyMiễn phí10 ngày làm việc kể từ ngày nhận đủ hồ sơTrực tuyến7Miễn phí(Theo quy định)"));
        using var visitor = centre.Anybody();

        var list = await visitor.See("/thu-tuc?q=so+do+hop+tac+xa+thu");
        Assert.Equal("/thu-tuc/1.000901", Assert.Single(list.Document.QuerySelectorAll(".procedures a")).GetAttribute("href"));

        var page = await visitor.See("/thu-tuc/1.000901");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var text = page.Document.Body!.TextContent;
        Assert.Contains("thử <b>", text, StringComparison.Ordinal);
        Assert.Contains("10 ngày ≠ 10 ngày làm việc", text, StringComparison.Ordinal);
        Assert.Contains("danh-muc.jsonl, dòng 1", text, StringComparison.Ordinal);
        Assert.Contains("chưa mở tiếp nhận", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_shown_a_page_at_a_time()
    {
        await Import([.. Enumerable.Range(0, 60).Select(i => ($"1.1009{i:00}", $"Thủ tục đánh số {i:00}", ""))]);
        using var visitor = centre.Anybody();

        var first = await visitor.See("/thu-tuc?q=danh+so");
        var second = await visitor.See(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal((50, 10), (first.Document.QuerySelectorAll(".procedures li").Length, second.Document.QuerySelectorAll(".procedures li").Length));
        Assert.Null(second.Document.QuerySelector("a[rel=next]"));
    }

    [Fact]
    public async Task A_contradiction_is_listed_until_an_official_confirms_what_holds()
    {
        await Import(("1.000902", "Thủ tục mâu thuẫn", "Trực tiếp10 NgàyMiễn phí10 ngày làm việc kể từ ngày nhận đủ hồ sơ"));
        using var director = await centre.As(Spine.CityDirector);
        var page = await director.See("/doi-chieu-danh-muc?ma=1.000902");
        Assert.Contains("1 mâu thuẫn chưa xác nhận", page.Document.Body!.TextContent, StringComparison.Ordinal);

        var empty = await director.Press(page, "section form button", ("apDung-1-1", "10 ngày làm việc"));
        Assert.Contains("Ghi căn cứ.", empty.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("10 ngày làm việc", empty.Document.QuerySelector("[name='apDung-1-1']")!.GetAttribute("value"));
        var done = await director.Press(empty, "section form button", ("canCu-1-1", "Nghị định thử"));

        Assert.Contains("0 mâu thuẫn chưa xác nhận, 1 đã xác nhận", done.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_writes_no_procedures_confirms_none_and_adds_no_words()
    {
        await Import(("1.000904", "Thủ tục chờ xác nhận", "Trực tiếp10 NgàyMiễn phí10 ngày làm việc kể từ ngày nhận đủ hồ sơ"));
        using var director = await centre.As(Spine.CityDirector);
        var form = (AngleSharp.Html.Dom.IHtmlFormElement)(await director.See("/doi-chieu-danh-muc?ma=1.000904")).Document.QuerySelector("section form")!;

        foreach (var officer in new[] { Spine.Head, Spine.Director })
        {
            using var commune = await centre.As(officer);
            Assert.Empty((await commune.See("/doi-chieu-danh-muc?ma=1.000904")).Document.QuerySelectorAll("main form"));
            await commune.Post("/doi-chieu-danh-muc?ma=1.000904", form, ("apDung-1-1", "10 ngày"), ("canCu-1-1", "Nghị định thử"));
        }

        Assert.Contains("1 mâu thuẫn chưa xác nhận", (await director.See("/doi-chieu-danh-muc?ma=1.000904")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_of_which_nothing_was_recognised_is_listed_among_what_was_not_understood()
    {
        await Import(("1.000905", "Thủ tục có bảng lạ", "Một bảng không ai đọc được"), ("1.000906", "Thủ tục có bảng quen", "Trực tiếp10 NgàyMiễn phí"));
        using var inspector = await centre.As(Spine.Inspector);

        var listed = (await inspector.See("/doi-chieu-danh-muc?xem=bang")).Text;

        Assert.Contains("1.000905", listed, StringComparison.Ordinal);
        Assert.Contains("Một bảng không ai đọc được Không nhận ra dòng nào", listed, StringComparison.Ordinal);
        Assert.DoesNotContain("1.000906", listed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_people_call_it_is_found_in_every_box_until_the_word_is_taken_out_of_use()
    {
        await Import(("1.000903", "Thủ tục về hoa phong lan", ""));
        using var director = await centre.As(Spine.CityDirector);
        await Add("bông rừng", "hoa phong lan");
        Assert.Equal("/thu-tuc/1.000903", Assert.Single((await director.See("/thu-tuc?q=bong+rung")).Document.QuerySelectorAll(".procedures a")).GetAttribute("href"));
        using var receiver = await centre.As(Spine.Receiver);
        Assert.Equal((false, false, false), await Found());

        await Add("cất chòi", "giấy phép xây dựng");
        Assert.Equal((true, true, true), await Found());
        var retired = await director.Press(await director.See("/doi-chieu-danh-muc"), "form:has([name=thoiDung]) button", ("thoiDung", "cất chòi → giấy phép xây dựng"));
        Assert.DoesNotContain("cất chòi", retired.Text, StringComparison.Ordinal);
        Assert.Equal((false, false, false), await Found());
        await Add("cất chòi", "giấy phép xây dựng");
        Assert.Equal((true, true, true), await Found());

        async Task Add(string word, string meaning) => Assert.Contains(word, (await director.Press(await director.See("/doi-chieu-danh-muc"), "#cach-goi form button", ("cachGoi", word), ("nghia", meaning))).Text, StringComparison.Ordinal);

        async Task<(bool Typing, bool Receiving, bool Refusing)> Found() => (
            (await receiver.See("/thu-tuc/tim?q=cat+choi")).Body.Contains("1.013225", StringComparison.Ordinal), await At("/tiep-nhan"), await At("/tu-choi-tiep-nhan"));

        async Task<bool> At(string page) => (await receiver.Press(await receiver.See(page), "[data-looks]", ("tim", "cất chòi"))).Document.QuerySelector("a[href*='1.013225']") is not null;
    }

    [Fact]
    public async Task The_open_data_hold_limits_fees_and_texts_of_what_is_only_published()
    {
        await Import(("1.000907", "Thủ tục mở dữ liệu", "Trực tiếp10 Ngày làm việc50,000 VNĐ=1+1 là công thứcTrực tuyến7Miễn phí"));
        using var visitor = centre.Anybody();

        var csv = Csv.Read((await visitor.See("/du-lieu-mo/thu-tuc.csv")).Body.TrimStart('\uFEFF')).Where(row => row[0] == "1.000907").ToList();
        using var json = JsonDocument.Parse((await visitor.See("/du-lieu-mo/thu-tuc.json")).Body);

        Assert.Equal([("Trực tiếp tại Trung tâm", "10 ngày làm việc", "50.000 đ"), ("Trực tuyến trên Cổng Dịch vụ công quốc gia hoặc VNeID", "7", "0 đ")], csv.Select(row => (row[6], row[7], row[8])));
        Assert.Equal(" =1+1 là công thức", csv[0][13]);
        Assert.DoesNotContain(csv.SelectMany(row => row), cell => cell.StartsWith('='));
        var channels = json.RootElement.GetProperty("publishedTexts").EnumerateArray().Single(text => text.GetProperty("code").GetString() == "1.000907").GetProperty("channels");
        Assert.Equal(["10 ngày làm việc", null], channels.EnumerateArray().Select(channel => channel.TryGetProperty("limit", out var limit) ? limit.GetString() : null));
    }

    [Theory]
    [InlineData("sổ đỏ", "quyền sử dụng đất")]
    [InlineData("so do", "quyền sử dụng đất")]
    [InlineData("giấy khai sinh", "khai sinh")]
    [InlineData("làm giấy khai sinh", "khai sinh")]
    [InlineData("hộ khẩu", "thường trú")]
    [InlineData("ho khau", "thường trú")]
    [InlineData("hoà giải", "hòa giải")]
    [InlineData("kết hôn đăng ký", "đăng ký kết hôn")]
    [InlineData("1.004222", "thường trú")]
    public void What_people_call_it_stands_first_in_the_national_catalogue(string typed, string named)
    {
        var shelf = National();

        var found = shelf.Find(typed);

        Assert.NotEmpty(found);
        Assert.All(found.Take(1), text => Assert.Contains(Folding.Fold(named), Folding.Fold(text.Name), StringComparison.Ordinal));
    }

    [Fact]
    public void What_can_be_filed_here_stands_before_what_is_only_published()
    {
        var listed = ListedProcedure.Find("giấy phép xây dựng", new Catalogue(City.Editions), National(), new(2026, 11, 23));

        Assert.NotNull(listed[0].Edition);
        Assert.Equal(listed.Count, listed.DistinctBy(one => one.Code).Count());
    }

    private static TextShelf National()
    {
        var file = Path.Combine(NationalCatalogueTests.Shared() ?? "", "data", "catalogue", "procedures-2026-07.jsonl.gz");
        Assert.SkipUnless(File.Exists(file), "../shared/data is not here");
        return shelf ??= new([.. CatalogueFile.Read(file).Select(entry => entry.Text!).Select(t => new TextHead(t.Code, 1, t.Name, t.Field, t.Level, t.Agency, t.Layout.ToString(), "tep", t.Line, default))], new([]));
    }

    private static TextShelf? shelf;

    private async Task Import(params (string Code, string Name, string Rows)[] procedures)
    {
        var file = Path.Combine(centre.Folder, "danh-muc.jsonl");
        await File.WriteAllLinesAsync(file, procedures.Select(p => JsonSerializer.Serialize(new { ma_thu_tuc = p.Code, ten_thu_tuc = p.Name, linh_vuc = "Thử", cach_thuc_thuc_hien = "Hình thức nộpThời gianPhí, lệ phíMô tả" + p.Rows })), TestContext.Current.CancellationToken);
        var report = await new ImportCatalogue("danh-muc.jsonl", "thử").Run(CatalogueFile.Read(file), centre.Services.GetRequiredService<IDbContextFactory<CentreDb>>(), centre.Services.GetRequiredService<EventLedger>(), centre.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
        Assert.Empty(report.Bad);
        // Pages hear of another process within a second; the test does not wait.
        centre.Services.GetRequiredService<PublishedTexts>().Forget();
    }
}
