using Microsoft.EntityFrameworkCore;
using MotCua.Agencies;
using MotCua.Law.Codes;
using MotCua.Law.Dossiers;
using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Positions;
using MotCua.Procedures;
using MotCua.Tariffs;

namespace MotCua.Dossiers;

/// <summary>Căn cứ để xem xét: puts together everything a decision reads, each with the guard that finds a change made meanwhile.</summary>
public sealed class ReferenceBooks(
    Organisations organisations, Calendars calendars, Catalogues catalogues, TariffBooks tariffs, IDbContextFactory<CentreDb> store)
{
    /// <summary>The situation of an act; null where no edition can be found for it.</summary>
    public async Task<(Situation? Situation, IReadOnlyList<Guard> Guards)> Situation(DossierAct act, Dossier? before, Me me, DateTimeOffset at)
    {
        var (organisation, positions) = await organisations.Now();
        var (calendar, days) = await calendars.Now();
        var (catalogue, editions) = await catalogues.Now();
        var (tariff, charges) = await tariffs.Now();
        var today = Law.LocalMoment.From(at).On;
        var edition = before?.Subject is { } subject ? catalogue.ById(subject.EditionId) : act.Opens is { } code ? catalogue.InForce(code, today) : null;
        if (edition is null)
            return (null, []);
        var situation = new Situation(at, me.AsActor(), edition, calendar.Calendar, calendar.Hours, tariff, DossierCodeFormats.Default, Provisions.InForceOn(today))
        {
            Office = OfficeOf(organisation.Position(me.PositionId)),
        };
        return (situation, [positions, days, editions, charges]);
    }

    /// <summary>The streams of the delegations given to a person and not revoked, as the list knows them; the commit checks each.</summary>
    public async Task<IReadOnlyList<Guid>> DelegationsOf(string personId)
    {
        await using var db = await store.CreateDbContextAsync();
        return await db.Set<DelegationRow>().Where(d => d.DelegateId == personId).OrderBy(d => d.RevokedAt == null ? 0 : 1).ThenByDescending(d => d.ToOn).Take(40).Select(d => d.DelegationId).ToListAsync();
    }

    /// <summary>Said when an act was found to rest on older reference data.</summary>
    public void Forget()
    {
        organisations.Forget();
        calendars.Forget();
        catalogues.Forget();
        tariffs.Forget();
    }

    private static OwnOffice? OfficeOf(Position? position) =>
        position is { OwnCapacity: { } capacity, OwnCapacityLines: { } lines } ? new(capacity, lines.Split('\n')) : null;
}
