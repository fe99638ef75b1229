using MotCua.Law.Dossiers;
using MotCua.Law.Procedures;
using MotCua.Law.Tariffs;

namespace MotCua.Law.Tests.Dossiers;

/// <summary>Việc trong truyện: each act as it is asked when nothing is wrong with it, and who does it.</summary>
internal static class Acts
{
    public static readonly ReportError ReportError = new("Ghi nhầm số thửa", "Nguyễn Thị Mai");

    public static readonly Party Applicant = new(
        PartyKind.Person, "Nguyễn Thị Mai", new("031190000123", "Bộ Công an", new(2022, 5, 4)), new(1990, 3, 8), Sex.Female, "Phường Hồng Bàng", "0900000001", null);

    public static readonly IReadOnlyList<PaperCopy> Papers = [new("don", "Đơn đề nghị", 1, 0), new("ban-ve", "Bản vẽ", 1, 0)];

    public static Receive Receive(ProcedureEdition edition) => new(
        edition.Code, "chung", Channel.Direct, People.Agency, Applicant, null, Papers, 1,
        new(edition.Code, "chung", Channel.Direct, PayerKind.Person, default), true, ReturnWay.AtCentre, null, false);

    public static FileOnline FileOnline(ProcedureEdition edition) =>
        new(edition.Code, "chung", People.Centre, People.Agency, Applicant, null, Papers, "G22.99-261102-000001");

    public static readonly AskForSupplement AskForSupplement = new([new("Bản vẽ", 1, 0, "thiếu mặt cắt móng")], "Khoản 2 Điều 5");
    public static readonly ReceiveSupplement ReceiveSupplement = new([new("ban-ve", "Bản vẽ", 1, 0)]);
    public static readonly CompleteFiling CompleteFiling = new([new("ban-ve", "Bản vẽ", 0, 1)]);
    public static readonly Appraise Appraise = new(true, "Đủ điều kiện");
    public static readonly Propose Propose = new(true, "Cấp giấy");
    public static readonly ReturnResult ReturnResult = new("Nguyễn Thị Mai", null, ReturnWay.AtCentre, false, true);
    public static readonly ReportLoss ReportLoss = new(["Bản vẽ"], "Nguyễn An", "Trung tâm xin bản lưu của đơn vị thiết kế");
    public static readonly Digitise Digitise = new("ban-ve", new("BV", "031190000123", "Bản vẽ", "Bản vẽ thiết kế nhà ở", "không thời hạn", "hồ sơ này"), [new(new string('a', 64), "application/pdf", 1234)]);
    public static readonly RefuseReceipt RefuseReceipt = new("Không thuộc thẩm quyền", "Ủy ban nhân dân phường", null);

    /// <summary>One of every act, in the order of the table, with who does it when all is well.</summary>
    public static IReadOnlyList<(DossierAct Act, Law.Positions.Actor By)> OneOfEach(ProcedureEdition edition) =>
    [
        (FileOnline(edition), People.Applicant),
        (Receive(edition), People.Receiver),
        (new GuideCompletion([new("Bản vẽ", 1, 0, "chưa ký số")]), People.Receiver),
        (CompleteFiling, People.Applicant),
        (RefuseReceipt with { Counter = new(edition.Code, "chung", Channel.Direct, People.Agency, Applicant, null) }, People.Receiver),
        (new HandOver(), People.Receiver),
        (new Take(), People.Appraiser),
        (Appraise, People.Appraiser),
        (new Consult(People.OtherAgency, "Hộ tịch của người đề nghị", Editions.WorkingDays(3)), People.Appraiser),
        (new AnswerConsultation(true, "Đồng ý"), People.Stranger),
        (new NoteSilence(People.OtherAgency), People.Clock),
        (AskForSupplement, People.Appraiser),
        (ReceiveSupplement, People.Receiver),
        (new Lapse(), People.Clock),
        (new PauseForIncident("Cổng dịch vụ công quốc gia ngừng"), People.Receiver),
        (new ResumeAfterIncident(), People.Receiver),
        (new RecountDue(new(new(new(2027, 1, 8), new(9, 0)), new(new(2026, 12, 28), new(9, 0)), Editions.WorkingDays(5), true, [], "", "")), People.Clock),
        (new AskForPayment(new(2_000_000), "Tiền sử dụng đất, Thuế thành phố"), People.Appraiser),
        (new ConfirmPayment("GNT 001"), People.Appraiser),
        (Propose, People.Appraiser),
        (new Agree(), People.Head),
        (new SendBack("Sửa câu chữ"), People.Head),
        (new Sign(), People.AgencyHead),
        (ReturnResult, People.Receiver),
        (new DraftApology(), People.Clock),
        (new Apologise("Nhiều hồ sơ", "Overload", new LocalMoment(new(2026, 12, 31), new(9, 0)).ToInstant()), People.Appraiser),
        (new AskToStop("Nguyễn Thị Mai", "Đổi ý"), People.Receiver),
        (new Stop("Trả lại toàn bộ giấy tờ"), People.Receiver),
        (new CorrectReceipt(Applicant with { Name = "Nguyễn Thị Mai Anh" }, null, Papers, "Gõ sai tên"), People.Receiver),
        (new Recall("Chuyển nhầm túi hồ sơ"), People.Receiver),
        (new Reassign(People.SecondAppraiser.PersonId, "Nghỉ phép"), People.Head),
        (ReportError, People.Receiver),
        (new FindNoError("Kết quả đúng với đơn"), People.AgencyHead),
        (new ReplaceSlip("Người nộp làm mất giấy"), People.Receiver),
        (new CorrectResult("Số thửa 12", "Gõ nhầm số thửa", default, "Lê Bình"), People.AgencyHead),
        (ReportLoss, People.Receiver),
        (new MakeLossGood("Đã xin lại bản vẽ", "Thư xin lỗi 3/TTPVHCC"), People.Director),
        (Digitise, People.Receiver),
        (new TakeMirroredStatus(4, true, null, "Thông báo của hệ thống"), People.Receiver),
    ];
}
