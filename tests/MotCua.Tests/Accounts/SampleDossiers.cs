using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Dossiers;
using MotCua.Dossiers.Register;
using MotCua.Dossiers.Settlement;
using MotCua.Law.Clocks;
using MotCua.Law.Dossiers;
using MotCua.Plumbing;
using MotCua.Positions;

namespace MotCua.Tests.Accounts;

/// <summary>Hồ sơ mẫu: dossiers of the demonstration that stand for all, each by the letter of its relation to the ward and its centre.</summary>
/// <param name="Letter">P: the ward's own; X: of another commune; T: of the city's centre; H: of another commune, the ward consulted; Q: received at the city's centre for a national system; 0: none such.</param>
internal sealed record SampleDossier(char Letter, string Code, Guid Id)
{
    private const string Ward = "ubnd-11311", OtherCommune = "ubnd-11824", CityCentre = "tt-thanh-pho";

    /// <summary>A code as the ward gives them, which no dossier has.</summary>
    public static SampleDossier None { get; } = new('0', "H24.165-261123-9999", Guid.Empty);

    public static async Task<IReadOnlyList<SampleDossier>> Of(Centre centre)
    {
        await using var db = await centre.Services.GetRequiredService<IDbContextFactory<CentreDb>>().CreateDbContextAsync();
        var rows = db.Set<DossierRow>().AsNoTracking().Where(r => r.Code != null).OrderBy(r => r.ReceivedAt).ThenBy(r => r.Code);
        var waiting = db.Set<WorkItem>();
        return
        [
            Of('P', await rows.FirstAsync(r => r.AgencyId == Ward && r.Status == DossierStatus.Returned)),
            Of('X', await rows.FirstAsync(r => r.AgencyId == OtherCommune && r.Status == DossierStatus.Returned)),
            Of('T', await rows.FirstAsync(r => r.CentreId == CityCentre && r.Status == DossierStatus.Returned)),
            Of('H', await Consulted(centre, await rows.FirstAsync(r => r.AgencyId == OtherCommune && waiting.Any(w => w.DossierId == r.DossierId && w.Awaits == Awaits.Holder)))),
            Of('Q', await rows.FirstAsync(r => r.CentreId == CityCentre && waiting.Any(w => w.DossierId == r.DossierId && w.Awaits == Awaits.NationalSystem))),
            None,
        ];
    }

    private static SampleDossier Of(char letter, DossierRow row) => new(letter, row.Code!, row.DossierId);

    /// <summary>Whoever holds the dossier asks the ward for its opinion.</summary>
    private static async Task<DossierRow> Consulted(Centre centre, DossierRow row)
    {
        var db = await centre.Services.GetRequiredService<IDbContextFactory<CentreDb>>().CreateDbContextAsync();
        await using (db)
        {
            var holder = (await db.Set<WorkItem>().SingleAsync(w => w.DossierId == row.DossierId)).HolderId!;
            var (organisation, _) = await centre.Services.GetRequiredService<Organisations>().Now();
            var today = Law.LocalMoment.From(centre.Clock.At).On;
            var me = organisation.PositionsOf(holder, today).Select(p => organisation.Acting(holder, p.Id, today)!).First(m => m.AgencyId == row.AgencyId);
            var done = await centre.Services.GetRequiredService<DossierActs>().Do(row.DossierId, new Law.Dossiers.Consult(Ward, "Ranh giới thửa đất giáp phường.", new(5, TimeUnit.WorkingDays)), me);
            Assert.True(done is Done.Committed || row.Scope.Split(' ').Length > 2, done.ToString());
            return row;
        }
    }
}
