using MotCua.Agencies;
using MotCua.Law.Codes;
using MotCua.Law.Dossiers;
using MotCua.Ledger;
using MotCua.Positions;
using MotCua.Procedures;
using MotCua.Procedures.Import;
using MotCua.Tariffs;

namespace MotCua.Dossiers;

/// <summary>Căn cứ để xem xét: puts together everything a decision reads, each with the guard that finds a change made meanwhile.</summary>
public sealed class ReferenceBooks(
    Organisations organisations, Calendars calendars, Catalogues catalogues, TariffBooks tariffs, PublishedTexts texts, Absences absences)
{
    /// <summary>The situation of an act; null where no edition can be found for it, or its person no longer holds the position that day.</summary>
    public async Task<(Situation? Situation, IReadOnlyList<Guard> Guards)> Situation(DossierAct act, Dossier? before, Me me, DateTimeOffset at)
    {
        var (organisation, positions) = await organisations.Now();
        var (calendar, days) = await calendars.Now();
        var (catalogue, editions) = await catalogues.Now();
        var (tariff, charges) = await tariffs.Now();
        var today = Law.LocalMoment.From(at).On;
        var edition = before?.Subject is { } subject ? catalogue.ById(subject.EditionId) : act.Opens is { } code ? catalogue.InForce(code, today) : null;
        if (edition is null || (me.IsMachine ? me : organisation.Acting(me.PersonId, me.PositionId, today)) is not { } acting)
            return (null, []);
        var (shelf, read) = await texts.Now();
        var published = catalogue.Published(edition.Id)!;
        var (absent, standing) = await absences.Now();
        var by = acting.AsActor().InPlaceOfHolder(act, before, [.. absent.StandsInFor(me.PersonId, at).Select(a => a.OfficerId)]);
        var situation = new Situation(at, by, edition, calendar.Calendar, calendar.Hours, tariff, DossierCodeFormats.Default, Provisions.InForceOn(today))
        {
            Agency = AgencyOf(organisation, act.Names),
            Settler = act.NamesOfficer is { } named ? new(named, organisation.SettlesFor(named, today)) : null,
            Opening = calendar.Openings.GetValueOrDefault(before?.Subject?.CentreId ?? acting.CentreId ?? ""),
            Office = OfficeOf(organisation.Position(acting.PositionId)),
            OpenContradictions = shelf.ContradictionsOf(published),
        };
        return (situation, [positions, days, editions, charges, .. published.RestsOnText ? new[] { read } : [], .. by.InPlaceOf is null ? [] : new[] { standing }]);
    }

    /// <summary>Said when an act was found to rest on older reference data.</summary>
    public void Forget()
    {
        organisations.Forget();
        calendars.Forget();
        catalogues.Forget();
        tariffs.Forget();
        texts.Forget();
        absences.Forget();
    }

    private static CompetentAgency? AgencyOf(Organisation organisation, string? id) =>
        organisation.Unit(id) is { IsAgency: true } unit ? new(unit.Id, unit.Identifier, unit.IsCommuneCommittee, organisation.OwnCentreOf(unit)?.Id ?? "") : null;

    private static OwnOffice? OfficeOf(Position? position) =>
        position is { OwnCapacity: { } capacity, OwnCapacityLines: { } lines } ? new(capacity, lines.Split('\n')) : null;
}
