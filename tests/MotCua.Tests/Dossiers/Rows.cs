using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Dossiers;
using MotCua.Dossiers.Reading;
using MotCua.Dossiers.Register;
using MotCua.Law.Dossiers;
using MotCua.Ledger;
using MotCua.Plumbing;

namespace MotCua.Tests.Dossiers;

/// <summary>Đọc từ kho: what stands in the store beside the pages.</summary>
internal static class Rows
{
    public static async Task<Guid> IdOf(Centre centre, string code)
    {
        await using var db = await centre.Services.GetRequiredService<IDbContextFactory<CentreDb>>().CreateDbContextAsync();
        return (await db.Set<DossierRow>().SingleAsync(r => r.Code == code)).DossierId;
    }

    /// <summary>The register's row of a dossier.</summary>
    public static async Task<DossierRow> OfId(Centre centre, Guid dossier)
    {
        await using var db = await centre.Services.GetRequiredService<IDbContextFactory<CentreDb>>().CreateDbContextAsync();
        return await db.Set<DossierRow>().SingleAsync(r => r.DossierId == dossier);
    }

    /// <summary>What happened to a dossier, in order.</summary>
    public static async Task<IReadOnlyList<DossierEvent>> Events(Centre centre, string code) =>
        [.. centre.Services.GetRequiredService<EventLedger>().Events(centre.Services.GetRequiredService<DossierKind>(), await IdOf(centre, code)).Select(e => e.Event)];

    /// <summary>The codes an agency's dossiers of some days have, in the order of their receipt.</summary>
    public static async Task<IReadOnlyList<string>> Codes(Centre centre, string agency, DateTimeOffset from, DateTimeOffset until)
    {
        await using var db = await centre.Services.GetRequiredService<IDbContextFactory<CentreDb>>().CreateDbContextAsync();
        return await db.Set<DossierRow>().Where(r => r.AgencyId == agency && r.ReceivedAt >= from && r.ReceivedAt < until && r.Code != null).OrderBy(r => r.ReceivedAt).Select(r => r.Code!).ToListAsync();
    }

    /// <summary>Who read a dossier on which page, and why, the latest last.</summary>
    public static async Task<IReadOnlyList<(string Person, string Page, string Reason)>> Readings(Centre centre, string code)
    {
        var id = await IdOf(centre, code);
        await using var db = await centre.Services.GetRequiredService<IDbContextFactory<CentreDb>>().CreateDbContextAsync();
        return [.. (await db.Set<ReadingRow>().Where(r => r.DossierId == id).OrderBy(r => r.Id).ToListAsync()).Select(r => (r.PersonId, r.Page, r.Reason))];
    }
}
