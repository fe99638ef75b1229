using MotCua.Dossiers;
using MotCua.Dossiers.Intake;
using MotCua.Dossiers.Outages;
using MotCua.Dossiers.Reading;
using MotCua.Dossiers.Tracking;
using MotCua.Law;
using MotCua.Law.Clocks;
using MotCua.Law.Dossiers;
using MotCua.Law.Wording;
using MotCua.Ledger;
using MotCua.Papers.Forms;
using MotCua.Papers.Layout;
using MotCua.Plumbing;
using MotCua.Positions;
using MotCua.Procedures;

namespace MotCua.Papers;

/// <summary>Giấy tờ của hồ sơ: slips and results composed from a dossier's events alone.</summary>
public sealed partial class DossierPapers(EventLedger ledger, Organisations organisations, Catalogues catalogues, CentreOptions centre)
{
    private const string Place = "Hải Phòng";

    /// <summary>Mẫu 01 of the version in force; null before receipt.</summary>
    public async Task<Sheet?> Receipt(OpenedDossier opened)
    {
        var (organisation, _) = await organisations.Now();
        var (catalogue, _) = await catalogues.Now();
        if (opened.Events.FirstOrDefault(e => e.Event is DossierReceived) is not { Event: DossierReceived received } first
            || PaperForms.Known.On(PaperKind.ReceiptSlip, DayOf(first.HappenedAt)) is not { } form)
            return null;
        var d = opened.Dossier;
        var versions = ReceiptVersion.Of(opened.Events);
        var reprint = versions.Count > 1;
        var (version, due, stop) = (versions[^1], reprint ? d.Clock?.Deadline : received.Due, reprint ? d.Clock?.Stop : null);
        var serial = int.Parse(d.Code!.AsSpan(d.Code!.LastIndexOf('-') + 1), System.Globalization.CultureInfo.InvariantCulture);
        var party = d.Applicant!;
        var token = SlipToken.Of(ledger, opened.Id, d.SlipKey);
        return new ReceiptSlip(
            form, OfficeOf(organisation, d.Subject!.CentreId), $"{serial}/TTPVHCC", d.Code!, OpeningOf(opened, token), organisation.NameOf(d.Subject.CentreId),
            new SlipParty(party.Name, party.Number?.Value, party.Address, party.Phone, party.Email),
            d.Lodger is { } lodger ? new SlipLodger(lodger.Name, lodger.Number ?? "", lodger.Ground) : null,
            catalogue.ById(d.Subject.EditionId)?.Name ?? d.Subject.ProcedureCode, [.. version.Papers.Where(p => p.IsThere).Select(Paper)], version.Sets,
            received.Due?.Limit.Text.Vi ?? "không quy định", LocalMoment.From(first.HappenedAt), due?.Due,
            due is { Provisional: true } && stop is null ? "hạn trả rơi vào năm chưa công bố lịch nghỉ; tính theo lịch Trung tâm tạm áp dụng." : null,
            Way(version.ReturnBy, organisation.NameOf(d.Subject.CentreId)), [.. received.Charges.Lines.Select(c => new SlipFee(c.Name.Vi, c.Amount, c.ExemptionGround is null ? null : $"{c.How.Vi}; {c.Basis}"))],
            received.Charges.Total > Dong.Zero ? NumberWords.Amount(received.Charges.Total.Amount) : null,
            $"{LocalMoment.From(first.HappenedAt).On:dd/MM/yyyy}", serial, organisation.OfficerName(version.OfficerId), d.ReceiptVersion, DayOf(version.At),
            centre.PublicUrl is null && token is not null ? $"mã tra cứu {token}" : null)
        {
            Outage = received.Outage is { } outage ? $"{OutageWords.Of(outage, organisation).Vi}; thời hạn tính từ giờ nhận thật. Giấy này thay liên 2 của phiếu in sẵn." : null,
            Corrected = reprint ? Corrected(version, versions[^2]) : null,
            Stands = stop is null ? null : HowItStands(stop, d.Clock!.Limit),
        }.Compose();
    }

    /// <summary>The signed result; null while there is none here.</summary>
    public async Task<Sheet?> Result(OpenedDossier opened)
    {
        var (organisation, _) = await organisations.Now();
        var (catalogue, _) = await catalogues.Now();
        if (opened.Events.LastOrDefault(e => e.Event is ResultSigned) is not { Event: ResultSigned signed } last || opened.Dossier.Draft is not { } draft)
            return null;
        var d = opened.Dossier;
        var edition = catalogue.ById(d.Subject!.EditionId)!;
        // A mended result bears the signature of who mended it.
        var mended = opened.Events.LastOrDefault(e => e.Event is ResultCorrected { CapacityLines: not null });
        var (lines, atCentre) = mended?.Event is ResultCorrected { CapacityLines: { } own } corrected ? (own, corrected.AtCentreId) : (signed.CapacityLines, signed.AtCentreId);
        var given = mended ?? last;
        return new ResultPaper(
            OfficeOf(organisation, d.Subject.CompetentAgencyId), signed.Number ?? "", (signed.Granted ? edition.Result.Name : edition.Result.RefusalName).ToUpper(System.Globalization.CultureInfo.GetCultureInfo("vi-VN")),
            $"{edition.Name} của {d.Applicant!.Name}", signed.Granted, [.. edition.LegalBases.Select(b => $"Căn cứ {b.Citation};")], draft.Content.Split('\n'),
            DayOf(given.HappenedAt), lines.Count > 1 ? lines[0] : null, lines.Count > 0 ? lines[^1] : "", atCentre is not null, organisation.OfficerName(given.By.PersonId),
            ["Như trên;", "Trung tâm Phục vụ hành chính công;", "Lưu: VT."], d.Code!, TrackingOf(d.Code!))
        {
            Version = d.Result!.Version,
            FirstSignedOn = DayOf(last.HappenedAt),
        }.Compose();
    }

    /// <summary>What a reprint says of itself: since when it counts, and what it says otherwise than the one it replaces.</summary>
    private static string Corrected(ReceiptVersion version, ReceiptVersion former) => version.Since(former) is { Count: 0 }
        ? $"thay bản {former.Number} từ {Wording.Moment(LocalMoment.From(version.At))}; mã tra cứu mới, mã trên giấy cũ hết dùng."
        : $"thay bản {former.Number} từ {Wording.Moment(LocalMoment.From(version.At))}; đã sửa: {string.Join("; ", version.Since(former).Select(change => Lower(change.What.Vi)))}.";

    private static string HowItStands(ClockStop stop, TimeLimit limit) =>
        $"thời hạn đang dừng từ {Wording.Moment(stop.At)} ({StopWords.For(stop.Cause).Vi}). {StopWords.After(stop, limit).Vi} Trung tâm báo thời gian trả khi đó";

    /// <summary>Mẫu 06: hand-overs and what came of each, from events.</summary>
    public async Task<Sheet?> Control(OpenedDossier opened, DateTimeOffset now)
    {
        var (organisation, _) = await organisations.Now();
        var (catalogue, _) = await catalogues.Now();
        var d = opened.Dossier;
        if (d.Code is null || d.ReceivedAt is not { } at || PaperForms.Known.On(PaperKind.ControlSlip, DayOf(at)) is not { } form)
            return null;
        return new ControlSlip(form, OfficeOf(organisation, d.Subject!.CentreId), "", d.Code, TrackingOf(d.Code), d.Applicant!.Name, d.Applicant.Phone,
            catalogue.ById(d.Subject.EditionId)?.Name ?? "", LocalMoment.From(at), d.Clock?.Deadline?.Due, ControlSteps.Of(opened, organisation), DayOf(now)).Compose();
    }

    /// <summary>Where the applicant follows the dossier, when the centre has told its public address; otherwise the code alone, which is what is asked for everywhere.</summary>
    private string TrackingOf(string code) => centre.PublicUrl is { } address ? $"{address.TrimEnd('/')}/tra-cuu/{code}" : code;

    /// <summary>What the slip alone says: with its token the dossier opens to who holds it. Papers shown to others carry the code alone.</summary>
    private string OpeningOf(OpenedDossier opened, string? token) =>
        centre.PublicUrl is null || token is null ? TrackingOf(opened.Address) : $"{TrackingOf(opened.Address)}/{token}";

    internal static IssuingOffice OfficeOf(Organisation organisation, string unitId)
    {
        var unit = organisation.Unit(unitId);
        var above = unit is null ? null : organisation.AgencyOf(unit.ParentId ?? unit.Id);
        return new(Upper(above is null || above.Id == unit!.Id ? "" : above.Name), Upper(unit?.Name ?? unitId), Place);
    }

    /// <summary>As within a sentence: a name's capitals stay, but for the first.</summary>
    private static string Lower(string text) => text.Length == 0 ? text : char.ToLower(text[0], System.Globalization.CultureInfo.GetCultureInfo("vi-VN")) + text[1..];

    private static string Upper(string text) => text.ToUpper(System.Globalization.CultureInfo.GetCultureInfo("vi-VN"));

    private static SlipPaper Paper(PaperCopy paper) => paper.ReadFromDatabase ? new(paper.Name, "Dữ liệu trong CSDL", 1)
        : paper.Shown ? new(paper.Name, "Xuất trình", 1)
        : paper.Originals > 0 ? new(paper.Name, "Bản chính", paper.Originals, paper.Copies)
        : new(paper.Name, "Bản sao", paper.Copies);

    private static string Way(ReturnWay way, string centre) => way switch
    {
        ReturnWay.ByPost => "địa chỉ đã ghi, qua dịch vụ bưu chính",
        ReturnWay.Online => "bản điện tử, Kho dữ liệu của tổ chức, cá nhân",
        _ => centre,
    };

    private static DateOnly DayOf(DateTimeOffset at) => LocalMoment.From(at).On;
}
