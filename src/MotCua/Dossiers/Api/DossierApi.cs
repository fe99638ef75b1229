using Microsoft.Net.Http.Headers;
using MotCua.Accounts;
using MotCua.Accounts.Clients;
using MotCua.Dossiers.Reading;
using MotCua.Dossiers.Tracking;
using MotCua.Ledger;
using MotCua.Plumbing.Api;
using MotCua.Positions;

namespace MotCua.Dossiers.Api;

/// <summary>Hồ sơ cho phần mềm: what the pages of a dossier show, to a client whose position sees it. Each reading is recorded as a person's is.</summary>
internal static class DossierApi
{
    public const string Path = "/ho-so/{code}";

    private const string Page = "api";

    public static void MapDossierApi(this RouteGroupBuilder api)
    {
        var dossiers = api.MapGroup("").WithTags("Hồ sơ · Dossiers");
        dossiers.MapGet(Path, Read).Asks(ClientScopes.Read).Produces<DossierView>().Produces(StatusCodes.Status304NotModified).Told("Đọc một hồ sơ", "One dossier. `ETag` is its version; with `If-None-Match` an unchanged one answers 304.");
        dossiers.MapGet(Path + "/dien-bien", Timeline).Asks(ClientScopes.Read).Produces<IReadOnlyList<EventView>>().Told("Diễn biến của hồ sơ", "What happened to the dossier, oldest first.");
        dossiers.MapGet(Path + "/han-tra", Due).Asks(ClientScopes.Read).Produces<IReadOnlyList<DueView>>().Told("Vì sao hẹn lúc này", "Every due moment the dossier was given, with how it was counted, day by day.");
        dossiers.MapGet(Path + "/viec", ActsNow).Asks(ClientScopes.Read).Produces<IReadOnlyList<ActView>>().Told("Việc làm được lúc này", "The acts the client's position may do now.");
        dossiers.MapGet(Path + "/bang-chung", Prove).Asks(ClientScopes.Read).Produces(StatusCodes.Status200OK, contentType: "application/json").Told("Bằng chứng của hồ sơ", "The dossier's proof file, with the path to a published daily head where there is one.");
    }

    /// <summary>The dossier as the client may read it; null where it is not there, or not within its reach.</summary>
    internal static Task<OpenedDossier?> Open(this OpenDossier dossiers, string code, HttpContext http, bool withEvents = false, Type? act = null) =>
        http.Client() is { } me && Permissions.May(me.Kind, Permissions.ReadDossier) ? dossiers.Open(code, me, Page, withEvents, act) : Task.FromResult<OpenedDossier?>(null);

    internal static string Tag(long version) => $"\"{version}\"";

    private static async Task<IResult> Read(string code, OpenDossier dossiers, HttpContext http)
    {
        if (await dossiers.Open(code, http) is not { } opened)
            return Problem.NotThere;
        http.Response.Headers.ETag = Tag(opened.Version);
        return http.Request.GetTypedHeaders().IfNoneMatch.Any(tag => tag.Compare(EntityTagHeaderValue.Parse(Tag(opened.Version)), useStrongComparison: false))
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Json(DossierView.Of(opened.Id, opened.Dossier, opened.Version), ApiJson.Options);
    }

    private static async Task<IResult> Timeline(string code, OpenDossier dossiers, Organisations organisations, HttpContext http)
    {
        if (await dossiers.Open(code, http, withEvents: true) is not { } opened)
            return Problem.NotThere;
        var (organisation, _) = await organisations.Now(http.RequestAborted);
        return Results.Json(opened.Events.Select(happened => EventView.Of(happened, organisation)), ApiJson.Options);
    }

    private static async Task<IResult> Due(string code, OpenDossier dossiers, HttpContext http) =>
        await dossiers.Open(code, http, withEvents: true) is { } opened
            ? Results.Json(opened.Events.Select(happened => Promised.By(happened.Event) is var (due, when) ? DueView.Of(due, when) : null).OfType<DueView>(), ApiJson.Options) : Problem.NotThere;

    private static async Task<IResult> ActsNow(string code, OpenDossier dossiers, TimeProvider time, HttpContext http)
    {
        if (await dossiers.Open(code, http) is not { } opened)
            return Problem.NotThere;
        var open = ActLinks.Of(http.Client(), opened.Dossier, time.GetUtcNow()).Where(link => ActLinks.ForMachines.Any(act => act.Path == link.Path));
        return Results.Json(open.Select(link => new ActView(link.Path, link.Name)), ApiJson.Options);
    }

    private static async Task<IResult> Prove(string code, OpenDossier dossiers, EventLedger ledger, HttpContext http) =>
        await dossiers.Open(code, http) is { } opened && ledger.Prove(opened.Id) is { } proof
            ? Results.Bytes(ProofFile.Write(proof, ProofAddress.IsGiven), "application/json", $"bang-chung-{opened.Address}.json") : Problem.NotThere;

    /// <summary>What an address is for, in the document.</summary>
    internal static RouteHandlerBuilder Told(this RouteHandlerBuilder endpoint, string summary, string description) =>
        endpoint.WithSummary(summary).WithDescription(description).MayAnswer(StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status404NotFound, StatusCodes.Status429TooManyRequests);
}
