using MotCua.Law;
using MotCua.Law.Clocks;
using MotCua.Papers.Layout;

namespace MotCua.Papers.Forms;

/// <summary>Diễn giải thời hạn giải quyết: why a dossier is due when it is, day by day, so that anyone can count again.</summary>
/// <param name="TimeLimit">"20 ngày làm việc".</param>
/// <param name="ProvisionalBecause">Why the moment is tạm tính; null when it rests on published days.</param>
/// <param name="CalendarName">Which calendar it was counted on.</param>
public sealed record ExplanationSheet(
    IssuingOffice Office, string DossierCode, string Procedure, string TimeLimit, LocalMoment ReceivedAt, LocalMoment DueAt,
    string? ProvisionalBecause, string CalendarName, IReadOnlyList<ExplainedDay> Days, DateOnly PrintedOn)
{
    public Sheet Compose() => new($"Diễn giải thời hạn giải quyết {DossierCode}", Office.OneLine, DossierCode, "", PrintedOn, [PaperSize.A4],
    [
        Office.Head("", PrintedOn),
        new Heading("DIỄN GIẢI THỜI HẠN GIẢI QUYẾT HỒ SƠ", [$"Mã hồ sơ: {DossierCode}"]),
        new FieldLine(new Field("Thủ tục hành chính", Procedure)),
        new FieldLine(new Field("Thời hạn theo quy định", TimeLimit), new Field("Lịch áp dụng", CalendarName)),
        new FieldLine(new Field("Thời gian nhận hồ sơ", Wording.Moment(ReceivedAt))),
        new FieldLine(new Field("Thời gian trả kết quả", Wording.Moment(DueAt), Strong: true)),
        .. ProvisionalBecause is { } why ? (IEnumerable<Block>)[new Notice("TẠM TÍNH:", why)] : [],
        new Table(
            [new Column("Ngày", 3.6f), new Column("Tính", 1.9f, Side.Centre), new Column("Lý do", 5), new Column("Căn cứ", 4.2f)],
            [.. Days.Select(d => (string[])[d.Day, d.Counted, d.Why, d.Basis])],
            Scale: 0.9f),
    ]);
}

/// <summary>Ngày được giải thích: one line of the ledger of days, in words.</summary>
/// <param name="Day">A day or a stretch of days.</param>
/// <param name="Counted">"tính", "không tính", "chuyển".</param>
/// <param name="Basis">Article or decision; may be empty.</param>
public sealed record ExplainedDay(string Day, string Counted, string Why, string Basis)
{
    /// <summary>The line as the deadline's own ledger has it.</summary>
    public static ExplainedDay From(LedgerLine line) => new(
        line.From == line.To ? Wording.Weekday(line.From) : $"{Wording.Weekday(line.From)} – {Wording.Weekday(line.To)}",
        line.Effect switch { LedgerEffect.Counted => "tính", LedgerEffect.Moved => "chuyển", _ => "không tính" },
        line.Because.Vi,
        line.Basis ?? "");
}
