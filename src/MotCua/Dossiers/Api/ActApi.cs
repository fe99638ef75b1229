using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using MotCua.Accounts;
using MotCua.Accounts.Clients;
using MotCua.Dossiers.Reading;
using MotCua.Law;
using MotCua.Law.Dossiers;
using MotCua.Plumbing.Api;
using MotCua.Positions;

namespace MotCua.Dossiers.Api;

/// <summary>
/// Việc do phần mềm thực hiện: every act that has a page and asks nobody for a proof, by the same road (<see cref="DossierActs"/>): what the page may
/// not, the machine may not. <c>Idempotency-Key</c> makes an act that comes twice one act; <c>If-Match</c> says what was seen.
/// </summary>
internal static class ActApi
{
    public const string KeyHeader = "Idempotency-Key";

    private const int LongestKey = 100;

    private static readonly MethodInfo Mapping = typeof(ActApi).GetMethod(nameof(MapAct), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static void MapActApi(this RouteGroupBuilder api)
    {
        var acts = api.MapGroup("").WithTags("Việc · Acts");
        acts.MapPost("/ho-so", Receive).Accepts<Receive>("application/json").WithMetadata(new BodyExample(ActExamples.Of(typeof(Receive)))).Asks(ClientScopes.Receive).Produces<DossierView>(StatusCodes.Status201Created).ToldAct("Tiếp nhận", "Receives a dossier: starts its clock, draws its code, promises its due moment.", opens: true);
        foreach (var (act, path, name) in ActLinks.ForMachines)
            Mapping.MakeGenericMethod(act).Invoke(null, [acts, path, name]);
    }

    private static void MapAct<TAct>(RouteGroupBuilder acts, string path, Bilingual name) where TAct : DossierAct =>
        acts.MapPost($"{DossierApi.Path}/{path}", (string code, HttpContext http, OpenDossier dossiers, DossierActs doing, Organisations organisations, SentCopies copies) => Do<TAct>(code, http, dossiers, doing, organisations, copies))
            .Accepts<TAct>("application/json").WithMetadata(new BodyExample(ActExamples.Of(typeof(TAct)))).Asks(typeof(TAct) == typeof(Receive) ? ClientScopes.Receive : ClientScopes.Act).Produces<DossierView>().ToldAct(name.Vi, name.En + ".", opens: false);

    private static async Task<IResult> Receive(HttpContext http, DossierActs doing, Organisations organisations)
    {
        if (!Permissions.May(http.Client().Kind, nameof(Law.Dossiers.Receive)))
            return Problem.NotThere;
        if (Key(http) is not { } key)
            return KeyMissing;
        var (act, unread) = await ApiJson.Read<Receive>(http);
        if (act is null)
            return unread!;
        if (act.Outage is not null)
            return OfPeople;
        var dossier = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{http.Client().PersonId}\n{key}")).AsSpan(0, 16));
        return await Answer(await doing.Do(dossier, act, http.Client(), key: key), http, organisations, StatusCodes.Status201Created);
    }

    private static async Task<IResult> Do<TAct>(string code, HttpContext http, OpenDossier dossiers, DossierActs doing, Organisations organisations, SentCopies copies) where TAct : DossierAct
    {
        if (!Permissions.May(http.Client().Kind, typeof(TAct).Name))
            return Problem.NotThere;
        if (Key(http) is not { } key)
            return KeyMissing;
        if (Saw(http) is not var (seen, any))
            return Problem.Of(StatusCodes.Status428PreconditionRequired, "api.if-match", new("Gửi If-Match là ETag của hồ sơ đã đọc, hoặc * nếu không cần.", "Send If-Match with the ETag of the dossier as read, or * where that does not matter."));
        var (act, unread) = await ApiJson.Read<TAct>(http);
        if (act is null)
            return unread!;
        if (await dossiers.Open(code, http, act: typeof(TAct)) is not { } opened)
            return Problem.NotThere;
        if (act is Receive { Outage: not null })
            return OfPeople;
        if (!any && seen > opened.Version)
            return Problem.Of(StatusCodes.Status412PreconditionFailed, "api.if-match", new("Hồ sơ chưa có phiên bản này.", "The dossier has no such version."));
        if (act is Digitise digitise && await copies.Lacks(opened.Id, digitise, http.RequestAborted) is { } lacking)
            return Problem.Of([lacking]);
        return await Answer(await doing.Do(opened.Id, act, http.Client(), any ? opened.Version : seen, key), http, organisations, StatusCodes.Status200OK);
    }

    private static async Task<IResult> Answer(Done done, HttpContext http, Organisations organisations, int status)
    {
        switch (done)
        {
            case Done.Committed it:
                http.Response.Headers.ETag = DossierApi.Tag(it.Version);
                if (status == StatusCodes.Status201Created)
                    http.Response.Headers.Location = $"{ApiGate.Prefix}/ho-so/{it.Dossier.Code}";
                return Results.Json(DossierView.Of(it.DossierId, it.Dossier, it.Version), ApiJson.Options, statusCode: status);
            case Done.Refused refused:
                return Problem.Of(refused.Refusals);
            case Done.Overtaken overtaken:
                var (organisation, _) = await organisations.Now(http.RequestAborted);
                http.Response.Headers.ETag = DossierApi.Tag(overtaken.Version);
                var since = overtaken.Since.Select(happened => EventWords.Of(happened.Event, organisation).What).ToList();
                return Problem.Of(StatusCodes.Status412PreconditionFailed, "api.overtaken", new(
                    $"Hồ sơ đã thay đổi từ khi đọc: {string.Join("; ", since.Select(words => words.Vi))}.", $"The dossier has changed since it was read: {string.Join("; ", since.Select(words => words.En))}."));
            case Done.Troubled troubled:
                return Problem.Of(http, troubled.Why);
            default:
                return Problem.NotThere;
        }
    }

    private static string? Key(HttpContext http) =>
        http.Request.Headers[KeyHeader] is [{ Length: > 0 and <= LongestKey } key] && key.All(letter => letter is > ' ' and < '\x7f') ? key : null;

    private static IResult KeyMissing => Problem.Of(StatusCodes.Status400BadRequest, "api.idempotency-key", new(
        $"Gửi {KeyHeader}: 1–{LongestKey} ký tự của riêng việc này; gửi lại cùng khóa là cùng một việc.", $"Send {KeyHeader}: 1–{LongestKey} characters of this act's own; sent again with the same key it is the same act."));

    /// <summary>What was written on a blank during an outage is entered by a person, with another as witness.</summary>
    private static IResult OfPeople => Problem.Of([new("outage.person", Articles.Receiving, new("Phiếu in sẵn do người tiếp nhận ghi vào hệ thống, có người chứng kiến.", "A blank is entered by a receiver, with a witness."), nameof(Law.Dossiers.Receive.Outage))]);

    /// <summary>The version seen; whatever it is with <c>*</c>; null where nothing of the kind was sent.</summary>
    private static (long Seen, bool Any)? Saw(HttpContext http) => http.Request.Headers.IfMatch switch
    {
        ["*"] => (0, true),
        [{ } tag] when long.TryParse(tag.Trim('"'), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var version) => (version, false),
        _ => null,
    };

    private static RouteHandlerBuilder ToldAct(this RouteHandlerBuilder endpoint, string summary, string description, bool opens)
    {
        endpoint.Told(summary, description).MayAnswer(StatusCodes.Status400BadRequest, StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status422UnprocessableEntity);
        return opens ? endpoint : endpoint.MayAnswer(StatusCodes.Status412PreconditionFailed, StatusCodes.Status428PreconditionRequired);
    }
}
