using MotCua.Law;
using MotCua.Law.Clocks;
using MotCua.Law.Dossiers;
using MotCua.Law.Tariffs;

namespace MotCua.Dossiers.Api;

/// <summary>Ví dụ của từng việc: a body for each act another machine may ask, from the act's own type. People and numbers in them are made up.</summary>
public static class ActExamples
{
    private static readonly Party Applicant = new(PartyKind.Person, "Nguyễn Văn Ánh", new("031085001234", null, null), new(1985, 3, 2), Sex.Male, "12 Lê Lợi, phường Hồng Bàng", "0912345678", null);

    private static readonly PaperCopy[] Papers = [new("don", "Đơn đề nghị cấp giấy phép xây dựng", 1, 0), new("dat-dai", "Giấy tờ về đất đai", 0, 1), new("ban-ve", "Bản vẽ thiết kế xây dựng", 2, 0)];

    private static readonly Lack[] Lacks = [new("Bản vẽ mặt cắt móng", 1, 0, "Bản vẽ đã nộp chưa có mặt cắt móng.")];

    private static readonly Dictionary<Type, DossierAct> All = new DossierAct[]
    {
        new Receive("1.013225", "nha-o-rieng-le", Channel.Direct, "ubnd-11311", Applicant, null, Papers, 1, new("1.013225", "nha-o-rieng-le", Channel.Direct, PayerKind.Person, new(2026, 11, 23)), true, ReturnWay.AtCentre, null, true),
        new GuideCompletion(Lacks),
        new RefuseReceipt("Không thuộc thẩm quyền của phường.", "Sở Xây dựng", null),
        new Take(), new Appraise(true, "Đủ điều kiện cấp phép."), new Propose(true, "Cấp giấy phép xây dựng nhà ở riêng lẻ 3 tầng."), new Agree(), new SendBack("Bổ sung ý kiến về lộ giới."),
        new ReturnResult("Nguyễn Văn Ánh", null, ReturnWay.AtCentre, true, true, new Dong(75_000), Originals: []),
        new AskForSupplement(Lacks, "Điều 95 Luật Xây dựng"), new ReceiveSupplement([new("ban-ve", "Bản vẽ mặt cắt móng", 1, 0)]), new Lapse(),
        new AskForPayment(new Dong(1_250_000), "Lệ phí trước bạ theo thông báo của cơ quan thuế"), new ConfirmPayment("Giấy nộp tiền 0012345 ngày 25/11/2026"),
        new HandOver(), new TakeMirroredStatus(9, true, "A25-000123", "Phần mềm hộ tịch", new(2026, 11, 25, 9, 0, 0, TimeSpan.FromHours(7))), new Reassign("nguyen-minh-duc", "Người đang giữ hồ sơ đi công tác."), new Recall("Chuyển nhầm hồ sơ."),
        new CorrectReceipt(Applicant with { Name = "Nguyễn Văn Anh" }, null, null, "Sai tên người nộp."), new ReplaceSlip("Người nộp báo mất giấy."), new ReportError("Sai số nhà.", "Nguyễn Văn Ánh"), new FindNoError("Số nhà theo quyết định cấp số nhà."),
        new ReportLoss(["Bản vẽ thiết kế xây dựng"], "nguyen-minh-duc", "In lại từ bản số hóa."), new Consult("so-xay-dung", "Ranh giới thửa đất có giáp đường quy hoạch không?", new(5, TimeUnit.WorkingDays)), new AnswerConsultation(true, "Không giáp đường quy hoạch."),
        new AskToStop("Nguyễn Văn Ánh", "Thay đổi thiết kế."), new Stop("Đã trả 2 bản vẽ, 75.000 đồng."), new PauseForIncident("Phần mềm đất đai ngừng từ 8 giờ."), new ResumeAfterIncident(),
        new Digitise("don", new("GT01", "031085001234", "Đơn đề nghị cấp giấy phép xây dựng", "Xây nhà 3 tầng", "Không thời hạn", "Toàn quốc"), [new("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "application/pdf", 120_431)]),
    }.ToDictionary(act => act.GetType());

    public static DossierAct Of(Type act) => All[act];
}
