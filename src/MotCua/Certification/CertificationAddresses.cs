using MotCua.Accounts;
using MotCua.Law;
using MotCua.Law.Certification;
using MotCua.Ledger;
using MotCua.Look;
using MotCua.Papers;

namespace MotCua.Certification;

/// <summary>Địa chỉ của quầy chứng thực: the fee as one types, and the slip of a request.</summary>
internal static class CertificationAddresses
{
    public static void MapCertification(this IEndpointRouteBuilder app)
    {
        app.MapGet("/chung-thuc/phi", Fee).RequireAuthorization();
        app.MapGet("/chung-thuc/{id}/phieu", Slip).RequireAuthorization();
    }

    /// <summary>GET /chung-thuc/phi?trang1=3&amp;ban1=2: what stands in the fields of the form that show the fee, by their ids.</summary>
    private static async Task<IResult> Fee(SignedIn who, TimeProvider time, HttpContext http)
    {
        if (await who.Me() is not { } me || !Permissions.May(me.Kind, nameof(CertifyCopies)))
            return Results.NotFound();
        var provisions = CertificationProvisions.InForceOn(LocalMoment.From(time.GetUtcNow()).On);
        var language = Language.Of(http.Request);
        var form = new CopyForm(name => Typed.Written(http.Request.Query[name].ToString()).Trim());
        var total = form.Total(provisions);
        var shown = new Dictionary<string, string>
        {
            ["tong-phi"] = language.Money(total),
            ["hien-phi"] = form.Used.All(form.Counts) ? total.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture) : "",
        };
        for (var line = 1; line <= form.Lines; line++)
            shown[$"phi-{line}"] = form.Used.Contains(line) && form.Counts(line) ? language.T(provisions.FeeOf(form.Wanted(line)).How) : "–";
        return Results.Json(shown);
    }

    private static async Task<IResult> Slip(string id, SignedIn who, EventLedger ledger, CertificationKind kind, CertificationPapers papers, PaperPrinter printer, HttpContext http)
    {
        if (await who.Me() is not { } me || !Guid.TryParseExact(id, "N", out var request) || BookSight.Of(me, ledger.Load(kind, request)?.State) is not { } state)
            return Results.NotFound();
        return PaperAnswer.Of(printer.Print(await papers.Slip(state)).ToKeep(), $"phieu-chung-thuc-{id}", http);
    }
}
