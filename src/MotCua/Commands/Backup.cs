using System.CommandLine;
using System.Globalization;
using MotCua.Operations.Backups;
using MotCua.Plumbing;

namespace MotCua.Commands;

/// <summary>Sao lưu: <c>motcua backup FOLDER</c> copies database, files and keys together, while the centre serves.</summary>
internal static class Backup
{
    public static Command Verb()
    {
        var into = new Argument<string>("FOLDER") { Description = "Thư mục giữ các bản sao lưu, trên ổ đĩa khác. The folder that keeps the backups, on another disk." };
        var full = new Option<bool>("--full") { Description = "Chép lại tất cả, không dựa vào bản trước (tự động mỗi 7 ngày). Everything anew, resting on no older one (by itself every 7 days)." };
        var keep = new Option<int?>("--keep") { Description = "Chỉ giữ bấy nhiêu bản mới nhất. Keep only so many, the newest.", HelpName = "N" };
        keep.Validators.Add(given => { if (given.GetValueOrDefault<int?>() is < 1) given.AddError("--keep: từ 1 trở lên / 1 or more"); });
        var stanza = new Option<string?>("--pgbackrest") { Description = "Cơ sở dữ liệu do pgBackRest sao lưu, theo stanza này. The database is copied by pgBackRest, of this stanza.", HelpName = "STANZA" };
        var data = CommandLine.FolderOption();
        var json = new Option<bool>("--json") { Description = "In kết quả dạng JSON. The answer as JSON." };
        var verb = new Command("backup",
            "Sao lưu cơ sở dữ liệu, tệp và khóa cùng một lúc, khi trung tâm đang mở; mã thoát 1 khi có tệp thiếu. Copies database, files and keys together, while the centre serves; exit code 1 when a file is missing.\n"
            + "  motcua backup /mnt/sao-luu --data /var/lib/motcua\n  motcua backup /mnt/sao-luu --full --keep 60")
        {
            into, full, keep, stanza, data, json,
        };
        verb.SetAction(async (given, stop) =>
        {
            var folder = DataFolder.From(given.GetValue(data));
            var path = Path.GetFullPath(given.GetValue(into)!);
            var taken = await new TakeBackup(folder, TimeProvider.System).Run(path, given.GetValue(full), given.GetValue(stanza), stop);
            var unwritten = await BackupEntry.Write(folder, BackupEntry.Of(taken), stop);
            var gone = given.GetValue(keep) is { } newest ? TakeBackup.KeepOnly(path, newest) : 0;
            using var output = new Sheet(given.InvocationConfiguration.Output);
            foreach (var line in given.GetValue(json) ? [AsJson(taken, gone)] : AsText(taken, gone)) output.Write(line);
            if (unwritten is not null) await given.InvocationConfiguration.Error.WriteLineAsync(unwritten);
            return taken.Manifest.Files.Lost.Count == 0 ? CommandLine.Fine : CommandLine.Finding;
        });
        return verb;
    }

    private static IEnumerable<string> AsText(TakenBackup taken, int gone) =>
    [
        .. taken.Manifest.Files.Lost.Select(file => new Flaw(file, FlawKind.NeverHad).ToString()),
        .. taken.Manifest.Files.Erased.Select(file => $"{file}: hồ sơ đã được xóa nội dung khi đang sao lưu. / the dossier was erased while the backup was taken."),
        string.Create(CultureInfo.InvariantCulture, $"{taken.Path}: {(taken.Manifest.IsFull ? "toàn bộ" : "phần thay đổi")}, {taken.Manifest.Contents.Streams} chuỗi, {taken.Manifest.Contents.Events} sự kiện, {taken.Manifest.Files.Count} tệp trong {taken.Took.TotalSeconds:0.0} s")
            + (gone > 0 ? $"; bỏ {gone} bản cũ" : "") + ".",
        string.Create(CultureInfo.InvariantCulture, $"{(taken.Manifest.IsFull ? "full" : "what changed")}, {taken.Manifest.Contents.Streams} streams, {taken.Manifest.Contents.Events} events, {taken.Manifest.Files.Count} files in {taken.Took.TotalSeconds:0.0} s")
            + (gone > 0 ? $"; {gone} old ones removed" : "") + ".",
    ];

    private static string AsJson(TakenBackup taken, int gone) => Json.Of(new
    {
        path = taken.Path,
        seconds = taken.Took.TotalSeconds,
        full = taken.Manifest.IsFull,
        taken.Manifest.TakenAt,
        taken.Manifest.Store,
        taken.Manifest.Label,
        taken.Manifest.Contents,
        taken.Manifest.Files,
        removed = gone,
    });
}
