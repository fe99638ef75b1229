using System.CommandLine;
using System.Globalization;
using MotCua.Operations.Backups;
using MotCua.Plumbing;

namespace MotCua.Commands;

/// <summary>Diễn tập khôi phục: <c>motcua drill BACKUP</c> restores beside the living centre, verifies, reports, and takes away what it made.</summary>
internal static class Drill
{
    public static Command Verb()
    {
        var from = new Argument<string>("BACKUP") { Description = "Một bản sao lưu, hoặc thư mục giữ chúng (lấy bản mới nhất). A backup, or the folder that keeps them (the newest is taken)." };
        var data = CommandLine.FolderOption();
        var beside = new Option<string?>("--beside") { Description = "Nơi khôi phục tạm (mặc định: bên cạnh bản sao lưu). Where it is restored for a while (default: beside the backup).", HelpName = "DIR" };
        var postgres = new Option<string?>("--postgres") { Description = "Máy chủ để tạo cơ sở dữ liệu tạm (mặc định: của trung tâm). The server for the temporary database (default: the centre's).", HelpName = "CONNECTION" };
        var json = new Option<bool>("--json") { Description = "In kết quả dạng JSON. The answer as JSON." };
        var verb = new Command("drill",
            "Diễn tập khôi phục một bản sao lưu bên cạnh trung tâm đang mở: chuỗi băm, số lượng, mã băm từng phần; mã thoát 1 khi có điều bất thường. Drills a restore beside the open centre: chains, counts, the digest of every part; exit code 1 when something is found.\n"
            + "  motcua drill /mnt/sao-luu --data /var/lib/motcua\n  motcua drill /mnt/sao-luu/20261127T010000Z --json")
        {
            from, data, beside, postgres, json,
        };
        verb.SetAction(async (given, stop) =>
        {
            var folder = DataFolder.From(given.GetValue(data));
            var backup = BackupFolder.Find(given.GetValue(from)!);
            var drilled = await new DrillBackup(backup, Journal.Kinds, TimeProvider.System)
                .Run(given.GetValue(beside) ?? Path.GetDirectoryName(backup.Folder)!, given.GetValue(postgres) ?? StoreSettings.Postgres(folder), stop);
            var unwritten = folder.IsEmpty && StoreSettings.Postgres(folder) is null ? null : await BackupEntry.Write(folder, BackupEntry.Of(drilled), stop);
            using var output = new Sheet(given.InvocationConfiguration.Output);
            foreach (var line in given.GetValue(json) ? [AsJson(drilled)] : AsText(drilled)) output.Write(line);
            if (unwritten is not null) await given.InvocationConfiguration.Error.WriteLineAsync(unwritten);
            return drilled.Good ? CommandLine.Fine : CommandLine.Finding;
        });
        return verb;
    }

    private static IEnumerable<string> AsText(DrilledBackup drilled) =>
    [
        .. drilled.Flaws.Select(flaw => flaw.ToString()),
        string.Create(CultureInfo.InvariantCulture, $"{drilled.Backup}: {drilled.Contents?.Streams ?? 0} chuỗi, {drilled.Contents?.Events ?? 0} sự kiện, {drilled.Files} tệp, {drilled.Took.TotalSeconds:0.0} s: ")
            + (drilled.Good ? "khôi phục được nguyên vẹn. / restores whole." : $"{drilled.Flaws.Count} điều bất thường. / {drilled.Flaws.Count} findings."),
    ];

    private static string AsJson(DrilledBackup drilled) => Json.Of(new
    {
        drilled.Backup,
        drilled.At,
        drilled.Good,
        seconds = drilled.Took.TotalSeconds,
        drilled.Contents,
        drilled.Files,
        flaws = drilled.Flaws.Select(flaw => new { flaw.Part, kind = flaw.Kind.ToString(), flaw.Words.Vi, flaw.Words.En }),
    });
}
