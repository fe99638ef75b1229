using System.Net;
using MotCua.Tests.Accounts;
using MotCua.Tests.Dossiers;

namespace MotCua.Tests.Editions;

/// <summary>Soạn bản công bố: begun from what was read, completed by one officer, agreed to by another.</summary>
public sealed class EditionTests(Centre centre) : IClassFixture<Centre>
{
    [Fact]
    public async Task A_draft_begun_from_an_imported_text_says_of_each_field_where_it_was_read()
    {
        await centre.Import("1.000911", "Xác nhận vị trí thử");
        using var editor = await centre.As(EditionStory.Editor);

        var draft = await editor.Draft("1.000911");

        Assert.Equal("Xác nhận vị trí thử", draft.Document.QuerySelector("h1")!.TextContent);
        Assert.Contains("đọc từ văn bản công bố danh-muc.jsonl, dòng 1", Row(draft, "Đối tượng thực hiện"), StringComparison.Ordinal);
        Assert.Contains("5 ngày làm việc", Row(draft, "Thời hạn, trực tiếp"), StringComparison.Ordinal);
        Assert.Contains("Tờ khai đề nghị xác nhận Mau01.docx (Mau01.docx): 1 bản chính, 0 bản sao", Row(draft, "Giấy tờ"), StringComparison.Ordinal);
        Assert.Contains("gợi ý, cần xem lại", Row(draft, "Bổ sung hồ sơ"), StringComparison.Ordinal);
        Assert.Contains("Thiếu: tên tiếng Anh.", draft.Document.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1.000911", (await editor.See("/bien-tap")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_officer_writes_is_the_officers_and_the_rest_keeps_its_source()
    {
        var address = await centre.Completed("1.000912", "Xác nhận lộ giới thử");
        using var editor = await centre.As(EditionStory.Editor);

        var page = await editor.See(address);

        Assert.Contains("cán bộ nhập Cao Xuân Lộc", Row(page, "Tên tiếng Anh"), StringComparison.Ordinal);
        Assert.Contains("đọc từ văn bản công bố", Row(page, "Lĩnh vực"), StringComparison.Ordinal);
        Assert.DoesNotContain("Còn thiếu", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_beside_its_field_and_what_was_typed_is_kept()
    {
        var address = await centre.Completed("1.000913", "Xác nhận cao độ thử");
        using var editor = await centre.As(EditionStory.Editor);

        var refused = await editor.Write(CaseOf(await editor.See(address)), ("ten", "Nhà ở"), ("han-Direct", "vài hôm"), ("giay-0-chinh", "hai"), ("giay-2-ten", "Ảnh chụp"), ("buoc-1-han", "mau thôi"));

        Assert.Contains("“vài hôm” không phải là thời hạn", refused.Document.QuerySelector("#o-han-Direct-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("từ 1 đến 99", refused.Document.QuerySelector("#o-giay-0-chinh-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("từ 1 đến 99", refused.Document.QuerySelector("#o-giay-2-chinh-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("“mau thôi” không phải là thời hạn", refused.Document.QuerySelector("#o-buoc-1-han-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("Nhà ở", "hai", "Ảnh chụp"), (refused.Document.QuerySelector("main [name=ten]")!.GetAttribute("value"), refused.Document.QuerySelector("[name='giay-0-chinh']")!.GetAttribute("value"), refused.Document.QuerySelector("[name='giay-2-ten']")!.TextContent));
        var head = await editor.Write(address + "/noi-dung", ("bsLan", "nhiều"), ("mocGio", "chiều"));
        Assert.Contains("từ 1 đến 9", head.Document.QuerySelector("#o-bsLan-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("15:00", head.Document.QuerySelector("#o-mocGio-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("nhiều", head.Document.QuerySelector("[name=bsLan]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_case_is_completed_added_and_removed()
    {
        var address = await centre.Completed("1.000914", "Xác nhận hạ tầng thử");
        using var editor = await centre.As(EditionStory.Editor);

        var saved = await editor.Write(CaseOf(await editor.See(address)), ("ten", "Nhà ở"), ("han-Post", "7 ngày làm việc"), ("giay-2-ten", "Ảnh chụp"), ("giay-2-sao", "1"), ("giay-2-nieu", "1"));
        Assert.Contains("Ảnh chụp: 0 bản chính, 1 bản sao, nếu có", saved.Text, StringComparison.Ordinal);
        Assert.Contains("7 ngày làm việc", Row(saved, "Thời hạn, bưu chính"), StringComparison.Ordinal);
        var added = await editor.Write(address + "/truong-hop", ("ten", "Công trình khác"), ("han-Direct", "10 ngày làm việc"), ("giay-0-ten", "Đơn"), ("giay-0-chinh", "1"), ("giay-0-khongSo", "Secret"), ("buoc-0-ten", "Thẩm định"), ("buoc-0-ai", "Appraiser"), ("buoc-0-han", "10 ngày làm việc"), ("buoc-0-ra", "Tờ trình"));
        Assert.Equal(["Phần chung", "Nhà ở", "Công trình khác"], added.Document.QuerySelectorAll("main section .head h2").Select(h => h.TextContent));
        var written = await editor.See(address + "/truong-hop?khoa=cong-trinh-khac");
        Assert.Equal("Secret", ((AngleSharp.Html.Dom.IHtmlSelectElement)written.Document.QuerySelector("select[name='giay-0-khongSo']")!).Value);
        var removed = await editor.Press(written, "button[value='bo']");
        Assert.DoesNotContain("Công trình khác", string.Concat(removed.Document.QuerySelectorAll("main section .head h2").Select(h => h.TextContent)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_wrote_does_not_agree_and_who_reads_sends_back_with_a_reason()
    {
        var address = await centre.Completed("1.000915", "Xác nhận tim đường thử");
        using var publisher = await centre.As(EditionStory.Publisher);
        await publisher.PressSheet(address, "yKien");

        var without = await publisher.PressSheet(address, "lyDoTra");
        Assert.Contains("Nêu điều cần soạn lại.", without.Document.QuerySelector("#o-lyDoTra-loi")!.TextContent, StringComparison.Ordinal);
        var back = await publisher.PressSheet(address, "lyDoTra", ("lyDoTra", "Thiếu mẫu đơn"));
        Assert.Contains("Trả lại để soạn tiếp: Thiếu mẫu đơn", back.Text, StringComparison.Ordinal);
        await publisher.Write(address + "/noi-dung", ("linhVuc", "Quy hoạch"));

        var own = await publisher.PressSheet(address, "yKien");
        Assert.Contains("Người soạn không tự đồng ý dự thảo của mình.", own.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_lacks_stands_in_the_way_of_agreement_and_is_told()
    {
        await centre.Import("1.000916", "Xác nhận chỉ giới thử");
        using var editor = await centre.As(EditionStory.Editor);
        var address = (await editor.Draft("1.000916")).Address.AbsolutePath;
        using var publisher = await centre.As(EditionStory.Publisher);

        var refused = await publisher.PressSheet(address, "yKien");

        Assert.Contains("Chưa thực hiện được.", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Thiếu: tên tiếng Anh.", refused.Document.QuerySelector(".notice.late")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_without_its_number_or_with_a_day_that_is_none_is_told_and_nothing_is_published()
    {
        var address = await centre.Completed("1.000917", "Xác nhận mốc giới thử");
        using var publisher = await centre.As(EditionStory.Publisher);
        await publisher.PressSheet(address, "yKien");

        var refused = await publisher.PressSheet(address, "hieuLuc", ("quyetDinh", ""), ("ngayKy", "24/11/2026"), ("hieuLuc", ""));
        Assert.Contains("Nhập số quyết định", refused.Document.QuerySelector("#o-quyetDinh-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("ngày 24/11/2026 chưa đến", refused.Document.QuerySelector("#o-ngayKy-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nhập ngày có hiệu lực", refused.Document.QuerySelector("#o-hieuLuc-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("24/11/2026", refused.Document.QuerySelector("[name=ngayKy]")!.GetAttribute("value"));
        var unread = await publisher.PressSheet(address, "hieuLuc", ("quyetDinh", "1/QĐ"), ("ngayKy", "31/02/2026"), ("hieuLuc", "01/12/2026"));
        Assert.Contains("không phải là ngày", unread.Document.QuerySelector("#o-ngayKy-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("đã đồng ý, chờ công bố", unread.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_officers_at_one_edition_the_second_is_told_who_was_first_and_loses_nothing()
    {
        var address = await centre.Completed("1.000918", "Xác nhận nền thử");
        using var first = await centre.As(EditionStory.Editor);
        using var second = await centre.As(EditionStory.Publisher);
        var open = await second.See(address + "/noi-dung");
        await first.Write(address + "/noi-dung", ("linhVuc", "Quy hoạch"));

        var told = await second.Press(open, "form[data-main] .actions button", ("tuChoi", "Văn bản trả lời"));

        Assert.Contains("Người khác đã làm việc trên bản này", told.Text, StringComparison.Ordinal);
        Assert.Contains("Sửa dự thảo, Cao Xuân Lộc", told.Text, StringComparison.Ordinal);
        Assert.Equal("Văn bản trả lời", told.Document.QuerySelector("[name=tuChoi]")!.GetAttribute("value"));
        Assert.DoesNotContain("Văn bản trả lời", (await first.See(address)).Text, StringComparison.Ordinal);
        var again = await second.Press(told, "form[data-main] .actions button", ("linhVuc", "Quy hoạch"));
        Assert.Equal(address, again.Address.AbsolutePath);
        Assert.Contains("Văn bản trả lời", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_press_of_one_form_leads_to_what_the_first_began()
    {
        await centre.Import("1.000919", "Xác nhận hai lần thử");
        using var editor = await centre.As(EditionStory.Editor);
        var form = await editor.See("/bien-tap");

        var first = await editor.Press(form, "form[data-main] .actions button", ("ma", "1.000919"));
        var second = await editor.Press(form, "form[data-main] .actions button", ("ma", "1.000919"));

        Assert.Equal(first.Address.AbsolutePath, second.Address.AbsolutePath);
        Assert.Single(second.Document.QuerySelectorAll(".timeline li"));
    }

    [Fact]
    public async Task A_code_without_a_text_is_told_beside_its_field()
    {
        using var editor = await centre.As(EditionStory.Editor);

        Assert.Contains("Không có nguồn đó", (await editor.Draft("1.999999")).Document.QuerySelector("#o-ma-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Mã thủ tục gồm", (await editor.Draft("12", "trong")).Document.QuerySelector("#o-ma-loi")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_not_sees_no_edition_and_a_commune_reads_only()
    {
        var address = await centre.Completed("1.000920", "Xác nhận riêng thử");
        using var editor = await centre.As(EditionStory.Editor);
        var form = (AngleSharp.Html.Dom.IHtmlFormElement)(await editor.See(address + "/noi-dung")).Document.QuerySelector("form[data-main]")!;
        string[] pages = ["/bien-tap", address, address + "/noi-dung", address + "/truong-hop", $"/bien-tap/so-sanh?cu={address[10..]}&moi={address[10..]}", "/cong-khai"];

        using var administrator = await centre.As(People.Administrator);
        foreach (var page in pages)
            Assert.Equal((page, HttpStatusCode.NotFound), (page, (await administrator.See(page)).Status));
        using var nobody = centre.Anybody();
        foreach (var page in pages)
            Assert.Equal("/dang-nhap", (await nobody.See(page)).Address.AbsolutePath);
        using var commune = await centre.As(Spine.Appraiser);
        var read = await commune.See(address);
        Assert.Equal((HttpStatusCode.OK, 0), (read.Status, read.Document.QuerySelectorAll("main form").Length));
        Assert.Equal(HttpStatusCode.NotFound, (await commune.See(address + "/noi-dung")).Status);
        await commune.Post(address + "/noi-dung", form, ("ten", "Tên của người lạ"));
        Assert.DoesNotContain("Tên của người lạ", (await editor.See(address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_abandoned_draft_goes_no_further_and_stays_readable()
    {
        var address = await centre.Completed("1.000921", "Xác nhận bỏ thử");
        using var editor = await centre.As(EditionStory.Editor);

        var abandoned = await editor.PressSheet(address, "lyDoBo", ("lyDoBo", "Trùng với bản khác"));

        Assert.Contains("Bỏ dự thảo: Trùng với bản khác", abandoned.Text, StringComparison.Ordinal);
        Assert.Empty(abandoned.Document.QuerySelectorAll("main form"));
        Assert.DoesNotContain("1.000921", (await editor.See("/bien-tap")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/thu-tuc", 0)]
    [InlineData("/bien-tap", 4)]
    [InlineData("/bien-tap?xem=InForce", 4)]
    [InlineData("/cong-khai", 4)]
    [InlineData("an edition", 4)]
    public async Task A_page_asks_the_store_a_few_questions_whatever_it_lists(string page, int most)
    {
        using var publisher = await centre.As(EditionStory.Publisher);
        if (page == "an edition")
            page = (await publisher.Draft("1.013225", "ban-truoc")).Address.AbsolutePath;
        await publisher.See(page);

        // What is reference data may be looked up again each second; the fewest of several answers says what a page itself asks.
        var fewest = int.MaxValue;
        for (var i = 0; i < 5; i++)
            fewest = Math.Min(fewest, (await publisher.See(page)).Commands);
        Assert.InRange(fewest, 0, most);
    }

    private static string CaseOf(SeenPage edition) => edition.Document.QuerySelector("a[href*='truong-hop?khoa=']")!.GetAttribute("href")!;

    private static string Row(SeenPage edition, string part) => string.Join(' ',
        edition.Document.QuerySelectorAll("main tr").First(row => row.QuerySelector("th[scope=row]")?.TextContent.Trim() == part).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
