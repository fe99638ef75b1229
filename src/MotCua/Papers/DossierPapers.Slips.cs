using MotCua.Dossiers.Reading;
using MotCua.Law;
using MotCua.Law.Clocks;
using MotCua.Law.Dossiers;
using MotCua.Papers.Forms;
using MotCua.Papers.Layout;

namespace MotCua.Papers;

/// <summary>Phiếu yêu cầu bổ sung (mẫu 02) và phiếu từ chối tiếp nhận (mẫu 03).</summary>
public sealed partial class DossierPapers
{
    /// <summary>Which of the dossier's slips mẫu 02 an event gave; null where it gave none.</summary>
    public static int? SlipOf(DossierEvent happened) => happened switch
    {
        SupplementAsked asked => asked.Slip,
        CompletionGuided guided => guided.Slip,
        _ => null,
    };

    /// <summary>Mẫu 02, the dossier's first, second …; null where there is none such.</summary>
    public async Task<Sheet?> Supplement(OpenedDossier opened, int slip)
    {
        if (opened.Events.FirstOrDefault(e => SlipOf(e.Event) == slip) is not { } given || PaperForms.Known.On(PaperKind.SupplementRequest, DayOf(given.HappenedAt)) is not { } form)
            return null;
        var (organisation, _) = await organisations.Now();
        var d = opened.Dossier;
        var (lacks, basis, number, office) = given.Event switch
        {
            SupplementAsked e => (e.Lacks, e.Basis, e.Number, d.Subject!.CompetentAgencyId),
            CompletionGuided e => (e.Lacks, Articles.GuidanceAtReception.Citation, e.Number, d.Subject!.CentreId),
            _ => (null, null, null, d.Subject!.CentreId),
        };
        var asked = given.Event as SupplementAsked;
        return new SupplementSlip(
            form, OfficeOf(organisation, office), number, d.Code, d.Code is { } code ? TrackingOf(code) : null, PartyOf(d), await NameOf(d),
            [.. (lacks ?? []).Select(l => new SlipLack(l.Paper, l.Originals, l.Certified, l.Copies, l.Reason))], basis ?? "",
            asked?.Closes.Due, asked?.Stop is { } stop && d.Clock is { } clock ? After(stop, clock.Limit) : null,
            organisation.NameOf(d.Subject.CentreId), organisation.Unit(d.Subject.CentreId)?.Phone, organisation.OfficerName(given.By.PersonId), LocalMoment.From(given.HappenedAt)).Compose();
    }

    /// <summary>Mẫu 03; null where receipt was not refused.</summary>
    public async Task<Sheet?> Refusal(OpenedDossier opened)
    {
        if (opened.Events.FirstOrDefault(e => e.Event is FilingRefused) is not { Event: FilingRefused refused } given
            || PaperForms.Known.On(PaperKind.ReceiptRefusal, DayOf(given.HappenedAt)) is not { } form)
            return null;
        var (organisation, _) = await organisations.Now();
        var d = opened.Dossier;
        return new RefusalSlip(
            form, OfficeOf(organisation, d.Subject!.CentreId), refused.Number, organisation.NameOf(d.Subject.CentreId), PartyOf(d), d.Lodger?.Name, await NameOf(d),
            refused.Reason ?? "", refused.CompetentAgency, organisation.OfficerName(given.By.PersonId), LocalMoment.From(given.HappenedAt)).Compose();
    }

    private async Task<string> NameOf(Dossier d)
    {
        var (catalogue, _) = await catalogues.Now();
        return catalogue.ById(d.Subject!.EditionId)?.Name ?? d.Subject.ProcedureCode;
    }

    private static string After(ClockStop stop, TimeLimit limit) => stop.Regime == StopRegime.Restart
        ? $"Từ lúc phát hành phiếu này thời hạn giải quyết dừng lại; khi Trung tâm nhận đủ bổ sung, thời hạn {limit.Text.Vi} được tính lại từ đầu."
        : $"Từ lúc phát hành phiếu này thời hạn giải quyết dừng lại; thời gian chờ bổ sung không tính vào thời hạn, khi nhận đủ bổ sung còn {stop.Remaining.Text.Vi}.";
}
