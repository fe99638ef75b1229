using System.Net;
using MotCua.Tests.Dossiers;

namespace MotCua.Tests.Editions;

/// <summary>Bản công bố có hiệu lực: from its first day to the edition after it or its repeal; what was in force once stays readable.</summary>
public sealed class EditionInForceTests : IAsyncLifetime
{
    private const string Code = "1.000931", Name = "Xác nhận vị trí thử";

    private readonly Centre centre = new();

    [Fact]
    public async Task A_published_edition_is_current_from_its_first_day_and_the_former_stays_readable()
    {
        await centre.Published(await centre.Completed(Code, Name), "24/11/2026");
        centre.Clock.At = Centre.Morning.AddDays(1);
        var later = await Later("Xác nhận vị trí thử, bản sau");
        Assert.Contains("chưa có hiệu lực", (await centre.Published(later, "01/12/2026")).Document.QuerySelector(".head .badge")!.TextContent, StringComparison.Ordinal);

        using var anybody = centre.Anybody();
        var before = await anybody.See($"/thu-tuc/{Code}");
        Assert.Equal(Name, before.Document.QuerySelector("h1")!.TextContent);
        Assert.Contains("Từ ngày 01/12/2026 áp dụng bản mới.", before.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("bản sau", (await anybody.See("/thu-tuc?q=xac+nhan+vi+tri+thu")).Text, StringComparison.Ordinal);

        centre.Clock.At = Centre.Morning.AddDays(8);
        var current = await anybody.See($"/thu-tuc/{Code}");
        Assert.Equal("Xác nhận vị trí thử, bản sau", current.Document.QuerySelector("h1")!.TextContent);
        var former = await anybody.See(current.Document.QuerySelector("a[href$='ngay=2026-11-24']")!.GetAttribute("href")!);
        Assert.Equal(Name, former.Document.QuerySelector("h1")!.TextContent);
        using var inspector = await centre.As(Spine.Inspector);
        Assert.Contains(Code, (await inspector.See("/bien-tap?xem=Superseded")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dossier_opens_on_the_edition_an_officer_has_completed()
    {
        var address = await centre.Completed(Code, Name);
        using var receiver = await centre.As(Spine.Receiver);
        Assert.DoesNotContain(Name, (await receiver.See($"/tiep-nhan?thuTuc={Code}")).Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        await centre.Published(address, "23/11/2026");

        var received = await Spine.Receive(receiver, Code);
        Assert.StartsWith("/ho-so/H24", received.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains(Name, received.Text, StringComparison.Ordinal);
        // Five working days from Monday morning; 24/11 is a holiday.
        Assert.Contains("01/12/2026 09:00", received.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_case_about_which_its_text_contradicts_itself_is_not_received_until_an_official_confirms()
    {
        await centre.Published(await centre.Completed(Code, Name, "Trực tiếp5 NgàyMiễn phí5 ngày làm việc kể từ ngày nhận đủ hồ sơ"), "23/11/2026");
        using var receiver = await centre.As(Spine.Receiver);

        var refused = await Spine.Receive(receiver, Code);
        Assert.Contains("mâu thuẫn về thời hạn của trường hợp này (5 ngày ≠ 5 ngày làm việc)", refused.Text, StringComparison.Ordinal);
        await Confirm("5 ngày ≠ 5 ngày làm việc");

        Assert.StartsWith("/ho-so/H24", (await Spine.Receive(receiver, Code)).Address.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_text_an_edition_rests_on_is_confirmed_even_when_another_has_superseded_it()
    {
        await centre.Published(await centre.Completed(Code, Name, "Trực tiếp5 NgàyMiễn phí5 ngày làm việc kể từ ngày nhận đủ hồ sơ"), "23/11/2026");
        await centre.Import(Code, Name, "Trực tiếp5 NgàyMiễn phí");
        using var receiver = await centre.As(Spine.Receiver);
        Assert.Contains("mâu thuẫn về thời hạn", (await Spine.Receive(receiver, Code)).Text, StringComparison.Ordinal);

        Assert.Contains("đã có bản nhập mới thay", (await Confirm("5 ngày ≠ 5 ngày làm việc")).Text, StringComparison.Ordinal);

        Assert.StartsWith("/ho-so/H24", (await Spine.Receive(receiver, Code)).Address.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edition_written_here_from_no_text_waits_for_the_current_text_of_its_procedure()
    {
        await centre.Import("1.013225", "Cấp giấy phép xây dựng", "Trực tiếp15 NgàyMiễn phí15 ngày làm việc kể từ ngày nhận đủ hồ sơ");
        using var receiver = await centre.As(Spine.Receiver);
        Assert.StartsWith("/ho-so/H24", (await Spine.Receive(receiver, "1.013225")).Address.AbsolutePath, StringComparison.Ordinal);
        using var editor = await centre.As(EditionStory.Editor);

        await centre.Published((await editor.Draft("1.013225", "ban-truoc")).Address.AbsolutePath, "23/11/2026");

        Assert.Contains("mâu thuẫn về thời hạn của trường hợp này (15 ngày ≠ 15 ngày làm việc)", (await Spine.Receive(receiver, "1.013225")).Text, StringComparison.Ordinal);
    }

    /// <summary>What holds is said by the director of the city's centre; the list as it stood before.</summary>
    private async Task<SeenPage> Confirm(string listed)
    {
        using var director = await centre.As(Spine.CityDirector);
        var list = await director.See($"/doi-chieu-danh-muc?ma={Code}");
        Assert.Contains(listed, list.Text, StringComparison.Ordinal);
        await director.Press(list, "section form button", ("apDung-1-1", "5 ngày"), ("canCu-1-1", "Nghị định thử"));
        return list;
    }

    [Fact]
    public async Task A_repealed_edition_is_not_received_on_from_that_day_and_stays_readable()
    {
        var address = await centre.Completed(Code, Name);
        await centre.Published(address, "24/11/2026");
        using var publisher = await centre.As(EditionStory.Publisher);
        var early = await publisher.PressSheet(address, "boTu", ("quyetDinhBo", "Quyết định 4200/QĐ-UBND"), ("ngayKyBo", "23/11/2026"), ("boTu", "20/11/2026"));
        Assert.Contains("không bãi bỏ từ trước ngày đó", early.Document.QuerySelector("#o-boTu-loi")!.TextContent, StringComparison.Ordinal);

        var repealed = await publisher.PressSheet(address, "boTu", ("quyetDinhBo", "Quyết định 4200/QĐ-UBND"), ("ngayKyBo", "23/11/2026"), ("boTu", "26/11/2026"));
        Assert.Contains("Bãi bỏ từ 26/11/2026: Quyết định 4200/QĐ-UBND", repealed.Text, StringComparison.Ordinal);

        centre.Clock.At = Centre.Morning.AddDays(2);
        using var anybody = centre.Anybody();
        Assert.Equal(HttpStatusCode.OK, (await anybody.See($"/thu-tuc/{Code}")).Status);
        centre.Clock.At = Centre.Morning.AddDays(3);
        var gone = await anybody.See($"/thu-tuc/{Code}");
        Assert.Equal(HttpStatusCode.NotFound, gone.Status);
        Assert.Contains("đã bãi bỏ", gone.Text, StringComparison.Ordinal);
        Assert.Equal(Name, (await anybody.See(gone.Document.QuerySelector("a[href$='ngay=2026-11-24']")!.GetAttribute("href")!)).Document.QuerySelector("h1")!.TextContent);
        using var receiver = await centre.As(Spine.Receiver);
        Assert.DoesNotContain(Name, (await receiver.See($"/tiep-nhan?thuTuc={Code}")).Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Name, (await receiver.See(address)).Text, StringComparison.Ordinal);
        Assert.Contains(Code, (await receiver.See("/bien-tap?xem=Repealed")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edition_repealed_before_its_first_day_supersedes_nothing()
    {
        await centre.Published(await centre.Completed(Code, Name), "23/11/2026");
        var later = await Later("Bản chưa bao giờ áp dụng");
        await centre.Published(later, "01/12/2026");
        using var publisher = await centre.As(EditionStory.Publisher);
        await publisher.PressSheet(later, "boTu", ("quyetDinhBo", "Quyết định 4201/QĐ-UBND"), ("ngayKyBo", "23/11/2026"), ("boTu", "01/12/2026"));

        centre.Clock.At = Centre.Morning.AddDays(8);
        using var anybody = centre.Anybody();

        Assert.Equal(Name, (await anybody.See($"/thu-tuc/{Code}")).Document.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task An_edition_repealed_before_its_first_day_is_announced_nowhere()
    {
        await centre.Published(await centre.Completed(Code, Name), "23/11/2026");
        var later = await Later("Bản chưa bao giờ áp dụng");
        await centre.Published(later, "01/12/2026");
        using var anybody = centre.Anybody();
        Assert.Contains("Bản chưa bao giờ áp dụng", (await anybody.See("/")).Text, StringComparison.Ordinal);
        using var publisher = await centre.As(EditionStory.Publisher);
        await publisher.PressSheet(later, "boTu", ("quyetDinhBo", "Quyết định 4201/QĐ-UBND"), ("ngayKyBo", "23/11/2026"), ("boTu", "01/12/2026"));

        foreach (var page in new[] { "/", "/du-lieu-mo/thu-tuc.csv", "/du-lieu-mo/thu-tuc.json" })
            Assert.DoesNotContain("Bản chưa bao giờ áp dụng", (await anybody.See(page)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edition_published_before_one_to_come_is_in_force_up_to_its_eve()
    {
        await centre.Published(await centre.Completed(Code, Name), "23/11/2026");
        await centre.Published(await Later("Bản từ tháng Mười hai"), "01/12/2026");

        await centre.Published(await Later("Bản ở giữa"), "26/11/2026");

        using var anybody = centre.Anybody();
        foreach (var (days, name) in new[] { (2, Name), (3, "Bản ở giữa"), (7, "Bản ở giữa"), (8, "Bản từ tháng Mười hai") })
        {
            centre.Clock.At = Centre.Morning.AddDays(days);
            Assert.Equal((days, name), (days, (await anybody.See($"/thu-tuc/{Code}")).Document.QuerySelector("h1")!.TextContent));
        }
    }

    [Fact]
    public async Task Two_editions_stand_side_by_side_where_they_differ()
    {
        await centre.Published(await centre.Completed(Code, Name), "23/11/2026");
        using var editor = await centre.As(EditionStory.Editor);
        var address = await Later("Xác nhận vị trí thử, bản sau");
        var edition = await editor.See(address);
        await editor.Write(edition.Document.QuerySelector("a[href*='truong-hop?khoa=']")!.GetAttribute("href")!, ("han-Direct", "3 ngày làm việc"), ("buoc-1-han", "8 giờ làm việc"), ("giay-1-ten", ""), ("han-Online", ""));

        var compared = await editor.See((await editor.See(address)).Document.QuerySelector("a[href*='so-sanh']")!.GetAttribute("href")!);

        var rows = compared.Document.QuerySelectorAll("main tbody tr").ToDictionary(row => row.QuerySelector("th")!.FirstChild!.TextContent.Trim(), row => row.QuerySelectorAll("td").Select(td => td.TextContent.Trim()).ToArray());
        Assert.Equal(["Xác nhận vị trí thử", "Xác nhận vị trí thử, bản sau"], rows["Tên thủ tục"]);
        Assert.Equal(["5 ngày làm việc", "3 ngày làm việc"], rows["Thời hạn, trực tiếp"]);
        Assert.Equal(["5 ngày làm việc", "không còn"], rows["Thời hạn, trực tuyến"]);
        Assert.Equal(["Bản vẽ vị trí: 0 bản chính, 1 bản sao", "không còn"], rows["Giấy tờ"]);
        Assert.Equal(["Từ 23/11/2026", "Dự thảo"], compared.Document.QuerySelectorAll("main thead th").Skip(1).Select(th => th.TextContent));
        Assert.Equal(HttpStatusCode.NotFound, (await editor.See("/bien-tap/so-sanh?cu=khong-co&moi=khong-co")).Status);
    }

    [Fact]
    public async Task What_is_due_and_late_in_publishing_is_told_by_agency()
    {
        var address = await centre.Completed(Code, Name);
        await centre.Published(address, "25/11/2026");
        using var inspector = await centre.As(Spine.Inspector);

        // Signed two days before the first day where five are due; five working days to the national database, of which 24/11 is none.
        Assert.Equal([("Công bố trước khi có hiệu lực", "20/11/2026", "23/11/2026", "đã làm, chậm"), ("Công khai trên Cơ sở dữ liệu quốc gia", "01/12/2026", "–", "trong hạn")], (await Duties(inspector)).Order());
        centre.Clock.At = Centre.Morning.AddDays(9);
        using var later = await centre.As(Spine.Inspector);
        Assert.Contains(("Công khai trên Cơ sở dữ liệu quốc gia", "01/12/2026", "–", "quá hạn"), await Duties(later));
        using var publisher = await centre.As(EditionStory.Publisher);
        Assert.Contains("Ngày công khai từ ngày ký", (await publisher.PressSheet(address, "ngayCongKhai", ("ngayCongKhai", "15/12/2026"))).Document.QuerySelector("#o-ngayCongKhai-loi")!.TextContent, StringComparison.Ordinal);
        await publisher.PressSheet(address, "ngayCongKhai", ("ngayCongKhai", "30/11/2026"));

        Assert.Contains(("Công khai trên Cơ sở dữ liệu quốc gia", "01/12/2026", "30/11/2026", "đúng hạn"), await Duties(later));
    }

    [Fact]
    public async Task A_case_is_charged_as_the_case_of_the_tariff_book_it_names()
    {
        using var editor = await centre.As(EditionStory.Editor);
        var address = (await editor.Draft("1.013225", "ban-truoc")).Address.AbsolutePath;
        var added = await editor.Write(address + "/truong-hop", ("ten", "Nhà ở theo mẫu"), ("tinhPhi", "nha-o-rieng-le"), ("han-Direct", "10 ngày làm việc"), ("giay-0-ten", "Đơn"), ("giay-0-chinh", "1"), ("buoc-0-ten", "Thẩm định"), ("buoc-0-ai", "Appraiser"), ("buoc-0-han", "10 ngày làm việc"), ("buoc-0-ra", "Tờ trình"));
        Assert.Contains("trực tiếp: Lệ phí cấp giấy phép xây dựng", Section(added, "Nhà ở theo mẫu"), StringComparison.Ordinal);
        Assert.Contains("75.000 đ", Section(added, "Nhà ở theo mẫu"), StringComparison.Ordinal);

        await centre.Published(address, "23/11/2026");

        using var receiver = await centre.As(Spine.Receiver);
        var form = await receiver.Press(await receiver.See("/tiep-nhan?thuTuc=1.013225"), "[data-looks]", ("truongHop", "nha-o-theo-mau"));
        Assert.Contains("75.000", form.Document.QuerySelector(".promise h3 .money")!.TextContent, StringComparison.Ordinal);
    }

    public ValueTask InitializeAsync() => centre.InitializeAsync();

    public ValueTask DisposeAsync() => centre.DisposeAsync();

    /// <summary>A draft that follows the procedure's edition, under another name; its address.</summary>
    private async Task<string> Later(string name)
    {
        using var editor = await centre.As(EditionStory.Editor);
        var address = (await editor.Draft(Code, "ban-truoc")).Address.AbsolutePath;
        await editor.Write(address + "/noi-dung", ("ten", name));
        return address;
    }

    private static async Task<List<(string, string, string, string)>> Duties(Visitor visitor) =>
        [.. (await visitor.See("/cong-khai")).Document.QuerySelectorAll("main tbody tr").Where(row => row.TextContent.Contains(Code, StringComparison.Ordinal)).Select(row => row.QuerySelectorAll("td").Skip(1).Select(td => td.TextContent.Trim()).ToArray()).Select(cells => (cells[0], cells[1], cells[2], cells[3]))];

    private static string Section(SeenPage edition, string name) =>
        string.Join(' ', edition.Document.QuerySelectorAll("main section").First(section => section.QuerySelector("h2")?.TextContent == name).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
