using MotCua.Accounts;
using MotCua.Dossiers.Reading;
using MotCua.Plumbing.Files;

namespace MotCua.Papers.Digital;

/// <summary>Tệp của bản số hóa: one file of a scan, for those who may read its dossier.</summary>
internal static class CopyFiles
{
    /// <summary>The last part of the page's address.</summary>
    public const string Path = "ban-so";

    public static void MapCopies(this IEndpointRouteBuilder endpoints) => endpoints.MapGet($"/ho-so/{{code}}/{Path}/{{digest}}", Give).RequireAuthorization();

    private static async Task<IResult> Give(string code, string digest, SignedIn who, OpenDossier dossiers, FileStore files, HttpContext http)
    {
        if (await who.Me() is not { } me || !Permissions.May(me.Kind, Permissions.ReadDossier))
            return Results.NotFound();
        if (await dossiers.Open(code, me, Path) is not { } opened)
            return await dossiers.AsksWhy(code, me) ? Results.Redirect(WhyPage.Before(code, Path)) : Results.NotFound();
        if (opened.Dossier.DigitalCopies.FirstOrDefault(copy => copy.Digest == digest) is not { } copy)
            return Results.NotFound();
        return await files.Give(opened.Id, copy, opened.Address, http);
    }
}
