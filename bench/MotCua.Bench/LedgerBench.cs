using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using MotCua.Dossiers;
using MotCua.Plumbing;

namespace MotCua.Bench;

/// <summary>Durable dossier acts a second, each answered after its commit, beside the same acts one transaction per request.</summary>
internal static class LedgerBench
{
    private static readonly int[] Clients = [1, 8, 32, 256];

    public static async Task<int> Run(DataFolder data, TimeSpan span)
    {
        await using var app = await CentreHost.Build(new CentreOptions { Data = data, Demo = true, Quiet = true, Urls = "http://127.0.0.1:0" });
        var path = await DossierPath.In(app.Services);
        var (n, acknowledged) = (0L, new ConcurrentDictionary<Guid, (long Version, string Code)>());
        async Task Ours(Func<Func<Task>, Task> wait) => await Live(path, Interlocked.Increment(ref n), wait, acknowledged);

        Conditions(path, data);
        await Load.Run(8, TimeSpan.FromSeconds(3), Ours);
        foreach (var clients in Clients) Line("MotCua", await Load.Run(clients, span, Ours));
        foreach (var (name, gate) in new[] { ("Stateless + EF Core", (SemaphoreSlim?)null), ("… behind one gate", new SemaphoreSlim(1)) })
        {
            var peer = new Peer(Peer.OnSqlite(Path.Combine(data.Path, gate is null ? "peer.db" : "peer-gate.db")), path, gate);
            await peer.Create();
            async Task Theirs(Func<Func<Task>, Task> wait)
            {
                var mine = Interlocked.Increment(ref n);
                for (var step = 0; step < DossierPath.Steps; step++)
                {
                    var at = step;
                    await wait(() => peer.Do(mine, at));
                }
            }
            await Load.Run(1, TimeSpan.FromSeconds(2), Theirs);
            foreach (var clients in Clients) Line(name, await Load.Run(clients, span, Theirs));
        }

        var wrong = Soundness.Check(data, acknowledged);
        Say($"\n{acknowledged.Count} dossiers checked: " + (wrong.Count == 0 ? "nothing acknowledged lost, chains whole, numbers dense." : string.Join("\n", wrong)));
        return wrong.Count == 0 ? 0 : 1;
    }

    internal static async Task Live(DossierPath path, long n, Func<Func<Task>, Task> wait, ConcurrentDictionary<Guid, (long, string)> acknowledged)
    {
        long? saw = null;
        for (var step = 0; step < DossierPath.Steps; step++)
        {
            Done? answer = null;
            var (at, seen) = (step, saw);
            await wait(async () => answer = await path.Do(n, at, seen));
            if (answer is not Done.Committed done) throw new InvalidOperationException($"step {step}: {answer}");
            saw = done.Version;
            acknowledged[done.DossierId] = (done.Version, done.Dossier.Code!);
        }
    }

    private static void Conditions(DossierPath path, DataFolder data)
    {
        Say($"{Environment.ProcessorCount} cores, .NET {Environment.Version}, SQLite {SQLitePCL.raw.sqlite3_libversion().utf8_to_string()}, "
            + $"EF Core {VersionOf(typeof(Microsoft.EntityFrameworkCore.DbContext))}, Stateless {VersionOf(typeof(Stateless.StateMachine<int, int>))}; edition {path.Edition}; "
            + string.Create(CultureInfo.InvariantCulture, $"one-row commits with fsync: {CommitsPerSecond(data):0}/s\n"));
        Say("| Program | Clients | Acts | Acts/s | p50 ms | p99 ms | Cores used |\n|---|--:|--:|--:|--:|--:|--:|");
    }

    internal static string VersionOf(Type type) => FileVersionInfo.GetVersionInfo(type.Assembly.Location).ProductVersion?.Split('+')[0] ?? "?";

    /// <summary>What the disk allows: the smallest durable transaction, one after the other.</summary>
    internal static double CommitsPerSecond(DataFolder data)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data.Path, "probe.db")}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "pragma journal_mode=wal; pragma synchronous=full; create table if not exists probe(n integer)";
        command.ExecuteNonQuery();
        command.CommandText = "insert into probe values(1)";
        var (count, watch) = (0, Stopwatch.StartNew());
        for (; watch.ElapsedMilliseconds < 1000; count++) command.ExecuteNonQuery();
        return count / watch.Elapsed.TotalSeconds;
    }

    private static void Line(string name, Measured m) => Say(string.Create(CultureInfo.InvariantCulture,
        $"| {name} | {m.Clients} | {m.Acts} | {m.PerSecond:0} | {m.P50:0.00} | {m.P99:0.0} | {m.Cores:0.0} |"));

    private static void Say(string line) => Console.WriteLine(line);
}
