using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Procedures.Import;

namespace MotCua.Commands;

/// <summary>Nhập danh mục: <c>motcua import catalogue</c> takes in a file of the national database or of a ministry.</summary>
internal static class ImportFile
{
    public static Command Verb()
    {
        var file = new Argument<string>("file") { Description = "Tệp .jsonl, .jsonl.gz hoặc .xlsx. A .jsonl, .jsonl.gz or .xlsx file." };
        var data = CommandLine.FolderOption();
        var json = new Option<bool>("--json") { Description = "In kết quả dạng JSON. The summary as JSON." };
        var catalogue = new Command("catalogue",
            "Nhập văn bản công bố thủ tục và điều đọc được từ đó; nhập lại không đổi gì. Takes in published procedures and what is read from them; doing it again changes nothing.\n"
            + "  motcua import catalogue procedures-2026-07.jsonl.gz\n  motcua import catalogue danh-sach.xlsx --json\n"
            + "Dòng hỏng được nêu số dòng ở lỗi chuẩn, các dòng khác vẫn được nhập (mã thoát 1). Bad lines are named on standard error while the rest goes in (exit code 1).")
        {
            file, data, json,
        };
        catalogue.SetAction(async (given, stop) =>
        {
            var path = given.GetValue(file)!;
            var entries = CatalogueFile.Read(path);
            await using var app = await CentreHost.BuildUnfounded(new CentreOptions { Data = DataFolder.From(given.GetValue(data)) }, stop);
            var watch = Stopwatch.StartNew();
            var report = await new ImportCatalogue(Path.GetFileName(path), Environment.UserName)
                .Run(entries, app.Services.GetRequiredService<IDbContextFactory<CentreDb>>(), app.Services.GetRequiredService<EventLedger>(), app.Services.GetRequiredService<TimeProvider>().GetUtcNow(), stop);
            using var output = new Sheet(given.InvocationConfiguration.Output);
            using var error = new Sheet(given.InvocationConfiguration.Error);
            foreach (var (line, fault) in report.Bad) error.Write(Batch.At(line, fault));
            foreach (var line in given.GetValue(json) ? [AsJson(report, watch.Elapsed)] : AsText(report, watch.Elapsed)) output.Write(line);
            return report.Bad.Count == 0 ? CommandLine.Fine : CommandLine.Finding;
        });
        return new("import", "Nhập dữ liệu. Takes data in.\n  motcua import catalogue procedures.jsonl.gz") { catalogue };
    }

    private static string AsJson(ImportReport report, TimeSpan took) => Json.Of(new
    {
        report.Procedures,
        report.Added,
        report.Superseded,
        report.Unchanged,
        report.ChangedNothing,
        bad = report.Bad.Select(bad => new { bad.Line, vi = bad.Fault.Vi, en = bad.Fault.En }),
        report.Channels,
        limits = report.Limits,
        limitsUnread = report.LimitsUnread,
        fees = report.Fees,
        feesUnread = report.FeesUnread,
        report.WithoutTable,
        report.TablesUnread,
        contradictions = report.Contradictions,
        report.Contradictory,
        seconds = Math.Round(took.TotalSeconds, 1),
    });

    private static IEnumerable<string> AsText(ImportReport report, TimeSpan took) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"{report.Procedures} thủ tục: {report.Added} mới, {report.Superseded} thay bản cũ, {report.Unchanged} không đổi; {report.Bad.Count} dòng hỏng; {took.TotalSeconds:0.0} s")
            + " / " + string.Create(CultureInfo.InvariantCulture, $"{report.Procedures} procedures: {report.Added} new, {report.Superseded} superseding, {report.Unchanged} unchanged; {report.Bad.Count} bad lines"),
        .. report.ChangedNothing ? ["Không có gì thay đổi. / Nothing has changed."] : Array.Empty<string>(),
        $"{report.Channels} dòng cách thức / channels",
        Counts("thời hạn đọc được / limits read", report.Limits),
        Counts("thời hạn không đọc được / limits not understood", report.LimitsUnread),
        Counts("phí đọc được / fees read", report.Fees),
        Counts("phí không đọc được / fees not understood", report.FeesUnread),
        $"bảng cách thức không đọc được: {report.TablesUnread}; tệp không có bảng: {report.WithoutTable} / tables not understood: {report.TablesUnread}; layouts without one: {report.WithoutTable}",
        Counts($"mâu thuẫn, ở {report.Contradictory} thủ tục / contradictions, in {report.Contradictory} procedures", report.Contradictions),
    ];

    private static string Counts(string of, SortedDictionary<string, int> counts) =>
        $"{of}: {counts.Values.Sum()}" + (counts.Count == 0 ? "" : $" ({string.Join(", ", counts.OrderByDescending(count => count.Value).Select(count => $"{count.Key} {count.Value}"))})");
}
