using System.Text.Json;
using MotCua.Law.Dossiers;
using MotCua.Ledger;

namespace MotCua.Dossiers.Tracking;

/// <summary>
/// Lấy bằng chứng: the proof of a dossier, for who holds its slip. Bodies of events that are told to the applicant go in, but for those left out; what officers
/// write to each other stays behind its hash.
/// </summary>
internal static class ProofAddress
{
    private static readonly Type[] Given =
    [
        typeof(DossierSubmitted), typeof(DossierReceived), typeof(CompletionGuided), typeof(FilingCompleted), typeof(FilingRefused), typeof(SupplementAsked), typeof(PaymentAsked), typeof(PaymentMet),
        typeof(PaperDigitised), typeof(ResultReturned), typeof(DossierApologised), typeof(StopRequested), typeof(DossierStopped), typeof(ReceiptCorrected), typeof(LossMadeGood),
    ];

    private static readonly HashSet<string> Names = [.. Given.Select(type => JsonNamingPolicy.KebabCaseLower.ConvertName(type.Name))];

    /// <summary>Whether the event has a body of its own for the applicant.</summary>
    public static bool Gives(DossierEvent happened) => Given.Contains(happened.GetType());

    /// <summary>Whether an event's body goes into a proof that nobody chose from.</summary>
    internal static bool IsGiven(EventEvidence happened) => Names.Contains(happened.Type);

    public static void MapProofs(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/tra-cuu/{code}/{token}/bang-chung", async (string code, string token, string? chon, string[]? nd, FollowDossier dossiers, EventLedger ledger, HttpContext http) =>
        {
            if (await dossiers.IdByToken(code, token) is not { } dossier || ledger.Prove(dossier) is not { } proof)
                return Results.NotFound();
            (http.Response.Headers.CacheControl, http.Response.Headers["Referrer-Policy"], http.Response.Headers["X-Robots-Tag"]) = ("no-store", "no-referrer", "noindex");
            var chosen = chon is null ? null : (nd ?? []).ToHashSet(StringComparer.Ordinal);
            return Results.Bytes(ProofFile.Write(proof, happened => IsGiven(happened) && chosen?.Contains($"{happened.Seq}") != false), "application/json", $"bang-chung-{proof.Evidence.Stream:N}.json");
        }).AllowAnonymous();
}
