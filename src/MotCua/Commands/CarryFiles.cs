using System.CommandLine;
using System.Globalization;
using MotCua.Plumbing;
using MotCua.Plumbing.Files;

namespace MotCua.Commands;

/// <summary>Chuyển tệp: <c>motcua carry-files</c> copies kept files from the data folder into the bucket that is configured; <c>migrate</c> does the same.</summary>
internal static class CarryFiles
{
    public static Command Verb()
    {
        var data = CommandLine.FolderOption();
        var verb = new Command("carry-files",
            "Chép giấy tờ đã lưu từ thư mục dữ liệu sang kho S3 đã cấu hình, khi trung tâm đóng; chạy lại được. Copies kept papers from the data folder into the configured S3 bucket while the centre is closed; it may be run again.\n"
            + "  motcua carry-files --data /var/lib/motcua")
        {
            data,
        };
        verb.SetAction(async (given, stop) =>
        {
            var folder = DataFolder.From(given.GetValue(data));
            using var occupied = folder.Occupy();
            if (FileSettings.Bucket(folder) is null)
                throw new CannotGoOn("Chưa cấu hình kho S3 (Files:Store=s3). / No S3 bucket is configured (Files:Store=s3).");
            await given.InvocationConfiguration.Output.WriteLineAsync(await Run(folder, stop));
            return CommandLine.Fine;
        });
        return verb;
    }

    /// <summary>Says where the files are now. Each is checked against its digest on the way; those in the folder stay.</summary>
    public static async Task<string> Run(DataFolder folder, CancellationToken stop)
    {
        using var from = new FolderFiles(folder);
        if (FileSettings.Bucket(folder) is not { } bucket)
            return $"Giấy tờ đã lưu ở lại tại {folder.Path}/papers: mọi nút phải thấy thư mục này, hoặc cấu hình Files:Store=s3 rồi chạy motcua carry-files. / Kept papers stay in {folder.Path}/papers: every node must see it, or configure Files:Store=s3 and run motcua carry-files.";
        using var to = new BucketFiles(bucket);
        var carried = 0;
        await foreach (var (shelf, digest) in from.All(stop))
        {
            await to.Put(shelf, await from.Open(shelf, digest, stop), stop);
            carried++;
        }
        return string.Create(CultureInfo.InvariantCulture, $"{carried} tệp giấy tờ đã ở trong kho S3 {bucket.Bucket}; bản trong thư mục có thể bỏ. / {carried} kept files are in the bucket; those in the folder may go.");
    }
}
