namespace MotCua.Papers;

/// <summary>Danh mục biểu mẫu: the forms by kind and day. A changed form is a new line, never a changed one.</summary>
public sealed record PaperForms(IReadOnlyList<PaperForm> Lines)
{
    /// <summary>
    /// The forms as known in November 2026. Names: Thông tư 01/2018/TT-VPCP and Thông tư 03/2025/TT-VPCP, Phụ lục I, counted
    /// from the day of signing; owner since 05/08/2026: Nghị định 309/2026/NĐ-CP. Fields are from prints in use and from
    /// memory, and Thông tư 09/2026/TT-BTP has not been read, hence no line is marked verified.
    /// </summary>
    public static readonly PaperForms Known = new([.. Circular2018(), .. Circular2025()]);

    /// <summary>The form in force that day, or null when no text is known to prescribe one.</summary>
    public PaperForm? On(PaperKind kind, DateOnly day) => Lines.LastOrDefault(f => f.Kind == kind && f.InForce(day));

    /// <summary>The same list with one more line; the line it supersedes ends the day before.</summary>
    public PaperForms With(PaperForm form) =>
        new([.. Lines.Select(l => l.Kind == form.Kind && l.InForce(form.From) ? l with { To = form.From.AddDays(-1) } : l), form]);

    private static IEnumerable<PaperForm> Circular2018()
    {
        var (from, to) = (new DateOnly(2018, 11, 23), new DateOnly(2025, 9, 14));
        (PaperKind Kind, string Number, string Name)[] forms =
        [
            (PaperKind.ReceiptSlip, "01", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả"),
            (PaperKind.SupplementRequest, "02", "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ"),
            (PaperKind.ReceiptRefusal, "03", "Phiếu từ chối tiếp nhận giải quyết hồ sơ"),
            (PaperKind.Apology, "04", "Phiếu xin lỗi và hẹn lại ngày trả kết quả"),
            (PaperKind.ControlSlip, "05", "Phiếu kiểm soát quá trình giải quyết hồ sơ"),
            (PaperKind.Register, "06", "Sổ theo dõi hồ sơ"),
        ];
        return forms.Select(f => new PaperForm(f.Kind, f.Number, f.Name, "Văn phòng Chính phủ", "Thông tư 01/2018/TT-VPCP", from, to, Verified: false));
    }

    private static IEnumerable<PaperForm> Circular2025()
    {
        const string basis = "Phụ lục I, Thông tư 03/2025/TT-VPCP";
        var (from, handedOver) = (new DateOnly(2025, 9, 15), new DateOnly(2026, 8, 5));
        (PaperKind Kind, string Number, string Name)[] forms =
        [
            (PaperKind.ReceiptSlip, "01", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả"),
            (PaperKind.SupplementRequest, "02", "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ"),
            (PaperKind.ReceiptRefusal, "03", "Phiếu từ chối tiếp nhận giải quyết hồ sơ"),
            (PaperKind.Apology, "04", "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết"),
            (PaperKind.StopNotice, "05", "Thông báo dừng giải quyết hồ sơ"),
            (PaperKind.ControlSlip, "06", "Phiếu kiểm soát quá trình giải quyết hồ sơ"),
            (PaperKind.Register, "07", "Sổ theo dõi hồ sơ"),
        ];
        foreach (var (kind, number, name) in forms)
        {
            yield return new(kind, number, name, "Văn phòng Chính phủ", basis, from, handedOver.AddDays(-1), Verified: false);
            yield return new(kind, number, name, "Bộ Tư pháp", basis, handedOver, null, Verified: false);
        }
    }
}
