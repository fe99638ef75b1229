using System.Diagnostics;

namespace MotCua.Bench;

/// <summary>One act after another by so many clients for so long; what each waited, measured by the one who waits.</summary>
internal static class Load
{
    /// <param name="life">Does all acts of one dossier, handing each over to be timed from before it is asked.</param>
    public static async Task<Measured> Run(int clients, TimeSpan span, Func<Func<Func<Task>, Task>, Task> life)
    {
        var process = Process.GetCurrentProcess();
        var waits = Enumerable.Range(0, clients).Select(_ => new List<double>()).ToArray();
        var (cpu, watch) = (process.TotalProcessorTime, Stopwatch.StartNew());
        await Task.WhenAll(waits.Select(mine => Task.Run(async () =>
        {
            while (watch.Elapsed < span)
                await life(async act =>
                {
                    var from = Stopwatch.GetTimestamp();
                    await act();
                    mine.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
                });
        })));
        process.Refresh();
        return Measured.Of(clients, watch.Elapsed, process.TotalProcessorTime - cpu, [.. waits.SelectMany(w => w)]);
    }
}

/// <summary>What a run showed; milliseconds.</summary>
internal sealed record Measured(int Clients, int Acts, double PerSecond, double P50, double P99, double Cores)
{
    public static Measured Of(int clients, TimeSpan took, TimeSpan cpu, double[] waits)
    {
        Array.Sort(waits);
        double At(double share) => waits.Length == 0 ? 0 : waits[Math.Min(waits.Length - 1, (int)(waits.Length * share))];
        return new(clients, waits.Length, waits.Length / took.TotalSeconds, At(0.5), At(0.99), cpu / took);
    }
}
