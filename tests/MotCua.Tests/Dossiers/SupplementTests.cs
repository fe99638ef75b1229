using System.Net;

namespace MotCua.Tests.Dossiers;

/// <summary>Yêu cầu và nhận bổ sung: everything lacking is asked at once, the clock stands, and runs again when all is there.</summary>
public sealed class SupplementTests : IAsyncLifetime
{
    private const string Button = "form[data-main] .actions button";

    private readonly Centre centre = new();

    [Fact]
    public async Task The_page_says_before_the_press_that_the_clock_stops_and_until_when_one_may_supplement()
    {
        var code = await centre.Taken();
        using var officer = await centre.As(Spine.Appraiser);

        var page = await officer.See($"/ho-so/{code}/yeu-cau-bo-sung");

        var after = page.Document.QuerySelector(".promise")!.TextContent;
        Assert.Contains("Đồng hồ dừng từ 23/11/2026 09:00: chờ bổ sung hồ sơ", after, StringComparison.Ordinal);
        Assert.Contains("tính lại từ đầu", after, StringComparison.Ordinal);
        Assert.Equal("08/12/2026 09:00", page.Document.QuerySelector(".promise .when")!.TextContent);
        Assert.Contains("Thông báo chậm nhất 03/12/2026 09:00", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_lacks_is_asked_at_once_and_stands_on_one_slip()
    {
        var code = await centre.Taken();

        var asked = await centre.Do(Spine.Appraiser, code, "yeu-cau-bo-sung", Spine.Lacks);

        Assert.Contains("Chờ bổ sung giấy tờ", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Đồng hồ dừng từ 23/11/2026 09:00", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Ảnh hiện trạng thửa đất: Để đối chiếu ranh giới", asked.Text, StringComparison.Ordinal);
        var slip = await Slip(code);
        foreach (var said in new[] { code, "Nguyễn Văn Ánh", "Đơn đề nghị cấp giấy phép xây dựng", "Chưa có chữ ký của chủ đầu tư", "Ảnh hiện trạng thửa đất", "Để đối chiếu ranh giới", "09 giờ 00 phút, ngày 08 tháng 12 năm 2026", "Nguyễn Minh Đức" })
            Assert.Contains(said, slip, StringComparison.Ordinal);
        Assert.Matches(@"Số: \d+/HDHS", slip);
    }

    [Fact]
    public async Task A_lack_without_its_reason_is_told_beside_it_and_what_was_typed_is_kept()
    {
        var code = await centre.Taken();

        var refused = await centre.Do(Spine.Appraiser, code, "yeu-cau-bo-sung", ("thieu-don", "1"), ("thieu-ban-ve", "1"), ("lyDo-ban-ve", "Thiếu mặt cắt móng"), ("canCu", ""));

        Assert.Contains("Nêu lý do phải bổ sung", refused.Document.QuerySelector("#o-thieu-don-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("căn cứ pháp lý", refused.Document.QuerySelector("#o-canCu-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Null(refused.Document.QuerySelector("#o-thieu-ban-ve-loi"));
        Assert.Equal("Thiếu mặt cắt móng", refused.Document.QuerySelector("[name='lyDo-ban-ve']")!.GetAttribute("value"));
        Assert.True(refused.Document.QuerySelector("[name='thieu-don']")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task More_rows_are_given_and_nothing_is_recorded()
    {
        var code = await centre.Taken();
        using var officer = await centre.As(Spine.Appraiser);

        var more = await officer.Press(await officer.See($"/ho-so/{code}/yeu-cau-bo-sung"), "button[value='them']", Spine.Lacks);

        Assert.NotNull(more.Document.QuerySelector("[name='ten-khac-6']"));
        Assert.Equal("Ảnh hiện trạng thửa đất", more.Document.QuerySelector("[name='ten-khac-1']")!.GetAttribute("value"));
        Assert.Contains("Đang thẩm định", (await officer.See($"/ho-so/{code}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_complete_is_not_taken_and_the_full_supplement_starts_the_term_again()
    {
        var code = await centre.Asked();
        centre.Clock.At = Centre.Morning.AddDays(3).AddHours(1);

        var refused = await centre.Do(Spine.Receiver, code, "nhan-bo-sung", ("chinh-khac-1", "1"), ("ten-them-1", "Văn bản giải trình"), ("chinh-them-1", "1"));
        Assert.Contains("Chưa đủ theo yêu cầu: Ảnh hiện trạng thửa đất", refused.Document.QuerySelector("#o-khac-1-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("11/12/2026 10:00", refused.Document.QuerySelector(".promise .when")!.TextContent);

        var taken = await centre.Do(Spine.Receiver, code, "nhan-bo-sung", ("ten-them-1", "Văn bản giải trình"), ("chinh-them-1", "1"));
        Assert.Contains("Đang thẩm định", taken.Text, StringComparison.Ordinal);
        Assert.Contains("Nhận bổ sung; hẹn trả 10:00 11/12/2026", taken.Text, StringComparison.Ordinal);
        Assert.Contains("Văn bản giải trình – 1 bản chính", taken.Text, StringComparison.Ordinal);
        using var receiver = await centre.As(Spine.Receiver);
        var why = await receiver.See($"/ho-so/{code}/han-tra");
        Assert.Equal(["Khi tiếp nhận", "Đồng hồ dừng", "Sau khi bổ sung"], why.Document.QuerySelectorAll("main h2").Select(h => h.TextContent.Split(':')[0]));
        Assert.Contains("tính lại từ đầu, từ 10:00 26/11/2026", why.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_is_printed_again_as_it_was_given_though_another_followed()
    {
        var code = await centre.Asked();
        var first = await Slip(code, "?lan=1");
        centre.Clock.At = Centre.Morning.AddDays(2);
        await centre.Do(Spine.Receiver, code, "nhan-bo-sung");
        await centre.Do(Spine.Appraiser, code, "yeu-cau-bo-sung", ("thieu-ban-ve", "1"), ("lyDo-ban-ve", "Sai tỷ lệ"));

        Assert.Equal(first, await Slip(code, "?lan=1"));
        Assert.Contains("Sai tỷ lệ", await Slip(code), StringComparison.Ordinal);
        Assert.DoesNotContain("Sai tỷ lệ", first, StringComparison.Ordinal);
        using var receiver = await centre.As(Spine.Receiver);
        Assert.Equal(HttpStatusCode.NotFound, (await receiver.See($"/ho-so/{code}/phieu-bo-sung?lan=3")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await receiver.See($"/ho-so/{code}/phieu-bo-sung?lan=x")).Status);
    }

    [Fact]
    public async Task A_receipt_printed_again_while_the_clock_stands_promises_no_moment()
    {
        var code = await centre.Asked();
        await centre.Do(Spine.Receiver, code, "sua-tiep-nhan", ("ten", "Nguyễn Văn Ảnh"), ("lyDo", "Gõ sai dấu"));

        var slip = await centre.Paper(Spine.Receiver, code, "giay-tiep-nhan");

        Assert.Contains("thời hạn đang dừng từ", slip, StringComparison.Ordinal);
        Assert.Contains("chờ bổ sung hồ sơ", slip, StringComparison.Ordinal);
        Assert.DoesNotContain("08 tháng 12 năm 2026", slip, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_beyond_what_the_procedure_allows_is_told_before_anything_is_typed()
    {
        var code = await centre.Asked();
        await centre.Do(Spine.Receiver, code, "nhan-bo-sung");
        await centre.Do(Spine.Appraiser, code, "yeu-cau-bo-sung", Spine.Lacks);
        await centre.Do(Spine.Receiver, code, "nhan-bo-sung");
        using var officer = await centre.As(Spine.Appraiser);

        var page = await officer.See($"/ho-so/{code}/yeu-cau-bo-sung");

        Assert.Contains("Đã yêu cầu bổ sung 2 lần; thủ tục này chỉ cho phép 2 lần.", page.Document.QuerySelector(".promise")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_promise_of_another_day_is_shown_and_asked_again()
    {
        var code = await centre.Asked();
        using var receiver = await centre.As(Spine.Receiver);
        var open = await receiver.See($"/ho-so/{code}/nhan-bo-sung");
        centre.Clock.At = Centre.Morning.AddDays(2);

        using var later = await centre.As(Spine.Receiver);

        var told = await later.Press(await later.See($"/ho-so/{code}/nhan-bo-sung"), Button, ("hienHan", open.Document.QuerySelector("[name=hienHan]")!.GetAttribute("value")!));

        Assert.Contains("10/12/2026", told.Document.QuerySelector("#o-hen-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Đang thẩm định", (await later.Press(told, Button)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_does_not_supplement_is_waited_for_until_the_term_ends_and_then_no_longer()
    {
        var code = await centre.Asked();
        using var receiver = await centre.As(Spine.Receiver);
        Assert.Empty((await receiver.See($"/ho-so/{code}")).Document.QuerySelectorAll("a[href$='ket-thuc-bo-sung']"));
        var early = await receiver.Press(await receiver.See($"/ho-so/{code}/ket-thuc-bo-sung"), Button);
        Assert.Contains("Người nộp còn được bổ sung đến 08/12/2026.", early.Text, StringComparison.Ordinal);

        centre.Clock.At = new(2026, 12, 8, 9, 1, 0, TimeSpan.FromHours(7));
        using var later = await centre.As(Spine.Receiver);
        if ((await later.See($"/ho-so/{code}/ket-thuc-bo-sung")) is { Status: HttpStatusCode.OK } page)
            await later.Press(page, Button);

        // The round of the clock may have been there first.
        Assert.Equal("Kết thúc, không bổ sung", (await later.See($"/ho-so/{code}")).Document.QuerySelector(".head .badge")!.TextContent.Trim());
    }

    public ValueTask InitializeAsync() => centre.InitializeAsync();

    public ValueTask DisposeAsync() => centre.DisposeAsync();

    private async Task<string> Slip(string code, string which = "")
    {
        using var receiver = await centre.As(Spine.Receiver);
        return Spine.TextOf(await receiver.Fetch($"/ho-so/{code}/phieu-bo-sung{which}"));
    }
}
