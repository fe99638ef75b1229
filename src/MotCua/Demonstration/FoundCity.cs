using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using MotCua.Agencies;
using MotCua.Law.Calendar;
using MotCua.Law.Positions;
using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Positions;
using MotCua.Procedures;
using MotCua.Tariffs;

namespace MotCua.Demonstration;

/// <summary>
/// Lập thành phố trình diễn: records the demonstration city's facts on the day it is founded: units, people, editions, tariff,
/// delegations, the accounts one can step into, and the calendar of the next year, which nobody has announced, as adopted by the centre.
/// </summary>
public sealed class FoundCity(
    IDbContextFactory<CentreDb> store, EventLedger ledger, DelegationKind delegations, Organisations organisations, Catalogues catalogues,
    TariffBooks tariffs, Calendars calendars, TimeProvider time)
{
    /// <summary>Who records facts that no person typed.</summary>
    public const string By = "demonstration";

    private const string Decision = "Dữ liệu trình diễn";

    /// <summary>Records what is not there yet, before the first page is shown: a founding that was cut short is finished at the next start.</summary>
    /// <param name="founded">The day the demonstration was founded; terms are reckoned from it.</param>
    public async Task Run(DateOnly founded)
    {
        var at = time.GetUtcNow();
        await using var db = await store.CreateDbContextAsync();
        if (!await db.Set<Unit>().AnyAsync())
            await Settle(db, founded, at);
        if (!await db.Set<EditionRow>().AnyAsync() && !await db.Set<EditionLifeRow>().AnyAsync())
            await Publish(db, at);
        Forget();
        foreach (var fact in City.DelegationsAt(founded))
            await Delegate(fact, at);
    }

    private static async Task Settle(CentreDb db, DateOnly founded, DateTimeOffset at)
    {
        db.AddRange(City.Units.Select(u => Unit(u, at)));
        db.AddRange(City.Positions.Select(Position));
        db.AddRange(City.Officers.Select(Officer));
        db.AddRange(City.HoldingsAt(founded).Select(Holding));
        db.Add(new TariffRow { Lines = PublishedTariffs.HaiPhongJson, Decision = "Các nghị quyết nêu ở từng dòng", RecordedAt = at, RecordedBy = By });
        db.AddRange(City.Showcase.Select(Account));
        db.AddRange(City.Units.Where(u => u.Kind == UnitKind.Centre).Select(centre => Opening(centre, at)));
        int[] years = [founded.Year, founded.Year + 1];
        db.AddRange(years.Where(year => WorkCalendar.Published.StandingOf(year) is null).Select(year => Calendar(year, at)));
        await db.SaveChangesAsync();
    }

    private async Task Publish(CentreDb db, DateTimeOffset at)
    {
        var agencies = City.Units.Where(u => u.Identifier is not null).Select(u => u.Id).ToHashSet();
        var refusals = await new RecordEdition(City.Editions, By).In(db, ledger, agencies.Contains, at);
        if (refusals.Count > 0)
            throw new InvalidDataException(string.Join("; ", refusals.Select(r => r.Words.Vi)));
    }

    private static Unit Unit(UnitFact u, DateTimeOffset at) => new()
    {
        Id = u.Id,
        Kind = u.Kind,
        ParentId = u.Kind is UnitKind.Division or UnitKind.Centre ? u.AgencyId : u.ParentId,
        Name = u.Name,
        NameEn = u.NameEn,
        Identifier = u.Identifier,
        IdentifierVerified = u.IdentifierVerified,
        Address = u.Address,
        FromOn = new(2025, 7, 1),
        Decision = Decision,
        RecordedAt = at,
        RecordedBy = By,
    };

    private static Position Position(PositionFact p) => new()
    {
        Id = p.Id,
        Kind = p.Kind,
        UnitId = p.UnitId,
        Title = p.Title,
        TitleEn = p.TitleEn,
        OwnCapacity = p.Capacity,
        OwnCapacityLines = p.CapacityLines is null ? null : string.Join('\n', p.CapacityLines),
    };

    private static Officer Officer(OfficerFact o)
    {
        var place = City.Showcase.Index().FirstOrDefault(s => s.Item.OfficerId == o.Id);
        return new()
        {
            Id = o.Id,
            Name = o.Name,
            Sex = o.Sex,
            HomeAgencyId = o.HomeAgencyId,
            ShowcaseOrder = place.Item is null ? null : place.Index + 1,
            ShowcaseVi = place.Item?.Sentence,
            ShowcaseEn = place.Item?.SentenceEn,
        };
    }

    private static Holding Holding(HoldingFact h) => new()
    {
        Id = $"{h.OfficerId}@{h.PositionId}",
        OfficerId = h.OfficerId,
        PositionId = h.PositionId,
        FromOn = h.From,
        ToOn = h.To,
        Decision = h.SecondmentDecision ?? Decision,
    };

    private static IdentityUser Account(ShowcasePerson person) => new(person.OfficerId)
    {
        Id = person.OfficerId,
        NormalizedUserName = person.OfficerId.ToUpperInvariant(),
        SecurityStamp = person.OfficerId,
    };

    private static OpeningRow Opening(UnitFact centre, DateTimeOffset at) => new()
    {
        CentreId = centre.Id,
        Hours = OpeningRow.Write(City.Communes.Any(commune => commune.CentreId == centre.Id) ? City.CommuneOpening : City.CityOpening),
        Decision = Decision,
        RecordedAt = at,
        RecordedBy = By,
    };

    private static CalendarYearRow Calendar(int year, DateTimeOffset at)
    {
        var proposal = ProvisionalCalendar.Propose(year);
        return new()
        {
            Year = year,
            Revision = 1,
            Standing = proposal.Year.Standing,
            Facts = CalendarYearRow.Write(proposal.Facts),
            Basis = proposal.Year.Basis,
            RecordedAt = at,
            RecordedBy = By,
        };
    }

    private async Task Delegate(DelegationFact fact, DateTimeOffset at)
    {
        var granted = fact.GrantedBy(new(fact.DelegatorId, By, PositionKind.HeadOfAgency, fact.AgencyId, fact.AgencyId), at);
        await ledger.Do<Delegation, DelegationEvent, string>(delegations, fact.Id, new("GrantDelegation", fact.DelegatorId, null, at),
            state => state.Granted is null ? new Decided<DelegationEvent, string>.Events(granted) : new Decided<DelegationEvent, string>.Events());
    }

    private void Forget()
    {
        organisations.Forget();
        catalogues.Forget();
        tariffs.Forget();
        calendars.Forget();
    }
}
