using MotCua.Papers.Layout;

namespace MotCua.Papers.Forms;

/// <summary>
/// Phiếu in sẵn: what the desk receives on while power, line or system fails: the fields of the slip of receipt (mẫu 01), empty, under
/// a number of its own. A page holds two parts: what the desk enters from, and what the applicant takes home.
/// </summary>
public static class OutageBlank
{
    private const string SignHint = "(Ký và ghi rõ họ tên)", Line = "………………………………………………………………………………";

    private const int PaperLines = 7;

    /// <summary>A page for each number.</summary>
    /// <param name="phone">Of the centre; null where none is known.</param>
    public static Sheet Compose(IssuingOffice office, string centre, string? phone, IReadOnlyList<string> numbers, DateOnly preparedOn) => new(
        $"Phiếu in sẵn {numbers[0]} – {numbers[^1]}", office.OneLine, $"Phiếu in sẵn, chuẩn bị ngày {preparedOn:dd/MM/yyyy}",
        "Theo các mục của mẫu 01; phiếu do chương trình đặt ra, dùng khi gián đoạn", preparedOn, [PaperSize.A4Form],
        [.. numbers.SelectMany((number, i) => Page(office, centre, phone, number, first: i == 0))]);

    private static IEnumerable<Block> Page(IssuingOffice office, string centre, string? phone, string number, bool first) =>
    [
        .. first ? [] : (IEnumerable<Block>)[new NewPage()],
        new Letterhead(office.Superior, office.Name, "", ""),
        new Heading($"PHIẾU TIẾP NHẬN KHI GIÁN ĐOẠN\n{number}", ["Liên 1: lưu tại quầy, để ghi vào hệ thống"]),
        new FieldLine(new Field("Tiếp nhận lúc", "…… giờ …… phút, …… / …… / 20……"), new Field("Khoanh", "mất điện – mất mạng – hệ thống ngừng", Share: 0.9f)),
        new FieldLine(new Field("Thủ tục hành chính", Line)),
        new FieldLine(new Field("Tiếp nhận hồ sơ của", Line)),
        new FieldLine(new Field("CCCD/MST", "……………………"), new Field("Ngày sinh", "…… / …… / …………"), new Field("Điện thoại", "…………………………")),
        new FieldLine(new Field("Địa chỉ", Line)),
        new FieldLine(new Field("Người nộp thay (họ tên, CCCD, căn cứ)", "……………………………………………………………………")),
        new Table(
            [new Column("STT", 1, Side.Centre), new Column("Tên giấy tờ đã nộp", 9), new Column("Bản chính", 1.6f, Side.Centre), new Column("Bản sao", 1.6f, Side.Centre)],
            [.. Enumerable.Range(1, PaperLines).Select(i => (string[])[$"{i}", "", "", ""])], Scale: 1.15f),
        new FieldLine(new Field("Số bộ", "………", Share: 0.6f), new Field("Nhận kết quả tại", "……………………………………", Share: 1.7f), new Field("Đã thu", "……………………… đồng", Share: 1.3f)),
        new FieldLine(new Field("Người chứng kiến (họ tên, ký)", "…………………………………………………………………………………")),
        new Signatures(new Signer(["NGƯỜI NỘP HỒ SƠ"], SignHint, ""), new Signer(["NGƯỜI TIẾP NHẬN HỒ SƠ"], SignHint, "")),
        new Paragraph("- - - - - - - - - - - - - - - - - - - - - - - - - - cắt tại đây - - - - - - - - - - - - - - - - - - - - - - - - - -", Side: Side.Centre),
        new Heading($"PHIẾU TIẾP NHẬN KHI GIÁN ĐOẠN\n{number}", [$"Liên 2: giao người nộp – {centre}"]),
        new FieldLine(new Field("Tiếp nhận lúc", "…… giờ …… phút, ngày …… tháng …… năm 20……"), new Field("Số giấy tờ đã nộp", "………", Share: 0.6f)),
        new FieldLine(new Field("Thủ tục hành chính", Line)),
        new FieldLine(new Field("Tiếp nhận hồ sơ của", Line)),
        new FieldLine(new Field("Người tiếp nhận (họ tên, ký)", "……………………………………………………………………………………")),
        new Notice("GIỮ PHIẾU NÀY.", $"Hồ sơ của Ông/Bà được nhận từ giờ ghi trên đây; thời hạn giải quyết tính từ giờ đó. Khi có lại điện, mạng, Trung tâm ghi hồ sơ vào hệ thống và cấp giấy tiếp nhận có mã hồ sơ, ngày hẹn trả. "
            + $"Muốn hỏi trước đó: đọc số phiếu {number} cho Trung tâm{(string.IsNullOrEmpty(phone) ? "" : $", điện thoại {phone}")}."),
    ];
}
