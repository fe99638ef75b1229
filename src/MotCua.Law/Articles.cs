namespace MotCua.Law;

/// <summary>Căn cứ pháp lý: the articles cited by more than one rule, each once.</summary>
public static class Articles
{
    private const string Decree = "Nghị định 118/2025/NĐ-CP (sửa đổi bởi Nghị định 309/2026/NĐ-CP)";

    public static readonly Article Receiving = new($"Điều 17 {Decree}");
    public static readonly Article AcceptingOnline = new($"Điều 17 khoản 2 {Decree}");
    /// <summary>Filed at a centre that is not the competent agency's own: the term runs from that agency's receipt.</summary>
    public static readonly Article AgencyReceipt = new("Điều 17 khoản 3 Nghị định 118/2025/NĐ-CP, được Nghị định 309/2026/NĐ-CP sửa đổi");
    public static readonly Article SlipAndAppointment = new($"Điều 17 khoản 3 {Decree}");
    public static readonly Article SameDay = new($"Điều 17 khoản 4 {Decree}");
    public static readonly Article GuidanceAtReception = new($"Điều 16, Điều 17 {Decree}");
    public static readonly Article HandingOver = new($"Điều 18 {Decree}");
    public static readonly Article Transferring = new($"Điều 14, Điều 20 {Decree}");
    public static readonly Article Settling = new($"Điều 19 {Decree}");
    public static readonly Article RefusingToResolve = new($"Điều 19 khoản 3 {Decree}");
    public static readonly Article Consulting = new($"Điều 19 {Decree}");
    public static readonly Article Supplementing = new($"Điều 19 khoản 5 {Decree}");
    public static readonly Article Apologising = new($"Điều 19 khoản 6 {Decree}");
    public static readonly Article LateReport = new("Biểu II.07 Thông tư 01/2020/TT-VPCP");
    public static readonly Article Stopping = new($"Điều 21 {Decree}; Điều 7 Thông tư 03/2025/TT-VPCP");
    public static readonly Article Correcting = new($"Điều 23 {Decree}");
    public static readonly Article Digitising = new($"Điều 17, Điều 19 {Decree}");
    public static readonly Article NotDigitised = new("Điều 5 khoản 2 Thông tư 03/2025/TT-VPCP");
    public static readonly Article PayingAndReturning = new($"Điều 24 {Decree}");
    public static readonly Article CodeOfDossier = new($"Điều 28 {Decree}; Điều 13 Thông tư 03/2025/TT-VPCP");
    public static readonly Article Secondment = new($"Điều 12 {Decree}");
    public static readonly Article SigningByDelegation = new($"Điều 12, Điều 17 khoản 5 {Decree}; Điều 13 Nghị định 30/2020/NĐ-CP");
    /// <summary>The steps of a process sheet add up to no more than the procedure's term.</summary>
    public static readonly Article ProcessSheet = new("Điều 38 khoản 1 điểm d Nghị định 118/2025/NĐ-CP");
    /// <summary>What an office owes whoever files does not wait for power; no article tells how a desk without it goes on.</summary>
    public static readonly Article OutageBook = new($"Điều 17 {Decree}; quy ước của chương trình về sổ gián đoạn");
    /// <summary>Terms, lists and decisions by which kept dossiers are destroyed; which article of the law says what has still to be read there.</summary>
    public static readonly Article Retaining = new("Luật Lưu trữ 33/2024/QH15; Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15; quy ước của chương trình về danh mục hủy");
    public static readonly Article SystemIncident = new("Điều 4 khoản 7 Nghị định 63/2024/NĐ-CP");
    public static readonly Article CentralSystems = new("Điều 15 khoản 1 Nghị định 224/2026/NĐ-CP");
    public static readonly Article PartsOfProcedure = new("Điều 8 khoản 2 Nghị định 63/2010/NĐ-CP (sửa đổi bởi Nghị định 48/2013/NĐ-CP, 92/2017/NĐ-CP)");
    public static readonly Article Publishing = new("Điều 13, Điều 15 Nghị định 63/2010/NĐ-CP (sửa đổi bởi Nghị định 92/2017/NĐ-CP)");
    public static readonly Article MakingPublic = new("Điều 24 khoản 2 Nghị định 63/2010/NĐ-CP (sửa đổi bởi Nghị định 92/2017/NĐ-CP)");
    public static readonly Article FilingDateTariff = new("Điều 3 khoản 3 Nghị quyết 23/2026/NQ-HĐND thành phố Hải Phòng");
}
