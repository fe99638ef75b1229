using Microsoft.AspNetCore.Mvc;
using MotCua.Law;
using MotCua.Law.Procedures;
using MotCua.Law.Wording;
using MotCua.Procedures.Import;

namespace MotCua.Procedures;

/// <summary>Tìm thủ tục khi đang gõ: answers a combobox, for officers and citizens alike.</summary>
public static class FindProcedures
{
    /// <summary>What is typed beyond this is not looked at.</summary>
    public const int LongestQuestion = 200;

    /// <summary>GET /thu-tuc/tim?q=giay+phep: what can be filed today, the best first, at most ten.</summary>
    public static void MapProcedures(this IEndpointRouteBuilder app) => app.MapGet("/thu-tuc/tim", Find).AllowAnonymous();

    /// <summary>What a person means who has typed this much, of what can be filed on a day: by name and code, and by what people call it; the best first. Nothing typed: all in force.</summary>
    public static IReadOnlyList<ProcedureEdition> Open(string? typed, Catalogue catalogue, EverydayWords words, DateOnly day, int atMost = 10) =>
        Folding.Fold(typed) is { Length: > 0 } folded ? [.. words.Meant(folded).SelectMany(way => catalogue.Find(way, day, atMost)).DistinctBy(edition => edition.Id).Take(atMost)]
        : catalogue.Find(typed, day, atMost);

    private static async Task<IResult> Find([FromQuery] string? q, Catalogues catalogues, PublishedTexts texts, TimeProvider time, HttpContext context)
    {
        var (catalogue, _) = await catalogues.Now(context.RequestAborted);
        var (shelf, _) = await texts.Now(context.RequestAborted);
        var typed = q is null ? null : Beginning.Of(q, LongestQuestion);
        var found = Open(typed, catalogue, shelf.Words, LocalMoment.From(time.GetUtcNow()).On);
        return Results.Json(found.Select(e => new ProcedureFound(e.Code, e.Name, e.NameEn, e.Field)), EditionJson.Options);
    }
}

/// <summary>Thủ tục tìm thấy.</summary>
public sealed record ProcedureFound(string Code, string Name, string NameEn, string Field);
