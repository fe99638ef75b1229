namespace MotCua.Bench.Http;

/// <summary>Một lượt đo: what one rate showed.</summary>
/// <param name="WaitingBefore">Requests without an answer when the span began.</param>
/// <param name="WaitingAfter">… when it ended: more means the queue grew.</param>
internal sealed record LoadRun(double Offered, TimeSpan Span, Answers Answers, CpuTimes Cpu, int WaitingBefore, int WaitingAfter)
{
    /// <summary>The promise: 95 of 100 reads and writes within so many milliseconds.</summary>
    public const double ReadWithin = 50, WriteWithin = 100;

    /// <summary>Answers as they should be, in the span, a second.</summary>
    public double Achieved => Answers.All.Count(a => a.InTime) / Span.TotalSeconds;

    public int Failed => Answers.Failures.Values.Sum();

    /// <summary>True where the promise holds, nothing failed and the queue did not grow by more than a second's half.</summary>
    public bool Holds => Failed == 0 && At(Waits(write: false), 0.95) <= ReadWithin && At(Waits(write: true), 0.95) <= WriteWithin && WaitingAfter - WaitingBefore < Offered / 2;

    /// <summary>Waits in order.</summary>
    public double[] Waits(bool write) => [.. Answers.All.Where(a => a.Write == write).Select(a => a.Waited).Order()];

    public double[] Waits(string kind) => [.. Answers.All.Where(a => a.Kind == kind).Select(a => a.Waited).Order()];

    /// <summary>How late the generator itself was, in order.</summary>
    public double[] Late => [.. Answers.All.Select(a => a.Late).Order()];

    public static double At(double[] sorted, double share) => sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
}
