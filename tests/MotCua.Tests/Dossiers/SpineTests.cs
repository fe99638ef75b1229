using System.Net;
using System.Text;
using UglyToad.PdfPig;

namespace MotCua.Tests.Dossiers;

public sealed class SpineTests(Centre centre) : IClassFixture<Centre>
{
    [Fact]
    public async Task A_dossier_is_received_decided_signed_at_the_centre_and_returned()
    {
        var code = await centre.Agreed();

        var signed = await centre.Do(Spine.Signer, code, "ky");
        Assert.Contains("Đã có kết quả, chờ trả", signed.Text, StringComparison.Ordinal);

        var refused = await centre.Do(Spine.ReturnDesk, code, "tra-ket-qua");
        Assert.Contains("Đơn đề nghị", refused.Document.QuerySelector("form[data-main] fieldset")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Xác nhận đã trả lại các bản chính", refused.Document.QuerySelector("#o-lyDoGiuLai-loi")!.TextContent, StringComparison.Ordinal);
        var returned = await centre.Do(Spine.ReturnDesk, code, "tra-ket-qua", ("banChinh", "1"));
        Assert.Contains("Đã trả kết quả", returned.Text, StringComparison.Ordinal);
        Assert.Contains("đã trả lại bản chính: Đơn đề nghị", returned.Document.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("tại Trung tâm", returned.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_code_carries_the_competent_agency_and_serials_run_without_gaps()
    {
        var first = await centre.Received();
        var second = await centre.Received();

        Assert.Matches(@"^H24\.165-261123-\d{4}$", first);
        Assert.Equal(int.Parse(first[^4..], System.Globalization.CultureInfo.InvariantCulture) + 1, int.Parse(second[^4..], System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task The_slip_and_the_result_are_papers_with_their_fields()
    {
        var code = await centre.Agreed();
        await centre.Do(Spine.Signer, code, "ky");
        using var receiver = await centre.As(Spine.Receiver);

        var slip = Text(await receiver.Fetch($"/ho-so/{code}/giay-tiep-nhan"));
        var result = Text(await receiver.Fetch($"/ho-so/{code}/ket-qua"));
        var control = Text(await receiver.Fetch($"/ho-so/{code}/phieu-kiem-soat"));

        Assert.Contains(code, slip, StringComparison.Ordinal);
        Assert.Contains("Nguyễn Văn Ánh", slip, StringComparison.Ordinal);
        Assert.Contains("TUQ. CHỦ TỊCH", result, StringComparison.Ordinal);
        Assert.Contains("Đỗ Mạnh Cường", result, StringComparison.Ordinal);
        Assert.Contains("Nguyễn Minh Đức", control, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_appraised_cannot_sign_though_a_delegation_is_held()
    {
        var code = await centre.Received();
        await centre.Do(Spine.Signer, code, "nhan-xu-ly");
        await centre.Do(Spine.Signer, code, "tham-dinh", ("yKien", "Đủ điều kiện cấp phép."), ("dat", "1"));
        await centre.Do(Spine.Signer, code, "trinh", ("noiDung", "Cấp giấy phép xây dựng nhà ở riêng lẻ."), ("chapThuan", "1"));
        await centre.Do(Spine.Head, code, "dong-y");

        var refused = await centre.Do(Spine.Signer, code, "ky");

        Assert.Equal($"/ho-so/{code}/ky", refused.Address.AbsolutePath);
        Assert.Contains("Người thẩm định hoặc trình không được ký kết quả của chính hồ sơ đó.", refused.Document.QuerySelector(".notice.late")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_holds_no_delegation_cannot_sign_and_is_told_the_article()
    {
        var code = await centre.Agreed();

        var refused = await centre.Do(Spine.Head, code, "ky");

        Assert.Equal($"/ho-so/{code}/ky", refused.Address.AbsolutePath);
        Assert.Contains("Nghị định 118/2025/NĐ-CP", refused.Document.QuerySelector(".notice.late")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delegation_revoked_while_the_page_is_open_is_found_at_the_press()
    {
        var code = await centre.Agreed();
        using var signer = await centre.As(Spine.Signer);
        var open = await signer.See($"/ho-so/{code}/ky");
        await Delegations.RevokeAllOf(centre, Spine.Signer);
        try
        {
            var refused = await signer.Press(open, "form[data-main] .actions button");
            Assert.Contains("thu hồi", refused.Document.QuerySelector(".notice.late")!.TextContent, StringComparison.Ordinal);
        }
        finally
        {
            await Delegations.GrantAgain(centre, Spine.Signer);
        }
    }

    [Fact]
    public async Task The_same_form_posted_twice_is_one_act()
    {
        using var receiver = await centre.As(Spine.Receiver);
        var form = await receiver.See("/tiep-nhan?thuTuc=1.013225");
        (string, string)[] typed = [("ten", "Trần Thị Bình"), ("so", "031185001234"), ("diaChi", "1 Trần Phú"), ("daThu", "1")];

        var first = await receiver.Press(form, "button[value='tiep-nhan']", typed);
        var second = await receiver.Press(form, "button[value='tiep-nhan']", typed);

        Assert.Equal(Spine.CodeOf(first), Spine.CodeOf(second));
    }

    [Fact]
    public async Task The_second_officer_sees_what_the_first_did_and_can_go_on()
    {
        var code = await centre.Agreed();
        using var signer = await centre.As(Spine.Signer);
        var open = await signer.See($"/ho-so/{code}/tra-lai");
        await centre.Do(Spine.Head, code, "tra-lai", ("lyDo", "Bổ sung căn cứ."));

        var overtaken = await signer.Press(open, "form[data-main] .actions button", ("lyDo", "Thiếu căn cứ."));

        Assert.Contains("Người khác vừa xử lý", overtaken.Text, StringComparison.Ordinal);
        Assert.Contains("Trả lại dự thảo", overtaken.Text, StringComparison.Ordinal);
        Assert.Equal("Thiếu căn cứ.", overtaken.Document.QuerySelector("textarea")!.TextContent);
    }

    [Fact]
    public async Task A_refusal_to_resolve_is_proposed_signed_and_returned_as_a_result()
    {
        var code = await centre.Received();
        await centre.Do(Spine.Appraiser, code, "nhan-xu-ly");
        await centre.Do(Spine.Appraiser, code, "tham-dinh", ("yKien", "Không phù hợp quy hoạch."), ("dat", "0"));
        await centre.Do(Spine.Appraiser, code, "trinh", ("noiDung", "Không phù hợp quy hoạch; Điều 91 Luật Xây dựng."), ("chapThuan", "0"));
        await centre.Do(Spine.Head, code, "dong-y");

        var signed = await centre.Do(Spine.Signer, code, "ky");

        Assert.Contains("Từ chối", signed.Text, StringComparison.Ordinal);
        Assert.Contains("Đã có kết quả, chờ trả", signed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_reading_by_an_officer_is_recorded()
    {
        var code = await centre.Received();
        using var appraiser = await centre.As(Spine.Appraiser);
        await appraiser.See($"/ho-so/{code}");

        using var inspector = await centre.As(Spine.Inspector);
        var readings = await inspector.See("/nhat-ky-xem");

        Assert.Contains(readings.Document.QuerySelectorAll("tbody tr"), row => row.TextContent.Contains(code, StringComparison.Ordinal) && row.TextContent.Contains("Nguyễn Minh Đức", StringComparison.Ordinal));
    }

    private static string Text((HttpStatusCode Status, string? Type, byte[] Bytes) paper)
    {
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (paper.Status, paper.Type));
        using var pdf = PdfDocument.Open(paper.Bytes);
        return pdf.GetPages().Aggregate(new StringBuilder(), (text, page) => text.Append(UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor.ContentOrderTextExtractor.GetText(page)).Append(' ')).ToString();
    }
}
