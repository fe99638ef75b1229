using System.Diagnostics;
using System.Globalization;
using MotCua.Dossiers;
using MotCua.Plumbing;

namespace MotCua.Bench;

/// <summary>
/// Kills the program at random moments under load and looks at what it finds. Shows that no answer is given too early and nothing is
/// half-written; it does not prove fsync: the pages a killed process wrote stay with the operating system, and only a loss of power would show.
/// </summary>
internal static class Chaos
{
    private const int Clients = 16;
    private const long PerRound = 1_000_000;

    public static async Task<int> Run(DataFolder data, int kills, int seed)
    {
        var random = new Random(seed);
        var all = new Dictionary<Guid, (long Version, string Code)>();
        var (total, slowest) = (0, TimeSpan.Zero);
        for (var round = 0; round < kills; round++)
        {
            var answered = await KillOne(data, round * PerRound, random);
            var watch = Stopwatch.StartNew();
            await using var app = await CentreHost.Build(new CentreOptions { Data = data, Demo = true, Quiet = true, Urls = "http://127.0.0.1:0" });
            var path = await DossierPath.In(app.Services);
            var opened = watch.Elapsed;
            if (opened > slowest) slowest = opened;
            foreach (var last in Lasts(answered)) all[path.IdOf(last.N)] = (last.Version, last.Code);
            List<string> wrong = [.. Soundness.Check(data, all), .. await AskAgain(path, answered), .. Soundness.Check(data, all)];
            total += answered.Count;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"kill {round + 1}: {answered.Count} acts acknowledged, opened again in {opened.TotalSeconds:0.00} s, {(wrong.Count == 0 ? "sound" : string.Join("; ", wrong.Take(5)))}"));
            if (wrong.Count > 0) return 1;
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kills} kills, {total} acts acknowledged: none lost, none twice, numbers dense, chains whole; slowest opening {slowest.TotalSeconds:0.00} s"));
        return total > 0 ? 0 : 1;
    }

    /// <summary>Lets a process act, kills it some time after its start or after its first answer, and gives what it had answered.</summary>
    private static async Task<List<Acknowledged>> KillOne(DataFolder data, long from, Random random)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in new[] { typeof(Chaos).Assembly.Location, "act-loop", "--data", data.Path, "--clients", $"{Clients}", "--from", $"{from}" })
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var (early, wait) = (random.Next(4) == 0, random.Next(1200));
        var first = early ? null : await process.StandardOutput.ReadLineAsync();
        await Task.WhenAny(Task.Delay(wait), process.WaitForExitAsync());
        if (process.HasExited) throw new InvalidOperationException("the process ended by itself");
        process.Kill();
        var rest = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return [.. rest.Split('\n').Prepend(first ?? "").Select(Acknowledged.Read).OfType<Acknowledged>()];
    }

    private static IEnumerable<Acknowledged> Lasts(List<Acknowledged> answered) => answered.GroupBy(a => a.N).Select(of => of.MaxBy(a => a.Step)!);

    /// <summary>
    /// Every last answer is asked for again and must be the same; every next act, answered or not before the kill, is asked for twice and must be done once.
    /// </summary>
    private static async Task<List<string>> AskAgain(DossierPath path, List<Acknowledged> answered)
    {
        var wrong = new List<string>();
        foreach (var last in Lasts(answered).TakeLast(4 * Clients))
        {
            var before = answered.Find(a => a.N == last.N && a.Step == last.Step - 1)?.Version;
            if (await path.Do(last.N, last.Step, before) is not Done.Committed same || same.Version != last.Version)
                wrong.Add($"dossier {last.N}: step {last.Step} asked again is not the act that was answered");
            if (last.Step + 1 == DossierPath.Steps) continue;
            var once = await path.Do(last.N, last.Step + 1, last.Version) as Done.Committed;
            var twice = await path.Do(last.N, last.Step + 1, last.Version) as Done.Committed;
            if (once is null || twice?.Version != once.Version || once.Events.Count != once.Version - last.Version)
                wrong.Add($"dossier {last.N}: step {last.Step + 1} was not done just once");
        }
        return wrong;
    }
}
