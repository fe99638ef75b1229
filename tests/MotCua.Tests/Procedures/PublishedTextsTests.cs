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
        using var head = await centre.As(Spine.Head);
        var page = await head.See("/doi-chieu-danh-muc?ma=1.000902");
        Assert.Contains("1 mâu thuẫn chưa xác nhận", page.Document.Body!.TextContent, StringComparison.Ordinal);

        var empty = await head.Press(page, "section form button", ("apDung-1-1", "10 ngày làm việc"));
        Assert.Contains("Ghi căn cứ.", empty.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("10 ngày làm việc", empty.Document.QuerySelector("[name='apDung-1-1']")!.GetAttribute("value"));
        var done = await head.Press(empty, "section form button", ("canCu-1-1", "Nghị định thử"));

        Assert.Contains("0 mâu thuẫn chưa xác nhận, 1 đã xác nhận", done.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Whoever completes an edition from a text names the text by its digest; see <c>receive.contradictory</c>.</summary>
    [Fact]
    public async Task A_contradictory_text_stands_in_the_way_of_reception_until_it_is_confirmed()
    {
        await Import(("1.000904", "Thủ tục chờ xác nhận", "Trực tiếp10 NgàyMiễn phí10 ngày làm việc kể từ ngày nhận đủ hồ sơ"));
        await using var db = await centre.Services.GetRequiredService<IDbContextFactory<CentreDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var hash = (await db.Set<TextRow>().SingleAsync(row => row.Code == "1.000904", TestContext.Current.CancellationToken)).ContentHash;
        Assert.True(await IsStopped(hash));

        using var head = await centre.As(Spine.Head);
        await head.Press(await head.See("/doi-chieu-danh-muc?ma=1.000904"), "section form button", ("apDung-1-1", "10 ngày"), ("canCu-1-1", "Nghị định thử"));

        Assert.False(await IsStopped(hash));
    }

    private async Task<bool> IsStopped(string hash) => (await centre.Services.GetRequiredService<PublishedTexts>().Now()).Value.ContradictionsOf(hash).Count > 0;

    [Fact]
    public async Task An_officer_adds_what_people_call_it()
    {
        await Import(("1.000903", "Thủ tục về hoa phong lan", ""));
        using var head = await centre.As(Spine.Head);
        await head.Press(await head.See("/doi-chieu-danh-muc"), "form.sheet button", ("cachGoi", "bông rừng"), ("nghia", "hoa phong lan"));

        var list = await head.See("/thu-tuc?q=bong+rung");

        Assert.Equal("/thu-tuc/1.000903", Assert.Single(list.Document.QuerySelectorAll(".procedures a")).GetAttribute("href"));
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
