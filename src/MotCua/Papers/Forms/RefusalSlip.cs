using MotCua.Law;
using MotCua.Papers.Layout;

namespace MotCua.Papers.Forms;

/// <summary>Phiếu từ chối tiếp nhận giải quyết hồ sơ (mẫu 03): why a dossier is not received, and which agency is competent.</summary>
/// <param name="Number">Số of the slip, or null where none was drawn.</param>
/// <param name="Desk">Bộ phận (Trung tâm) that refuses.</param>
/// <param name="Lodger">Who lodges for the applicant; null when the applicant does.</param>
/// <param name="Reason">May have several lines.</param>
/// <param name="CompetentAgency">Null where no other agency is.</param>
public sealed record RefusalSlip(
    PaperForm Form, IssuingOffice Office, string? Number, string Desk, SlipParty Applicant, string? Lodger, string Procedure,
    string Reason, string? CompetentAgency, string Receiver, LocalMoment IssuedAt)
{
    private const string SignHint = "(Ký và ghi rõ họ tên)";

    public Sheet Compose() => new($"{Form.Name} {Number}", Office.OneLine, Number ?? "", Form.Note, IssuedAt.On, [PaperSize.A5, PaperSize.A4],
    [
        Office.Head($"Số: {Number ?? "……/TCTN"}", IssuedAt.On),
        new Heading("PHIẾU TỪ CHỐI TIẾP NHẬN\nGIẢI QUYẾT HỒ SƠ", []),
        new FieldLine(new Field("Bộ phận (Trung tâm) tiếp nhận và trả kết quả", Desk)),
        new FieldLine(new Field("Tiếp nhận hồ sơ của", Applicant.Name, Strong: true)),
        new FieldLine(new Field("CCCD/MST", Applicant.Number), new Field("Số điện thoại", Applicant.Phone)),
        new FieldLine(new Field("Địa chỉ", Applicant.Address)),
        new FieldLine(new Field("Email", Applicant.Email)),
        .. Lodger is null ? [] : (IEnumerable<Block>)[new FieldLine(new Field("Người nộp thay", Lodger))],
        new FieldLine(new Field("Nội dung yêu cầu giải quyết", Procedure, Strong: true)),
        new FieldLine(new Field("Thời điểm", Wording.Moment(IssuedAt))),
        new Paragraph("Qua xem xét, Trung tâm không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:"),
        .. Reason.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => new Paragraph(line, Indented: true)),
        .. CompetentAgency is null ? [] : (IEnumerable<Block>)[new FieldLine(new Field("Cơ quan có thẩm quyền giải quyết", CompetentAgency, Strong: true))],
        new Paragraph("Xin thông báo để Ông/Bà được biết và thực hiện./."),
        new Signatures(new Signer(["NGƯỜI NỘP HỒ SƠ"], SignHint, Lodger ?? Applicant.Name), new Signer(["NGƯỜI TIẾP NHẬN HỒ SƠ"], SignHint, Receiver)),
    ]);
}
