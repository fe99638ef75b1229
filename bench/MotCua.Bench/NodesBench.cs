using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using MotCua.Plumbing;

namespace MotCua.Bench;

/// <summary>The same clients on one node and divided among two, on one PostgreSQL: acts answered a second, and whether all of them are there.</summary>
internal static class NodesBench
{
    private const long PerNode = 100_000_000;
    private static readonly (int Nodes, int Clients)[] Shapes = [(1, 2), (2, 2), (1, 8), (2, 8), (1, 32), (2, 32), (1, 64), (2, 64)];

    /// <param name="server">Connection string of a private PostgreSQL that syncs, without a database.</param>
    public static async Task<int> Run(DataFolder data, string server, TimeSpan span, int runs)
    {
        await PeersBench.Tell(server, "create database nodes");
        await File.WriteAllTextAsync(Path.Combine(data.Path, StoreSettings.File), JsonSerializer.Serialize(new { Store = "postgres", Postgres = $"{server};Database=nodes" }));
        DossierPath path;
        await using (var app = await CentreHost.Build(new CentreOptions { Data = data, Demo = true, Quiet = true, Urls = "http://127.0.0.1:0" })) path = await DossierPath.In(app.Services);
        var (all, from) = (new ConcurrentDictionary<Guid, (long, string)>(), 0L);
        Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}, {runs} runs of {span.TotalSeconds:0} s, medians\n\n| Clients in all | Nodes | Acts/s | least – most |\n|--:|--:|--:|--:|");
        foreach (var (nodes, clients) in Shapes)
        {
            var rates = new List<double>();
            for (var run = 0; run < runs; run++, from += 2 * PerNode)
            {
                await PeersBench.Tell(server, "checkpoint");
                var first = from;
                var answered = await Task.WhenAll(await Ready([.. Enumerable.Range(0, nodes).Select(n => new Node(data, clients / nodes, first + n * PerNode))], span));
                foreach (var act in answered.SelectMany(a => a.All).OrderBy(a => a.Version)) all[path.IdOf(act.N)] = (act.Version, act.Code);
                rates.Add(answered.Sum(a => a.InSpan) / span.TotalSeconds);
            }
            rates.Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {clients} | {nodes} | {rates[rates.Count / 2]:0} | {rates[0]:0} – {rates[^1]:0} |"));
        }
        var wrong = Soundness.Check(data, all);
        Console.WriteLine($"\n{all.Count} dossiers checked: " + (wrong.Count == 0 ? "nothing acknowledged lost, chains whole, numbers dense over all nodes." : string.Join("\n", wrong.Take(5))));
        return wrong.Count == 0 ? 0 : 1;
    }

    /// <summary>All nodes are warm before any is measured.</summary>
    private static async Task<IEnumerable<Task<Answered>>> Ready(IReadOnlyList<Node> nodes, TimeSpan span)
    {
        await Task.WhenAll(nodes.Select(node => node.Warm));
        return nodes.Select(node => node.Measure(span));
    }

    private sealed record Answered(IReadOnlyList<Acknowledged> All, int InSpan);

    /// <summary>A process that acts until it is killed.</summary>
    private sealed class Node
    {
        private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);
        private readonly List<Acknowledged> all = [];
        private readonly Process process;
        private readonly Task reading;
        private int count;

        public Node(DataFolder data, int clients, long from)
        {
            var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
            foreach (var argument in new[] { typeof(NodesBench).Assembly.Location, "act-loop", "--data", data.Path, "--clients", $"{clients}", "--from", $"{from}" }) start.ArgumentList.Add(argument);
            process = Process.Start(start)!;
            reading = Read();
            Warm = WarmIt();
        }

        public Task Warm { get; }

        public async Task<Answered> Measure(TimeSpan span)
        {
            var before = Volatile.Read(ref count);
            await Task.Delay(span);
            var inSpan = Volatile.Read(ref count) - before;
            process.Kill();
            await reading;
            await process.WaitForExitAsync();
            process.Dispose();
            return new(all, inSpan);
        }

        private async Task WarmIt()
        {
            while (Volatile.Read(ref count) == 0)
            {
                if (reading.IsCompleted) throw new InvalidOperationException("a node ended by itself");
                await Task.Delay(20);
            }
            await Task.Delay(WarmUp);
        }

        private async Task Read()
        {
            while (await process.StandardOutput.ReadLineAsync() is { } line)
            {
                if (Acknowledged.Read(line) is not { } act) continue;
                all.Add(act);
                Interlocked.Increment(ref count);
            }
        }
    }
}
