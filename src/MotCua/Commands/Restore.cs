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
            var output = given.InvocationConfiguration.Output;
            await output.WriteLineAsync($"{backup.Name} đã ở {folder.Path}. Hãy chạy: motcua verify --data {folder.Path} / {backup.Name} is at {folder.Path}. Now run: motcua verify --data {folder.Path}");
            var book = EraseAgain.Beside(backup);
            if (book is null || backup.Manifest.Store == Manifest.PgBackRest && StoreSettings.Postgres(folder) is null)
                await output.WriteLineAsync(book is null ? "Không có sổ hủy: nội dung hủy sau bản này phải hủy lại bằng tay. / There is no erasure book: what was erased after this backup must be erased again by hand."
                    : $"Khi cơ sở dữ liệu đã khôi phục, hãy chạy: motcua erase --again {book} --data {folder.Path} / Once the database is restored run: motcua erase --again {book} --data {folder.Path}");
            else
                await output.WriteLineAsync(await EraseAgain.Run(folder, ErasureBook.Read(book), stop) is var again && again > 0
                    ? $"Đã hủy lại nội dung của {again} hồ sơ theo {book}; hủy sau đó thì theo các quyết định bằng văn bản. / Content of {again} dossiers erased again by {book}; what was erased later, by the written decisions."
                    : "Không có nội dung nào phải hủy lại theo sổ hủy mới nhất. / By the newest erasure book nothing had to be erased again.");
            return CommandLine.Fine;
        });
        return verb;
    }
}
