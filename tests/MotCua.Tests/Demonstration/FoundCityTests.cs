using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Agencies;
using MotCua.Demonstration;
using MotCua.Law.Calendar;
using MotCua.Plumbing;
using MotCua.Positions;
using MotCua.Procedures;
using MotCua.Tariffs;

namespace MotCua.Tests.Demonstration;

public sealed class FoundCityTests(DemonstrationCentre centre) : IClassFixture<DemonstrationCentre>
{
    private static readonly DateOnly Founded = new(2026, 11, 20);

    [Fact]
    public async Task Every_fact_is_recorded()
    {
        var (organisation, _) = await Get<Organisations>().Now(Stop);
        var (catalogue, _) = await Get<Catalogues>().Now(Stop);
        var (tariff, _) = await Get<TariffBooks>().Now(Stop);

        Assert.Equal(City.Units.Select(u => u.Id).Order(), organisation.Units.Select(u => u.Id).Order());
        Assert.Equal(City.Officers.Select(o => (o.Id, o.Name)).Order(), organisation.Officers.Select(o => (o.Id, o.Name)).Order());
        Assert.Equal(City.Editions.Count, catalogue.Editions.Count);
        Assert.Equal(PublishedTariffs.HaiPhong.Id, tariff.Id);
    }

    [Fact]
    public async Task Every_officer_acts_in_the_position_held_for_the_agency_that_sent_the_officer()
    {
        var (organisation, _) = await Get<Organisations>().Now(Stop);

        foreach (var holding in City.HoldingsAt(Founded))
        {
            var me = organisation.Acting(holding.OfficerId, holding.PositionId, Founded);
            Assert.Equal(City.Officers.Single(o => o.Id == holding.OfficerId).HomeAgencyId, me!.AgencyId);
        }
        Assert.Equal("tt-11311", organisation.Acting("do-manh-cuong", "11311-biet-phai-1", Founded)!.CentreId);
        Assert.Null(organisation.Acting("do-manh-cuong", "11311-biet-phai-1", Founded.AddYears(3)));
    }

    [Fact]
    public async Task Every_delegation_is_recorded_as_it_stands_on_paper()
    {
        await using var db = await Get<IDbContextFactory<CentreDb>>().CreateDbContextAsync(Stop);
        var rows = await db.Set<DelegationRow>().ToListAsync(Stop);

        Assert.Equal(City.DelegationsAt(Founded).Select(d => (d.Id, d.DelegateId, d.Decision, d.To)).Order(), rows.Select(r => (r.DelegationId, r.DelegateId, r.Decision, r.ToOn)).Order());
    }

    [Fact]
    public async Task The_year_that_is_running_and_the_next_are_known_and_the_next_is_provisional()
    {
        var (calendars, _) = await Get<Calendars>().Now(Stop);

        Assert.True(calendars.Calendar.Covers(new(2026, 12, 31)));
        Assert.True(calendars.Calendar.Covers(new(2027, 12, 31)));
        Assert.Equal(YearStanding.Provisional, calendars.Calendar.StandingOf(2027));
    }

    [Fact]
    public async Task A_founding_that_was_cut_short_is_finished_and_nothing_is_recorded_twice()
    {
        await using var db = await Get<IDbContextFactory<CentreDb>>().CreateDbContextAsync(Stop);
        await db.Set<EditionLifeRow>().ExecuteDeleteAsync(Stop);

        await Get<FoundCity>().Run(Founded);
        await Get<FoundCity>().Run(Founded);

        Assert.Equal(City.Editions.Count, await db.Set<EditionLifeRow>().CountAsync(Stop));
        Assert.Equal(City.Units.Count, await db.Set<Unit>().CountAsync(Stop));
        Assert.Equal(City.DelegationsAt(Founded).Count, await db.Set<DelegationRow>().CountAsync(Stop));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private T Get<T>() where T : notnull => centre.Services.GetRequiredService<T>();
}
