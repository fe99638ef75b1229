using MotCua.Law;
using MotCua.Papers.Forms;

namespace MotCua.Tests.Papers;

public class ReceiptSlipTests
{
    [Fact]
    public void A_reprint_on_a_provisional_calendar_says_both()
    {
        var slip = Samples.Slip with { Version = 2, ProvisionalBecause = "lịch nghỉ năm 2027 chưa được công bố" };

        var text = Press.Running(Press.Print(slip.Compose()));

        Assert.Contains("Bản 2 (thay bản 1)", text);
        Assert.Contains("ngày 11 tháng 12 năm 2026 TẠM TÍNH: lịch nghỉ năm 2027 chưa được công bố 6. Đăng ký", text);
        Assert.DoesNotContain("TẠM TÍNH", Press.Running(Press.Print(Samples.Slip.Compose())));
    }

    [Fact]
    public void Without_a_lodger_the_applicant_signs_and_what_is_unknown_is_left_as_dots()
    {
        var slip = Samples.Slip with { Lodger = null, Applicant = Samples.Slip.Applicant with { Email = null } };

        var text = Press.Running(Press.Print(slip.Compose()));

        Assert.DoesNotContain("Người nộp thay", text);
        Assert.Contains("Email: …", text);
        Assert.Contains("(Ký và ghi rõ họ tên) Nguyễn Thị Thùy Dương NGƯỜI TIẾP NHẬN HỒ SƠ", text);
    }

    [Fact]
    public void Several_fees_are_added_up_and_no_fee_is_said()
    {
        var two = Samples.Slip with { Fees = [new SlipFee("Phí thẩm định", new Dong(100_000)), new SlipFee("Lệ phí", Dong.Zero, "miễn: nộp trực tuyến")], FeesInWords = null };

        Assert.Contains("Phí thẩm định: 100.000 đồng; Lệ phí: 0 đồng (miễn: nộp trực tuyến). Cộng: 100.000 đồng", Press.Running(Press.Print(two.Compose())));
        Assert.Contains("7. Phí, lệ phí (nếu có): không", Press.Running(Press.Print((two with { Fees = [] }).Compose())));
    }

    [Fact]
    public void A_procedure_without_a_time_limit_promises_no_day()
    {
        var slip = Samples.Slip with { DueAt = null, Papers = [] };

        var text = Press.Running(Press.Print(slip.Compose()));

        Assert.Contains("5. Thời gian trả kết quả giải quyết hồ sơ: pháp luật không quy định thời hạn", text);
        Assert.Contains("giấy tờ gồm: không phải nộp giấy tờ", text);
    }

    [Fact]
    public void Originals_and_copies_of_a_paper_stand_each_on_a_line_of_their_own()
    {
        var slip = Samples.Slip with { Papers = [new SlipPaper("Bản vẽ thiết kế", "Bản chính", 1, 2), new SlipPaper("Đơn đề nghị", "Bản chính", 1)] };

        Assert.Contains("1 Bản vẽ thiết kế Bản chính Bản sao 1 2 2 Đơn đề nghị Bản chính 1 2. Số lượng", Press.Running(Press.Print(slip.Compose())));
    }

    [Fact]
    public void A_short_list_of_papers_goes_on_A5_and_a_long_one_on_A4_with_its_head_on_every_page()
    {
        var many = Samples.Slip with { Papers = [.. Enumerable.Range(1, 60).Select(i => new SlipPaper($"Văn bản số {i} về phòng cháy và chữa cháy", "Bản sao", i))] };

        var (slip, list) = (Press.Pages(Press.Print(Samples.Slip.Compose())), Press.Pages(Press.Print(many.Compose())));

        Assert.Equal((1, 420), (slip.Count, (int)Math.Round(slip[0].Width)));
        Assert.Equal((3, 595), (list.Count, (int)Math.Round(list[0].Width)));
        var text = Press.Text(Press.Print(many.Compose()));
        Assert.Equal(3, text.Split("STT | Tên giấy tờ").Length - 1);
        Assert.All(Enumerable.Range(1, 60), i => Assert.Contains($"Văn bản số {i} về", text, StringComparison.Ordinal));
        Assert.All(Enumerable.Range(1, 3), page => Assert.Contains($"Trang {page}/3", text, StringComparison.Ordinal));
    }
}
