using MotCua.Law;
using MotCua.Papers.Layout;

namespace MotCua.Papers.Forms;

/// <summary>Thư xin lỗi về mất, hỏng hồ sơ (Điều 23 NĐ 118/2025): from where the papers were, signed by its head. No form is prescribed for it.</summary>
/// <param name="Number">Số: "13/PXL".</param>
/// <param name="Answering">The agency or centre that answers for the loss.</param>
/// <param name="Lost">Names of what was lost.</param>
/// <param name="DueAt">The appointment, which stays; null where there is none.</param>
/// <param name="Offices">Lines of office above the name.</param>
public sealed record LossLetter(
    IssuingOffice Office, string Number, string DossierCode, string TrackingAddress, string Answering, SlipParty Applicant, string Procedure, LocalMoment ReportedAt, string Lost, string Remade, string Words,
    LocalMoment? DueAt, IReadOnlyList<string> Offices, string Signer, DateOnly SignedOn)
{
    public Sheet Compose() => new($"Thư xin lỗi {DossierCode}", Office.OneLine, DossierCode, Articles.Correcting.Citation, SignedOn, [PaperSize.A4],
    [
        Office.Head($"Số: {Number}", SignedOn),
        new Heading("THƯ XIN LỖI\nvề việc mất, hỏng giấy tờ của hồ sơ", [$"Mã hồ sơ: {DossierCode}"], Qr: TrackingAddress),
        new FieldLine(new Field("Kính gửi", Applicant.Name, Strong: true)),
        new FieldLine(new Field("Địa chỉ", Applicant.Address), new Field("Số điện thoại", Applicant.Phone, Share: 0.6f)),
        new FieldLine(new Field("Thủ tục hành chính", Procedure)),
        new Paragraph($"{Wording.Moment(ReportedAt)}, {Answering} ghi nhận giấy tờ sau đây của Ông/Bà (tổ chức) bị mất, hỏng trong khi do cơ quan giữ: {Lost}.", Indented: true),
        new Paragraph(Words, Indented: true),
        new FieldLine(new Field("Đã làm lại", Remade)),
        new Paragraph("Chi phí làm lại do cơ quan chịu; Ông/Bà (tổ chức) không phải nộp lại giấy tờ nào."
            + (DueAt is { } due ? $" Thời gian hẹn trả kết quả không thay đổi: {Wording.Moment(due)}." : ""), Indented: true),
        new FieldLine(new Field("Tra cứu", TrackingAddress)),
        new Signatures([new Signer(Offices, "", Signer)], ["Như trên;", "Lưu: VT, hồ sơ."]),
    ]);
}
