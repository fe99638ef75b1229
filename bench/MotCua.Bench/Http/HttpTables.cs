using System.Globalization;

namespace MotCua.Bench.Http;

/// <summary>The figures of runs as Markdown.</summary>
internal static class HttpTables
{
    public const string RatesHead =
        """
        | Offered/s | Achieved/s | Read p50 | p95 | p99 | max ms | Write p50 | p95 | p99 | max ms | Failed | Waiting before → after | Cores: server | PostgreSQL | generator | Generator late p99 ms | Promise |
        |--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|
        """;

    public static string Rate(LoadRun run) => Invariant(
        $"| {run.Offered:0} | {run.Achieved:0} | {Waits(run.Waits(write: false))} | {Waits(run.Waits(write: true))} | {run.Failed} | {run.WaitingBefore} → {run.WaitingAfter} | {run.Cpu.Server / run.Span:0.00} | {run.Cpu.Postgres / run.Span:0.00} | {run.Cpu.Generator / run.Span:0.00} | {LoadRun.At(run.Late, 0.99):0.0} | {(run.Holds ? "holds" : "**broken**")} |");

    /// <summary>Every page and act of a run on its own.</summary>
    public static IEnumerable<string> Kinds(LoadRun run) =>
        run.Answers.All.GroupBy(a => (a.Write, a.Kind)).OrderBy(g => g.Key.Write).ThenByDescending(g => g.Count())
            .Select(g => Invariant($"| {(g.Key.Write ? "write" : "read")} | {g.Key.Kind} | {g.Count()} | {Waits(run.Waits(g.Key.Kind))} |"))
            .Prepend("| | Page or act | Answers | p50 | p95 | p99 | max ms |\n|---|---|--:|--:|--:|--:|--:|");

    private static string Waits(double[] sorted) => Invariant($"{LoadRun.At(sorted, 0.5):0.0} | {LoadRun.At(sorted, 0.95):0.0} | {LoadRun.At(sorted, 0.99):0.0} | {(sorted.Length == 0 ? 0 : sorted[^1]):0.0}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
