using MotCua.Law;
using MotCua.Papers.Layout;

namespace MotCua.Papers.Forms;

/// <summary>Giấy tiếp nhận hồ sơ và hẹn trả kết quả (mẫu 01): what the applicant takes home.</summary>
/// <param name="Number">Số of the slip: "1024/TTPVHCC".</param>
/// <param name="TrackingAddress">What the QR code says and the foot repeats.</param>
/// <param name="TrackingWords">What the foot says instead, where the centre has no public address yet: the token to be typed.</param>
/// <param name="ReceivingDesk">Bộ phận (Trung tâm) tiếp nhận và trả kết quả.</param>
/// <param name="Lodger">Who lodges for the applicant; null when the applicant does.</param>
/// <param name="TimeLimit">As the procedure says it: "20 ngày làm việc".</param>
/// <param name="DueAt">Null when the procedure has no time limit.</param>
/// <param name="ProvisionalBecause">Why the due moment is tạm tính; null when it rests on published days.</param>
/// <param name="Fees">Empty when nothing is charged.</param>
/// <param name="FeesInWords">The sum in words, or null.</param>
/// <param name="Version">1 for the first print; a reprint after a change is 2, 3 …</param>
public sealed record ReceiptSlip(
    PaperForm Form, IssuingOffice Office, string Number, string DossierCode, string TrackingAddress, string ReceivingDesk,
    SlipParty Applicant, SlipLodger? Lodger, string Procedure, IReadOnlyList<SlipPaper> Papers, int Sets,
    string TimeLimit, LocalMoment ReceivedAt, LocalMoment? DueAt, string? ProvisionalBecause, string ReturnPlace,
    IReadOnlyList<SlipFee> Fees, string? FeesInWords, string Book, int Serial, string Receiver, int Version, DateOnly PrintedOn,
    string? TrackingWords = null)
{
    /// <summary>How the term stands still, in a reprint made meanwhile: then no moment is promised. Null while it runs.</summary>
    public string? Stands { get; init; }

    /// <summary>Of a reprint: since when it counts and what was corrected; null for the first.</summary>
    public string? Corrected { get; init; }

    /// <summary>Of what was received in an outage: on which blank, and when it was entered; null otherwise.</summary>
    public string? Outage { get; init; }

    private const string SignHint = "(Ký và ghi rõ họ tên)";

    /// <summary>The slip as a sheet: A5 when it fits one side, A4 when the list of papers is long.</summary>
    public Sheet Compose() => new($"{Form.Name} {DossierCode}", Office.OneLine, DossierCode, Form.Note, PrintedOn, [PaperSize.A5, PaperSize.A4],
    [
        Office.Head($"Số: {Number}", ReceivedAt.On),
        new Heading("GIẤY TIẾP NHẬN HỒ SƠ\nVÀ HẸN TRẢ KẾT QUẢ", [$"Mã hồ sơ: {DossierCode}"], VersionLine, TrackingAddress),
        .. Corrected is { } what ? (IEnumerable<Block>)[new Notice($"BẢN {Version}:", what)] : [],
        .. Parties(),
        .. PaperList(),
        new FieldLine(new Field("2. Số lượng hồ sơ", $"{Sets} (bộ)", Share: 0.6f), new Field("3. Thời gian giải quyết hồ sơ theo quy định là", TimeLimit, Share: 1.5f)),
        new FieldLine(new Field("4. Thời gian nhận hồ sơ", Wording.Moment(ReceivedAt))),
        .. Outage is { } outage ? (IEnumerable<Block>)[new Notice("GHI BÙ:", outage)] : [],
        new FieldLine(new Field("5. Thời gian trả kết quả giải quyết hồ sơ", Stands ?? (DueAt is { } due ? Wording.Moment(due) : "pháp luật không quy định thời hạn"), Strong: true)),
        .. ProvisionalBecause is { } why ? (IEnumerable<Block>)[new Notice("TẠM TÍNH:", why)] : [],
        new FieldLine(new Field("6. Đăng ký nhận kết quả tại", ReturnPlace)),
        new FieldLine(new Field("7. Phí, lệ phí (nếu có)", FeeText)),
        new FieldLine(new Field("Vào Sổ theo dõi hồ sơ, Quyển số", Book), new Field("Số thứ tự", $"{Serial}", Share: 0.7f)),
        new FieldLine(new Field("Tra cứu", TrackingWords ?? TrackingAddress)),
        new Signatures(
            new Signer(["NGƯỜI NỘP HỒ SƠ"], SignHint, Lodger?.Name ?? Applicant.Name),
            new Signer(["NGƯỜI TIẾP NHẬN HỒ SƠ"], SignHint, Receiver)),
    ]);

    private string VersionLine => Version == 1 ? "Bản 1" : $"Bản {Version}\n(thay bản {Version - 1})";

    private string FeeText => Fees.Count == 0
        ? "không"
        : string.Join("; ", Fees.Select(f => f.Text)) + (Fees.Count > 1 ? $". Cộng: {Wording.Amount(Fees.Aggregate(Dong.Zero, (sum, f) => sum + f.Amount))}" : "") +
          (FeesInWords is null ? "" : $" (bằng chữ: {FeesInWords})");

    private IEnumerable<Block> Parties()
    {
        yield return new FieldLine(new Field("Bộ phận (Trung tâm) tiếp nhận và trả kết quả", ReceivingDesk));
        yield return new FieldLine(new Field("Tiếp nhận hồ sơ của", Applicant.Name, Strong: true));
        yield return new FieldLine(new Field("CCCD/MST", Applicant.Number), new Field("Số điện thoại", Applicant.Phone));
        yield return new FieldLine(new Field("Địa chỉ", Applicant.Address));
        yield return new FieldLine(new Field("Email", Applicant.Email));
        if (Lodger is not null)
            yield return new FieldLine(new Field("Người nộp thay", $"{Lodger.Name}, CCCD {Lodger.Number}, {Lodger.Ground}"));
        yield return new FieldLine(new Field("Thủ tục hành chính cần giải quyết", Procedure, Strong: true));
    }

    private IEnumerable<Block> PaperList()
    {
        const string label = "1. Thành phần hồ sơ, yêu cầu và số lượng mỗi loại giấy tờ gồm";
        if (Papers.Count == 0)
        {
            yield return new FieldLine(new Field(label, "không phải nộp giấy tờ"));
            yield break;
        }
        yield return new Paragraph(label + ":");
        yield return new Table(
            [new Column("STT", 1, Side.Centre), new Column("Tên giấy tờ", 8), new Column("Loại giấy tờ", 3.3f), new Column("Số lượng", 1.7f, Side.Centre)],
            [.. Papers.Select((p, i) => (string[])[$"{i + 1}", p.Name, p.Copies == 0 ? p.Kind : $"{p.Kind}\nBản sao", p.Copies == 0 ? $"{p.Count}" : $"{p.Count}\n{p.Copies}"])],
            Scale: 0.95f);
    }
}

/// <summary>Tổ chức, cá nhân trên giấy: the applicant as the dossier keeps it; null is left as dots.</summary>
/// <param name="Number">CCCD or MST.</param>
public sealed record SlipParty(string Name, string? Number, string? Address, string? Phone, string? Email);

/// <summary>Người nộp thay: who lodges it, and on what ground ("theo giấy ủy quyền ngày …").</summary>
public sealed record SlipLodger(string Name, string Number, string Ground);

/// <summary>Giấy tờ nộp: one line of the list, its kind ("Bản chính", "Bản sao điện tử") and how many.</summary>
/// <param name="Copies">Copies handed in beside the originals: a line of their own, since originals are given back.</param>
public sealed record SlipPaper(string Name, string Kind, int Count, int Copies = 0);

/// <summary>Khoản phí, lệ phí: what is charged, and a note such as the ground of an exemption.</summary>
public sealed record SlipFee(string Name, Dong Amount, string? Note = null)
{
    internal string Text => $"{Name}: {Wording.Amount(Amount)}{(Note is null ? "" : $" ({Note})")}";
}
