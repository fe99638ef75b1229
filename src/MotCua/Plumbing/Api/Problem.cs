using MotCua.Law;
using MotCua.Ledger;

namespace MotCua.Plumbing.Api;

/// <summary>Lý do viết cho máy (RFC 9457): why something asked by another machine was not done, in both languages, with the article where there is one.</summary>
/// <param name="Code">Stable: that of the first refusal, or of the answer itself (<c>api.not-found</c>).</param>
/// <param name="Errors">Every reason at once; empty where the answer itself says it all.</param>
public sealed record Problem(string Type, string Title, string TitleEn, int Status, string Code, IReadOnlyList<ProblemPart> Errors)
{
    private const string ContentType = "application/problem+json; charset=utf-8";

    /// <summary>Everything refused, each with its article and, where there is one, the part of the body it belongs to.</summary>
    public static IResult Of(IReadOnlyList<Refusal> refusals) => Answer(
        new(TypeOf(refusals[0].Code), refusals[0].Words.Vi, refusals[0].Words.En, StatusCodes.Status422UnprocessableEntity, refusals[0].Code, [.. refusals.Select(ProblemPart.Of)]));

    /// <summary>An answer that is no refusal of the law.</summary>
    public static IResult Of(int status, string code, Bilingual words) => Answer(new(TypeOf(code), words.Vi, words.En, status, code, []));

    /// <summary>Nothing is there, or it is not for this client: from outside the same.</summary>
    public static IResult NotThere => Of(StatusCodes.Status404NotFound, "api.not-found", new("Không có nội dung này, hoặc không thuộc phạm vi của phần mềm.", "There is no such thing, or it is not within this client's reach."));

    /// <summary>The store could not do it; nothing is half done.</summary>
    public static IResult Of(HttpContext http, Trouble why) => Of(TroubleWords.Answer(http, why), $"api.trouble.{Kebab(why.ToString())}", TroubleWords.Of(why));

    /// <summary>For answers that come about outside an address of ours: a wrong token, a body too long, a trouble.</summary>
    public static Task Write(HttpContext http, int status, Bilingual words) =>
        Of(status, Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status) is { Length: > 0 } reason ? "api." + Kebab(reason.Replace(" ", "", StringComparison.Ordinal)) : "api.error", words).ExecuteAsync(http);

    private static IResult Answer(Problem problem) => Results.Json(problem, ApiJson.Options, ContentType, problem.Status);

    private static string TypeOf(string code) => "urn:motcua:" + code;

    private static string Kebab(string name) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}

/// <summary>Một lý do.</summary>
/// <param name="Field">Where in the body, as a JSON pointer; null for the whole.</param>
/// <param name="Article">Căn cứ, as an official cites it.</param>
public sealed record ProblemPart(string Code, string? Field, string? Article, string Vi, string En)
{
    /// <summary><c>Lacks[0]</c> → <c>/lacks/0</c>.</summary>
    public static ProblemPart Of(Refusal refusal) => new(refusal.Code, refusal.Field is { } field ? Pointer(field) : null, refusal.Article.Citation, refusal.Words.Vi, refusal.Words.En);

    internal static string Pointer(string field) =>
        "/" + string.Join('/', field.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).TrimStart('$', '.').Split('.').Select(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName));
}
