using MotCua.Law;
using MotCua.Papers.Layout;

namespace MotCua.Papers.Forms;

/// <summary>Thông báo dừng giải quyết hồ sơ (mẫu 05): the centre's notice that a dossier ends, at the applicant's request or for want of a supplement, and what is given back.</summary>
/// <param name="Number">Số: "7/TBDHS".</param>
/// <param name="DossierCode">Empty where none was drawn before the request.</param>
/// <param name="TrackingAddress">What the QR code says; null without a code.</param>
/// <param name="Agency">The agency that was to decide.</param>
/// <param name="ReceivedAt">When it was received, or filed online; null where neither is known.</param>
/// <param name="Request">The applicant's wish; null where nobody asked.</param>
/// <param name="Lapsed">Why it ends where nobody asked, as the second half of a sentence.</param>
/// <param name="GivenBack">Papers and money that go back.</param>
/// <param name="Offices">Lines of office above the name.</param>
public sealed record StopNotice(
    PaperForm Form, IssuingOffice Office, string Number, string DossierCode, string? TrackingAddress, SlipParty Applicant, string Procedure, string Agency, LocalMoment? ReceivedAt,
    StopRequest? Request, string? Lapsed, string GivenBack, IReadOnlyList<string> Offices, string Signer, DateOnly SignedOn)
{
    private const string SignHint = "(Ký và ghi rõ họ tên)";

    public Sheet Compose() => new($"{Form.Name} {DossierCode}", Office.OneLine, DossierCode, Form.Note, SignedOn, [PaperSize.A5, PaperSize.A4],
    [
        Office.Head($"Số: {Number}", SignedOn),
        new Heading("THÔNG BÁO\nDỪNG GIẢI QUYẾT HỒ SƠ", DossierCode.Length == 0 ? [] : [$"Mã hồ sơ: {DossierCode}"], Qr: TrackingAddress),
        new FieldLine(new Field("Kính gửi", Applicant.Name, Strong: true)),
        new FieldLine(new Field("CCCD/MST", Applicant.Number), new Field("Số điện thoại", Applicant.Phone)),
        new FieldLine(new Field("Địa chỉ", Applicant.Address)),
        new FieldLine(new Field("Thủ tục hành chính", Procedure)),
        new FieldLine(new Field("Cơ quan giải quyết", Agency)),
        new FieldLine(new Field("Thời gian nhận hồ sơ", ReceivedAt is { } at ? Wording.Moment(at) : null)),
        .. Request is { } wish ? (IEnumerable<Block>)[
            new FieldLine(new Field("Người đề nghị dừng", wish.AskedBy), new Field("Ngày đề nghị", Wording.Short(wish.AskedAt).Replace('\n', ' '), Share: 0.7f)),
            new FieldLine(new Field("Lý do", wish.Reason)),
            new Paragraph("Việc giải quyết hồ sơ nêu trên được dừng theo đề nghị của Ông/Bà (tổ chức), kể từ ngày ký thông báo này.", Indented: true),
        ] : [new Paragraph($"Việc giải quyết hồ sơ nêu trên kết thúc vì {Lapsed}. Ông/Bà (tổ chức) có thể nộp hồ sơ mới bất cứ lúc nào.", Indented: true)],
        new FieldLine(new Field("Giấy tờ, tiền trả lại", GivenBack)),
        new Signatures(new Signer(["NGƯỜI NHẬN LẠI GIẤY TỜ"], SignHint, ""), new Signer(Offices, "", Signer)),
    ]);
}

/// <summary>Đề nghị dừng: who asked, on what paper, why and when.</summary>
public sealed record StopRequest(string AskedBy, string Reason, LocalMoment AskedAt);
