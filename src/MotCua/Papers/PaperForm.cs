namespace MotCua.Papers;

/// <summary>Loại giấy tờ nội bộ: the papers of the one-stop mechanism that have a prescribed form.</summary>
public enum PaperKind
{
    ReceiptSlip,
    SupplementRequest,
    ReceiptRefusal,
    Apology,
    StopNotice,
    ControlSlip,
    Register,
}

/// <summary>
/// Biểu mẫu: which form a paper is printed by on a given day. Dated, because issuer, number and fields change: forms went from
/// Văn phòng Chính phủ to Bộ Tư pháp with Nghị định 309/2026/NĐ-CP.
/// </summary>
/// <param name="Number">As the text numbers it: "01".</param>
/// <param name="Issuer">Who may change the form while this line is in force.</param>
/// <param name="LegalBasis">The text that holds the form.</param>
/// <param name="To">Last day, or null while in force.</param>
/// <param name="Verified">False where the fields come from prints and memory and were not compared with the text.</param>
public sealed record PaperForm(PaperKind Kind, string Number, string Name, string Issuer, string LegalBasis, DateOnly From, DateOnly? To, bool Verified)
{
    /// <summary>What is printed small in the corner of the paper.</summary>
    public string Note =>
        $"Mẫu {Number} · {LegalBasis} · {Issuer} · áp dụng từ {From:dd/MM/yyyy}{(To is { } last ? $" đến {last:dd/MM/yyyy}" : "")}{(Verified ? "" : " · nội dung mẫu chờ đối chiếu")}";

    public bool InForce(DateOnly on) => From <= on && (To is null || on <= To);
}
