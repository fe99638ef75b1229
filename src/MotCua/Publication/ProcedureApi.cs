using Microsoft.Net.Http.Headers;
using MotCua.Accounts.Clients;
using MotCua.Law;
using MotCua.Law.Procedures;
using MotCua.Plumbing.Api;
using MotCua.Positions;
using MotCua.Procedures;

namespace MotCua.Publication;

/// <summary>Thủ tục, cơ quan cho phần mềm: what can be filed, on which terms, with whom. What anyone may read, in one shape.</summary>
internal static class ProcedureApi
{
    private const int APage = 100;

    public static void MapProcedureApi(this RouteGroupBuilder api)
    {
        var procedures = api.MapGroup("").WithTags("Thủ tục · Procedures").RequireAuthorization();
        procedures.MapGet("/thu-tuc", List).Asks(ClientScopes.Read).Produces<Listed<ProcedureLine>>().Shown("Thủ tục đang có hiệu lực", "Procedures in force today by code, a hundred a page; `next` is the address of the next.");
        procedures.MapGet("/thu-tuc/{code}", One).Asks(ClientScopes.Read).Produces<ProcedureEdition>().Produces(StatusCodes.Status304NotModified).Shown("Bản công bố của một thủ tục", "The edition in force today, or on `ngay` (yyyy-mm-dd): cases, channels, papers, limits, steps. `ETag` names the edition.");
        procedures.MapGet("/thu-tuc/{code}/ban", Editions).Asks(ClientScopes.Read).Produces<IReadOnlyList<EditionLine>>().Shown("Các bản công bố", "Every edition of a procedure, by the first day of its effect.");
        procedures.MapGet("/co-quan", Units).Asks(ClientScopes.Read).Produces<IReadOnlyList<UnitLine>>().Shown("Cơ quan, trung tâm", "Agencies and centres, by the ids that acts name them by.");
    }

    private static async Task<IResult> List(string? sau, Catalogues catalogues, TimeProvider time, HttpContext http)
    {
        var (catalogue, _) = await catalogues.Now(http.RequestAborted);
        var after = catalogue.InForceOn(LocalMoment.From(time.GetUtcNow()).On).OrderBy(e => e.Code, StringComparer.Ordinal).Where(e => sau is null || string.CompareOrdinal(e.Code, sau) > 0).Take(APage + 1).ToList();
        return Results.Json(new Listed<ProcedureLine>([.. after.Take(APage).Select(e => new ProcedureLine(e.Code, e.Name, e.NameEn, e.Field, e.Id, e.EffectiveFrom))],
            after.Count > APage ? $"{ApiGate.Prefix}/thu-tuc?sau={Uri.EscapeDataString(after[APage - 1].Code)}" : null), ApiJson.Options);
    }

    private static async Task<IResult> One(string code, DateOnly? ngay, Catalogues catalogues, TimeProvider time, HttpContext http)
    {
        var (catalogue, _) = await catalogues.Now(http.RequestAborted);
        if (catalogue.InForce(code, ngay ?? LocalMoment.From(time.GetUtcNow()).On) is not { } edition)
            return Problem.NotThere;
        var tag = new EntityTagHeaderValue($"\"{edition.Id}\"");
        http.Response.Headers.ETag = tag.ToString();
        return http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)) ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Json(edition, ApiJson.Options);
    }

    private static async Task<IResult> Editions(string code, Catalogues catalogues, HttpContext http)
    {
        var (catalogue, _) = await catalogues.Now(http.RequestAborted);
        return catalogue.EditionsOf(code) is { Count: > 0 } editions
            ? Results.Json(editions.Select(e => new EditionLine(e.Id, e.Decision, e.EffectiveFrom, e.EffectiveTo)), ApiJson.Options) : Problem.NotThere;
    }

    private static async Task<IResult> Units(Organisations organisations, TimeProvider time, HttpContext http)
    {
        var (organisation, _) = await organisations.Now(http.RequestAborted);
        var today = LocalMoment.From(time.GetUtcNow()).On;
        return Results.Json(organisation.Units.Where(u => (u.IsAgency || u.Kind == Agencies.UnitKind.Centre) && u.FromOn <= today && (u.ToOn is null || u.ToOn >= today)).OrderBy(u => u.Id, StringComparer.Ordinal)
            .Select(u => new UnitLine(u.Id, u.Kind.ToString(), u.Name, u.NameEn, u.Identifier, u.ParentId)), ApiJson.Options);
    }

    private static void Shown(this RouteHandlerBuilder endpoint, string summary, string description) =>
        endpoint.WithSummary(summary).WithDescription(description).MayAnswer(StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status404NotFound, StatusCodes.Status429TooManyRequests);
}

/// <summary>Một thủ tục đang có hiệu lực.</summary>
public sealed record ProcedureLine(string Code, string Name, string NameEn, string Field, string EditionId, DateOnly EffectiveFrom);


/// <summary>Một bản công bố.</summary>
public sealed record EditionLine(string Id, string Decision, DateOnly EffectiveFrom, DateOnly? EffectiveTo);

/// <summary>Cơ quan, trung tâm.</summary>
/// <param name="Identifier">Mã định danh; null where it has none.</param>
public sealed record UnitLine(string Id, string Kind, string Name, string NameEn, string? Identifier, string? ParentId);
