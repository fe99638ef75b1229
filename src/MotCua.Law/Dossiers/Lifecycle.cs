using static MotCua.Law.Dossiers.DossierStatus;

namespace MotCua.Law.Dossiers;

/// <summary>
/// Vòng đời hồ sơ: which act may be asked in which status, and where it leads. One table; an act that is not in a row is
/// refused before it is looked at. Source: Điều 16–24 NĐ 118/2025/NĐ-CP.
/// </summary>
public static class Lifecycle
{
    private static readonly DossierStatus[] InSettlement = [Received, HandedOver, Appraising, Proposed, Agreed];
    private static readonly DossierStatus[] BeforeDecision = [.. InSettlement, SupplementAwaited, PaymentAwaited];

    private static readonly DossierStatus[] BeforeProposal = [Received, HandedOver, Appraising, SupplementAwaited, PaymentAwaited];
    private static readonly DossierStatus[] Held = [Appraising, SupplementAwaited, PaymentAwaited, Proposed, Agreed];

    public static IReadOnlyList<LifecycleRow> Rows { get; } =
    [
        Row<FileOnline>("Nộp trực tuyến", "File online", [New], [Submitted], Where.Anywhere),
        Row<Receive>("Tiếp nhận", "Receive", [New, Submitted], [Received], Where.Anywhere),
        Row<GuideCompletion>("Hướng dẫn hoàn thiện", "Guide completion", [Submitted], [GuidanceAwaited], Where.Anywhere),
        Row<CompleteFiling>("Hoàn thiện hồ sơ trực tuyến", "Complete the online filing", [GuidanceAwaited], [Submitted], Where.Anywhere),
        Row<RefuseReceipt>("Từ chối tiếp nhận", "Refuse receipt", [New, Submitted, GuidanceAwaited], [ReceiptRefused], Where.Anywhere),
        Row<HandOver>("Chuyển hồ sơ", "Hand over", [Received, Appraising, SupplementAwaited, PaymentAwaited, Proposed, Agreed],
            [HandedOver, Appraising, SupplementAwaited, PaymentAwaited, Proposed, Agreed], Where.Anywhere),
        Row<Take>("Nhận xử lý", "Take", [Received, HandedOver], [Appraising], Where.Here),
        Row<Appraise>("Thẩm định", "Appraise", [Appraising], [Appraising], Where.Here),
        Row<Consult>("Lấy ý kiến", "Consult", [Appraising], [Appraising], Where.Here),
        Row<AnswerConsultation>("Trả lời lấy ý kiến", "Answer a consultation", [Appraising, Proposed, Agreed, SupplementAwaited, PaymentAwaited], [Appraising, Proposed, Agreed, SupplementAwaited, PaymentAwaited], Where.Here),
        Row<NoteSilence>("Ghi nhận im lặng", "Note a silence", [Appraising, Proposed, Agreed, SupplementAwaited, PaymentAwaited], [Appraising, Proposed, Agreed, SupplementAwaited, PaymentAwaited], Where.Here),
        Row<AskForSupplement>("Yêu cầu bổ sung", "Ask for supplement", [Appraising], [SupplementAwaited], Where.Here),
        Row<ReceiveSupplement>("Nhận bổ sung", "Receive the supplement", [SupplementAwaited, GuidanceAwaited], [Appraising, Submitted], Where.Anywhere),
        Row<Lapse>("Kết thúc do không bổ sung", "Lapse", [SupplementAwaited], [Lapsed], Where.Here),
        Row<PauseForIncident>("Tạm dừng do sự cố hệ thống", "Pause for an incident", [.. BeforeDecision], [.. BeforeDecision], Where.Anywhere),
        Row<ResumeAfterIncident>("Tiếp tục sau sự cố", "Resume after an incident", [.. BeforeDecision], [.. BeforeDecision], Where.Anywhere),
        Row<RecountDue>("Tính lại hạn tạm tính", "Count a provisional due moment anew", [.. BeforeDecision], [.. BeforeDecision], Where.Anywhere),
        Row<AskForPayment>("Thông báo nghĩa vụ tài chính", "Ask for payment", [Appraising], [PaymentAwaited], Where.Here),
        Row<ConfirmPayment>("Đã thực hiện nghĩa vụ tài chính", "Confirm payment", [PaymentAwaited], [Appraising], Where.Here),
        Row<Propose>("Trình kết quả", "Propose", [Appraising], [Proposed], Where.Here),
        Row<Agree>("Đồng ý", "Agree", [Proposed], [Agreed], Where.Here),
        Row<SendBack>("Trả lại", "Send back", [Proposed, Agreed], [Appraising], Where.Here),
        Row<Sign>("Ký", "Sign", [Proposed, Agreed], [Decided], Where.Here),
        Row<ReturnResult>("Trả kết quả", "Return the result", [Decided], [Returned], Where.Anywhere),
        Row<DraftApology>("Soạn dự thảo xin lỗi", "Draft an apology", [.. InSettlement], [.. InSettlement], Where.Anywhere),
        Row<Apologise>("Xin lỗi và hẹn lại", "Apologise", [.. InSettlement], [.. InSettlement], Where.Anywhere),
        Row<AskToStop>("Đề nghị dừng", "Ask to stop", [Submitted, GuidanceAwaited, .. BeforeDecision], [StopAsked], Where.Anywhere),
        Row<Stop>("Dừng giải quyết", "Stop", [StopAsked], [Stopped], Where.Anywhere),
        Row<Recall>("Thu hồi bước chuyển nhầm", "Recall a step sent by mistake", [HandedOver, Proposed, Agreed, SupplementAwaited, PaymentAwaited, StopAsked],
            [Submitted, GuidanceAwaited, .. BeforeDecision], Where.Anywhere),
        Row<Reassign>("Phân công lại", "Reassign", [.. Held], [.. Held], Where.Here),
        Row<ReplaceSlip>("Cấp lại giấy tiếp nhận", "Give the slip again", [.. BeforeDecision, StopAsked, Decided, Returned], [.. BeforeDecision, StopAsked, Decided, Returned], Where.Anywhere),
        Row<CorrectReceipt>("Sửa thông tin tiếp nhận", "Correct the receipt", [.. BeforeProposal], [.. BeforeProposal], Where.Anywhere),
        Row<ReportError>("Báo sai sót kết quả", "Report an error in the result", [Decided, Returned], [Decided, Returned], Where.Here),
        Row<FindNoError>("Kết luận không có sai sót", "Find no error", [Decided, Returned], [Decided, Returned], Where.Here),
        Row<CorrectResult>("Sửa kết quả", "Correct the result", [Decided, Returned], [Decided, Returned], Where.Here),
        Row<ReportLoss>("Ghi nhận mất, hỏng hồ sơ", "Report a loss", [.. BeforeDecision, StopAsked, Decided], [.. BeforeDecision, StopAsked, Decided], Where.Anywhere),
        Row<MakeLossGood>("Khắc phục mất, hỏng hồ sơ", "Make a loss good", [.. BeforeDecision, StopAsked, Decided, Returned, Stopped, Lapsed],
            [.. BeforeDecision, StopAsked, Decided, Returned, Stopped, Lapsed], Where.Anywhere),
        Row<Digitise>("Số hóa giấy tờ", "Scan a paper", [.. BeforeDecision], [.. BeforeDecision], Where.Anywhere),
        Row<TakeMirroredStatus>("Cập nhật từ hệ thống quốc gia", "Take a mirrored status",
            [Received, HandedOver, Appraising, SupplementAwaited, PaymentAwaited, Decided],
            [Received, Appraising, SupplementAwaited, PaymentAwaited, Stopped, Decided, Returned], Where.Mirrored),
    ];

    /// <summary>What needs no system that is down: ending the pause, a word to the applicant, the applicant's own wish to stop, and what the calendar alone changes.</summary>
    private static readonly Type[] DuringIncident = [typeof(ResumeAfterIncident), typeof(Apologise), typeof(AskToStop), typeof(Stop), typeof(RecountDue)];
    private static readonly Dictionary<Type, LifecycleRow> ByAct = Rows.ToDictionary(r => r.Act);

    /// <summary>The act's row.</summary>
    public static LifecycleRow Of(DossierAct act) => Of(act.GetType());

    /// <inheritdoc cref="Of(DossierAct)"/>
    public static LifecycleRow Of(Type act) => ByAct[act];

    /// <summary>True when the act may be asked of the dossier as it stands; whether it is done is its own decision.</summary>
    public static bool Allows(Dossier dossier, Type act) => Forbids(dossier, ByAct[act]) is null;

    /// <summary>What falls due by itself does so also where nobody knows any more whom it is about: else it would never end.</summary>
    private static readonly HashSet<Type> FallDue = [typeof(Lapse), typeof(RecountDue), typeof(DraftApology), typeof(NoteSilence)];

    internal static Refusal? Forbids(Dossier dossier, DossierAct act) => Forbids(dossier, Of(act));

    private static Refusal? Forbids(Dossier dossier, LifecycleRow row)
    {
        if (dossier.IsErased && !FallDue.Contains(row.Act))
            return new("lifecycle.erased", Articles.Retaining, new("Nội dung của hồ sơ này đã được hủy; không làm gì thêm được trên hồ sơ.", "The content of this dossier was erased; nothing more can be done on it."));
        if (!row.From.Contains(dossier.Status))
            return new("lifecycle.status", Articles.Settling, new(
                $"Không thể {row.Name.Vi.ToLowerInvariant()}: hồ sơ đang ở trạng thái “{dossier.Status.Words().Vi}”.",
                $"Cannot {row.Name.En.ToLowerInvariant()}: the dossier is in status “{dossier.Status.Words().En}”."));
        if (row.Where == Where.Here && dossier.IsMirrored || row.Where == Where.Mirrored && !dossier.IsMirrored)
            return new("lifecycle.system-of-record", Articles.CentralSystems, new(
                dossier.IsMirrored ? $"Thủ tục này được giải quyết trên {dossier.Subject!.SystemOfRecord}; tại đây chỉ theo dõi trạng thái." : "Thủ tục này được giải quyết tại đây, không nhận trạng thái từ hệ thống khác.",
                dossier.IsMirrored ? $"This procedure is decided in {dossier.Subject!.SystemOfRecord}; only its status is followed here." : "This procedure is decided here and takes no status from elsewhere."));
        if (dossier.IncidentOpen && !DuringIncident.Contains(row.Act) && !(row.Act == typeof(Recall) && dossier.Status == StopAsked))
            return new("lifecycle.incident", Articles.SystemIncident, new(
                "Hồ sơ đang tạm dừng do sự cố hệ thống; cần kết thúc tạm dừng trước.", "The dossier is paused for an incident of the systems; end the pause first."));
        return null;
    }

    private static LifecycleRow Row<TAct>(string vi, string en, IReadOnlyList<DossierStatus> from, IReadOnlyList<DossierStatus> to, Where where)
        where TAct : DossierAct => new(typeof(TAct), new(vi, en), from, to, where);
}

/// <summary>Dòng của vòng đời: an act, the statuses it may be asked in, and those it may lead to.</summary>
public sealed record LifecycleRow(Type Act, Bilingual Name, IReadOnlyList<DossierStatus> From, IReadOnlyList<DossierStatus> To, Where Where);

/// <summary>Nơi giải quyết: whether the act belongs to dossiers decided here, to mirrored ones, or to both.</summary>
public enum Where { Anywhere, Here, Mirrored }
