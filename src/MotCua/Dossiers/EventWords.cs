using MotCua.Dossiers.Outages;
using MotCua.Law;
using MotCua.Law.Clocks;
using MotCua.Law.Dossiers;
using MotCua.Look;
using MotCua.Positions;

namespace MotCua.Dossiers;

/// <summary>Lời của sự kiện: what happened, as a sentence and what was stated with it, for timelines and control slips.</summary>
public static class EventWords
{
    /// <summary>The sentence, and the text stated with it or null.</summary>
    public static (Bilingual What, string? Stated) Of(DossierEvent happened, Organisation organisation) => happened switch
    {
        DossierSubmitted => (new("Nộp trực tuyến", "Filed online"), null),
        DossierReceived { Outage: { } outage } e => (new($"Tiếp nhận: {OutageWords.Of(outage, organisation).Vi}; hẹn trả {Moment(e.Due)}", $"Received: {OutageWords.Of(outage, organisation).En}; due {MomentEn(e.Due)}"), e.OutageWords),
        DossierReceived e => (new($"Tiếp nhận; hẹn trả {Moment(e.Due)}", $"Received; due {MomentEn(e.Due)}"), null),
        CompletionGuided e => (new($"Hướng dẫn hoàn thiện hồ sơ{Numbered(e.Number)}", $"Guided to complete the filing{Numbered(e.Number)}"), Lacks(e.Lacks)),
        FilingCompleted e => (new("Đã hoàn thiện theo hướng dẫn", "Completed as guided"), Brought(e.Papers)),
        FilingRefused e => (new($"Từ chối tiếp nhận{Numbered(e.Number)}{(e.CompetentAgency is { } vi ? $"; thẩm quyền của {vi}" : "")}", $"Receipt refused{Numbered(e.Number)}{(e.CompetentAgency is { } en ? $"; competent: {en}" : "")}"), e.Reason),
        DossierHandedOver e => (new(e.Late ? "Chuyển hồ sơ giấy (muộn)" : "Chuyển hồ sơ giấy", e.Late ? "Papers handed over (late)" : "Papers handed over"), null),
        DossierTaken e => (new(e.Due is null ? "Nhận xử lý" : $"Nhận xử lý; hạn tính từ đây {Moment(e.Due)}", e.Due is null ? "Taken" : $"Taken; counted from here, due {Moment(e.Due)}"), null),
        DossierAppraised e => (new(e.ConditionsMet ? "Thẩm định: đủ điều kiện" : "Thẩm định: không đủ điều kiện", e.ConditionsMet ? "Appraised: conditions met" : "Appraised: conditions not met"), e.Opinion),
        AgencyConsulted e => (new($"Lấy ý kiến {organisation.NameOf(e.ConsultedAgencyId)}; trả lời trước {Moment(e.AnswerDue)}", $"Consulted {organisation.NameOf(e.ConsultedAgencyId)}; answer by {MomentEn(e.AnswerDue)}"), e.Question),
        ConsultationAnswered e => (new($"{organisation.NameOf(e.ConsultedAgencyId)} {(e.Agrees ? "thống nhất" : "không thống nhất")}", $"{organisation.NameOf(e.ConsultedAgencyId)} {(e.Agrees ? "agrees" : "does not agree")}"), e.Answer),
        SilenceNoted e => (new($"{organisation.NameOf(e.ConsultedAgencyId)} không trả lời trong hạn; {(e.IsConsent ? "im lặng là đồng ý" : "Giám đốc Trung tâm đôn đốc")}",
            $"{organisation.NameOf(e.ConsultedAgencyId, english: true)} did not answer in time; {(e.IsConsent ? "silence is consent" : "the head of the centre urges it")}"), null),
        SupplementAsked e => (new($"Yêu cầu bổ sung{Numbered(e.Number)}; đồng hồ dừng; hạn bổ sung {Moment(e.Closes)}", $"Supplement asked{Numbered(e.Number)}; clock stopped; open until {MomentEn(e.Closes)}"), Lacks(e.Lacks)),
        SupplementReceived e => (new($"Nhận bổ sung; hẹn trả {Moment(e.Due)}", $"Supplement received; due {MomentEn(e.Due)}"), Brought(e.Papers)),
        DossierLapsed => (new("Kết thúc do không bổ sung", "Lapsed without supplement"), null),
        PausedForIncident e => (new("Tạm dừng do sự cố hệ thống", "Paused for an incident"), e.Incident),
        ResumedAfterIncident e => (new(e.Due is null ? "Tiếp tục sau sự cố" : $"Tiếp tục sau sự cố; hẹn trả {Moment(e.Due)}", e.Due is null ? "Resumed" : $"Resumed; due {Moment(e.Due)}"), null),
        DueRecounted e => (new($"Tính lại hạn theo lịch đã công bố; hẹn trả {Moment(e.Due)}", $"Due moment counted anew on the announced calendar; due {Moment(e.Due)}"), e.Basis),
        PaymentAsked e => (new($"Thông báo nghĩa vụ tài chính {Language.Vietnamese.Money(e.Amount)}{(e.Stop is null ? "" : "; đồng hồ dừng")}", $"Payment of {Language.InEnglish.Money(e.Amount)} asked{(e.Stop is null ? "" : "; clock stopped")}"), e.What),
        PaymentMet e => (new(e.Due is null ? "Đã thực hiện nghĩa vụ tài chính" : $"Đã thực hiện nghĩa vụ tài chính; hẹn trả {Moment(e.Due)}", e.Due is null ? "Payment met" : $"Payment met; due {Moment(e.Due)}"), e.Voucher),
        ResultProposed e => (new(e.Granted ? "Trình kết quả: chấp thuận" : "Trình kết quả: từ chối giải quyết", e.Granted ? "Proposed: grant" : "Proposed: refuse"), e.Content),
        ProposalAgreed => (new("Lãnh đạo phòng đồng ý", "Agreed by the head of division"), null),
        ProposalSentBack e => (new("Trả lại dự thảo", "Draft sent back"), e.Reason),
        ResultSigned e => (new($"Ký kết quả số {e.Number} ({(e.Granted ? "chấp thuận" : "từ chối")}){(e.AtCentreId is null ? "" : " tại Trung tâm")}", $"Result {e.Number} signed ({(e.Granted ? "granted" : "refused")})"), string.Join(" – ", e.CapacityLines)),
        ResultReturned e => (new($"Trả kết quả cho {e.To}{Originals(e).Vi}", $"Result returned to {e.To}{Originals(e).En}"), e.Ground),
        ApologyDrafted e => (new($"Sắp đến hạn {Moment(e.DueAt)}: đã soạn dự thảo xin lỗi cho lãnh đạo", $"Due {Moment(e.DueAt)}: an apology was drafted for the head"), null),
        DossierApologised e => (new($"{(e.Late ? "Xin lỗi (muộn)" : "Xin lỗi và hẹn lại")}: {Moment(e.NewDueAt)}", $"{(e.Late ? "Apology (late)" : "Apology and re-appointment")}: {Moment(e.NewDueAt)}"), e.Reason),
        StopRequested e => (new($"Đề nghị dừng: {e.AskedBy}", $"Asked to stop: {e.AskedBy}"), e.Reason),
        DossierStopped e => (new("Dừng giải quyết", "Stopped"), e.GivenBack),
        ReceiptCorrected { NewKey: true } e => (new($"Cấp lại giấy tiếp nhận (bản {e.Version}) với mã tra cứu mới; mã trên giấy cũ hết dùng", $"Slip given again (version {e.Version}) with a new key; the former one opens nothing"), e.Reason),
        ReceiptCorrected e => (new($"Sửa thông tin tiếp nhận (bản {e.Version})", $"Receipt corrected (version {e.Version})"), e.Reason),
        ResultCorrected e => (new($"Sửa kết quả{(e.Late ? " (muộn)" : "")} (bản {e.Version}); chịu trách nhiệm: {e.AnsweredBy}", $"Result corrected{(e.Late ? " (late)" : "")} (version {e.Version}); answered for by {e.AnsweredBy}"), e.Reason),
        NoErrorFound e => (new("Kết luận không có sai sót", "No error was found"), e.Reason),
        ErrorReported e => (new($"Báo sai sót kết quả; sửa trước {Moment(e.DueAt)}; người báo: {e.ReportedBy}", $"Error in the result reported by {e.ReportedBy}; to be mended by {Moment(e.DueAt)}"), e.What),
        StepRecalled e => (new($"Thu hồi bước chuyển nhầm: {Step(e.Step).Vi}", $"Recalled: {Step(e.Step).En}"), e.Reason),
        DossierReassigned e => (new($"Phân công lại cho {organisation.OfficerName(e.OfficerId)}", $"Reassigned to {organisation.OfficerName(e.OfficerId)}"), e.Reason),
        LossReported e => (new($"Mất, hỏng hồ sơ; {organisation.NameOf(e.Answering.UnitId)} chịu trách nhiệm", $"A loss; {organisation.NameOf(e.Answering.UnitId, english: true)} answers for it"), $"{string.Join("; ", e.Papers ?? [])} – {e.AnsweredBy} – {e.Remedy}"),
        LossMadeGood e => (new($"Khắc phục mất, hỏng hồ sơ, thư xin lỗi số {e.Number}", $"Loss made good, letter of apology {e.Number}"), $"{e.Remade} – {e.Apology}"),
        PaperDigitised e => (new($"Số hóa giấy tờ ({e.Copies.Count} tệp)", $"Paper scanned ({e.Copies.Count} files)"), e.Fields?.Title),
        MirroredStatusTaken e => (new($"Hệ thống quốc gia: trạng thái {e.NationalCode}{(e.ResultNumber is null ? "" : $", kết quả {e.ResultNumber}")}", $"National system: status {e.NationalCode}"), e.Source),
        _ => (new(happened.GetType().Name, happened.GetType().Name), null),
    };

    private static Bilingual Step(RecalledStep step) => step switch
    {
        RecalledStep.HandOver => new("chuyển hồ sơ giấy", "papers handed over"),
        RecalledStep.Proposal => new("trình kết quả", "the proposal"),
        RecalledStep.Supplement => new("yêu cầu bổ sung; đồng hồ chạy như chưa dừng", "the request for a supplement; the clock runs as if it had not stopped"),
        RecalledStep.Payment => new("thông báo nghĩa vụ tài chính; đồng hồ chạy như chưa dừng", "the request for payment; the clock runs as if it had not stopped"),
        RecalledStep.StopRequest => new("đề nghị dừng", "the wish to stop"),
        _ => new("đồng ý dự thảo", "the agreement"),
    };

    /// <summary>What became of the originals taken; nothing where there were none.</summary>
    private static Bilingual Originals(ResultReturned e) => e switch
    {
        { OriginalsKept: { } kept } => new($"; bản chính chưa trả lại đủ: {kept}", $"; originals not all given back: {kept}"),
        { OriginalsReturned: true, Originals: { Count: > 0 } papers } => new(
            $"; đã trả lại bản chính: {string.Join("; ", papers.Select(p => $"{p.Name} ({p.OriginalsTaken})"))}", $"; originals given back: {string.Join("; ", papers.Select(p => $"{p.Name} ({p.OriginalsTaken})"))}"),
        _ => new("", ""),
    };

    private static string Moment(Deadline? deadline) => deadline is null ? "không quy định hạn" : $"{deadline.Due.At:HH\\:mm} {deadline.Due.On:dd/MM/yyyy}";

    private static string MomentEn(Deadline? deadline) => deadline is null ? "none set" : Moment(deadline);

    private static string Moment(DateTimeOffset at) => $"{LocalMoment.From(at).At:HH\\:mm} {LocalMoment.From(at).On:dd/MM/yyyy}";

    private static string Numbered(string? number) => number is null ? "" : $" ({number})";

    private static string Brought(IReadOnlyList<PaperCopy> papers) => string.Join("; ", papers.Select(p => $"{p.Name} ({p.Originals} + {p.Copies})"));

    private static string? Lacks(IReadOnlyList<Lack>? lacks) => lacks is null ? null : string.Join("; ", lacks.Select(l => $"{l.Paper}: {l.Reason}"));
}
