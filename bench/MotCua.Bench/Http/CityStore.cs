using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Demonstration;
using MotCua.Dossiers.Register;
using MotCua.Dossiers.Round;
using MotCua.Law;
using MotCua.Law.Positions;
using MotCua.Plumbing;
using MotCua.Positions;
using MotCua.Procedures;
using Npgsql;

namespace MotCua.Bench.Http;

/// <summary>Kho của thành phố: brings a store to so many dossiers, all lived act by act, before a centre is opened on it, and says who there can do what.</summary>
internal static class CityStore
{
    private const int Days = 220, CodesDrawn = 20_000;

    private static readonly string[] Communes = ["11311", "11824"];

    /// <summary>Fills what is missing and closes it: nothing that the fill leaves to do is done while it is measured.</summary>
    public static async Task<(Crowd Crowd, long Dossiers)> Prepare(DataFolder data, int dossiers)
    {
        // A fill that is cut short is begun again, so its commits need not wait for the disk; a checkpoint follows.
        var postgres = StoreSettings.Postgres(data) is { } connection ? $"{connection};Options=-c synchronous_commit=off" : null;
        await using var app = await CentreHost.Build(new CentreOptions { Data = data, Demo = true, Quiet = true, Postgres = postgres, Urls = "http://127.0.0.1:0" });
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<CentreDb>>().CreateDbContextAsync();
        var have = await db.Set<DossierRow>().CountAsync();
        if (have < dossiers) await Fill(app.Services, have, dossiers - have);
        await OpenAccounts(db);
        var lapsed = await app.Services.GetRequiredService<ClockRound>().Run();
        if (lapsed > 0) Say($"{lapsed} supplements that nobody brought lapsed");
        await TakePapersAsPrinted(data);
        return (await CrowdOf(app.Services, db), await db.Set<DossierRow>().LongCountAsync());
    }

    private static async Task Fill(IServiceProvider services, int have, int missing)
    {
        var watch = Stopwatch.StartNew();
        var (made, acts) = await services.GetRequiredService<SeedDossiers>().Run(have, missing, Days);
        Say(string.Create(CultureInfo.InvariantCulture, $"{made} dossiers lived by {acts} acts in {watch.Elapsed.TotalSeconds:0} s ({made / watch.Elapsed.TotalSeconds:0} dossiers/s)"));
    }

    /// <summary>Every officer of the demonstration can be signed in as, not only the one shown for each role.</summary>
    private static async Task OpenAccounts(CentreDb db)
    {
        var order = City.Showcase.Count;
        foreach (var officer in await db.Set<Officer>().Where(o => o.ShowcaseOrder == null).OrderBy(o => o.Id).ToListAsync())
        {
            db.Entry(officer).Property(o => o.ShowcaseOrder).CurrentValue = ++order;
            db.Add(new IdentityUser(officer.Id) { Id = officer.Id, NormalizedUserName = officer.Id.ToUpperInvariant(), SecurityStamp = officer.Id });
        }
        await db.SaveChangesAsync();
    }

    /// <summary>So many lives made at once leave hours of papers to print: they are taken as printed long ago. Then the store is tidied, as it would be by night.</summary>
    private static async Task TakePapersAsPrinted(DataFolder data)
    {
        var postgres = StoreSettings.Postgres(data);
        await using DbConnection connection = postgres is not null ? new NpgsqlConnection(postgres) : new SqliteConnection(SqliteStorage.ConnectionString(data));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandTimeout = 0;
        foreach (var sql in (string[])["DELETE FROM ledger_errand", .. postgres is not null ? ["VACUUM ANALYZE", "CHECKPOINT"] : (string[])["ANALYZE"]])
        {
#pragma warning disable CA2100 // words written above
            command.CommandText = sql;
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync();
        }
    }

    private static async Task<Crowd> CrowdOf(IServiceProvider services, CentreDb db)
    {
        var (organisation, _) = await services.GetRequiredService<Organisations>().Now();
        services.GetRequiredService<Catalogues>().Forget();
        var (catalogue, _) = await services.GetRequiredService<Catalogues>().Now();
        var today = LocalMoment.From(services.GetRequiredService<TimeProvider>().GetUtcNow()).On;
        var acting = organisation.Holdings.Where(h => h.IsActiveOn(today)).Select(h => organisation.Acting(h.OfficerId, h.PositionId, today)).OfType<Me>().DistinctBy(me => me.PersonId)
            .Where(me => me.Kind is not (PositionKind.Inspector or PositionKind.Administrator)).ToDictionary(me => me, me => new Person(me.PersonId, me.Kind));
        var editions = catalogue.InForceOn(today).ToList();
        var codes = await Codes(db, acting);
        return new([.. acting.Values], [.. editions.SelectMany(edition => Walks(edition, acting, organisation))], codes, [.. editions.Select(e => e.Code)]);
    }

    private static IEnumerable<Walk> Walks(Law.Procedures.ProcedureEdition edition, Dictionary<Me, Person> acting, Organisation organisation)
    {
        if (edition.SystemOfRecord.IsMirrored) yield break;
        (string Centre, string Agency)[] places = edition.Level == Law.Procedures.ProcedureLevel.City ? [("tt-thanh-pho", edition.CompetentAgencyId!)] : [.. Communes.Select(c => ($"tt-{c}", $"ubnd-{c}"))];
        foreach (var (centre, agency) in places)
        {
            Person? At(PositionKind kind) => acting.Where(a => a.Key.Kind == kind && a.Key.CentreId == centre).Select(a => a.Value).FirstOrDefault();
            Person? In(PositionKind kind) => acting.Where(a => a.Key.Kind == kind && organisation.AgencyOf(a.Key.UnitId)?.Id == agency).Select(a => a.Value).FirstOrDefault();
            var appraiser = In(PositionKind.Appraiser);
            Person?[] people = [At(PositionKind.Receiver), appraiser, appraiser, appraiser, In(PositionKind.HeadOfDivision), In(PositionKind.HeadOfAgency), At(PositionKind.ReturnOfficer)];
            if (people.All(p => p is not null)) yield return new(edition.Code, agency, edition.Settlement.NeedsAgreement, people!);
        }
    }

    /// <summary>Codes drawn from all dossiers alike, so that no memory holds most of them, for each person those the position sees.</summary>
    private static async Task<Dictionary<Person, string[]>> Codes(CentreDb db, Dictionary<Me, Person> acting)
    {
        var (random, most) = (new Random(2026), await db.Set<DossierRow>().MaxAsync(r => r.Id));
        var ids = Enumerable.Range(0, CodesDrawn).Select(_ => random.NextInt64(1, most + 1)).ToHashSet();
        var rows = await db.Set<DossierRow>().Where(r => ids.Contains(r.Id) && r.Code != null).Select(r => new { r.Code, r.AgencyId, r.CentreId }).ToListAsync();
        return acting.ToDictionary(a => a.Value, a =>
        {
            var reach = Accounts.Reaches.Of(a.Key);
            return rows.Where(r => reach.HasFlag(Accounts.Reach.Centre) && r.CentreId == a.Key.CentreId || reach.HasFlag(Accounts.Reach.Agency) && r.AgencyId == a.Key.AgencyId)
                .Select(r => r.Code!).ToArray();
        });
    }

    private static void Say(string line) => Console.WriteLine(line);
}
