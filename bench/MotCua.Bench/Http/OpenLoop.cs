using System.Diagnostics;

namespace MotCua.Bench.Http;

/// <summary>Vòng mở: starts each piece of work at the moment that was set for it beforehand, whether or not earlier ones were answered.</summary>
internal static class OpenLoop
{
    /// <summary>Moments over a span: even, or as a Poisson process of that rate.</summary>
    public static IEnumerable<TimeSpan> Arrivals(double perSecond, TimeSpan span, bool poisson, Random random)
    {
        var at = poisson ? Gap(perSecond, random) : random.NextDouble() / perSecond;
        for (; at < span.TotalSeconds; at += poisson ? Gap(perSecond, random) : 1 / perSecond) yield return TimeSpan.FromSeconds(at);
    }

    /// <summary>Runs what is scheduled, in order of its moments after a start.</summary>
    /// <param name="schedule">Each piece of work is given the moment it was scheduled for, as a timestamp.</param>
    /// <returns>The work started; done when all of it is.</returns>
    public static async Task Run(long start, IReadOnlyList<(TimeSpan At, Func<long, Task> Work)> schedule)
    {
        var begun = new List<Task>(schedule.Count);
        foreach (var (at, work) in schedule)
        {
            var scheduled = start + (long)(at.TotalSeconds * Stopwatch.Frequency);
            await Until(scheduled);
            begun.Add(work(scheduled));
        }
        await Task.WhenAll(begun);
    }

    /// <summary>Waits for a moment; a millisecond too long at most where the machine is not busy, and that counts as waiting for the answer.</summary>
    public static async Task Until(long moment)
    {
        for (var left = moment - Stopwatch.GetTimestamp(); left > 0; left = moment - Stopwatch.GetTimestamp())
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Max(1, Math.Floor(left * 1000.0 / Stopwatch.Frequency))));
    }

    private static double Gap(double perSecond, Random random) => -Math.Log(1 - random.NextDouble()) / perSecond;
}
