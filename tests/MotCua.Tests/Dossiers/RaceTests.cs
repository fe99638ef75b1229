using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Dossiers;
using MotCua.Dossiers.Register;
using MotCua.Law.Dossiers;
using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Positions;

namespace MotCua.Tests.Dossiers;

/// <summary>Hai người cùng lúc: what was pressed before something changed and is decided after it.</summary>
public sealed class RaceTests(Centre centre) : IClassFixture<Centre>
{
    [Fact]
    public async Task A_signature_pressed_before_the_revocation_but_recorded_after_it_is_refused()
    {
        var dossier = await Id(await centre.Agreed());
        var signer = await Me(Spine.Signer);
        var pressedAt = centre.Clock.At;
        centre.Clock.At = pressedAt.AddMinutes(1);
        await Delegations.RevokeAllOf(centre, Spine.Signer);
        try
        {
            var done = await Acts.Do(dossier, new Sign(), signer, pressedAt, null, null);
            Assert.Equal("sign.delegation-revoked", Assert.Single(Assert.IsType<Done.Refused>(done).Refusals).Code);
        }
        finally
        {
            await Delegations.GrantAgain(centre, Spine.Signer);
        }
    }

    [Fact]
    public async Task A_position_that_ended_while_the_page_was_open_does_nothing_more()
    {
        var dossier = await Id(await centre.Received());
        var appraiser = await Me(Spine.Appraiser);
        await EndHolding(appraiser, centre.Clock.At.AddDays(-1));

        Assert.IsType<Done.Hidden>(await Acts.Do(dossier, new Take(), appraiser));

        await EndHolding(appraiser, null);
        centre.Services.GetRequiredService<Organisations>().Forget();
        Assert.IsType<Done.Committed>(await Acts.Do(dossier, new Take(), appraiser));
    }

    private DossierActs Acts => centre.Services.GetRequiredService<DossierActs>();

    private IDbContextFactory<CentreDb> Store => centre.Services.GetRequiredService<IDbContextFactory<CentreDb>>();

    private async Task<Guid> Id(string code)
    {
        await using var db = await Store.CreateDbContextAsync();
        return await db.Set<DossierRow>().Where(r => r.Code == code).Select(r => r.DossierId).SingleAsync();
    }

    private async Task<Me> Me(string officer)
    {
        var (organisation, _) = await centre.Services.GetRequiredService<Organisations>().Now();
        var day = Law.LocalMoment.From(centre.Clock.At).On;
        return organisation.Acting(officer, organisation.PositionsOf(officer, day).First().Id, day)!;
    }

    private async Task EndHolding(Me me, DateTimeOffset? at)
    {
        DateOnly? last = at is { } moment ? Law.LocalMoment.From(moment).On : null;
        await using var db = await Store.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Set<Holding>().Where(h => h.OfficerId == me.PersonId && h.PositionId == me.PositionId).ExecuteUpdateAsync(set => set.SetProperty(h => h.ToOn, last));
        await References.Changed(db.Database.GetDbConnection(), transaction.GetDbTransaction(), Organisations.Table, me.PersonId);
        await transaction.CommitAsync();
    }
}
