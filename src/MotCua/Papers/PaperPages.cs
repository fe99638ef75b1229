using System.Globalization;
using MotCua.Accounts;
using MotCua.Dossiers.Reading;
using MotCua.Law;
using MotCua.Look;
using MotCua.Papers.Layout;

namespace MotCua.Papers;

/// <summary>In giấy tờ: the addresses that give a dossier's papers as PDF, or as a printable page where no font was found.</summary>
internal static class PaperPages
{
    public static void MapPapers(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/ho-so/{code}/giay-tiep-nhan", (string code, string? ban, PaperDesk desk, DossierPapers papers, HttpContext http) =>
            desk.Give(code, KeptPapers.ReceiptSlip, opened => Asked(ban, opened.Dossier.ReceiptVersion),
                opened => GivenPapers.AsGiven(opened, GivenPapers.IsReceipt, Asked(ban, opened.Dossier.ReceiptVersion), papers.Receipt), http)).RequireAuthorization();
        endpoints.MapGet("/ho-so/{code}/ket-qua", (string code, string? ban, PaperDesk desk, DossierPapers papers, HttpContext http) =>
            desk.Give(code, KeptPapers.Result, opened => Asked(ban, opened.Dossier.Result?.Version ?? 0),
                opened => GivenPapers.AsGiven(opened, GivenPapers.IsResult, Asked(ban, opened.Dossier.Result?.Version ?? 0), papers.Result), http)).RequireAuthorization();
        endpoints.MapGet("/ho-so/{code}/phieu-bo-sung", (string code, string? lan, PaperDesk desk, DossierPapers papers, HttpContext http) =>
        {
            int Slip(OpenedDossier opened) => lan is null ? opened.Dossier.SupplementSlips : int.TryParse(lan, NumberStyles.None, CultureInfo.InvariantCulture, out var slip) ? slip : 0;
            return desk.Give(code, KeptPapers.SupplementSlip, Slip, opened => papers.Supplement(opened, Slip(opened)), http);
        }).RequireAuthorization();
        endpoints.MapGet("/ho-so/{code}/phieu-tu-choi", (string code, PaperDesk desk, DossierPapers papers, HttpContext http) =>
            desk.Give(code, KeptPapers.RefusalSlip, _ => 1, papers.Refusal, http)).RequireAuthorization();
        endpoints.MapGet("/ho-so/{code}/van-ban-xin-loi", (string code, string? lan, PaperDesk desk, DossierPapers papers, HttpContext http) =>
            desk.Give(code, KeptPapers.Apology, opened => DossierPapers.ApologyAsked(opened, lan), opened => papers.Apology(opened, DossierPapers.ApologyAsked(opened, lan)), http)).RequireAuthorization();
        endpoints.MapGet("/ho-so/{code}/thu-xin-loi", (string code, string? lan, PaperDesk desk, DossierPapers papers, HttpContext http) =>
        {
            int Letter(OpenedDossier opened) => Asked(lan, opened.Dossier.LossesMadeGood);
            return desk.Give(code, KeptPapers.LossLetter, Letter, opened => papers.LossLetter(opened, Letter(opened)), http);
        }).RequireAuthorization();
        endpoints.MapGet("/ho-so/{code}/thong-bao-dung", (string code, PaperDesk desk, DossierPapers papers, HttpContext http) =>
            desk.Give(code, KeptPapers.StopNotice, _ => 1, papers.StopNotice, http)).RequireAuthorization();
        endpoints.MapGet("/ho-so/{code}/phieu-kiem-soat", (string code, PaperDesk desk, DossierPapers papers, TimeProvider time, HttpContext http) =>
            desk.Give(code, "phieu-kiem-soat", null, opened => papers.Control(opened, time.GetUtcNow()), http)).RequireAuthorization();
        endpoints.MapGet("/so-theo-doi/ban-in", Register).RequireAuthorization();
    }

    /// <summary>GET /so-theo-doi/ban-in?tu=01/11/2026&amp;den=30/11/2026: the register of a span as a paper; where that is too long, back to the page that says so.</summary>
    private static async Task<IResult> Register(string? tu, string? den, SignedIn who, RegisterPapers papers, PaperPrinter printer, TimeProvider time, HttpContext http)
    {
        if (await who.Me() is not { } me || !Permissions.May(me.Kind, Permissions.ReadRegister))
            return Results.NotFound();
        var today = LocalMoment.From(time.GetUtcNow()).On;
        var span = DaySpan.Of(tu, den, today.AddDays(-6), today);
        if (!span.IsWrong && await papers.Book(me, span, today, http.RequestAborted) is { } book)
            return PaperAnswer.Of(printer.Print(book).ToKeep(), $"so-theo-doi-{span.From:yyyyMMdd}-{span.To:yyyyMMdd}", http);
        return Results.Redirect($"/so-theo-doi{http.Request.QueryString.Add("qua", "1")}");
    }

    /// <summary>The version asked for; the one in force where none is; none where what was asked is no number.</summary>
    private static int Asked(string? version, int inForce) =>
        version is null ? inForce : int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
}

/// <summary>Nơi phát giấy tờ: a paper as it was given where that is kept, else as the events make it.</summary>
internal sealed class PaperDesk(SignedIn who, OpenDossier dossiers, KeptPapers kept, PaperPrinter printer)
{
    /// <param name="version">Which version counts now; null for a paper that is never kept.</param>
    public async Task<IResult> Give(string code, string paper, Func<OpenedDossier, int>? version, Func<OpenedDossier, Task<Sheet?>> compose, HttpContext http)
    {
        if (await who.Me() is not { } me || !Permissions.May(me.Kind, Permissions.ReadDossier))
            return Results.NotFound();
        if (await dossiers.Open(code, me, paper, withEvents: true) is not { } opened)
            return await dossiers.AsksWhy(code, me) ? Results.Redirect(WhyPage.Before(code, paper)) : Results.NotFound();
        if (version is not null && await kept.Open(opened.Id, paper, version(opened), http.RequestAborted) is { } given)
            return PaperAnswer.Of(given, $"{paper}-{opened.Address}", http);
        return await compose(opened) is { } sheet ? PaperAnswer.Of(printer.Print(sheet).ToKeep(), $"{paper}-{opened.Address}", http) : Results.NotFound();
    }
}

/// <summary>Trả lời bằng một giấy: shown in the browser, under a name of its own.</summary>
internal static class PaperAnswer
{
    /// <param name="name">Of the file, without its ending.</param>
    public static IResult Of(KeptPaper given, string name, HttpContext http)
    {
        if (given.IsPdf)
        {
            http.Response.Headers.ContentDisposition = $"inline; filename=\"{name}.pdf\"";
            return Results.Bytes(given.Bytes, "application/pdf");
        }
        http.Response.Headers.ContentSecurityPolicy += $"; style-src 'self' {PageSetter.StyleSource}";
        return Results.Bytes(given.Bytes, "text/html; charset=utf-8");
    }
}
