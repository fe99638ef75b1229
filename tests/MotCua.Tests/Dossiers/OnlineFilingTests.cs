using Microsoft.Extensions.DependencyInjection;
using MotCua.Papers;

namespace MotCua.Tests.Dossiers;

/// <summary>Hồ sơ trực tuyến tại Trung tâm: the officers' list, and what they answer.</summary>
public sealed class OnlineFilingTests(Centre centre) : IClassFixture<Centre>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_filing_waits_in_the_list_of_its_centre_with_the_hours_of_work_that_are_left()
    {
        await centre.FiledOnline(Online.Filing("Lê Thị Chờ"));
        using var receiver = await centre.As(Spine.Receiver);
        using var city = await centre.As(Spine.CityDirector);

        var row = Row(await receiver.See("/nop-truc-tuyen"), "Lê Thị Chờ");

        Assert.Contains("còn 8 giờ 00 phút", row, StringComparison.Ordinal);
        Assert.Contains("25/11/2026 09:00", row, StringComparison.Ordinal);
        Assert.DoesNotContain("Lê Thị Chờ", (await city.See("/nop-truc-tuyen")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_accepted_filing_has_a_code_a_promise_and_its_slip_and_the_portal_is_told()
    {
        var dossier = await centre.FiledOnline(Online.Filing("Lê Thị Nhận"));

        var received = await centre.Do(Spine.Receiver, dossier.ToString("N"), "tiep-nhan");

        var code = Spine.CodeOf(received);
        Assert.StartsWith("H24.165-261123-", code, StringComparison.Ordinal);
        Assert.Contains("Đã ghi: Tiếp nhận", received.Text, StringComparison.Ordinal);
        var told = Assert.Single(await centre.Told(dossier, 1));
        Assert.Equal(2, told.Status);
        Assert.Contains("hẹn trả 09:00 08/12/2026", told.Words, StringComparison.Ordinal);
        using var receiver = await centre.As(Spine.Receiver);
        Assert.Equal("application/pdf", (await receiver.Fetch($"/ho-so/{code}/giay-tiep-nhan")).Type);
        Assert.DoesNotContain("Lê Thị Nhận", (await receiver.See("/nop-truc-tuyen")).Text, StringComparison.Ordinal);
        Assert.Contains("trạng thái 2", (await receiver.See($"/ho-so/{code}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filing_without_a_required_paper_is_not_accepted_until_the_officer_finds_it_in_a_database()
    {
        var filing = Online.Filing("Lê Thị Thiếu");
        var dossier = await centre.FiledOnline(filing with { Papers = [Online.Paper("don"), Online.Paper("ban-ve")] });

        var refused = await centre.Do(Spine.Receiver, dossier.ToString("N"), "tiep-nhan");
        Assert.Contains("Thiếu:", refused.Document.QuerySelector("#o-csdl-dat-dai-loi")!.TextContent, StringComparison.Ordinal);

        var received = await centre.Do(Spine.Receiver, dossier.ToString("N"), "tiep-nhan", ("csdl-dat-dai", "1"));
        Assert.StartsWith("H24.165-", Spine.CodeOf(received), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_promise_that_moved_while_the_page_was_open_is_shown_first()
    {
        var dossier = await centre.FiledOnline(Online.Filing("Lê Thị Mở"));
        using var receiver = await centre.As(Spine.Receiver);
        var page = await receiver.See($"/ho-so/{dossier:N}/tiep-nhan");

        var refused = await receiver.Press(page, "form[data-main] .actions button", ("hienHan", DateTimeOffset.UnixEpoch.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Contains("trong khi trang đang mở", refused.Document.QuerySelector("#o-hen-loi")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_portal_was_told_is_erased_with_the_dossier()
    {
        var dossier = await centre.FiledOnline(Online.Filing("Lê Thị Xóa"));
        await centre.Do(Spine.Receiver, dossier.ToString("N"), "tiep-nhan");
        await centre.Told(dossier, 1);

        Assert.Null(await centre.Services.GetRequiredService<EraseDossier>().Run(dossier, new("motcua", null), "Công văn 12", Stop));

        Assert.Empty(await centre.Services.GetRequiredService<MotCua.Dossiers.Submission.PortalNotices>().Of(dossier, Stop));
    }

    private static string Row(SeenPage page, string applicant) =>
        page.Document.QuerySelectorAll("tbody tr").Select(tr => tr.TextContent).Single(text => text.Contains(applicant, StringComparison.Ordinal));
}

/// <summary>Quá hạn trả lời: in a centre of its own, whose clock goes on.</summary>
public sealed class LateAnswerTests(Centre centre) : IClassFixture<Centre>
{
    [Fact]
    public async Task A_filing_past_its_eight_hours_is_seen_first_and_counted()
    {
        await centre.FiledOnline(Online.Filing("Lê Thị Muộn"));
        centre.Clock.At = new(2026, 11, 25, 10, 30, 0, TimeSpan.FromHours(7));
        await centre.FiledOnline(Online.Filing("Lê Thị Mới"));
        using var receiver = await centre.As(Spine.Receiver);

        var page = await receiver.See("/nop-truc-tuyen");

        Assert.Contains("quá hạn 1 giờ 30 phút", page.Document.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        // Those a new demonstration has waiting are late as well.
        Assert.Matches(@"\d hồ sơ quá hạn trả lời", page.Text);
        Assert.Contains("Lê Thị Mới", page.Text, StringComparison.Ordinal);
    }
}

/// <summary>Trả lời không tiếp nhận: what is guided and what is refused reaches the applicant with its reason.</summary>
public sealed class UnreceivedFilingTests(Centre centre) : IClassFixture<Centre>
{
    [Fact]
    public async Task A_refused_filing_ends_and_the_portal_is_told_why()
    {
        var dossier = await centre.FiledOnline(Online.Filing("Lê Thị Từ"));
        var address = dossier.ToString("N");

        var without = await centre.Do(Spine.Receiver, address, "tu-choi", ("lyDo", " "));
        Assert.Contains("Nêu lý do từ chối tiếp nhận", without.Document.QuerySelector("#o-lyDo-loi")!.TextContent, StringComparison.Ordinal);
        var refused = await centre.Do(Spine.Receiver, address, "tu-choi", ("lyDo", "Thửa đất thuộc phường khác."), ("coQuanDung", "Ủy ban nhân dân phường Lê Chân"));

        Assert.Contains("Không được tiếp nhận", refused.Text, StringComparison.Ordinal);
        var told = Assert.Single(await centre.Told(dossier, 1));
        Assert.Equal(3, told.Status);
        Assert.Contains("Thửa đất thuộc phường khác.", told.Words, StringComparison.Ordinal);
        using var receiver = await centre.As(Spine.Receiver);
        Assert.DoesNotContain("Lê Thị Từ", (await receiver.See("/nop-truc-tuyen")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guided_filing_leaves_the_list_and_comes_back_from_the_portals_page()
    {
        var filing = Online.Filing("Lê Thị Lại");
        var dossier = await centre.FiledOnline(filing);

        var nothing = await centre.Do(Spine.Receiver, dossier.ToString("N"), "huong-dan");
        Assert.Contains("tất cả giấy tờ còn thiếu", nothing.Document.QuerySelector("#o-thieu-loi")!.TextContent, StringComparison.Ordinal);
        await centre.Do(Spine.Receiver, dossier.ToString("N"), "huong-dan", ("lyDo-ban-ve", "Bản vẽ chưa ký số."));

        using var receiver = await centre.As(Spine.Receiver);
        Assert.DoesNotContain("Lê Thị Lại", (await receiver.See("/nop-truc-tuyen")).Text, StringComparison.Ordinal);
        Assert.Contains("Lê Thị Lại", (await receiver.See("/nop-truc-tuyen?ds=huong-dan")).Text, StringComparison.Ordinal);
        Assert.Contains("Bản vẽ chưa ký số.", Assert.Single(await centre.Told(dossier, 1)).Words, StringComparison.Ordinal);
        using var applicant = centre.Anybody();
        var seen = await applicant.See($"/gia-lap/cong-dich-vu/theo-doi?ma={filing.Code}");
        Assert.Contains("Bản vẽ chưa ký số.", seen.Text, StringComparison.Ordinal);
        await applicant.Press(seen, "form[data-main] button.primary", ("nop-ban-ve", "tep"));
        Assert.Contains("Lê Thị Lại", (await receiver.See("/nop-truc-tuyen")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_that_was_guided_and_is_brought_to_the_counter_is_there_when_the_filing_is_received()
    {
        var dossier = (await centre.FiledOnline(Online.Filing("Lê Thị Quầy") with { Papers = [Online.Paper("don"), Online.Paper("dat-dai")] })).ToString("N");
        await centre.Do(Spine.Receiver, dossier, "huong-dan", ("lyDo-ban-ve", "Chưa có bản vẽ."));

        await centre.Do(Spine.Receiver, dossier, "nhan-bo-sung");

        Assert.StartsWith("H24.165-", Spine.CodeOf(await centre.Do(Spine.Receiver, dossier, "tiep-nhan")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_simulated_portal_files_what_was_typed_and_shows_what_is_wrong_beside_it()
    {
        using var applicant = centre.Anybody();
        var form = await applicant.See("/gia-lap/cong-dich-vu");
        var chosen = await applicant.Press(form, "[data-looks]", ("thuTuc", "1.013225"));

        var wrong = await applicant.Press(chosen, "button[value='nop']", ("so", "123"), ("ten", "Lê Văn Gõ"));
        Assert.Contains("123", wrong.Body, StringComparison.Ordinal);
        Assert.NotNull(wrong.Document.QuerySelector("#o-so-loi"));

        var filed = await applicant.Press(wrong, "button[value='nop']", ("so", "031085001234"), ("ngaySinh", "02/03/1985"));
        Assert.Equal("/gia-lap/cong-dich-vu/theo-doi", filed.Address.AbsolutePath);
        Assert.Contains("25/11/2026 09:00", filed.Text, StringComparison.Ordinal);
    }
}
