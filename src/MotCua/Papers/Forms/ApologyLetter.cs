using MotCua.Law;
using MotCua.Papers.Layout;

namespace MotCua.Papers.Forms;

/// <summary>Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết (mẫu 04): the competent agency's letter to the applicant, signed by its head.</summary>
/// <param name="Number">Số: "12/PXL".</param>
/// <param name="Agency">The agency that apologises.</param>
/// <param name="Centre">Where the dossier was received.</param>
/// <param name="DueAt">The appointment that is not kept.</param>
/// <param name="ReturnPlace">Where or how the result is given.</param>
/// <param name="Late">Given when the appointment could no longer be moved.</param>
/// <param name="ProvisionalBecause">Why the new moment is tạm tính; null when it rests on published days.</param>
/// <param name="Offices">Lines of office above the name.</param>
public sealed record ApologyLetter(
    PaperForm Form, IssuingOffice Office, string Number, string DossierCode, string TrackingAddress, string Agency, string Centre, SlipParty Applicant, string Procedure,
    LocalMoment ReceivedAt, LocalMoment DueAt, string Reason, LocalMoment NewDueAt, string ReturnPlace, bool Late, string? ProvisionalBecause,
    IReadOnlyList<string> Offices, string Signer, DateOnly SignedOn)
{
    public Sheet Compose() => new($"{Form.Name} {DossierCode}", Office.OneLine, DossierCode, Form.Note, SignedOn, [PaperSize.A4],
    [
        Office.Head($"Số: {Number}", SignedOn),
        new Heading("VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ\nGIA HẠN THỜI GIAN GIẢI QUYẾT", [$"Mã hồ sơ: {DossierCode}"], Qr: TrackingAddress),
        new FieldLine(new Field("Kính gửi", Applicant.Name, Strong: true)),
        new FieldLine(new Field("Địa chỉ", Applicant.Address), new Field("Số điện thoại", Applicant.Phone, Share: 0.6f)),
        new FieldLine(new Field("Thủ tục hành chính", Procedure)),
        new FieldLine(new Field("Nơi tiếp nhận hồ sơ", Centre)),
        new FieldLine(new Field("Thời gian nhận hồ sơ", Wording.Moment(ReceivedAt))),
        new FieldLine(new Field("Thời gian đã hẹn trả kết quả", Wording.Moment(DueAt))),
        new Paragraph(Late
            ? $"Đã quá thời gian hẹn trả nêu trên, hồ sơ của Ông/Bà (tổ chức) vẫn chưa có kết quả. {Agency} xin lỗi Ông/Bà (tổ chức) về sự chậm trễ này và về việc không báo trước khi hết hạn."
            : $"Hồ sơ của Ông/Bà (tổ chức) không kịp có kết quả vào thời gian đã hẹn. {Agency} xin lỗi Ông/Bà (tổ chức) về sự chậm trễ này.", Indented: true),
        new FieldLine(new Field("Lý do", Reason)),
        new FieldLine(new Field("Thời gian hẹn lại", Wording.Moment(NewDueAt), Strong: true)),
        .. ProvisionalBecause is { } why ? (IEnumerable<Block>)[new Notice("TẠM TÍNH:", why)] : [],
        new FieldLine(new Field("Nhận kết quả tại", ReturnPlace)),
        new FieldLine(new Field("Tra cứu", TrackingAddress)),
        new Paragraph("Rất mong Ông/Bà (tổ chức) thông cảm.", Indented: true),
        new Signatures([new Signer(Offices, "", Signer)], ["Như trên;", $"{Centre};", "Lưu: VT, hồ sơ."]),
    ]);
}
