using Microsoft.AspNetCore.Mvc;
using MotCua.Law;
using MotCua.Law.Wording;

namespace MotCua.Procedures;

/// <summary>Tìm thủ tục khi đang gõ: answers a combobox, for officers and citizens alike.</summary>
public static class FindProcedures
{
    /// <summary>What is typed beyond this is not looked at.</summary>
    public const int LongestQuestion = 200;

    /// <summary>GET /thu-tuc/tim?q=giay+phep: what can be filed today, the best first, at most ten.</summary>
    public static void MapProcedures(this IEndpointRouteBuilder app) => app.MapGet("/thu-tuc/tim", Find).AllowAnonymous();

    private static async Task<IResult> Find([FromQuery] string? q, Catalogues catalogues, TimeProvider time, HttpContext context)
    {
        var (catalogue, _) = await catalogues.Now(context.RequestAborted);
        var typed = q is null ? null : Beginning.Of(q, LongestQuestion);
        var found = catalogue.Find(typed, LocalMoment.From(time.GetUtcNow()).On);
        return Results.Json(found.Select(e => new ProcedureFound(e.Code, e.Name, e.NameEn, e.Field)), EditionJson.Options);
    }
}

/// <summary>Thủ tục tìm thấy.</summary>
public sealed record ProcedureFound(string Code, string Name, string NameEn, string Field);
