using System.Globalization;
using MotCua.Plumbing;
using Npgsql;

namespace MotCua.Bench.Http;

/// <summary>What a run of <c>./do bench http</c> was asked for.</summary>
/// <param name="Rate">Requests a second; where the ceiling is looked for, the first rate tried.</param>
internal sealed record HttpWishes(int Dossiers, double Rate, TimeSpan Span, bool Ceiling, bool Poisson, int Seed);

/// <summary>Pages and acts of the city over HTTP, offered at moments set beforehand, on a centre in a process of its own.</summary>
internal static class HttpBench
{
    private const double StepUp = 1.25;
    private const int MostSteps = 12;

    public static async Task<int> Run(DataFolder data, HttpWishes wishes)
    {
        await Conditions(data);
        var (crowd, dossiers) = await CityStore.Prepare(data, wishes.Dossiers);
        Say($"{dossiers} dossiers in the store; {crowd.People.Count} people; {(wishes.Poisson ? "Poisson" : "constant")} arrivals, seed {wishes.Seed}");
        using var centre = await CentreProcess.Open(data.Path);
        using var browser = new Browser(centre.Address);
        await Parallel.ForEachAsync(crowd.People, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (person, stop) => await browser.SignIn(person, stop));
        var postmaster = await Postmaster(data);
        CpuTimes Cpu() => CpuTimes.Of(centre.Process, postmaster);

        var load = new CityLoad(browser, crowd, 100_000_000 + dossiers);
        foreach (var leftOut in await load.Prepare(wishes.Rate)) Say(leftOut);
        await load.Run(Math.Min(wishes.Rate, 100), TimeSpan.FromSeconds(Math.Min(10, wishes.Span.TotalSeconds)), wishes.Poisson, wishes.Seed, Cpu);
        Say($"warm; {crowd.Walks.Count} ways of dossiers\n\n{HttpTables.RatesHead}");
        var runs = await Steps(load, wishes, Cpu);
        foreach (var line in HttpTables.Kinds(runs.FindLast(r => r.Holds) ?? runs[^1]).Prepend($"\nat {(runs.FindLast(r => r.Holds) ?? runs[^1]).Offered:0} requests a second:\n")) Say(line);
        foreach (var (what, times) in runs.SelectMany(r => r.Answers.Failures)) Say($"failed {times} times: {what}");

        await centre.Kill();
        return await Check(data, load);
    }

    /// <summary>One rate; or, for the ceiling, one after the other until the promise is broken or the queue grows.</summary>
    private static async Task<List<LoadRun>> Steps(CityLoad load, HttpWishes wishes, Func<CpuTimes> cpu)
    {
        var runs = new List<LoadRun>();
        for (var (step, rate) = (0, wishes.Rate); step < (wishes.Ceiling ? MostSteps : 1); step++, rate *= StepUp)
        {
            runs.Add(await load.Run(rate, wishes.Span, wishes.Poisson, wishes.Seed + step, cpu));
            Say(HttpTables.Rate(runs[^1]));
            if (!runs[^1].Holds) break;
        }
        if (wishes.Ceiling)
            Say(runs.FindLast(r => r.Holds) is { } best ? string.Create(CultureInfo.InvariantCulture, $"\nceiling: {best.Offered:0} requests a second hold the promise{(runs[^1].Holds ? " (no rate tried broke it)" : $", {runs[^1].Offered:0} do not")}") : "\nthe first rate already breaks the promise");
        return runs;
    }

    private static async Task<int> Check(DataFolder data, CityLoad load)
    {
        var (wrong, verified) = await HttpChecks.Of(data, load.Acknowledged);
        var acts = load.Acknowledged.Values.Sum(steps => int.PopCount(steps));
        Say(string.Create(CultureInfo.InvariantCulture, $"\nafter a kill: {acts} acknowledged acts of {load.Acknowledged.Count} dossiers, {verified.Events} events verified: ")
            + (wrong.Count == 0 ? "none lost, none twice, chains whole." : string.Join("\n", wrong.Take(10))));
        return wrong.Count == 0 && acts > 0 ? 0 : 1;
    }

    /// <summary>PostgreSQL's first process, where it runs on this machine.</summary>
    private static async Task<int?> Postmaster(DataFolder data)
    {
        if (StoreSettings.Postgres(data) is not { } postgres) return null;
        await using var connection = new NpgsqlConnection(postgres);
        await connection.OpenAsync();
        return CpuTimes.ParentOf(connection.ProcessID);
    }

    private static async Task Conditions(DataFolder data)
    {
        var store = "SQLite";
        if (StoreSettings.Postgres(data) is { } postgres)
        {
            await using var source = NpgsqlDataSource.Create(postgres);
            await using var command = source.CreateCommand("select 'PostgreSQL ' || current_setting('server_version') || string_agg(', ' || name || '=' || setting, '') from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes')");
            store = (string)(await command.ExecuteScalarAsync())!;
        }
        Say($"{Environment.ProcessorCount} cores, load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}, .NET {Environment.Version}, {store}");
    }

    private static void Say(string line) => Console.WriteLine(line);
}
