using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using MotCua.Ledger;
using MotCua.Plumbing;

namespace MotCua.Commands;

/// <summary>Kiểm tra sổ: <c>motcua verify</c>, from the store alone; data that are there are only read.</summary>
internal static class Verify
{
    public static Command Verb()
    {
        var data = CommandLine.FolderOption();
        var json = new Option<bool>("--json") { Description = "In kết quả dạng JSON. The answer as JSON." };
        var verb = new Command("verify",
            "Kiểm tra sổ sự kiện: chuỗi băm, nội dung, trạng thái. Checks the journal: hash chains, bodies, states; exit code 1 when something is not as it was written.\n"
            + "  motcua verify\n  motcua verify --data /var/lib/motcua --json")
        {
            data, json,
        };
        verb.SetAction(async (given, stop) =>
        {
            var folder = DataFolder.From(given.GetValue(data));
            if (folder.IsEmpty || StoreSettings.Postgres(folder) is not null) await (await CentreHost.BuildUnfounded(new CentreOptions { Data = folder }, stop)).DisposeAsync();
            var report = Check(folder);
            using var output = new Sheet(given.InvocationConfiguration.Output);
            foreach (var line in given.GetValue(json) ? [AsJson(report)] : AsText(report)) output.Write(line);
            return report.Findings.Count == 0 ? CommandLine.Fine : CommandLine.Finding;
        });
        return verb;
    }

    private static VerifierReport Check(DataFolder folder)
    {
        try
        {
            return Verifier.Run(StoreSettings.Open(folder), Journal.Kinds);
        }
        catch (DbException damaged)
        {
            return new(0, 0, TimeSpan.Zero, [new("file.unreadable", null, null, damaged.Message)]);
        }
    }

    private static IEnumerable<string> AsText(VerifierReport report) =>
    [
        .. report.Findings.Select(FindingWords.Line),
        string.Create(CultureInfo.InvariantCulture, $"{report.Streams} chuỗi, {report.Events} sự kiện trong {report.Took.TotalSeconds:0.00} s ({Speed(report)} sự kiện/s): ")
            + (report.Findings.Count == 0 ? "nguyên vẹn. / whole." : $"{report.Findings.Count} điều bất thường. / {report.Findings.Count} findings."),
    ];

    private static string AsJson(VerifierReport report) => Json.Of(new
    {
        report.Streams,
        report.Events,
        seconds = report.Took.TotalSeconds,
        eventsPerSecond = Speed(report),
        report.Findings,
    });

    private static long Speed(VerifierReport report) => report.Took > TimeSpan.Zero ? (long)report.EventsPerSecond : 0;
}
