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
    /// <summary>Beyond any term of entering a blank.</summary>
    private static readonly TimeSpan LongestBack = TimeSpan.FromDays(366);

    /// <summary>The situation of an act; null where no edition can be found for it, or its person no longer holds the position that day.</summary>
    public async Task<(Situation? Situation, IReadOnlyList<Guard> Guards)> Situation(DossierAct act, Dossier? before, Me me, DateTimeOffset asked)
    {
        var (organisation, positions) = await organisations.Now();
        var (calendar, days) = await calendars.Now();
        var (catalogue, editions) = await catalogues.Now();
        var (tariff, charges) = await tariffs.Now();
        var at = HappenedAt(act.Claims, asked);
        var (today, entered) = (Law.LocalMoment.From(at).On, Law.LocalMoment.From(asked).On);
        var edition = before?.Subject is { } subject ? catalogue.ById(subject.EditionId) : act.Opens is { } code ? catalogue.InForce(code, today) : null;
        if (edition is null || (me.IsMachine ? me : organisation.Acting(me.PersonId, me.PositionId, entered)) is not { } acting)
            return (null, []);
        var (shelf, read) = await texts.Now();
        var published = catalogue.Published(edition.Id)!;
        var (absent, standing) = await absences.Now();
        var by = acting.AsActor().InPlaceOfHolder(act, before, [.. absent.StandsInFor(me.PersonId, asked).Select(a => a.OfficerId)]);
        var situation = new Situation(at, by, edition, calendar.Calendar, calendar.Hours, tariff, DossierCodeFormats.Default, Provisions.InForceOn(today))
        {
            Agency = AgencyOf(organisation, act.Names),
            Settler = act.NamesOfficer is { } named ? new(named, organisation.SettlesFor(named, today)) : null,
            Opening = calendar.Openings.GetValueOrDefault(before?.Subject?.CentreId ?? acting.CentreId ?? ""),
            Office = OfficeOf(organisation.Position(acting.PositionId)),
            OpenContradictions = shelf.ContradictionsOf(published),
            RecordedAt = asked,
            WitnessId = act.NamesWitness is { } witness && acting.CentreId is { } centre && organisation.StaffOf(centre, today).Any(officer => officer.Id == witness) ? witness : null,
        };
        return (situation, [positions, days, editions, charges, .. published.RestsOnText ? new[] { read } : [], .. by.InPlaceOf is null ? [] : new[] { standing }]);
    }

    /// <summary>What is entered from the outage book is judged as of its true time; a moment no entry could have is left to the law to refuse.</summary>
    public static DateTimeOffset HappenedAt(DateTimeOffset? claims, DateTimeOffset asked) =>
        claims is { } claimed && claimed <= asked && claimed > asked - LongestBack ? claimed : asked;

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
