using System.Globalization;

namespace MotCua.Bench;

/// <summary>One table a number of clients: medians of the runs with their spread, and how many times as many acts this program does on the same store.</summary>
internal static class PeersTable
{
    public static void Print(int clients, IReadOnlyList<Contender> contenders, IReadOnlyList<(Contender Contender, Measured Measured)> seen)
    {
        double[] Of(Contender contender, Func<Measured, double> figure) =>
            [.. seen.Where(s => s.Contender == contender && s.Measured.Clients == clients).Select(s => figure(s.Measured)).Order()];
        double? OursOn(string store) => contenders.FirstOrDefault(c => c is Ours && c.Store == store) is { } ours && Of(ours, m => m.PerSecond) is { Length: > 0 } rates ? Median(rates) : null;

        Console.WriteLine($"\n### {clients} {(clients == 1 ? "client" : "clients")}\n\n| Program | Store | Acts/s | least – most | p50 ms | p99 ms | MotCua on the same store |\n|---|---|--:|--:|--:|--:|---|");
        foreach (var contender in contenders)
        {
            var rates = Of(contender, m => m.PerSecond);
            if (rates.Length == 0)
            {
                Console.WriteLine($"| {contender.Name} | {contender.Store} | failed | | | | |");
                continue;
            }
            var against = contender is Ours ? "" : Median(rates) > 0 && OursOn(contender.Store) is { } ours ? Against(ours / Median(rates)) : "not measured";
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {contender.Name} | {contender.Store} | {Median(rates):0} | {rates[0]:0} – {rates[^1]:0} | {Median(Of(contender, m => m.P50)):0.00} | {Median(Of(contender, m => m.P99)):0.0} | {against} |"));
        }
    }

    private static string Against(double ratio) =>
        ratio < 1 ? string.Create(CultureInfo.InvariantCulture, $"**slower: {ratio:0.00} ×**") : string.Create(CultureInfo.InvariantCulture, $"{ratio:0.0} ×");

    private static double Median(double[] sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
}
