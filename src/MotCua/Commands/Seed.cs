using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Demonstration;
using MotCua.Dossiers.Register;
using MotCua.Plumbing;

namespace MotCua.Commands;

/// <summary>Tạo hồ sơ: fills a demonstration with dossiers by doing their acts.</summary>
internal static class Seed
{
    public static Command Verb()
    {
        var dossiers = new Option<int>("--dossiers") { Description = "Số hồ sơ. How many dossiers.", DefaultValueFactory = _ => 300 };
        var days = new Option<int>("--days") { Description = "Tiếp nhận trong bao nhiêu ngày làm việc trước đây. Over how many past working days.", DefaultValueFactory = _ => 30 };
        var data = CommandLine.FolderOption();
        var verb = new Command("seed", "Tạo hồ sơ trình diễn, từng việc một. Makes demonstration dossiers, act by act.\n  motcua seed --dossiers 1000") { dossiers, days, data };
        verb.SetAction(async (given, stop) =>
        {
            var count = given.GetValue(dossiers);
            if (count is < 1 or > 5_000_000 || given.GetValue(days) is < 1 or > 2500)
                throw new CannotGoOn("--dossiers phải từ 1 đến 5000000, --days từ 1 đến 2500. / --dossiers must be 1–5000000, --days 1–2500.");
            await using var app = await CentreHost.Build(new CentreOptions { Data = DataFolder.From(given.GetValue(data)), Demo = true, Urls = "http://127.0.0.1:0", Quiet = true }, stop);
            await using var db = await app.Services.GetRequiredService<IDbContextFactory<CentreDb>>().CreateDbContextAsync(stop);
            var from = await db.Set<DossierRow>().CountAsync(stop);
            var watch = Stopwatch.StartNew();
            var (made, acts) = await app.Services.GetRequiredService<SeedDossiers>().Run(from, count, given.GetValue(days), stop);
            var seconds = watch.Elapsed.TotalSeconds;
            await given.InvocationConfiguration.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{made} hồ sơ, {acts} việc trong {seconds:0.0} s ({made / seconds:0} hồ sơ/s, {acts / seconds:0} việc/s)"));
            return CommandLine.Fine;
        });
        return verb;
    }
}
