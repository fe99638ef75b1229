using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Demonstration;
using MotCua.Dossiers;
using MotCua.Dossiers.Register;
using MotCua.Law;
using MotCua.Law.Dossiers;
using MotCua.Law.Positions;
using MotCua.Law.Procedures;
using MotCua.Law.Tariffs;
using MotCua.Plumbing;
using MotCua.Positions;

namespace MotCua.Tests.Demonstration;

/// <summary>The people of the demonstration bring every procedure from reception to return.</summary>
public sealed class StoryTests(DemonstrationCentre centre) : IClassFixture<DemonstrationCentre>
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private readonly Inhabitants inhabitants = new(20261120);

    public static TheoryData<string, string, string> Places
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var edition in new MotCua.Procedures.Catalogue(City.Editions).InForceOn(Today))
            {
                if (edition.CompetentAgencyId is { } agency)
                    data.Add(edition.Code, agency, "tt-thanh-pho");
                else
                    data.AddRange((edition.Code, "ubnd-11311", "tt-11311"), (edition.Code, "ubnd-11824", "tt-11824"));
            }
            return data;
        }
    }

    [Theory, MemberData(nameof(Places))]
    public async Task Every_procedure_goes_from_reception_to_return(string code, string agency, string place)
    {
        var edition = EditionOf(code);
        var (dossier, state) = await Received(edition, agency, place);
        if (edition.SystemOfRecord.IsMirrored)
        {
            await Done(dossier, new TakeMirroredStatus(9, true, "123/KQ", "Hệ thống quốc gia", Get<TimeProvider>().GetUtcNow()), One(PositionKind.Receiver, place));
        }
        else
        {
            var officer = One(PositionKind.Appraiser, agency);
            await Done(dossier, new Take(), officer);
            await Done(dossier, new Appraise(true, "Đủ điều kiện."), officer);
            await Done(dossier, new Propose(true, "Đồng ý cấp."), officer);
            if (edition.Settlement.NeedsAgreement)
                await Done(dossier, new Agree(), One(PositionKind.HeadOfDivision, agency));
            await Done(dossier, new Sign(), One(PositionKind.HeadOfAgency, agency));
        }
        state = await Done(dossier, new ReturnResult(state.Applicant!.Name, null, ReturnWay.AtCentre, true, true, NoFeeGround: state.FeeIsSet ? null : "Chưa công bố mức thu"), One(PositionKind.ReturnOfficer, place));

        Assert.Equal(DossierStatus.Returned, state.Status);
        Assert.StartsWith(City.Units.Single(u => u.Id == agency).Identifier! + "-261120-", state.Code, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.001193", false)]
    [InlineData("1.012753", true)]
    public async Task Nobody_registers_the_birth_of_an_enterprise(string procedure, bool enterprises)
    {
        await using var db = await Get<IDbContextFactory<CentreDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var applicants = await db.Set<DossierRow>().Where(row => row.ProcedureCode == procedure).Select(row => row.Applicant).ToListAsync(TestContext.Current.CancellationToken);
        Assert.NotEmpty(applicants);
        Assert.All(applicants, name => Assert.Equal(enterprises, name.StartsWith("Công ty", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_showcase_tells_a_building_permit_signed_at_the_centre_by_delegation()
    {
        var (dossier, _) = await Received(EditionOf("1.013225"), "ubnd-11311", "tt-11311");
        await Done(dossier, new Take(), Shown(PositionKind.Appraiser));
        await Done(dossier, new Appraise(true, "Đủ điều kiện."), Shown(PositionKind.Appraiser));
        await Done(dossier, new Propose(true, "Cấp giấy phép."), Shown(PositionKind.Appraiser));
        await Done(dossier, new Agree(), Shown(PositionKind.HeadOfDivision));

        Assert.Equal("sign.no-delegation", await Refused(dossier, new Sign(), Acting("phan-thi-cam-tu")));
        var signed = await Done(dossier, new Sign(), Shown(PositionKind.SecondedOfficer));

        Assert.Equal(["TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ"], signed.Result!.CapacityLines);
        await Done(dossier, new ReturnResult(signed.Applicant!.Name, null, ReturnWay.AtCentre, true, true), Shown(PositionKind.ReturnOfficer));
    }

    [Fact]
    public async Task The_showcase_tells_a_certified_copy_signed_by_the_director()
    {
        var (dossier, received) = await Received(EditionOf("2.000815"), "ubnd-11311", "tt-11311");
        await Done(dossier, new Take(), Shown(PositionKind.Appraiser));
        await Done(dossier, new Propose(true, "Đúng với bản chính."), Shown(PositionKind.Appraiser));

        var signed = await Done(dossier, new Sign(), Shown(PositionKind.Director));

        Assert.Equal(SigningCapacity.ByDelegation, signed.Result!.Capacity);
        Assert.Equal(Today, LocalMoment.From(received.FirstPromise!.DueAt).On);
    }

    [Fact]
    public async Task An_expired_delegation_signs_nothing()
    {
        var (dossier, _) = await Received(EditionOf("2.000815"), "ubnd-11824", "tt-11824");
        var officer = One(PositionKind.Appraiser, "ubnd-11824");
        await Done(dossier, new Take(), officer);
        await Done(dossier, new Propose(true, "Đúng với bản chính."), officer);

        Assert.Equal("sign.delegation-out-of-term", await Refused(dossier, new Sign(), One(PositionKind.Director, "tt-11824")));
    }

    private async Task<(Guid, Dossier)> Received(ProcedureEdition edition, string agency, string place)
    {
        var (one, dossier) = (edition.Cases[0], Guid.CreateVersion7(Get<TimeProvider>().GetUtcNow()));
        var papers = one.Papers.Where(p => p.Required).Select(p => new PaperCopy(p.Key, p.Name, p.Originals, p.Copies, p.ShownOnly)).ToList();
        var receive = new Receive(edition.Code, one.Key, Channel.Direct, agency, inhabitants.Person(1).AsParty(), null, papers, 1,
            new(edition.Code, one.Key, Channel.Direct, PayerKind.Person, Today), FeePaid: false, ReturnWay.AtCentre, null, SlipWanted: false);
        return (dossier, await Done(dossier, receive, One(PositionKind.Receiver, place)));
    }

    private async Task<Dossier> Done(Guid dossier, DossierAct act, Me me)
    {
        var done = await Get<DossierActs>().Do(dossier, act, me);
        return done is Done.Committed committed ? committed.Dossier
            : throw new Xunit.Sdk.XunitException($"{act.GetType().Name} by {me.Title}: {(done is Done.Refused r ? string.Join(" ", r.Refusals.Select(x => x.Words.Vi)) : done)}");
    }

    private async Task<string> Refused(Guid dossier, DossierAct act, Me me) =>
        Assert.Single(Assert.IsType<Done.Refused>(await Get<DossierActs>().Do(dossier, act, me)).Refusals).Code;

    private static ProcedureEdition EditionOf(string code) => new MotCua.Procedures.Catalogue(City.Editions).InForce(code, Today)!;

    /// <summary>Someone of this kind at this centre, or in a unit of this agency.</summary>
    private static Me One(PositionKind kind, string unit)
    {
        var position = City.Positions.First(p => p.Kind == kind && (p.UnitId == unit || City.Units.Single(u => u.Id == p.UnitId).AgencyId == unit));
        return Acting(City.HoldingsAt(Today).First(h => h.PositionId == position.Id).OfficerId);
    }

    private static Me Shown(PositionKind kind) => City.Showcase.Select(s => Acting(s.OfficerId)).First(me => me.Kind == kind);

    private static Me Acting(string officerId)
    {
        var officer = City.Officers.Single(o => o.Id == officerId);
        var position = City.Positions.Single(p => p.Id == City.HoldingsAt(Today).Single(h => h.OfficerId == officerId).PositionId);
        var centreId = position.UnitId.StartsWith("tt-", StringComparison.Ordinal) ? position.UnitId : null;
        return new(officer.Id, officer.Name, position.Id, position.Title, position.TitleEn, position.Kind, position.UnitId, officer.HomeAgencyId, centreId);
    }

    private T Get<T>() where T : notnull => centre.Services.GetRequiredService<T>();
}
