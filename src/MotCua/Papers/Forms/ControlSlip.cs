using MotCua.Law;
using MotCua.Law.Dossiers;
using MotCua.Papers.Layout;

namespace MotCua.Papers.Forms;

/// <summary>Phiếu kiểm soát quá trình giải quyết hồ sơ (mẫu 06): who handed the dossier to whom and when, computed from its events.</summary>
public sealed record ControlSlip(
    PaperForm Form, IssuingOffice Office, string Number, string DossierCode, string TrackingAddress, string Applicant, string? Phone,
    string Procedure, LocalMoment ReceivedAt, LocalMoment? DueAt, IReadOnlyList<Handover> Handovers, DateOnly PrintedOn)
{
    public Sheet Compose() => new($"{Form.Name} {DossierCode}", Office.OneLine, DossierCode, Form.Note, PrintedOn, [PaperSize.A4],
    [
        Office.Head($"Số: {Number}", PrintedOn),
        new Heading("PHIẾU KIỂM SOÁT\nQUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", [$"Mã hồ sơ: {DossierCode}"], Qr: TrackingAddress),
        new FieldLine(new Field("Kèm theo hồ sơ của", Applicant, Strong: true, Share: 1.8f), new Field("Số điện thoại", Phone)),
        new FieldLine(new Field("Loại thủ tục", Procedure)),
        new FieldLine(new Field("Ngày nhận", Wording.Moment(ReceivedAt))),
        new FieldLine(new Field("Ngày hẹn trả kết quả", DueAt is { } due ? Wording.Moment(due) : "không quy định thời hạn")),
        new Table(
            [new Column("TÊN CƠ QUAN", 2.8f), new Column("THỜI GIAN GIAO, NHẬN HỒ SƠ", 6.4f), new Column("KẾT QUẢ\n(trước hạn/\nđúng hạn/\nquá hạn)", 2, Side.Centre), new Column("GHI CHÚ", 2.2f)],
            [.. Handovers.Select(h => (string[])[h.Agency, h.Times, h.Result, h.Note])],
            Scale: 0.9f),
    ]);
}

/// <summary>Lần giao, nhận: one step of the dossier's way from hand to hand.</summary>
/// <param name="Agency">Cơ quan, bộ phận that takes over.</param>
/// <param name="TakenAt">Null while nobody has taken it.</param>
/// <param name="Timeliness">How the step was finished; null while it runs or has no time limit.</param>
public sealed record Handover(string Agency, LocalMoment GivenAt, string GivenBy, LocalMoment? TakenAt, string? TakenBy, Timeliness? Timeliness, string Note = "")
{
    internal string Times =>
        $"1. Giao: {Wording.Moment(GivenAt)}\nNgười giao: {GivenBy}\n" +
        (TakenAt is { } taken ? $"2. Nhận: {Wording.Moment(taken)}\nNgười nhận: {TakenBy}" : "2. Nhận: chưa nhận");

    internal string Result => Timeliness switch
    {
        Law.Dossiers.Timeliness.Early => "Trước hạn",
        Law.Dossiers.Timeliness.OnTime => "Đúng hạn",
        Law.Dossiers.Timeliness.Late => "Quá hạn",
        _ => "",
    };
}
