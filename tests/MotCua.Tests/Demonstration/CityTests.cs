using MotCua.Agencies;
using MotCua.Demonstration;
using MotCua.Law.Positions;
using MotCua.Law.Procedures;

namespace MotCua.Tests.Demonstration;

public sealed class CityTests
{
    private static readonly DateOnly Founded = new(2026, 11, 23);
    private static readonly Dictionary<string, UnitFact> Units = City.Units.ToDictionary(u => u.Id);
    private static readonly Dictionary<string, PositionFact> Positions = City.Positions.ToDictionary(p => p.Id);
    private static readonly Dictionary<string, OfficerFact> Officers = City.Officers.ToDictionary(o => o.Id);
    private static readonly IReadOnlyList<HoldingFact> Holdings = City.HoldingsAt(Founded);

    [Fact]
    public void The_city_has_114_communes_each_with_a_committee_and_a_centre()
    {
        Assert.Equal((67, 45, 2), (Count("xã"), Count("phường"), Count("đặc khu")));
        Assert.All(City.Communes, c => Assert.Equal(UnitKind.PeoplesCommittee, Units[c.CommitteeId].Kind));
        Assert.All(City.Communes, c => Assert.Equal((UnitKind.Centre, c.CommitteeId), (Units[c.CentreId].Kind, Units[c.CentreId].AgencyId)));

        static int Count(string kind) => City.Communes.Count(c => c.Kind == kind);
    }

    [Fact]
    public void Every_unit_hangs_on_a_known_one_and_every_agency_has_its_own_identifier()
    {
        Assert.All(City.Units, u => Assert.True(u.ParentId is null ? u.Id == "ubnd-thanh-pho" : Units.ContainsKey(u.ParentId)));
        Assert.All(City.Units, u => Assert.Equal(u.Kind is UnitKind.Division or UnitKind.Centre, u.Identifier is null));
        Assert.All(City.Units, u => Assert.Equal(u.Kind is UnitKind.Division or UnitKind.Centre ? u.ParentId : u.Id, u.AgencyId));
        var identifiers = City.Units.Where(u => u.Identifier is not null).Select(u => u.Identifier!).ToList();
        Assert.Distinct(identifiers);
        Assert.All(identifiers, id => Assert.Matches(@"^H24(\.\d{2,3}){0,2}$", id));
        Assert.Equal("H24", Assert.Single(City.Units, u => u.IdentifierVerified).Identifier);
    }

    [Fact]
    public void Every_officer_holds_one_position()
    {
        Assert.Equal(70, City.Officers.Count);
        Assert.Distinct(City.Officers.Select(o => o.Name));
        Assert.Equal(Officers.Keys.Order(), Holdings.Select(h => h.OfficerId).Order());
        Assert.Equal(Positions.Keys.Order(), Holdings.Select(h => h.PositionId).Order());
        Assert.All(City.Positions, p => Assert.True(Units.ContainsKey(p.UnitId), p.UnitId));
        Assert.All(City.Officers, o => Assert.NotNull(Units[o.HomeAgencyId].Identifier));
    }

    [Fact]
    public void Who_is_not_seconded_works_in_the_home_agency_and_who_is_stands_at_a_centre_for_12_to_36_months()
    {
        foreach (var holding in Holdings)
        {
            var (position, home) = (Positions[holding.PositionId], Officers[holding.OfficerId].HomeAgencyId);
            Assert.Equal(position.Kind == PositionKind.SecondedOfficer, holding.SecondmentDecision is not null);
            if (holding.To is not { } to)
            {
                Assert.Equal(home, Units[position.UnitId].AgencyId);
                continue;
            }
            Assert.Equal(UnitKind.Centre, Units[position.UnitId].Kind);
            Assert.InRange(to.AddDays(1), holding.From.AddMonths(12), holding.From.AddMonths(36));
            Assert.InRange(Founded, holding.From, to);
        }
    }

    [Fact]
    public void Heads_of_agencies_and_only_they_have_capacity_lines_of_their_own() =>
        Assert.All(City.Positions, p => Assert.Equal(p.Kind == PositionKind.HeadOfAgency, p is { Capacity: not null, CapacityLines.Count: > 0 }));

    public static TheoryData<string, string, string> Places
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var edition in City.Editions.Select(e => e.Edition))
            {
                if (edition.Level == ProcedureLevel.City)
                    data.Add(edition.Id, edition.CompetentAgencyId!, "tt-thanh-pho");
                else
                    data.AddRange((edition.Id, "ubnd-11311", "tt-11311"), (edition.Id, "ubnd-11824", "tt-11824"));
            }
            return data;
        }
    }

    [Theory, MemberData(nameof(Places))]
    public void Every_step_has_someone_to_do_it(string editionId, string agencyId, string centreId)
    {
        var edition = City.Editions.Single(e => e.Edition.Id == editionId).Edition;
        foreach (var kind in edition.Cases.SelectMany(c => c.Steps).Select(s => s.By).Distinct())
        {
            var atCentre = kind is PositionKind.Receiver or PositionKind.ReturnOfficer;
            Assert.Contains(City.Positions, p => p.Kind == kind && (atCentre ? p.UnitId == centreId : Units[p.UnitId].AgencyId == agencyId));
        }
    }

    [Fact]
    public void The_showcase_has_one_person_for_each_role_the_directors_and_inspectors_of_a_ward_and_of_the_city_and_an_editor()
    {
        var kinds = City.Showcase.Select(s => Positions[Holdings.Single(h => h.OfficerId == s.OfficerId).PositionId].Kind).ToList();

        Assert.Equal(
            [PositionKind.Receiver, PositionKind.Appraiser, PositionKind.HeadOfDivision, PositionKind.HeadOfAgency, PositionKind.SecondedOfficer, PositionKind.RecordsClerk,
             PositionKind.ReturnOfficer, PositionKind.Director, PositionKind.Director, PositionKind.Appraiser, PositionKind.Inspector, PositionKind.Inspector, PositionKind.Administrator], kinds);
        Assert.All(City.Showcase, s => Assert.DoesNotContain("", new[] { s.Role, s.RoleEn, s.Sentence, s.SentenceEn }));
    }

    [Fact]
    public void The_centres_receive_in_sessions_on_working_days_and_the_city_on_saturday_mornings()
    {
        Assert.Equal(6, Assert.Single(City.CityOpening.Weeks).Week.Count);
        Assert.Equal(5, Assert.Single(City.CommuneOpening.Weeks).Week.Count);
        Assert.All(City.CommuneOpening.Weeks[0].Week.Values, sessions => Assert.Equal(2, sessions.Count));
    }
}
