using MotCua.Dossiers.Outages;
using MotCua.Law;
using MotCua.Law.Clocks;
using MotCua.Law.Dossiers;
using MotCua.Ledger;
using MotCua.Look;
using MotCua.Positions;

namespace MotCua.Dossiers.Tracking;

/// <summary>
/// Lời của sự kiện với người dân: what happened as its applicant is told it. What officers write to each other (opinions, drafts, questions)
/// is not told; that they did is.
/// </summary>
public static class CitizenWords
{
    /// <summary>False for what is still only a draft on an officer's table.</summary>
    public static bool IsTold(DossierEvent happened) => happened is not ApologyDrafted;

    /// <summary>The sentence, and what belongs to it: the papers lacking, the reason given.</summary>
    public static (Bilingual What, IReadOnlyList<string> More) Of(Recorded<DossierEvent> recorded, Dossier dossier, Organisation organisation)
    {
        var (centre, agency) = (Named(dossier.Subject?.CentreId, organisation), Named(dossier.Subject?.CompetentAgencyId, organisation));
        var who = organisation.OfficerName(recorded.By.PersonId);
        return recorded.Event switch
        {
            DossierSubmitted e => Said($"Hồ sơ được nộp trực tuyến; sẽ được trả lời trước {At(e.AnswerDue)}", $"Filed online; to be answered by {At(e.AnswerDue)}"),
            DossierReceived { Outage: { } outage } e => Said($"{centre.Vi} {OutageWords.Of(outage, organisation).Vi}; {(e.Due is { } promised ? $"hẹn trả kết quả {At(promised)}, tính từ giờ nhận thật" : "pháp luật không quy định thời hạn")}",
                $"The {centre.En}: {OutageWords.Of(outage, organisation).En}; {(e.Due is { } due ? $"result promised for {At(due)}, counted from the true time" : "the law sets no time limit")}", One(e.OutageWords)),
            DossierReceived { Due: { } due } => Said($"{centre.Vi} tiếp nhận hồ sơ, hẹn trả kết quả {At(due)}", $"Received at the {centre.En}; result promised for {At(due)}"),
            DossierReceived => Said($"{centre.Vi} tiếp nhận hồ sơ; pháp luật không quy định thời hạn", $"Received at the {centre.En}; the law sets no time limit"),
            CompletionGuided e => Said("Hồ sơ được hướng dẫn hoàn thiện", "You were guided to complete the filing", Lacking(e.Lacks)),
            FilingCompleted e => Said($"Hồ sơ được nộp lại sau khi hoàn thiện; sẽ được trả lời trước {At(e.AnswerDue)}", $"Filed again, completed; to be answered by {At(e.AnswerDue)}"),
            FilingRefused e => Said("Hồ sơ không được tiếp nhận", "The filing was not received", One(e.Reason)),
            DossierHandedOver => Said($"Hồ sơ giấy đến {agency.Vi}", $"The papers reached {agency.En}"),
            DossierTaken => Said($"{who}, {agency.Vi}, nhận giải quyết", $"{who}, {agency.En}, took it up"),
            DossierAppraised => Said("Hồ sơ đã được thẩm định", "The dossier was appraised"),
            AgencyConsulted { AnswerDue: { } due } e => Said($"Lấy ý kiến {Named(e.ConsultedAgencyId, organisation).Vi}, trả lời trước {At(due)}", $"{Named(e.ConsultedAgencyId, organisation).En} was consulted, to answer by {At(due)}"),
            AgencyConsulted e => Said($"Lấy ý kiến {Named(e.ConsultedAgencyId, organisation).Vi}", $"{Named(e.ConsultedAgencyId, organisation).En} was consulted"),
            ConsultationAnswered e => Said($"{Named(e.ConsultedAgencyId, organisation).Vi} đã trả lời", $"{Named(e.ConsultedAgencyId, organisation).En} answered"),
            SilenceNoted e => Said($"{Named(e.ConsultedAgencyId, organisation).Vi} không trả lời trong hạn", $"{Named(e.ConsultedAgencyId, organisation).En} did not answer in time"),
            DossierReassigned e => Said($"{organisation.OfficerName(e.OfficerId)} tiếp tục giải quyết", $"{organisation.OfficerName(e.OfficerId)} goes on with it"),
            SupplementAsked e => Said($"Ông/Bà được yêu cầu bổ sung giấy tờ trước {At(e.Closes)}; thời hạn giải quyết dừng từ đây", $"You were asked for a supplement by {At(e.Closes)}; the term stands still from here", Lacking(e.Lacks)),
            SupplementReceived { Due: { } due } => Said($"Đã nhận giấy tờ bổ sung; hẹn trả kết quả {At(due)}", $"Supplement received; result promised for {At(due)}"),
            SupplementReceived => Said("Đã nhận giấy tờ bổ sung", "Supplement received"),
            DossierLapsed => Said("Hồ sơ kết thúc vì hết hạn bổ sung", "The dossier ended: no supplement came in time"),
            PausedForIncident => Said("Hệ thống gặp sự cố; thời hạn giải quyết tạm dừng", "The systems failed; the term stands still"),
            ResumedAfterIncident { Due: { } due } => Said($"Hết sự cố; hẹn trả kết quả {At(due)}", $"The systems work again; result promised for {At(due)}"),
            ResumedAfterIncident => Said("Hết sự cố, tiếp tục giải quyết", "The systems work again"),
            DueRecounted e => Said($"Lịch nghỉ được công bố; hẹn trả kết quả tính lại là {At(e.Due)}", $"The calendar was announced; the promise counted anew is {At(e.Due)}", One(e.Basis)),
            PaymentAsked e => Said($"Thông báo nghĩa vụ tài chính {Language.Vietnamese.Money(e.Amount)}; thời hạn giải quyết dừng từ đây", $"You were asked to pay {Language.InEnglish.Money(e.Amount)}; the term stands still from here", One(e.What)),
            PaymentMet { Due: { } due } => Said($"Đã thực hiện nghĩa vụ tài chính; hẹn trả kết quả {At(due)}", $"Payment confirmed; result promised for {At(due)}"),
            PaymentMet => Said("Đã thực hiện nghĩa vụ tài chính", "Payment confirmed"),
            ResultProposed => Said("Dự thảo kết quả đã trình lãnh đạo", "A draft result was proposed"),
            ProposalAgreed => Said("Lãnh đạo phòng đồng ý, trình ký", "The head of division agreed; to be signed"),
            ProposalSentBack => Said("Dự thảo được trả lại để hoàn thiện", "The draft went back for more work"),
            ResultSigned e => Said($"Đã có kết quả số {e.Number}", $"Result no. {e.Number} was signed"),
            ResultReturned e => Said($"Đã trả kết quả cho {e.To}", $"Result given to {e.To}", [.. One(e.Ground), .. Originals(e)]),
            DossierApologised e => Said($"Xin lỗi Ông/Bà vì chậm, hẹn trả kết quả {Moment(e.NewDueAt)}", $"An apology for the delay; result promised for {Moment(e.NewDueAt)}", One(e.Reason)),
            StopRequested e => Said("Ông/Bà đề nghị dừng giải quyết", "You asked to stop", One(e.Reason)),
            DossierStopped e => Said("Đã dừng giải quyết", "The dossier was stopped", One(e.GivenBack)),
            ReceiptCorrected { NewKey: true } e => Said($"Giấy tiếp nhận được cấp lại: bản {e.Version} có mã tra cứu mới; mã trên giấy cũ không còn dùng được", $"The slip was given again: version {e.Version} has a new code to follow the dossier by; the former slip's no longer works", One(e.Reason)),
            ReceiptCorrected e => Said($"Thông tin tiếp nhận được sửa, giấy tiếp nhận bản {e.Version}", $"The receipt was corrected: slip version {e.Version}", One(e.Reason)),
            StepRecalled { Step: RecalledStep.Supplement } e => Said("Yêu cầu bổ sung gửi nhầm đã được thu hồi: Ông/Bà không phải bổ sung gì, thời hạn chạy như chưa dừng", "The supplement was asked for by mistake and is taken back: you need bring nothing, and the term runs as if it had not stopped", One(e.Reason)),
            StepRecalled { Step: RecalledStep.Payment } e => Said("Thông báo nghĩa vụ tài chính gửi nhầm đã được thu hồi, thời hạn chạy như chưa dừng", "The request for payment was sent by mistake and is taken back; the term runs as if it had not stopped", One(e.Reason)),
            StepRecalled { Step: RecalledStep.StopRequest } e => Said("Đề nghị dừng đã được thu hồi, hồ sơ tiếp tục được giải quyết", "The wish to stop was taken back; the dossier goes on", One(e.Reason)),
            NoErrorFound e => Said("Cơ quan giải quyết kết luận kết quả không có sai sót", "The agency found no error in the result", One(e.Reason)),
            ErrorReported e => Said($"Sai sót của kết quả đã được ghi nhận, sẽ sửa trước {Moment(e.DueAt)}", $"An error in the result was reported, to be mended by {Moment(e.DueAt)}", One(e.What)),
            ResultCorrected => Said("Kết quả được sửa sai sót", "The result was corrected"),
            LossReported e => Said($"Giấy tờ của hồ sơ bị mất, hỏng; {Named(e.Answering.UnitId, organisation).Vi} chịu trách nhiệm", $"Papers of the dossier were lost; {Named(e.Answering.UnitId, organisation).En} answers for it", [.. e.Papers ?? [], .. One(e.Remedy)]),
            LossMadeGood e => Said($"Việc mất, hỏng đã được khắc phục; thư xin lỗi số {e.Number}", $"The loss was made good; letter of apology {e.Number}", [.. One(e.Remade), .. One(e.Apology)]),
            MirroredStatusTaken e => Said($"{e.SystemOfRecord}: {e.Status.Words().Vi}", $"{e.SystemOfRecord}: {e.Status.Words().En}"),
            var other => (EventWords.Of(other, organisation).What, []),
        };
    }

    /// <summary>"Đơn đề nghị (1 bản chính): chưa ký".</summary>
    public static IReadOnlyList<string> Lacking(IReadOnlyList<Lack>? lacks) => [.. (lacks ?? []).Select(lack => $"{lack.Paper}: {lack.Reason}")];

    /// <summary>A unit in both languages; its id where it is not known here.</summary>
    public static Bilingual Named(string? unit, Organisation organisation) => new(organisation.NameOf(unit), organisation.NameOf(unit, english: true));

    private static (Bilingual, IReadOnlyList<string>) Said(string vi, string en, IReadOnlyList<string>? more = null) => (new(vi, en), more ?? []);

    private static IEnumerable<string> Originals(ResultReturned e) =>
        e.OriginalsKept is { } kept ? [$"Bản chính chưa trả lại đủ: {kept}"]
        : e.OriginalsReturned ? (e.Originals ?? []).Select(p => $"Đã trả lại: {p.Name} ({p.OriginalsTaken} bản chính)") : [];

    private static IReadOnlyList<string> One(string? text) => string.IsNullOrWhiteSpace(text) ? [] : [text];

    private static string At(Deadline deadline) => Moment(deadline.Due);

    private static string Moment(DateTimeOffset at) => Moment(LocalMoment.From(at));

    private static string Moment(LocalMoment moment) => $"{moment.At:HH\\:mm} {moment.On:dd/MM/yyyy}";
}
