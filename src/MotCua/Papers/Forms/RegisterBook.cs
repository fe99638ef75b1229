using MotCua.Law;
using MotCua.Papers.Layout;

namespace MotCua.Papers.Forms;

/// <summary>Sổ theo dõi hồ sơ (mẫu 07): a stretch of the register as a book, A4 lying, computed from events.</summary>
/// <param name="Book">Quyển số.</param>
/// <param name="From">First day of receipt in this stretch.</param>
/// <param name="To">Last day, included.</param>
public sealed record RegisterBook(PaperForm Form, IssuingOffice Office, string Book, DateOnly From, DateOnly To, IReadOnlyList<RegisterRow> Rows, DateOnly PrintedOn)
{
    private static readonly IReadOnlyList<Column> Columns =
    [
        new("STT", 1.1f, Side.Centre), new("Mã hồ sơ", 3.2f), new("Tên thủ tục hành chính", 4), new("Số lượng hồ sơ (bộ)", 1.5f, Side.Centre),
        new("Tên cá nhân, tổ chức", 2.9f), new("Địa chỉ, số điện thoại", 3.3f), new("Cơ quan chủ trì giải quyết", 2.6f),
        new("Ngày nhận", 1.9f, Side.Centre), new("Ngày hẹn trả", 1.9f, Side.Centre), new("Ngày trả", 1.9f, Side.Centre),
        new("Phương thức nhận kết quả", 2, Side.Left), new("Ký nhận", 1.4f, Side.Centre), new("Ghi chú", 1.8f),
    ];

    public Sheet Compose() => new($"{Form.Name} quyển {Book}", Office.OneLine, $"{Form.Name}, quyển {Book}", Form.Note, PrintedOn, [PaperSize.A4Landscape],
    [
        Office.Head("", PrintedOn),
        new Heading("SỔ THEO DÕI HỒ SƠ", [$"Quyển số: {Book}", $"Từ ngày {From:dd/MM/yyyy} đến ngày {To:dd/MM/yyyy}"]),
        new Table(Columns, [.. Rows.Select(r => r.Cells)], Scale: 0.78f),
    ]);
}

/// <summary>Dòng sổ: one dossier in the register.</summary>
/// <param name="ReturnedAt">Null until the result is handed over.</param>
public sealed record RegisterRow(
    int Serial, string DossierCode, string Procedure, int Sets, string Applicant, string AddressAndPhone, string Agency,
    LocalMoment ReceivedAt, LocalMoment? DueAt, LocalMoment? ReturnedAt, string ReturnMethod, string Note = "")
{
    internal IReadOnlyList<string> Cells =>
    [
        $"{Serial}", DossierCode, Procedure, $"{Sets}", Applicant, AddressAndPhone, Agency,
        Wording.Short(ReceivedAt), Wording.Short(DueAt), Wording.Short(ReturnedAt), ReturnMethod, "", Note,
    ];
}
