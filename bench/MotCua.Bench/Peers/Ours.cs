using System.Collections.Concurrent;
using System.Text.Json;
using MotCua.Plumbing;

namespace MotCua.Bench;

/// <summary>This program, every act with its law, guards, rows, errands and chain, as a page's press does it.</summary>
internal sealed class Ours(DataFolder data, string store) : Contender("MotCua", store)
{
    /// <summary>On PostgreSQL where a connection is given, chosen by configuration as an operator chooses it; else on SQLite.</summary>
    public static Ours On(string folder, string? postgres)
    {
        Directory.CreateDirectory(folder);
        if (postgres is not null) File.WriteAllText(Path.Combine(folder, StoreSettings.File), JsonSerializer.Serialize(new { Store = "postgres", Postgres = postgres }));
        return new(DataFolder.From(folder), postgres is null ? "SQLite" : "PostgreSQL");
    }

    /// <summary>The path the dossiers of every contender go.</summary>
    public async Task<DossierPath> DossierPathHere()
    {
        await using var app = await Open();
        return await DossierPath.In(app.Services);
    }

    public override async Task<Outcome> Run(IReadOnlyList<int> clients, TimeSpan span)
    {
        var (measured, acknowledged) = (new List<Measured>(), new ConcurrentDictionary<Guid, (long, string)>());
        await using (var app = await Open())
        {
            var path = await DossierPath.In(app.Services);
            Task Life(Func<Func<Task>, Task> wait) => LedgerBench.Live(path, Numbers(1), wait, acknowledged);
            await Load.Run(8, WarmUp, Life);
            foreach (var count in clients) measured.Add(await Load.Run(count, span, Life));
        }
        return new(measured, Soundness.Check(data, acknowledged));
    }

    private Task<Microsoft.AspNetCore.Builder.WebApplication> Open() =>
        CentreHost.Build(new CentreOptions { Data = data, Demo = true, Quiet = true, Urls = "http://127.0.0.1:0" });
}
