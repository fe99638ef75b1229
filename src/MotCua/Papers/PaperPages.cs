using MotCua.Accounts;
using MotCua.Dossiers.Reading;
using MotCua.Papers.Layout;

namespace MotCua.Papers;

/// <summary>In giấy tờ: the addresses that give a dossier's papers as PDF, or as a printable page where no font was found.</summary>
internal static class PaperPages
{
    public static void MapPapers(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/ho-so/{code}/giay-tiep-nhan", (string code, SignedIn who, OpenDossier dossiers, DossierPapers papers, PaperPrinter printer, HttpContext http) =>
            Give(code, "giay-tiep-nhan", who, dossiers, papers.Receipt, printer, http)).RequireAuthorization();
        endpoints.MapGet("/ho-so/{code}/ket-qua", (string code, SignedIn who, OpenDossier dossiers, DossierPapers papers, PaperPrinter printer, HttpContext http) =>
            Give(code, "ket-qua", who, dossiers, papers.Result, printer, http)).RequireAuthorization();
        endpoints.MapGet("/ho-so/{code}/phieu-kiem-soat", (string code, SignedIn who, OpenDossier dossiers, DossierPapers papers, PaperPrinter printer, TimeProvider time, HttpContext http) =>
            Give(code, "phieu-kiem-soat", who, dossiers, opened => papers.Control(opened, time.GetUtcNow()), printer, http)).RequireAuthorization();
    }

    private static async Task<IResult> Give(
        string code, string page, SignedIn who, OpenDossier dossiers, Func<OpenedDossier, Task<Sheet?>> compose, PaperPrinter printer, HttpContext http)
    {
        if (await who.Me() is not { } me || !Permissions.May(me.Kind, Permissions.ReadDossier)
            || await dossiers.Open(code, me, page, withEvents: true) is not { } opened || await compose(opened) is not { } sheet)
            return Results.NotFound();
        switch (printer.Print(sheet))
        {
            case PdfPrintout pdf:
                http.Response.Headers.ContentDisposition = $"inline; filename=\"{page}-{opened.Address}.pdf\"";
                return Results.Bytes(pdf.Bytes, "application/pdf");
            case PagePrintout html:
                http.Response.Headers.ContentSecurityPolicy += $"; style-src 'self' {PageSetter.StyleSource}";
                return Results.Content(html.Html, "text/html; charset=utf-8");
            default:
                return Results.NotFound();
        }
    }
}
