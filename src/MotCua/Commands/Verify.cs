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
        var heads = new Option<string?>("--heads") { Description = "Niêm phong đã công bố mà người kiểm tra đang giữ. Published seals that whoever checks has kept.", HelpName = "FOLDER|FILE" };
        var key = new Option<string?>("--key") { Description = "Khóa công khai ký niêm phong. The public key that signs seals.", HelpName = "PUBLIC.pem" };
        var proof = new Option<string?>("--proof") { Description = "Kiểm tra một tệp bằng chứng thay vì sổ; không cần dữ liệu. Checks a proof instead of the journal; needs no data.", HelpName = "FILE" };
        var verb = new Command("verify",
            "Kiểm tra sổ sự kiện: chuỗi băm, nội dung, trạng thái, niêm phong hằng ngày. Checks the journal: hash chains, bodies, states, daily seals; exit code 1 when something is not as it was written.\n"
            + "  motcua verify\n  motcua verify --data /var/lib/motcua --json\n  motcua verify --heads niem-phong/ --key niem-phong/2026-11-23.pem\n  motcua verify --proof bang-chung.json --heads niem-phong/")
        {
            data, json, heads, key, proof,
        };
        verb.SetAction(async (given, stop) =>
        {
            var against = HeldAgainst.Read(given.GetValue(heads), given.GetValue(key));
            if (given.GetValue(proof) is { } file) return VerifyProof.Run(file, against, given.GetValue(json), given.InvocationConfiguration.Output);
            var folder = DataFolder.From(given.GetValue(data));
            if (folder.IsEmpty || StoreSettings.Postgres(folder) is not null) await (await CentreHost.BuildUnfounded(new CentreOptions { Data = folder }, stop)).DisposeAsync();
            var report = Check(folder, against);
            using var output = new Sheet(given.InvocationConfiguration.Output);
            foreach (var line in given.GetValue(json) ? [AsJson(report)] : AsText(report)) output.Write(line);
            return report.Findings.Count == 0 ? CommandLine.Fine : CommandLine.Finding;
        });
        return verb;
    }

    private static VerifierReport Check(DataFolder folder, CheckedAgainst against)
    {
        try
        {
            return Verifier.Run(StoreSettings.Open(folder), against, Journal.Kinds);
        }
        catch (DbException damaged)
        {
            return new(0, 0, TimeSpan.Zero, [new("file.unreadable", null, null, damaged.Message)]);
        }
    }

    private static IEnumerable<string> AsText(VerifierReport report) =>
    [
        .. report.Findings.Select(FindingWords.Line),
        string.Create(CultureInfo.InvariantCulture, $"{report.Streams} chuỗi, {report.Events} sự kiện, {report.Heads} niêm phong trong {report.Took.TotalSeconds:0.00} s ({Speed(report)} sự kiện/s): ")
            + (report.Findings.Count == 0 ? "nguyên vẹn. / whole." : $"{report.Findings.Count} điều bất thường. / {report.Findings.Count} findings."),
    ];

    private static string AsJson(VerifierReport report) => Json.Of(new
    {
        report.Streams,
        report.Events,
        report.Heads,
        seconds = report.Took.TotalSeconds,
        eventsPerSecond = Speed(report),
        report.Findings,
    });

    private static long Speed(VerifierReport report) => report.Took > TimeSpan.Zero ? (long)report.EventsPerSecond : 0;
}
