using System.Net;
using AngleSharp.Html.Dom;
using UglyToad.PdfPig;

namespace MotCua.Tests.Dossiers;

/// <summary>Sửa sai: what was done wrongly is mended on its page, and what was given before stays as it was given.</summary>
public sealed class MendingTests(Centre centre) : IClassFixture<Centre>
{
    [Fact]
    public async Task A_wrong_reception_is_corrected_and_each_version_is_printed_as_it_was_given()
    {
        var code = await centre.Received();
        using var receiver = await centre.As(Spine.Receiver);
        var form = await receiver.See($"/ho-so/{code}/sua-tiep-nhan");
        Assert.Equal(("Nguyễn Văn Ánh", "02/03/1985"), (Value(form, "#o-ten"), Value(form, "#o-ngaySinh")));

        var done = await receiver.Press(form, "button[value='sua']", ("ten", "Nguyễn Văn Ảnh"), ("dienThoai", "0912000111"), ("soBo", "2"), ("lyDo", "Gõ sai dấu"));

        Assert.Contains("Đã ghi: Sửa thông tin tiếp nhận", done.Text, StringComparison.Ordinal);
        Assert.Contains("Giấy tiếp nhận (bản 2)", done.Text, StringComparison.Ordinal);
        var (second, first) = (await Paper(receiver, $"/ho-so/{code}/giay-tiep-nhan"), await Paper(receiver, $"/ho-so/{code}/giay-tiep-nhan?ban=1"));
        Assert.Contains("Nguyễn Văn Ảnh", second, StringComparison.Ordinal);
        Assert.Contains("BẢN 2:", second, StringComparison.Ordinal);
        Assert.Contains("họ tên", second, StringComparison.Ordinal);
        Assert.Contains("Nguyễn Văn Ánh", first, StringComparison.Ordinal);
        Assert.DoesNotContain("BẢN 2", first, StringComparison.Ordinal);
        foreach (var none in new[] { "0", "3", "x" })
            Assert.Equal(HttpStatusCode.NotFound, (await receiver.Fetch($"/ho-so/{code}/giay-tiep-nhan?ban={none}")).Status);
        var versions = await receiver.See($"/ho-so/{code}/cac-ban");
        Assert.Equal(["Họ tên, tên tổ chức", "Điện thoại", "Số bộ hồ sơ"], versions.Document.QuerySelectorAll("tbody th").Select(th => th.TextContent));
        Assert.Equal(["Nguyễn Văn Ánh", "Nguyễn Văn Ảnh"], versions.Document.QuerySelectorAll("tbody tr")[0].QuerySelectorAll("td").Select(td => td.TextContent));
        Assert.Contains("Gõ sai dấu", versions.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Papers_corrected_stay_corrected_when_a_name_is_corrected_after_them()
    {
        var code = await centre.Received();
        await centre.Do(Spine.Receiver, code, "sua-tiep-nhan", ("chinh-don", "3"), ("lyDo", "Đếm lại"));
        await centre.Do(Spine.Receiver, code, "sua-tiep-nhan", ("ten", "Nguyễn Văn Ảnh"), ("lyDo", "Gõ sai dấu"));

        await centre.Do(Spine.Receiver, code, "de-nghi-dung", ("lyDo", "Gia đình chưa đủ kinh phí."));

        using var receiver = await centre.As(Spine.Receiver);
        Assert.Contains(": 3 bản chính", (await receiver.See($"/ho-so/{code}/dung")).Document.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_shows_what_will_change_and_records_nothing()
    {
        var code = await centre.Received();
        using var receiver = await centre.As(Spine.Receiver);

        var looked = await receiver.Press(await receiver.See($"/ho-so/{code}/sua-tiep-nhan"), "button[value='xem']", ("diaChi", "15 Lê Lợi"), ("chinh-don", "2"));

        Assert.Equal(["Địa chỉ"], looked.Document.QuerySelectorAll("tbody th").Select(th => th.TextContent).Take(1));
        Assert.Equal(2, looked.Document.QuerySelectorAll("tbody th").Length);
        Assert.Equal("15 Lê Lợi", Value(looked, "#o-diaChi"));
        Assert.DoesNotContain("bản 2", (await receiver.See($"/ho-so/{code}")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lyDo", "", "#o-lyDo-loi", "Nêu lý do sửa.")]
    [InlineData("so", "031185001234", "#o-so-loi", "")]
    [InlineData("ngaySinh", "31/02/1985", "#o-ngaySinh-loi", "không phải là ngày")]
    [InlineData("chinh-don", "0", "#o-don-loi", "Thiếu")]
    [InlineData("diaChi", "12 Lê Lợi, phường Hồng Bàng", ".notice.late", "Chưa có gì được sửa")]
    public async Task A_correction_that_is_none_is_refused_where_it_stands_and_the_typed_work_is_kept(string field, string value, string where, string says)
    {
        var code = await centre.Received();

        var refused = await centre.Do(Spine.Receiver, code, "sua-tiep-nhan", [("email", field == "diaChi" ? "" : "anh@example.vn"), ("lyDo", "Soát lại"), (field, value)]);

        Assert.Equal($"/ho-so/{code}/sua-tiep-nhan", refused.Address.AbsolutePath);
        Assert.Contains(says, refused.Document.QuerySelector(where)!.TextContent, StringComparison.Ordinal);
        Assert.Equal(field == "diaChi" ? "" : "anh@example.vn", Value(refused, "#o-email"));
    }

    [Fact]
    public async Task Papers_handed_over_by_mistake_are_recalled_until_they_are_taken()
    {
        var code = await centre.Received();
        await centre.Do(Spine.Receiver, code, "chuyen");
        Assert.Equal("Nêu lý do thu hồi.", (await centre.Do(Spine.Receiver, code, "thu-hoi")).Document.QuerySelector("#o-lyDo-loi")!.TextContent.Trim());

        Assert.Contains("Đã tiếp nhận", (await centre.Do(Spine.Receiver, code, "thu-hoi", ("lyDo", "Nhầm túi hồ sơ"))).Document.QuerySelector(".head .badge")!.TextContent, StringComparison.Ordinal);
        await centre.Do(Spine.Receiver, code, "chuyen");
        await centre.Do(Spine.Appraiser, code, "nhan-xu-ly");

        Assert.Contains("Không thể thu hồi", (await centre.Do(Spine.Receiver, code, "thu-hoi", ("lyDo", "Nhầm"))).Text, StringComparison.Ordinal);
        using var receiver = await centre.As(Spine.Receiver);
        Assert.DoesNotContain(Acts(await receiver.See($"/ho-so/{code}")), act => act == "thu-hoi");
    }

    [Fact]
    public async Task Who_proposed_and_who_agreed_take_it_back_and_the_due_moment_stays()
    {
        var code = await centre.Agreed();
        using var appraiser = await centre.As(Spine.Appraiser);
        Assert.DoesNotContain(Acts(await appraiser.See($"/ho-so/{code}")), act => act == "thu-hoi");

        Assert.Contains("Đã trình, chờ lãnh đạo phòng", (await centre.Do(Spine.Head, code, "thu-hoi", ("lyDo", "Nhầm hồ sơ"))).Text, StringComparison.Ordinal);
        var recalled = await centre.Do(Spine.Appraiser, code, "thu-hoi", ("lyDo", "Còn sai số tầng"));

        Assert.Contains("Đang thẩm định", recalled.Document.QuerySelector(".head .badge")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("08/12/2026 09:00", recalled.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_supplement_asked_for_by_mistake_is_taken_back_and_the_applicant_is_told_the_clock_never_stood()
    {
        var code = await centre.Asked();
        Assert.Contains("đồng hồ chạy như chưa dừng", (await See(Spine.Appraiser, $"/ho-so/{code}/thu-hoi")).Text, StringComparison.Ordinal);

        var recalled = await centre.Do(Spine.Appraiser, code, "thu-hoi", ("lyDo", "Nhầm hồ sơ"));

        Assert.Contains("Đang thẩm định", recalled.Document.QuerySelector(".head .badge")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("08/12/2026 09:00", recalled.Text, StringComparison.Ordinal);
        using var citizen = centre.Anybody();
        Assert.Contains("Ông/Bà không phải bổ sung gì", (await citizen.See(await centre.SlipLink(code))).Text, StringComparison.Ordinal);
        Assert.Contains("Đã ghi: Yêu cầu bổ sung", (await centre.Do(Spine.Appraiser, code, "yeu-cau-bo-sung", Spine.Lacks)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wish_to_stop_is_taken_back_and_the_dossier_goes_on_where_it_was()
    {
        var code = await centre.Taken();
        await centre.Do(Spine.Receiver, code, "de-nghi-dung", ("lyDo", "Chưa đủ kinh phí."));

        var recalled = await centre.Do(Spine.ReturnDesk, code, "thu-hoi", ("lyDo", "Người nộp rút đề nghị"));

        Assert.Contains("Đang thẩm định", recalled.Document.QuerySelector(".head .badge")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_of_a_slip_in_wrong_hands_opens_nothing_and_the_new_slip_has_another()
    {
        var code = await centre.Received();
        var former = await centre.SlipLink(code);
        using var citizen = centre.Anybody();
        Assert.Equal(HttpStatusCode.OK, (await citizen.See(former)).Status);

        await centre.Do(Spine.ReturnDesk, code, "cap-lai-giay", ("lyDo", "Giấy đưa nhầm người"));

        Assert.Equal(HttpStatusCode.NotFound, (await citizen.See(former)).Status);
        Assert.Contains("bản 2 có mã tra cứu mới", (await citizen.See(await centre.SlipLink(code))).Text, StringComparison.Ordinal);
        Assert.Contains((await centre.SlipLink(code)).Split('/')[^1], (await centre.Paper(Spine.Receiver, code, "giay-tiep-nhan")).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_reported_of_a_result_given_out_waits_for_its_signer_until_three_working_days_are_over()
    {
        var code = await centre.Agreed();
        await centre.Do(Spine.Signer, code, "ky");
        await centre.Do(Spine.ReturnDesk, code, "tra-ket-qua", ("daThu", "1"), ("banChinh", "1"));
        Assert.Equal("Nêu sai sót.", (await centre.Do(Spine.ReturnDesk, code, "bao-sai-sot")).Document.QuerySelector("#o-saiSot-loi")!.TextContent.Trim());

        var reported = await centre.Do(Spine.ReturnDesk, code, "bao-sai-sot", ("saiSot", "Ghi 3 tầng, đơn xin 4 tầng"));

        Assert.Contains("Báo sai sót kết quả; sửa trước 09:00 27/11/2026; người báo: Nguyễn Văn Ánh", reported.Text, StringComparison.Ordinal);
        Assert.Contains(code, (await See(Spine.Signer, "/viec-can-lam?ds=ToSign&tt=Returned")).Text, StringComparison.Ordinal);
        using var citizen = centre.Anybody();
        Assert.Contains("Người ký", (await citizen.See(await centre.SlipLink(code))).Text, StringComparison.Ordinal);
        var form = await See(Spine.Signer, $"/ho-so/{code}/sua-ket-qua");
        Assert.Null(form.Document.QuerySelector("#o-ngayBao"));
        Assert.Contains("27/11/2026 09:00", form.Text, StringComparison.Ordinal);

        await centre.Do(Spine.Signer, code, "sua-ket-qua", ("noiDung", "Cấp giấy phép xây dựng nhà ở riêng lẻ 4 tầng."), ("saiSot", "Ghi nhầm 3 tầng"));

        Assert.DoesNotContain(code, (await See(Spine.Signer, "/viec-can-lam?ds=ToSign")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_of_an_error_that_is_none_is_answered_with_its_reason_and_the_result_goes_out()
    {
        var code = await centre.Agreed();
        await centre.Do(Spine.Signer, code, "ky");
        await centre.Do(Spine.ReturnDesk, code, "bao-sai-sot", ("saiSot", "Ghi 3 tầng"));
        using var desk = await centre.As(Spine.ReturnDesk);
        Assert.DoesNotContain(Acts(await desk.See($"/ho-so/{code}")), act => act == "tra-ket-qua");
        Assert.Contains("chưa trả kết quả", (await desk.See($"/ho-so/{code}")).Text, StringComparison.Ordinal);

        await centre.Do(Spine.Signer, code, "khong-sai-sot", ("lyDo", "Đơn xin đúng 3 tầng"));

        Assert.Contains(Acts(await desk.See($"/ho-so/{code}")), act => act == "tra-ket-qua");
        using var citizen = centre.Anybody();
        Assert.Contains("Đơn xin đúng 3 tầng", (await citizen.See(await centre.SlipLink(code))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_gives_the_dossier_to_another_officer_who_goes_on_with_it()
    {
        var code = await centre.Received();
        await centre.Do(Spine.Appraiser, code, "nhan-xu-ly");
        using var head = await centre.As(Spine.Head);
        var form = await head.See($"/ho-so/{code}/phan-cong-lai");
        var officers = ((IHtmlSelectElement)form.Document.QuerySelector("#o-nguoiNhan")!).Options.Select(o => o.Value).ToList();
        Assert.DoesNotContain(Spine.Appraiser, officers);
        Assert.Contains("Chọn công chức", (await head.Press(form, "button.primary", ("nguoiNhan", Spine.Receiver), ("lyDo", "Nghỉ phép"))).Document.QuerySelector("#o-nguoiNhan-loi")!.TextContent, StringComparison.Ordinal);

        var done = await head.Press(form, "button.primary", ("nguoiNhan", Spine.Signer), ("lyDo", "Nghỉ phép"));

        Assert.Contains("Phân công lại cho Đỗ Mạnh Cường", done.Text, StringComparison.Ordinal);
        Assert.Contains("công chức khác giải quyết", (await centre.Do(Spine.Appraiser, code, "tham-dinh", ("yKien", "Đủ."), ("dat", "1"))).Text, StringComparison.Ordinal);
        Assert.Contains("Thẩm định: đủ điều kiện", (await centre.Do(Spine.Signer, code, "tham-dinh", ("yKien", "Đủ."), ("dat", "1"))).Text, StringComparison.Ordinal);
        Assert.Contains("Phân công lại", await Paper(head, $"/ho-so/{code}/phieu-kiem-soat"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_in_a_result_makes_a_second_version_signed_by_who_may_sign()
    {
        var code = await centre.Agreed();
        await centre.Do(Spine.Signer, code, "ky");
        (string, string)[] typed = [("noiDung", "Cấp giấy phép xây dựng nhà ở riêng lẻ 4 tầng."), ("saiSot", "Ghi nhầm 3 tầng")];
        Assert.Contains("Nghị định 118/2025/NĐ-CP", (await centre.Do(Spine.Head, code, "sua-ket-qua", typed)).Document.QuerySelector(".notice.late")!.TextContent, StringComparison.Ordinal);
        using var signer = await centre.As(Spine.Signer);
        Assert.Contains("27/11/2026 09:00", (await signer.See($"/ho-so/{code}/sua-ket-qua")).Text, StringComparison.Ordinal);
        var unread = await centre.Do(Spine.Signer, code, "sua-ket-qua", [.. typed, ("ngayBao", "31/02/2026"), ("gioBao", "25:00")]);
        Assert.NotEmpty(unread.Document.QuerySelector("#o-ngayBao-loi")!.TextContent.Trim());
        Assert.Contains("14:30", unread.Document.QuerySelector("#o-gioBao-loi")!.TextContent, StringComparison.Ordinal);

        var done = await centre.Do(Spine.Signer, code, "sua-ket-qua", typed);

        Assert.Contains("Sửa kết quả (bản 2); chịu trách nhiệm: Nguyễn Minh Đức", done.Text, StringComparison.Ordinal);
        var (second, first) = (await Paper(signer, $"/ho-so/{code}/ket-qua"), await Paper(signer, $"/ho-so/{code}/ket-qua?ban=1"));
        Assert.Contains("4 tầng", second, StringComparison.Ordinal);
        Assert.Contains("đính chính", second, StringComparison.Ordinal);
        Assert.Contains("3 tầng", first, StringComparison.Ordinal);
        using var desk = await centre.As(Spine.ReturnDesk);
        Assert.Contains("Trả bản 2 của kết quả", (await desk.See($"/ho-so/{code}/tra-ket-qua")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Papers_lost_are_answered_for_where_they_were_and_owed_an_apology_until_made_good()
    {
        var code = await centre.Received();
        using var receiver = await centre.As(Spine.Receiver);
        using var appraiser = await centre.As(Spine.Appraiser);
        Assert.DoesNotContain(Acts(await appraiser.See($"/ho-so/{code}")), act => act == "mat-ho-so");
        var form = await receiver.See($"/ho-so/{code}/mat-ho-so");
        Assert.Contains("Chọn hoặc ghi giấy tờ", (await receiver.Press(form, "button.danger", ("chiuTrachNhiem", "Vũ Thị Hồng Nhung"), ("lamLai", "Xin lại bản lưu"))).Document.QuerySelector("#o-giayTo-loi")!.TextContent, StringComparison.Ordinal);

        var reported = await receiver.Press(form, "button.danger", ("mat-0", "1"), ("chiuTrachNhiem", "Vũ Thị Hồng Nhung"), ("lamLai", "Xin lại bản lưu, xong 25/11"));
        Assert.Contains("còn nợ lời xin lỗi", reported.Document.QuerySelector(".notice.late")!.TextContent, StringComparison.Ordinal);

        var good = await centre.Do(Spine.Director, code, "khac-phuc-mat", ("daLamLai", "Đã có bản sao y"), ("xinLoi", "Trung tâm xin lỗi Ông/Bà về sơ suất này."));
        Assert.Null(good.Document.QuerySelector(".notice.late"));
        Assert.Contains("Khắc phục mất, hỏng hồ sơ, thư xin lỗi số 1/PXL", good.Document.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        var letter = await centre.Paper(Spine.Receiver, code, "thu-xin-loi");
        Assert.All(["THƯ XIN LỖI", "Số: 1/PXL", "Trung tâm xin lỗi Ông/Bà về sơ suất này.", "Đã có bản sao y"], words => Assert.Contains(words, letter, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_fifteen_o_clock_does_stands_on_the_pages_of_reception_and_return()
    {
        var was = centre.Clock.At;
        try
        {
            using var receiver = await centre.As(Spine.Receiver);
            Assert.Contains("Còn 6 giờ nữa là 15:00", (await receiver.See("/tiep-nhan?thuTuc=2.000815")).Document.QuerySelector("#hen")!.TextContent, StringComparison.Ordinal);
            Assert.Contains("Hồ sơ giấy chuyển cơ quan giải quyết trước 23/11/2026 17:00", (await receiver.See("/tiep-nhan?thuTuc=1.013225")).Text, StringComparison.Ordinal);
            var code = Spine.CodeOf(await Spine.Receive(receiver, "2.000815"));
            Assert.Contains("nhận lúc 09:00 (trước 15:00), có kết quả chậm nhất 23/11/2026 17:00", (await receiver.See($"/ho-so/{code}/tra-ket-qua")).Text, StringComparison.Ordinal);

            centre.Clock.At = new(2026, 11, 23, 15, 1, 0, TimeSpan.FromHours(7));
            Assert.Contains("Nhận lúc 15:01, sau 15:00: trả ngày làm việc tiếp theo, chậm nhất 25/11/2026 17:00", (await receiver.See("/tiep-nhan?thuTuc=2.000815")).Text, StringComparison.Ordinal);
            centre.Clock.At = new(2026, 11, 23, 18, 0, 0, TimeSpan.FromHours(7));
            Assert.Contains("xin lỗi người nhận", (await receiver.See($"/ho-so/{code}/tra-ket-qua")).Text, StringComparison.Ordinal);
        }
        finally
        {
            centre.Clock.At = was;
        }
    }

    private async Task<SeenPage> See(string officer, string address)
    {
        using var visitor = await centre.As(officer);
        return await visitor.See(address);
    }

    private static string? Value(SeenPage page, string field) => ((IHtmlInputElement)page.Document.QuerySelector(field)!).Value;

    private static IEnumerable<string> Acts(SeenPage dossier) => dossier.Document.QuerySelectorAll(".actions a").Select(a => a.GetAttribute("href")!.Split('/')[^1]);

    private static async Task<string> Paper(Visitor visitor, string path)
    {
        var paper = await visitor.Fetch(path);
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (paper.Status, paper.Type));
        using var pdf = PdfDocument.Open(paper.Bytes);
        return string.Join(' ', pdf.GetPages().SelectMany(page => UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor.ContentOrderTextExtractor.GetText(page).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }
}
