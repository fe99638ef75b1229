using Microsoft.AspNetCore.Mvc;
using MotCua.Accounts;
using MotCua.Dossiers.Reading;
using MotCua.Look;

namespace MotCua.Supervision;

/// <summary>Lấy gói bằng chứng: the addresses that give a package, of one dossier or of a sample; each dossier in it is a reading with its reason.</summary>
internal static class EvidencePages
{
    private const string Path = "goi-bang-chung";

    public static void MapEvidence(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/ho-so/{code}/" + Path, OfDossier).RequireAuthorization();
        endpoints.MapPost("/mau-kiem-tra/goi", OfSample).RequireAuthorization();
    }

    private static async Task<IResult> OfDossier(string code, SignedIn who, OpenDossier dossiers, EvidencePackage package, TimeProvider time, CancellationToken stop)
    {
        if (await who.Me() is not { } me || !Permissions.May(me.Kind, Permissions.TakeEvidence))
            return Results.NotFound();
        if (await dossiers.Open(code, me, Path) is not { } opened)
            return await dossiers.AsksWhy(code, me) ? Results.Redirect(WhyPage.Before(code, Path)) : Results.NotFound();
        return Zip(await package.Of([opened], PackageNote.Of(me, await dossiers.ReasonGiven(opened.Id, me), time.GetUtcNow()), null, stop), opened.Address);
    }

    private static async Task<IResult> OfSample(
        [FromForm] string? hatGiong, [FromForm] string? tu, [FromForm] string? den, [FromForm] string? coQuan, [FromForm] string? so, [FromForm] string? lyDo,
        SignedIn who, OpenDossier dossiers, DrawSample draw, EvidencePackage package, TimeProvider time, CancellationToken stop)
    {
        if (await who.Me() is not { } me || !Permissions.May(me.Kind, Permissions.TakeEvidence))
            return Results.NotFound();
        var (asked, _) = SampleAsked.Read(hatGiong, tu, den, coQuan, so, Law.LocalMoment.From(time.GetUtcNow()).On);
        var reason = Typed.Written(lyDo ?? "").Trim();
        if (asked is null)
            return Results.LocalRedirect("/mau-kiem-tra");
        if (reason.Length is 0 or > WhyPage.Longest)
            return Results.LocalRedirect(asked.Address + "&lyDo=1");
        var drawn = await draw.Draw(asked, me, stop);
        var opened = await dossiers.OpenMany([.. drawn.Dossiers.Select(d => d.Row.DossierId)], me, Path, reason);
        if (opened.Count == 0)
            return Results.LocalRedirect(asked.Address);
        return Zip(await package.Of(opened, PackageNote.Of(me, reason, time.GetUtcNow()),
            new { asked.Seed, asked.From, asked.To, asked.AgencyId, asked.Size, drawn.Population, drawn = drawn.Dossiers.Select(d => new { code = d.Row.Code, d.Rank }) }, stop), "mau");
    }

    private static IResult Zip(byte[] bytes, string name) => Results.File(bytes, "application/zip", $"bang-chung-{name}.zip");
}
