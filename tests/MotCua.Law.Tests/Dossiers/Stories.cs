using MotCua.Law.Dossiers;
using MotCua.Law.Procedures;

namespace MotCua.Law.Tests.Dossiers;

/// <summary>Những truyện thường kể: how a dossier comes to each status, by acts alone, all on the morning of 02/11/2026.</summary>
internal static class Stories
{
    public static Story Received(ProcedureEdition edition, string at = "2026-11-02T09:00") =>
        new Story(edition).At(at).Do(Acts.Receive(edition), People.Receiver);

    public static Story Taken(ProcedureEdition edition, string at = "2026-11-02T09:00") => Received(edition, at).Do(new Take(), People.Appraiser);

    public static Story Proposed(ProcedureEdition edition, string at = "2026-11-02T09:00") =>
        Taken(edition, at).Do(Acts.Appraise, People.Appraiser).Do(Acts.Propose, People.Appraiser);

    public static Story Decided(ProcedureEdition edition, string at = "2026-11-02T09:00") => Proposed(edition, at).Do(new Sign(), People.AgencyHead);

    /// <summary>A dossier in this status, decided here by the plain procedure.</summary>
    public static Story In(DossierStatus status)
    {
        var edition = Editions.Ordinary;
        var online = () => new Story(edition).Do(Acts.FileOnline(edition), People.Applicant);
        var guided = () => online().Do(new GuideCompletion([new("Bản vẽ", 1, 0, "chưa ký số")]), People.Receiver);
        var asked = () => Taken(edition).Do(Acts.AskForSupplement, People.Appraiser);
        var stopping = () => Taken(edition).Do(new AskToStop("Nguyễn Thị Mai", "Đổi ý"), People.Receiver);
        return status switch
        {
            DossierStatus.New => new Story(edition),
            DossierStatus.Submitted => online(),
            DossierStatus.GuidanceAwaited => guided(),
            DossierStatus.ReceiptRefused => online().Do(Acts.RefuseReceipt, People.Receiver),
            DossierStatus.Received => Received(edition),
            DossierStatus.HandedOver => Received(edition).Do(new HandOver(), People.Receiver),
            DossierStatus.Appraising => Taken(edition),
            DossierStatus.SupplementAwaited => asked(),
            DossierStatus.PaymentAwaited => Taken(edition).Do(new AskForPayment(new(2_000_000), "Tiền sử dụng đất"), People.Appraiser),
            DossierStatus.Proposed => Proposed(edition),
            DossierStatus.Agreed => Proposed(edition).Do(new Agree(), People.Head),
            DossierStatus.StopAsked => stopping(),
            DossierStatus.Stopped => stopping().Do(new Stop("không có"), People.Receiver),
            DossierStatus.Lapsed => asked().At("2026-11-18T09:00").Do(new Lapse(), People.Clock),
            DossierStatus.Decided => Decided(edition),
            _ => Decided(edition).Do(Acts.ReturnResult, People.Receiver),
        };
    }
}
