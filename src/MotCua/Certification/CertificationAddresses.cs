using MotCua.Accounts;
using MotCua.Law;
using MotCua.Law.Certification;
using MotCua.Ledger;
using MotCua.Look;
using MotCua.Papers;
using MotCua.Positions;

namespace MotCua.Certification;

/// <summary>Địa chỉ của quầy chứng thực: the fee as one types, and the slip of a request.</summary>
internal static class CertificationAddresses
{
    public static void MapCertification(this IEndpointRouteBuilder app)
    {
        app.MapGet("/chung-thuc/phi", Fee).RequireAuthorization();
        app.MapGet("/chung-thuc/{id}/phieu", Slip).RequireAuthorization();
        app.MapGet("/so-chung-thuc/ban-in", Book).RequireAuthorization();
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
        return Results.Json(shown, System.Text.Json.JsonSerializerOptions.Web);
    }

    private static async Task<IResult> Slip(string id, SignedIn who, EventLedger ledger, CertificationKind kind, CertificationPapers papers, PaperPrinter printer, HttpContext http)
    {
        if (await who.Me() is not { } me || !Guid.TryParseExact(id, "N", out var request) || BookSight.Of(me, ledger.Load(kind, request)?.State) is not { } state)
            return Results.NotFound();
        return PaperAnswer.Of(printer.Print(await papers.Slip(state, RefusalReason.Of(ledger, kind, request, state))).ToKeep(), $"phieu-chung-thuc-{id}", http);
    }

    /// <summary>GET /so-chung-thuc/ban-in?tu=01/11/2026&amp;den=30/11/2026: the book of a span as a paper; where that is too long, back to the page that says so.</summary>
    private static async Task<IResult> Book(string? tu, string? den, string? coQuan, SignedIn who, Organisations organisations, CertificationBooks books, CertificationPapers papers, PaperPrinter printer, TimeProvider time, HttpContext http)
    {
        if (await who.Me() is not { } me || !Permissions.May(me.Kind, Permissions.ReadCertificationBook))
            return Results.NotFound();
        var today = LocalMoment.From(time.GetUtcNow()).On;
        var (organisation, _) = await organisations.Now();
        var span = DaySpan.Of(tu, den, new(today.Year, today.Month, 1), today, BookPage.MostDays);
        var commune = BookSight.BookOf(me, organisation, coQuan);
        var rows = commune is null || span.IsWrong ? null : await books.Entries(commune.Id, span.From, span.To, null, CertificationBooks.MostPrinted + 1);
        return rows is null || rows.Count > CertificationBooks.MostPrinted ? Results.Redirect($"/so-chung-thuc{http.Request.QueryString}")
            : PaperAnswer.Of(printer.Print(await papers.Book(commune!.Id, span, rows, today)).ToKeep(), $"so-chung-thuc-{span.From:yyyyMMdd}-{span.To:yyyyMMdd}", http);
    }
}
