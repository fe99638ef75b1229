using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Law.Positions;
using MotCua.Plumbing;
using MotCua.Positions;

namespace MotCua.Tests.Dossiers;

/// <summary>Ủy quyền trong kiểm thử: revoked and granted again by the acts themselves, as the delegator.</summary>
internal static class Delegations
{
    public static async Task RevokeAllOf(Centre centre, string officer)
    {
        foreach (var row in await ActiveOf(centre, officer))
            Assert.Empty(await centre.Services.GetRequiredService<DelegationActs>().Revoke(row.DelegationId, new RevokeDelegation("Quyết định thu hồi"), await Delegator(centre, row)));
    }

    public static async Task GrantAgain(Centre centre, string officer)
    {
        var rows = await All(centre, officer);
        var row = rows.First(r => r.ProcedureCodes.Contains("1.013225", StringComparison.Ordinal));
        var grant = new GrantDelegation(row.DelegatorId, "Chủ tịch", officer, row.AgencyId, "Quyết định ủy quyền lại",
            row.CapacityLines.Split('\n'), row.ProcedureCodes.Split(' '), RefusalsToo: true, row.FromOn, row.ToOn);
        Assert.Empty(await centre.Services.GetRequiredService<DelegationActs>().Grant(Guid.CreateVersion7(centre.Clock.At), grant, await Delegator(centre, row)));
    }

    private static async Task<List<DelegationRow>> ActiveOf(Centre centre, string officer) => [.. (await All(centre, officer)).Where(r => r.RevokedAt is null)];

    private static async Task<List<DelegationRow>> All(Centre centre, string officer)
    {
        await using var db = await centre.Services.GetRequiredService<IDbContextFactory<CentreDb>>().CreateDbContextAsync();
        return await db.Set<DelegationRow>().Where(r => r.DelegateId == officer).OrderByDescending(r => r.ToOn).ToListAsync();
    }

    private static async Task<Me> Delegator(Centre centre, DelegationRow row)
    {
        var (organisation, _) = await centre.Services.GetRequiredService<Organisations>().Now();
        var day = Law.LocalMoment.From(centre.Clock.At).On;
        return organisation.Acting(row.DelegatorId, organisation.PositionsOf(row.DelegatorId, day).First().Id, day)!;
    }
}
