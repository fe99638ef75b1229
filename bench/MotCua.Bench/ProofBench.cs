using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Dossiers;
using MotCua.Law;
using MotCua.Ledger;
using MotCua.Plumbing;

namespace MotCua.Bench;

/// <summary>
/// A day of many dossiers, three acts each, is sealed; then proofs of random dossiers are made, one after the other, and each is checked; then the whole store is
/// verified. On SQLite, or on the PostgreSQL that the folder names.
/// </summary>
internal static class ProofBench
{
    private const int Clients = 64, Proofs = 2000;

    public static async Task<int> Run(DataFolder data, int dossiers, int seed)
    {
        var clock = new MovedClock();
        await using var app = await CentreHost.Build(new CentreOptions { Data = data, Demo = true, Quiet = true, Urls = "http://127.0.0.1:0", Time = clock });
        var path = await DossierPath.In(app.Services);
        var made = Stopwatch.StartNew();
        await Parallel.ForEachAsync(Enumerable.Range(1, dossiers), new ParallelOptions { MaxDegreeOfParallelism = Clients }, async (n, _) => await path.AwaitSupplement(n));
        Say($"{Environment.ProcessorCount} cores, .NET {Environment.Version}, {(StoreSettings.Postgres(data) is null ? "SQLite" : "PostgreSQL")}: {dossiers} dossiers of three acts in {made.Elapsed.TotalSeconds:0} s");
        var ledger = app.Services.GetRequiredService<EventLedger>();
        clock.Ahead = TimeSpan.FromDays(1);
        var watch = Stopwatch.StartNew();
        var head = (await ledger.Seal(LocalMoment.Zone, null)).Single();
        Say(string.Create(CultureInfo.InvariantCulture, $"sealed {head.Head.Streams} streams, {head.Head.Events} events in {watch.Elapsed.TotalMilliseconds:0} ms"));
        var (random, times, bytes, refused) = (new Random(seed), new List<double>(), 0L, 0);
        for (var i = 0; i < Proofs; i++)
        {
            watch.Restart();
            var proof = ProofFile.Write(ledger.Prove(path.IdOf(random.Next(1, dossiers + 1)))!, _ => true);
            times.Add(watch.Elapsed.TotalMilliseconds);
            bytes += proof.Length;
            if (ProofCheck.Run(proof, new CheckedAgainst([new("", head.Bytes, null)], null)) is not { Fault: null, Head: not null }) refused++;
        }
        times.Sort();
        Say(string.Create(CultureInfo.InvariantCulture,
            $"{Proofs} proofs made: p50 {times[Proofs / 2]:0.00} ms, p99 {times[Proofs * 99 / 100]:0.00} ms, most {times[^1]:0.00} ms, {bytes / Proofs / 1024.0:0.0} KB each; refused {refused}"));
        var report = Verifier.Run(app.Services.GetRequiredService<LedgerStore>(), app.Services.GetRequiredService<DossierKind>());
        Say(string.Create(CultureInfo.InvariantCulture, $"verified {report.Events} events and {report.Heads} heads in {report.Took.TotalSeconds:0.00} s ({report.EventsPerSecond:0} events/s), {report.Findings.Count} findings"));
        return refused == 0 && report.Findings.Count == 0 ? 0 : 1;
    }

    private static void Say(string line) => Console.WriteLine(line);

    private sealed class MovedClock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;
    }
}
