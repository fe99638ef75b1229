using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Register;
using MotCua.Ledger;
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
        var code = new Argument<string>("CODE") { Description = "Mã hồ sơ. The dossier's code." };
        var reason = new Option<string>("--reason") { Description = "Căn cứ xóa, được giữ mãi nên không ghi thông tin cá nhân. Basis of the erasure; kept for ever, so without personal content.", Required = true, HelpName = "TEXT" };
        var data = CommandLine.FolderOption();
        reason.Validators.Add(given => { if (string.IsNullOrWhiteSpace(given.GetValueOrDefault<string>())) given.AddError("--reason: cần căn cứ / a basis is wanted"); });
        var verb = new Command("erase",
            "Xóa nội dung cá nhân của một hồ sơ khỏi sổ sự kiện, danh sách, tìm kiếm và giấy tờ đã lưu; chuỗi vẫn kiểm tra được. Erases a dossier's personal content from journal, lists, search and kept papers; the chain still verifies.\n"
            + "  motcua erase H24.165-261120-0001 --reason \"Công văn 12/CV-TT\"")
        {
            code, reason, data,
        };
        verb.SetAction(async (given, stop) =>
        {
            await using var app = await CentreHost.BuildUnfounded(new CentreOptions { Data = DataFolder.From(given.GetValue(data)) }, stop);
            await using var db = await app.Services.GetRequiredService<IDbContextFactory<CentreDb>>().CreateDbContextAsync(stop);
            var asked = given.GetValue(code);
            var dossier = await db.Set<DossierRow>().Where(row => row.Code == asked).Select(row => (Guid?)row.DossierId).FirstOrDefaultAsync(stop)
                ?? throw new CannotGoOn($"Không có hồ sơ {asked}. / There is no dossier {asked}.", CommandLine.Finding);
            if (await Run(app.Services.GetRequiredService<EraseDossier>(), dossier, given.GetValue(reason)!.Trim(), stop) is { } trouble)
                throw new CannotGoOn($"Chưa xóa được ({trouble}); hãy chạy lại. / Not erased ({trouble}); run it again.", CommandLine.Finding);
            await given.InvocationConfiguration.Output.WriteLineAsync($"Đã xóa nội dung cá nhân của {asked}. / Personal content erased.");
            return CommandLine.Fine;
        });
        return verb;
    }

    private static async Task<Trouble?> Run(EraseDossier erase, Guid dossier, string reason, CancellationToken stop)
    {
        try
        {
            return await erase.Run(dossier, new(By, null), reason, stop);
        }
        catch (FilesTroubled files)
        {
            throw new CannotGoOn($"{files.Words.Vi} Sổ, danh sách và tìm kiếm đã xóa, giấy tờ đã lưu thì chưa: hãy chạy lại. / {files.Words.En} Journal, lists and search are erased, kept papers are not yet: run it again. ({files.Message})", CommandLine.Finding, files);
        }
    }
}
