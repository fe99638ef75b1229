using System.Globalization;
using MotCua.Dossiers.Reading;
using MotCua.Law;
using MotCua.Law.Dossiers;
using MotCua.Papers.Forms;
using MotCua.Papers.Layout;
using MotCua.Positions;

namespace MotCua.Papers;

/// <summary>Văn bản gửi người nộp trong khi giải quyết: the letters of apology and the notice of the stop, each from the events up to its own.</summary>
public sealed partial class DossierPapers
{
    /// <summary>Mẫu 04, the last one given; null while there is none.</summary>
    public Task<Sheet?> Apology(OpenedDossier opened) => Apology(opened, opened.Dossier.Apologies.Length);

    /// <summary>Mẫu 04, the n-th one given; null where there were fewer.</summary>
    public async Task<Sheet?> Apology(OpenedDossier opened, int n)
    {
        var (organisation, _) = await organisations.Now();
        var (catalogue, _) = await catalogues.Now();
        var before = 0;
        for (var left = n; before < opened.Events.Count; before++)
            if (opened.Events[before].Event is DossierApologised && --left == 0)
                break;
        if (before >= opened.Events.Count || opened.Events[before] is not { Event: DossierApologised apologised } given
            || PaperForms.Known.On(PaperKind.Apology, DayOf(given.HappenedAt)) is not { } form)
            return null;
        var then = opened.Events.Take(before).Select(e => e.Event).Aggregate(Dossier.None, DossierLaw.Evolve);
        var (agency, centre) = (organisation.NameOf(then.Subject!.CompetentAgencyId), organisation.NameOf(then.Subject.CentreId));
        return new ApologyLetter(
            form, OfficeOf(organisation, then.Subject.CompetentAgencyId), apologised.Number ?? "", then.Code!, TrackingOf(then.Code!), agency, centre,
            PartyOf(then), catalogue.ById(then.Subject.EditionId)?.Name ?? then.Subject.ProcedureCode, LocalMoment.From(then.ReceivedAt!.Value), LocalMoment.From(then.DueAt!.Value),
            apologised.Reason ?? "", LocalMoment.From(apologised.NewDueAt), Way(then.ReturnBy, centre), apologised.Late,
            apologised.Provisional ? "ngày hẹn lại rơi vào năm chưa công bố lịch nghỉ." : null,
            SignedAs(organisation.Position(given.By.PositionId)), organisation.OfficerName(given.By.PersonId), DayOf(given.HappenedAt)).Compose();
    }

    /// <summary>Which apology an address asks for; the last where it says none of those there are.</summary>
    public static int ApologyAsked(OpenedDossier opened, string? asked) =>
        int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= 1 && n <= opened.Dossier.Apologies.Length ? n : opened.Dossier.Apologies.Length;

    /// <summary>Thư xin lỗi về mất, hỏng hồ sơ, the last one given; null while there is none.</summary>
    public Task<Sheet?> LossLetter(OpenedDossier opened) => LossLetter(opened, opened.Dossier.LossesMadeGood);

    /// <summary>The n-th one given; null where there were fewer.</summary>
    public async Task<Sheet?> LossLetter(OpenedDossier opened, int n)
    {
        if (opened.Events.FirstOrDefault(e => e.Event is LossMadeGood letter && letter.Letter == n) is not { Event: LossMadeGood good } given
            || opened.Events.TakeWhile(e => e != given).LastOrDefault(e => e.Event is LossReported) is not { Event: LossReported loss } reported)
            return null;
        var (organisation, _) = await organisations.Now();
        var (catalogue, _) = await catalogues.Now();
        var d = opened.Dossier;
        return new LossLetter(
            OfficeOf(organisation, loss.Answering.UnitId), good.Number ?? "", d.Code!, TrackingOf(d.Code!), organisation.NameOf(loss.Answering.UnitId), PartyOf(d),
            catalogue.ById(d.Subject!.EditionId)?.Name ?? d.Subject.ProcedureCode, LocalMoment.From(reported.HappenedAt), string.Join("; ", loss.Papers ?? []),
            good.Remade ?? "", good.Apology ?? "", d.DueAt is { } due ? LocalMoment.From(due) : null,
            SignedAs(organisation.Position(given.By.PositionId)), organisation.OfficerName(given.By.PersonId), DayOf(given.HappenedAt)).Compose();
    }

    /// <summary>Mẫu 05, after a request or because no supplement came; null while the dossier is not stopped here.</summary>
    public async Task<Sheet?> StopNotice(OpenedDossier opened)
    {
        var (organisation, _) = await organisations.Now();
        var (catalogue, _) = await catalogues.Now();
        if (opened.Events.LastOrDefault(e => e.Event is DossierStopped or DossierLapsed) is not { } given || PaperForms.Known.On(PaperKind.StopNotice, DayOf(given.HappenedAt)) is not { } form)
            return null;
        var d = opened.Dossier;
        var (number, request, givenBack) = given.Event switch
        {
            DossierStopped stopped when opened.Events.LastOrDefault(e => e.Event is StopRequested) is { Event: StopRequested asked } wish =>
                (stopped.Number, new StopRequest(asked.AskedBy ?? "", asked.Reason ?? "", LocalMoment.From(wish.HappenedAt)), stopped.GivenBack ?? ""),
            DossierLapsed lapsed => (lapsed.Number, null, "giấy tờ Trung tâm đã nhận"),
            _ => ("", null, (string?)null),
        };
        if (givenBack is null)
            return null;
        // Nobody signed what the clock did: whoever gives the notice out signs it.
        var byClock = given.Event is DossierLapsed && organisation.Position(given.By.PositionId) is null;
        var closed = d.LapsesAt is { } lapses && request is null ? $"đã quá thời hạn bổ sung ({Wording.Moment(LocalMoment.From(lapses))}) mà Trung tâm không nhận được giấy tờ được yêu cầu" : null;
        return new StopNotice(
            form, OfficeOf(organisation, d.Subject!.CentreId), number ?? "", d.Code ?? "", d.Code is { } code ? TrackingOf(code) : null, PartyOf(d),
            catalogue.ById(d.Subject.EditionId)?.Name ?? d.Subject.ProcedureCode, organisation.NameOf(d.Subject.CompetentAgencyId), (d.ReceivedAt ?? d.SubmittedAt) is { } at ? LocalMoment.From(at) : null,
            request, closed, givenBack,
            byClock ? [Upper(organisation.NameOf(d.Subject.CentreId))] : SignedAs(organisation.Position(given.By.PositionId)), byClock ? "" : organisation.OfficerName(given.By.PersonId), DayOf(given.HappenedAt)).Compose();
    }

    private static SlipParty PartyOf(Dossier dossier) => dossier.Applicant is { } party ? new(party.Name, party.Number?.Value, party.Address, party.Phone, party.Email) : new("", null, null, null, null);

    /// <summary>The lines above a name: as one signs by own office, else the position's title.</summary>
    private static string[] SignedAs(Position? position) =>
        position?.OwnCapacityLines is { } lines ? lines.Split('\n') : [Upper(position?.Title ?? "")];
}
