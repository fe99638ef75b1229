using MotCua.Papers.Layout;

namespace MotCua.Papers.Forms;

/// <summary>
/// Kết quả giải quyết thủ tục hành chính: the document that grants or refuses, set as Nghị định 30/2020/NĐ-CP, Phụ lục I asks.
/// </summary>
/// <param name="Office">The competent agency, whose seal it bears; not the centre.</param>
/// <param name="Number">Số, ký hiệu: "152/GPXD-SXD".</param>
/// <param name="Title">Tên loại văn bản, in capitals: "GIẤY PHÉP XÂY DỰNG".</param>
/// <param name="About">Trích yếu; may be empty.</param>
/// <param name="Granted">False for a refusal to resolve, which is a result too.</param>
/// <param name="LegalBasis">Căn cứ, one per line, as in "Căn cứ Luật Xây dựng …".</param>
/// <param name="Content">The body's paragraphs.</param>
/// <param name="CheckAddress">Where a reader can see whether it is genuine; the QR code says it.</param>
/// <param name="CapacityLine">"TUQ. CHỦ TỊCH …", "TL. …", "KT. …", "TM. …"; null when the head signs as such.</param>
/// <param name="SignedAtCentre">Adds that it was signed at the centre.</param>
public sealed record ResultPaper(
    IssuingOffice Office, string Number, string Title, string About, bool Granted, IReadOnlyList<string> LegalBasis, IReadOnlyList<string> Content,
    DateOnly SignedOn, string? CapacityLine, string SignerTitle, bool SignedAtCentre, string Signer, IReadOnlyList<string> Recipients,
    string DossierCode, string CheckAddress)
{
    /// <summary>1 as first signed; a mended result is 2, 3 …</summary>
    public int Version { get; init; } = 1;

    /// <summary>When the number was given; differs from the day of signature on a mended result.</summary>
    public DateOnly? FirstSignedOn { get; init; }

    public Sheet Compose() => new($"{Title} {Number}", Office.OneLine, $"Mã hồ sơ: {DossierCode}", "", SignedOn, [PaperSize.A4Official],
    [
        Office.Head($"Số: {Number}", SignedOn),
        new Heading(Title, About.Length == 0 ? [] : [About], VersionLine, CheckAddress),
        .. LegalBasis.Select(line => new Paragraph(line, Weight.Slanted, Indented: true)),
        new Paragraph($"KẾT QUẢ GIẢI QUYẾT: {(Granted ? "CHẤP THUẬN" : "TỪ CHỐI")}", Weight.Strong, Side.Centre),
        .. Content.Select(line => new Paragraph(line, Indented: true)),
        new Signatures([new Signer(Offices, SignedAtCentre ? "(Ký tại Trung tâm Phục vụ hành chính công)" : "", Signer)], Recipients),
    ]);

    private string VersionLine => Version == 1 ? "" : $"Bản {Version}, đính chính\n(thay bản {Version - 1}; số cấp ngày {FirstSignedOn ?? SignedOn:dd/MM/yyyy})";

    private string[] Offices => CapacityLine is null ? [SignerTitle] : [CapacityLine, SignerTitle];
}
