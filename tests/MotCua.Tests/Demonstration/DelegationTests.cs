using MotCua.Demonstration;
using MotCua.Law;
using MotCua.Law.Positions;

namespace MotCua.Tests.Demonstration;

public sealed class DelegationTests
{
    private static readonly DateOnly Founded = new(2026, 11, 23);
    private static readonly IReadOnlyList<DelegationFact> Delegations = City.DelegationsAt(Founded);

    [Fact]
    public void Some_are_active_one_ends_within_a_fortnight_and_one_has_expired()
    {
        Assert.Equal(5, Delegations.Count(d => d.From <= Founded && d.To >= Founded.AddMonths(3)));
        Assert.Equal(Founded.AddDays(14), Assert.Single(Delegations, d => d.To >= Founded && d.To < Founded.AddMonths(3)).To);
        Assert.Equal(Founded.AddDays(-10), Assert.Single(Delegations, d => d.To < Founded).To);
    }

    [Fact]
    public void Signing_by_delegation_stays_within_the_delegators_agency()
    {
        var home = City.Officers.ToDictionary(o => o.Id, o => o.HomeAgencyId);

        Assert.All(Delegations, d => Assert.Equal((d.AgencyId, d.AgencyId), (home[d.DelegatorId], home[d.DelegateId])));
        Assert.All(Delegations, d => Assert.Equal(PositionKind.HeadOfAgency, PositionOf(d.DelegatorId).Kind));
    }

    [Fact]
    public void Only_procedures_of_the_agency_that_are_decided_here_are_delegated()
    {
        foreach (var delegation in Delegations)
            foreach (var edition in City.Editions.Select(e => e.Edition).Where(e => delegation.Procedures.Contains(e.Code)))
            {
                Assert.False(edition.SystemOfRecord.IsMirrored);
                Assert.Equal(edition.CompetentAgencyId ?? "ubnd", edition.CompetentAgencyId is null ? delegation.AgencyId[..4] : delegation.AgencyId);
            }
        Assert.All(Delegations.SelectMany(d => d.Procedures), code => Assert.Contains(City.Editions, e => e.Edition.Code == code));
    }

    [Fact]
    public void The_seconded_officer_of_the_showcase_may_sign_a_building_permit_of_the_ward_and_nothing_of_the_department()
    {
        var at = new LocalMoment(Founded, new(9, 0)).ToInstant();
        var signer = new Actor("do-manh-cuong", "11311-biet-phai-1", PositionKind.SecondedOfficer, "tt-11311", "ubnd-11311", "tt-11311");
        var delegation = new Delegation { Granted = Delegations.Single(d => d.DelegateId == signer.PersonId).GrantedBy(signer, at) };

        Assert.Contains(City.Showcase, s => s.OfficerId == signer.PersonId);
        Assert.Null(delegation.Covers(signer, new(at, "1.013225", "ubnd-11311", true)));
        Assert.Equal("sign.other-agency", delegation.Covers(signer, new(at, "1.009664", "so-tai-chinh", true))!.Code);
    }

    private static PositionFact PositionOf(string officer) =>
        City.Positions.Single(p => p.Id == City.HoldingsAt(Founded).Single(h => h.OfficerId == officer).PositionId);
}
