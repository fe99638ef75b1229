using System.Security.Cryptography;
using MotCua.Dossiers;
using MotCua.Dossiers.Reading;
using MotCua.Ledger;
using MotCua.Papers.Layout;
using MotCua.Plumbing;

namespace MotCua.Papers;

/// <summary>
/// Lưu giấy tờ đã phát hành: does the errands that keep a slip or a result as it was given, by digest in the data folder; doing one
/// again writes the same file.
/// </summary>
public sealed class KeepPapers(EventLedger ledger, DossierKind kind, DossierPapers papers, PaperPrinter printer, DataFolder data)
{
    public ErrandRunner On(ErrandRunner runner) => runner
        .On(Consequences.KeepReceiptSlip, (errand, stop) => Keep(errand, papers.Receipt, "giay-tiep-nhan", stop))
        .On(Consequences.KeepResult, (errand, stop) => Keep(errand, papers.Result, "ket-qua", stop));

    private async Task Keep(Errand errand, Func<OpenedDossier, Task<Sheet?>> compose, string name, CancellationToken stop)
    {
        if (ledger.Load(kind, errand.Stream) is not { } loaded)
            return;
        var opened = new OpenedDossier(errand.Stream, loaded.State, loaded.Version, ledger.Events(kind, errand.Stream));
        if (await compose(opened) is not { } sheet)
            throw new InvalidOperationException($"{name}: nothing to print for {opened.Address}");
        var (bytes, ending) = printer.Print(sheet) switch
        {
            PdfPrintout pdf => (pdf.Bytes, "pdf"),
            PagePrintout page => (System.Text.Encoding.UTF8.GetBytes(page.Html), "html"),
            _ => throw new InvalidOperationException("a printout is a PDF or a page"),
        };
        var digest = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var folder = Directory.CreateDirectory(Path.Combine(data.Path, "papers", digest[..2])).FullName;
        var final = Path.Combine(folder, $"{opened.Address}-{name}-{loaded.State.ReceiptVersion}-{digest[..16]}.{ending}");
        if (File.Exists(final))
            return;
        var draft = final + ".part";
        await using (var file = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            await file.WriteAsync(bytes, stop);
            file.Flush(flushToDisk: true);
        }
        File.Move(draft, final, overwrite: true);
    }
}

/// <summary>Chạy việc phát sinh trong nền: the errands of a centre that is open.</summary>
public sealed class ErrandsInBackground(EventLedger ledger, TimeProvider time, KeepPapers papers) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        papers.On(new ErrandRunner(ledger, time, Random.Shared)).RunUntil(stoppingToken);
}
