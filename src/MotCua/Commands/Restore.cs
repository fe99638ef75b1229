using System.CommandLine;
using MotCua.Operations.Backups;
using MotCua.Plumbing;

namespace MotCua.Commands;

/// <summary>Khôi phục: <c>motcua restore BACKUP --to FOLDER</c>, where there is no centre yet.</summary>
internal static class Restore
{
    public static Command Verb()
    {
        var from = new Argument<string>("BACKUP") { Description = "Một bản sao lưu, hoặc thư mục giữ chúng (lấy bản mới nhất). A backup, or the folder that keeps them (the newest is taken)." };
        var to = new Option<string>("--to") { Description = "Thư mục dữ liệu mới, trống. The new data folder, empty.", HelpName = "DIR", Required = true };
        var postgres = new Option<string?>("--postgres") { Description = "Cơ sở dữ liệu PostgreSQL trống, được tạo nếu chưa có. An empty PostgreSQL database, made where there is none.", HelpName = "CONNECTION" };
        var verb = new Command("restore",
            "Khôi phục trung tâm từ bản sao lưu vào chỗ chưa có dữ liệu; bản bị hỏng thì bị từ chối. Restores a centre from a backup to where there is none; a damaged backup is refused.\n"
            + "  motcua restore /mnt/sao-luu --to /var/lib/motcua\n  motcua restore /mnt/sao-luu/20261127T010000Z --to /var/lib/motcua --postgres \"Host=/run/postgresql;Username=motcua;Database=motcua\"")
        {
            from, to, postgres,
        };
        verb.SetAction(async (given, stop) =>
        {
            var backup = BackupFolder.Find(given.GetValue(from)!);
            var folder = DataFolder.From(given.GetValue(to)!);
            await new RestoreBackup(backup).Run(folder, given.GetValue(postgres), stop);
            await given.InvocationConfiguration.Output.WriteLineAsync(
                $"{backup.Name} đã ở {folder.Path}. Hãy chạy: motcua verify --data {folder.Path}; xóa lại nội dung của những hồ sơ đã xóa sau bản sao lưu này. / "
                + $"{backup.Name} is at {folder.Path}. Now run: motcua verify --data {folder.Path}; erase again what was erased after this backup.");
            return CommandLine.Fine;
        });
        return verb;
    }
}
