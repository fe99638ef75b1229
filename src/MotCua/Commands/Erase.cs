using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Register;
using MotCua.Ledger;
using MotCua.Operations.Backups;
using MotCua.Papers;
using MotCua.Plumbing;
using MotCua.Plumbing.Files;

namespace MotCua.Commands;

/// <summary>Xóa nội dung cá nhân: <c>motcua erase CODE --reason TEXT</c> deletes who a dossier is about, wherever it is kept; what happened to it stays.</summary>
internal static class Erase
{
    private const string By = "motcua";

    public static Command Verb()
    {
        var code = new Argument<string?>("CODE") { Description = "Mã hồ sơ. The dossier's code.", Arity = ArgumentArity.ZeroOrOne };
        var again = new Option<string?>("--again") { Description = "Hủy lại theo sổ hủy của một bản sao lưu (erasures.jsonl), sau khi khôi phục bản cũ hơn. Erases again what a backup's erasure book names, after an older one was restored.", HelpName = "FILE" };
        var reason = new Option<string?>("--reason") { Description = "Căn cứ xóa, được giữ mãi nên không ghi thông tin cá nhân. Basis of the erasure; kept for ever, so without personal content.", HelpName = "TEXT" };
        var data = CommandLine.FolderOption();
        var verb = new Command("erase",
            "Xóa nội dung cá nhân của một hồ sơ khỏi sổ sự kiện, danh sách, tìm kiếm và giấy tờ đã lưu; chuỗi vẫn kiểm tra được. Erases a dossier's personal content from journal, lists, search and kept papers; the chain still verifies.\n"
            + "  motcua erase H24.165-261120-0001 --reason \"Công văn 12/CV-TT\"\n  motcua erase --again /mnt/sao-luu/20261127T010000Z/erasures.jsonl")
        {
            code, reason, again, data,
        };
        verb.Validators.Add(given =>
        {
            if (given.GetValue(again) is null && (given.GetValue(code) is null || string.IsNullOrWhiteSpace(given.GetValue(reason)))) given.AddError("--reason: cần mã hồ sơ và căn cứ / a code and a basis are wanted");
            if (given.GetValue(again) is not null && given.GetValue(code) is not null) given.AddError("--again: không kèm mã hồ sơ / without a code");
        });
        verb.SetAction(async (given, stop) =>
        {
            if (given.GetValue(again) is { } book)
            {
                var count = await EraseAgain.Run(DataFolder.From(given.GetValue(data)), ErasureBook.Read(book), stop);
                await given.InvocationConfiguration.Output.WriteLineAsync($"Đã hủy lại nội dung của {count} hồ sơ. / Content of {count} dossiers erased again.");
                return CommandLine.Fine;
            }
            await using var app = await CentreHost.BuildUnfounded(new CentreOptions { Data = DataFolder.From(given.GetValue(data)) }, stop);
            await using var db = await app.Services.GetRequiredService<IDbContextFactory<CentreDb>>().CreateDbContextAsync(stop);
            var asked = given.GetValue(code);
            var dossier = await db.Set<DossierRow>().Where(row => row.Code == asked).Select(row => (Guid?)row.DossierId).FirstOrDefaultAsync(stop)
                ?? throw new CannotGoOn($"Không có hồ sơ {asked}. / There is no dossier {asked}.", CommandLine.Finding);
            await Run(app.Services.GetRequiredService<EraseDossier>(), dossier, new(By, null), given.GetValue(reason)!.Trim(), stop);
            await given.InvocationConfiguration.Output.WriteLineAsync($"Đã xóa nội dung cá nhân của {asked}. / Personal content erased.");
            return CommandLine.Fine;
        });
        return verb;
    }

    /// <exception cref="CannotGoOn">Not done, or not whole: run again it goes on.</exception>
    internal static async Task Run(EraseDossier erase, Guid dossier, Actor by, string reason, CancellationToken stop)
    {
        try
        {
            if (await erase.Run(dossier, by, reason, stop) is { } trouble)
                throw new CannotGoOn($"Chưa xóa được ({trouble}); hãy chạy lại. / Not erased ({trouble}); run it again.", CommandLine.Finding);
        }
        catch (FilesTroubled files)
        {
            throw new CannotGoOn($"{files.Words.Vi} Sổ, danh sách và tìm kiếm đã xóa, giấy tờ đã lưu thì chưa: hãy chạy lại. / {files.Words.En} Journal, lists and search are erased, kept papers are not yet: run it again. ({files.Message})", CommandLine.Finding, files);
        }
    }
}
