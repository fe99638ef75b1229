using MotCua.Law;
using MotCua.Law.Clocks;
using MotCua.Law.Dossiers;
using MotCua.Papers;
using MotCua.Papers.Forms;

namespace MotCua.Tests.Papers;

/// <summary>Papers as the centre would hand them out, and the means to print them with the system's fonts.</summary>
internal static class Samples
{
    public static readonly DateOnly Today = new(2026, 11, 20);
    public const string Code = "H24.17-261120-0014";
    public const string Tracking = "https://motcua.haiphong.gov.vn/tra-cuu/H24.17-261120-0014?k=7Q2M-9KXD";

    public static readonly IssuingOffice Centre = new("UBND THÀNH PHỐ HẢI PHÒNG", "TRUNG TÂM PHỤC VỤ\nHÀNH CHÍNH CÔNG", "Hải Phòng");
    public static readonly IssuingOffice Department = new("UBND THÀNH PHỐ HẢI PHÒNG", "SỞ XÂY DỰNG", "Hải Phòng");

    public static LocalMoment At(int day, int hour, int minute, int month = 11, int year = 2026) => new(new DateOnly(year, month, day), new TimeOnly(hour, minute));

    private static LedgerLine Line(int from, int to, LedgerEffect effect, LedgerReason reason, string? basis = null) =>
        new(At(from, 0, 0).On, At(to, 0, 0).On, effect, reason, effect == LedgerEffect.Counted ? 1 : 0, TimeUnit.WorkingDays, Basis: basis);

    public static PaperForm Form(PaperKind kind) => PaperForms.Known.On(kind, Today)!;

    public static ReceiptSlip Slip { get; } = new(
        Form(PaperKind.ReceiptSlip), Centre, "1024/TTPVHCC", Code, Tracking, "Trung tâm Phục vụ hành chính công thành phố Hải Phòng – Quầy số 07 (Xây dựng)",
        new SlipParty("Nguyễn Thị Thùy Dương", "031185004127", "Số 12/5 phố Lạch Tray, phường Ngô Quyền, thành phố Hải Phòng", "0912 345 678", "thuyduong@example.vn"),
        new SlipLodger("Phạm Đức Huỳnh", "031079001266", "theo Giấy ủy quyền số 88/2026 ngày 12/11/2026"),
        "Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ (1.009994)",
        [
            new SlipPaper("Đơn đề nghị cấp giấy phép xây dựng (Mẫu số 01)", "Bản chính", 1),
            new SlipPaper("Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất", "Bản sao điện tử", 1),
            new SlipPaper("Bản vẽ thiết kế xây dựng kèm theo Giấy chứng nhận thẩm duyệt về phòng cháy và chữa cháy", "Bản chính", 2),
        ],
        1, "15 ngày làm việc", At(20, 8, 5), At(11, 17, 0, month: 12), null, "Trung tâm Phục vụ hành chính công thành phố Hải Phòng, Quầy trả kết quả",
        [new SlipFee("Lệ phí cấp giấy phép xây dựng", new Dong(75_000))], "bảy mươi lăm nghìn đồng", "03/2026", 1024, "Vũ Thị Ngọc Bích", 1, Today);

    public static SupplementSlip Supplement { get; } = new(
        Form(PaperKind.SupplementRequest), Department, "37/HDHS", Code, Tracking, Slip.Applicant, "Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ (1.009994)",
        [
            new SlipLack("Bản vẽ thiết kế xây dựng", 2, 0, 0, "Thiếu mặt cắt móng; bản vẽ mặt bằng chưa có chữ ký của người thiết kế."),
            new SlipLack("Giấy chứng nhận quyền sử dụng đất", 0, 1, 0, "Bản photo chưa được chứng thực."),
        ],
        "Điều 19 khoản 5 Nghị định 118/2025/NĐ-CP", At(9, 10, 0, month: 12), "Từ lúc phát hành phiếu này thời hạn giải quyết dừng lại; khi Trung tâm nhận đủ bổ sung, thời hạn 15 ngày làm việc được tính lại từ đầu.",
        "Trung tâm Phục vụ hành chính công thành phố Hải Phòng", "0225 3 000 000", "Hoàng Quốc Việt", At(24, 10, 0));

    public static RefusalSlip Refusal { get; } = new(
        Form(PaperKind.ReceiptRefusal), Centre, "12/TCTN", "Trung tâm Phục vụ hành chính công thành phố Hải Phòng", Slip.Applicant, null, "Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ (1.009994)",
        "Thiếu: Bản vẽ thiết kế xây dựng.\nThửa đất thuộc phạm vi quản lý của cơ quan khác.", "Ban Quản lý Khu kinh tế Hải Phòng", "Vũ Thị Ngọc Bích", At(20, 8, 5));

    public static ControlSlip Control { get; } = new(
        Form(PaperKind.ControlSlip), Centre, "1024/PKS", Code, Tracking, "Nguyễn Thị Thùy Dương", "0912 345 678",
        "Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ", At(20, 8, 5), At(11, 17, 0, month: 12),
        [
            new Handover("Trung tâm Phục vụ hành chính công – bộ phận tiếp nhận", At(20, 8, 5), "Vũ Thị Ngọc Bích", At(20, 9, 30), "Đỗ Mạnh Cường", Timeliness.Early),
            new Handover("Sở Xây dựng – Phòng Quản lý xây dựng", At(20, 9, 30), "Đỗ Mạnh Cường", At(23, 7, 45), "Hoàng Quốc Việt", Timeliness.OnTime, "Đủ điều kiện thẩm định"),
            new Handover("Sở Xây dựng – Lãnh đạo Sở", At(8, 16, 40, month: 12), "Hoàng Quốc Việt", At(9, 8, 0, month: 12), "Bùi Xuân Thắng", Timeliness.Late, "Chậm 01 ngày: chờ ý kiến phòng cháy"),
            new Handover("Trung tâm Phục vụ hành chính công – quầy trả kết quả", At(9, 15, 0, month: 12), "Bùi Xuân Thắng", null, null, null),
        ],
        new DateOnly(2026, 12, 9));

    public static RegisterBook Register { get; } = new(
        Form(PaperKind.Register), Centre, "03/2026", new DateOnly(2026, 11, 16), Today,
        [.. Enumerable.Range(1, 24).Select(i => new RegisterRow(
            1000 + i, $"H24.{15 + i % 4}-2611{16 + i % 5}-{i:0000}",
            i % 3 == 0 ? "Đăng ký thành lập hộ kinh doanh" : "Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ", 1, i % 2 == 0 ? "Trần Văn Nghĩa" : "Công ty TNHH Thương mại Hải Âu",
            $"Phường Lê Chân, 0912 000 {i:000}", i % 3 == 0 ? "UBND phường Lê Chân" : "Sở Xây dựng", At(16 + i % 5, 8, i), At(7 + i % 5, 17, 0, month: 12),
            i < 6 ? At(20, 10, i) : null, i % 2 == 0 ? "Trực tiếp" : "Bưu chính công ích"))],
        Today);

    public static ResultPaper Result { get; } = new(
        Department, "152/GPXD-SXD", "GIẤY PHÉP XÂY DỰNG", "Nhà ở riêng lẻ tại phường Ngô Quyền", true,
        ["Căn cứ Luật Xây dựng;", "Căn cứ Quyết định số 1716/QĐ-UBND ngày 25/3/2026 về việc ủy quyền giải quyết thủ tục hành chính;", "Xét đơn đề nghị cấp giấy phép xây dựng của bà Nguyễn Thị Thùy Dương,"],
        [
            "1. Cấp cho bà Nguyễn Thị Thùy Dương, địa chỉ thường trú: số 12/5 phố Lạch Tray, phường Ngô Quyền, thành phố Hải Phòng.",
            "2. Được phép xây dựng công trình nhà ở riêng lẻ 03 tầng, diện tích xây dựng tầng một 72,5 m², tổng diện tích sàn 210 m², chiều cao công trình 11,4 m.",
            "3. Giấy phép có hiệu lực khởi công xây dựng trong thời hạn 12 tháng kể từ ngày cấp; quá thời hạn trên phải đề nghị gia hạn.",
        ],
        new DateOnly(2026, 12, 9), "TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG QUẢN LÝ XÂY DỰNG", true, "Bùi Xuân Thắng",
        ["Như trên;", "Trung tâm Phục vụ hành chính công;", "UBND phường Ngô Quyền;", "Lưu: VT, QLXD."], Code, Tracking);

    public static ApologyLetter Apology { get; } = new(
        Form(PaperKind.Apology), Department, "12/PXL", Code, Tracking, "Sở Xây dựng", "Trung tâm Phục vụ hành chính công thành phố Hải Phòng", Slip.Applicant,
        "Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ", At(20, 8, 5), At(11, 17, 0, month: 12), "Chờ ý kiến thẩm duyệt về phòng cháy và chữa cháy; cơ quan phối hợp chưa trả lời.",
        At(16, 17, 0, month: 12), "Trung tâm Phục vụ hành chính công thành phố Hải Phòng, Quầy trả kết quả", false, null, ["GIÁM ĐỐC"], "Bùi Xuân Thắng", new DateOnly(2026, 12, 9));

    public static LossLetter Loss { get; } = new(
        Centre, "13/PXL", Code, Tracking, "Trung tâm Phục vụ hành chính công thành phố Hải Phòng", Slip.Applicant, "Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ", At(24, 9, 15),
        "Giấy chứng nhận quyền sử dụng đất (bản sao)", "Trích lục bản sao từ hồ sơ lưu của Văn phòng đăng ký đất đai", "Trung tâm đã để thất lạc giấy tờ Ông/Bà tin cậy giao, thành thật xin lỗi Ông/Bà và đã chấn chỉnh việc giao nhận.",
        At(11, 17, 0, month: 12), ["GIÁM ĐỐC TRUNG TÂM"], "Trần Thị Lan Phương", new DateOnly(2026, 11, 26));

    public static StopNotice Stop { get; } = new(
        Form(PaperKind.StopNotice), Centre, "7/TBDHS", Code, Tracking, Slip.Applicant, "Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ", "Sở Xây dựng", At(20, 8, 5),
        new("Phạm Đức Huỳnh, theo Giấy ủy quyền số 88/2026", "Gia đình thay đổi thiết kế, sẽ nộp hồ sơ mới.", At(1, 9, 20, month: 12)), null, "Bản vẽ thiết kế: 2 bản chính\nPhí, lệ phí: 75.000 đồng",
        ["GIÁM ĐỐC TRUNG TÂM"], "Trần Thị Lan Phương", new DateOnly(2026, 12, 1));

    public static StopNotice Lapsed { get; } = Stop with
    {
        Request = null,
        Lapsed = "đã quá thời hạn bổ sung (17 giờ 00 phút, ngày 01 tháng 12 năm 2026) mà Trung tâm không nhận được giấy tờ được yêu cầu",
        GivenBack = "giấy tờ Trung tâm đã nhận",
        Offices = ["TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG"],
        Signer = "",
    };

    private static readonly LedgerLine[] Ledger =
    [
        Line(20, 20, LedgerEffect.NotCounted, LedgerReason.DayOfReceipt, "Điều 147 khoản 1 Bộ luật Dân sự 2015"),
        Line(21, 22, LedgerEffect.Skipped, LedgerReason.WeeklyRest, "Quyết định 188/1999/QĐ-TTg"),
        Line(23, 23, LedgerEffect.Counted, LedgerReason.WorkingDay),
        Line(24, 24, LedgerEffect.Skipped, LedgerReason.Holiday, "Nghị quyết 28/2026/QH16") with { Name = new Bilingual("Ngày Văn hóa Việt Nam", "Culture Day") },
        Line(25, 26, LedgerEffect.Counted, LedgerReason.WorkingDay) with { Counted = 2 },
    ];

    public static ExplanationSheet Explanation { get; } = new(
        Centre, Code, "Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ", "3 ngày làm việc", At(20, 10, 0), At(26, 10, 0), null, "Lịch làm việc năm 2026",
        [.. Ledger.Select(ExplainedDay.From)],
        Today);
}
