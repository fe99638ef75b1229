using MotCua.Accounts.Clients;
using MotCua.Dossiers.Reading;
using MotCua.Law;
using MotCua.Law.Dossiers;
using MotCua.Plumbing.Api;
using MotCua.Plumbing.Files;

namespace MotCua.Dossiers.Api;

/// <summary>Tệp cho phần mềm: scans of a dossier, given and taken. What is sent is judged as a desk's is; the act that digitises names it afterwards.</summary>
internal static class FileApi
{
    private const string Files = DossierApi.Path + "/tep";

    public static void MapFileApi(this RouteGroupBuilder api)
    {
        var files = api.MapGroup("").WithTags("Tệp · Files");
        files.MapGet(Files, List).Asks(ClientScopes.Read).Produces<IReadOnlyList<DigitalCopy>>().Told("Các bản số hóa", "The dossier's scans: digest, media type, length.");
        files.MapGet(Files + "/{digest}", Give).Asks(ClientScopes.Read).Produces(StatusCodes.Status200OK, contentType: "application/pdf").Told("Một bản số hóa", "The bytes of one scan.");
        files.MapPost(Files, Take).WithMetadata(new TakesFilesAttribute()).Accepts<Stream>("application/octet-stream", "application/pdf", "image/jpeg", "image/png", "application/zip").Asks(ClientScopes.Act).Produces<IReadOnlyList<DigitalCopy>>(StatusCodes.Status201Created)
            .Told("Gửi một tệp", "Sends one file, its name in `?ten=`; name what comes back in the act `so-hoa`.").MayAnswer(StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> List(string code, OpenDossier dossiers, HttpContext http) =>
        await dossiers.Open(code, http) is { } opened ? Results.Json(opened.Dossier.DigitalCopies, ApiJson.Options) : Problem.NotThere;

    private static async Task<IResult> Give(string code, string digest, OpenDossier dossiers, FileStore files, HttpContext http) =>
        await dossiers.Open(code, http) is { } opened && opened.Dossier.DigitalCopies.FirstOrDefault(copy => copy.Digest == digest) is { } kept
            ? await files.Give(opened.Id, kept, opened.Address, http) : Problem.NotThere;

    private static async Task<IResult> Take(string code, string ten, OpenDossier dossiers, FileStore files, HttpContext http)
    {
        if (await dossiers.Open(code, http) is not { } opened || !Accounts.Permissions.May(http.Client().Kind, nameof(Digitise)))
            return Problem.NotThere;
        using var bytes = new MemoryStream();
        await http.Request.Body.CopyToAsync(bytes, http.RequestAborted);
        var (read, why) = UploadedFile.Judge(ten, bytes.ToArray());
        if (why is { } words)
            return Problem.Of([new("file.refused", Articles.Digitising, words)]);
        var kept = new List<DigitalCopy>();
        foreach (var file in read)
            kept.Add(new(await files.Put(opened.Id, file.Bytes, http.RequestAborted), file.MediaType, file.Bytes.Length));
        return Results.Json(kept, ApiJson.Options, statusCode: StatusCodes.Status201Created);
    }
}

/// <summary>Tệp đã gửi: whether what an act names was sent before it, and is what the act says.</summary>
internal sealed class SentCopies(FileStore files)
{
    /// <summary>Why the act names what is not there, or null.</summary>
    public async Task<Refusal?> Lacks(Guid dossier, Digitise act, CancellationToken stop)
    {
        foreach (var (index, copy) in act.Copies.Index())
            if (!FileStore.IsDigest(copy.Digest) || !await files.Exists(dossier, copy.Digest, stop)
                || UploadedFile.Judge($"{copy.Digest}.{copy.MediaType.Split('/')[^1]}", await files.Open(dossier, copy.Digest, stop)) is not ([var judged], null) || judged.MediaType != copy.MediaType || judged.Bytes.Length != copy.Length)
                return new("digitise.not-sent", Articles.Digitising, new("Tệp này chưa được gửi, hoặc khác với tệp đã gửi.", "This file was not sent, or differs from the one that was."), $"Copies[{index}]");
        return null;
    }
}
