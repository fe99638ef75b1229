using MotCua.Law;
using MotCua.Papers.Layout;

namespace MotCua.Papers.Forms;

/// <summary>Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ (mẫu 02): everything that lacks, at once, with the reasons and until when.</summary>
/// <param name="Number">Số of the slip, or null where none was drawn.</param>
/// <param name="DossierCode">Null before receipt.</param>
/// <param name="Basis">The legal basis of the request.</param>
/// <param name="Until">The end of the term to supplement; null where none runs.</param>
/// <param name="Promise">What becomes of the due moment; null where no clock stands.</param>
/// <param name="Place">Where the supplement is handed in and questions are answered.</param>
/// <param name="Guide">Người hướng dẫn.</param>
public sealed record SupplementSlip(
    PaperForm Form, IssuingOffice Office, string? Number, string? DossierCode, string? TrackingAddress, SlipParty Applicant, string Procedure,
    IReadOnlyList<SlipLack> Lacks, string Basis, LocalMoment? Until, string? Promise, string Place, string? Phone, string Guide, LocalMoment IssuedAt)
{
    public Sheet Compose() => new($"{Form.Name} {DossierCode ?? Number}", Office.OneLine, DossierCode ?? Number ?? "", Form.Note, IssuedAt.On, [PaperSize.A5, PaperSize.A4],
    [
        Office.Head($"Số: {Number ?? "……/HDHS"}", IssuedAt.On),
        new Heading("PHIẾU YÊU CẦU BỔ SUNG,\nHOÀN THIỆN HỒ SƠ", DossierCode is null ? [] : [$"Mã hồ sơ: {DossierCode}"], Qr: TrackingAddress),
        new FieldLine(new Field("Hồ sơ của", Applicant.Name, Strong: true)),
        new FieldLine(new Field("Nội dung yêu cầu giải quyết", Procedure, Strong: true)),
        new FieldLine(new Field("Địa chỉ", Applicant.Address)),
        new FieldLine(new Field("Số điện thoại", Applicant.Phone), new Field("Email", Applicant.Email)),
        new Paragraph("Yêu cầu Ông/Bà hoàn thiện hồ sơ gồm những nội dung như sau:"),
        new Table(
            [new Column("TT", 1, Side.Centre), new Column("Thành phần hồ sơ", 7), new Column("Bản chính", 1.7f, Side.Centre), new Column("Bản chứng thực", 2, Side.Centre), new Column("Bản photo", 1.7f, Side.Centre)],
            [.. Lacks.Select((lack, i) => (string[])[$"{i + 1}", lack.Paper, Count(lack.Originals), Count(lack.Certified), Count(lack.Copies)])],
            Scale: 0.95f),
        new Paragraph("Lý do:"),
        .. Lacks.Select((lack, i) => new Paragraph($"{i + 1}. {lack.Reason}")),
        new FieldLine(new Field("Căn cứ", Basis)),
        .. Until is { } until
            ? (IEnumerable<Block>)[new FieldLine(new Field("Bổ sung đến hết", Wording.Moment(until), Strong: true)), new Paragraph($"{Promise} Quá thời điểm trên không bổ sung thì hồ sơ kết thúc.".TrimStart())] : [],
        new Paragraph($"Bổ sung tại {Place}. Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, Ông/Bà liên hệ {Place}, số điện thoại {(string.IsNullOrWhiteSpace(Phone) ? "……………" : Phone)} để được hướng dẫn./."),
        new Signatures(new Signer(["NGƯỜI HƯỚNG DẪN"], "(Ký và ghi rõ họ tên)", Guide)),
    ]);

    private static string Count(int count) => count == 0 ? "" : $"{count}";
}

/// <summary>Nội dung phải bổ sung: one line of the list, in how many originals, certified and plain copies, and why.</summary>
public sealed record SlipLack(string Paper, int Originals, int Certified, int Copies, string Reason);
