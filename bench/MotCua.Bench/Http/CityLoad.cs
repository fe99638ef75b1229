using System.Collections.Concurrent;
using System.Diagnostics;

namespace MotCua.Bench.Http;

/// <summary>Tải của thành phố: reads and acts in the shape of the city, at a rate, on a centre that answers somewhere.</summary>
internal sealed class CityLoad(Browser browser, Crowd crowd, long firstNumber)
{
    private const int MostInFlight = 4000, Together = 8;

    private static readonly TimeSpan WarmUp = CityShape.Thinks + TimeSpan.FromSeconds(2), Patience = TimeSpan.FromSeconds(30);

    private readonly ConcurrentQueue<WalkingDossier> ready = new();
    private readonly ConcurrentDictionary<string, int> done = new();
    private long last = firstNumber - 1;

    /// <summary>Code → the bits of the steps that were acknowledged.</summary>
    public IReadOnlyDictionary<string, int> Acknowledged => done;

    /// <summary>Walks one dossier of every way to its end, and leaves out the ways that are refused; then brings dossiers to every step.</summary>
    public async Task<IReadOnlyList<string>> Prepare(double rate)
    {
        var (answers, refused) = (new Answers(int.MaxValue) { To = long.MaxValue }, new ConcurrentBag<(Walk Walk, string Why)>());
        await Parallel.ForEachAsync(crowd.Walks, async (walk, stop) =>
        {
            for (var at = Begin(walk); at is not null;)
            {
                var (next, wrong) = await Step(at, answers, null);
                if (wrong is not null) refused.Add((walk, $"{walk.Procedure} at {walk.AgencyId} is left out: {wrong}"));
                at = next;
            }
        });
        crowd.Walks = [.. crowd.Walks.Except(refused.Select(r => r.Walk))];
        if (crowd.Walks.Count == 0) throw new InvalidOperationException(string.Join("\n", refused.Select(r => r.Why)));

        var stock = (int)Math.Ceiling(rate * CityShape.ActShare * (CityShape.Thinks.TotalSeconds + 2));
        await Parallel.ForAsync(0, stock, new ParallelOptions { MaxDegreeOfParallelism = Together }, async (i, stop) =>
        {
            var at = Begin(crowd.Walks[i % crowd.Walks.Count]);
            for (var steps = i % Walk.Steps.Length; steps > 0; steps--)
            {
                if ((await Step(at, answers, null)).Next is not { } next) return;
                at = next;
            }
            ready.Enqueue(at);
        });
        return [.. refused.Select(r => r.Why)];
    }

    /// <summary>One run at a rate: warms up, then measures a span. What is still unanswered long after its end is a failure.</summary>
    public async Task<LoadRun> Run(double rate, TimeSpan span, bool poisson, int seed, Func<CpuTimes> cpu)
    {
        var answers = new Answers(MostInFlight);
        var random = new Random(seed);
        var schedule = Schedule(rate, WarmUp + span, poisson, random, answers);
        var start = Stopwatch.GetTimestamp() + Stopwatch.Frequency / 10;
        (answers.From, answers.To) = (start + Ticks(WarmUp), start + Ticks(WarmUp + span));
        var running = OpenLoop.Run(start, schedule);
        await OpenLoop.Until(answers.From);
        var (before, waitingBefore) = (cpu(), answers.InFlight);
        await OpenLoop.Until(answers.To);
        var (used, waitingAfter) = (cpu().Since(before), answers.InFlight);
        await running;
        return new(rate, span, answers, used, waitingBefore, waitingAfter);
    }

    private List<(TimeSpan, Func<long, Task>)> Schedule(double rate, TimeSpan span, bool poisson, Random random, Answers answers)
    {
        var (acts, reads) = (rate * CityShape.ActShare, rate * (1 - CityShape.RequestsOfAct * CityShape.ActShare));
        var pages = CityShape.Reads.SelectMany(page => Enumerable.Repeat(page, page.Share)).ToArray();
        var schedule = new List<(TimeSpan At, Func<long, Task> Work)>();
        foreach (var at in OpenLoop.Arrivals(reads, span, poisson, random))
        {
            var page = pages[random.Next(pages.Length)];
            var (by, path) = crowd.Reading(page, random);
            schedule.Add((at, scheduled => answers.Timed(page.Name, write: false, scheduled, () => Within(stop => browser.Read(by, path, stop)))));
        }
        foreach (var at in OpenLoop.Arrivals(acts, span, poisson, random))
        {
            var begins = random.Next(Walk.Steps.Length) == 0;
            schedule.Add((at, scheduled => Act(begins, scheduled, answers)));
        }
        schedule.Sort((a, b) => a.At.CompareTo(b.At));
        return schedule;
    }

    private async Task Act(bool begins, long scheduled, Answers answers)
    {
        var at = !begins && ready.TryDequeue(out var waiting) ? waiting : Begin();
        var (next, _) = await Step(at, answers, scheduled);
        if (next is not null) ready.Enqueue(next);
    }

    private WalkingDossier Begin(Walk? walk = null)
    {
        var n = Interlocked.Increment(ref last);
        return new(walk ?? crowd.Walks[(int)(n % crowd.Walks.Count)], n, null, 0);
    }

    /// <summary>
    /// One step of a dossier: opens the form, presses some seconds later at a moment set when the form was, follows to where it leads. A
    /// dossier whose act was not acknowledged goes no further. Where nothing is scheduled (to prepare) nobody thinks.
    /// </summary>
    private async Task<(WalkingDossier? Next, string? Wrong)> Step(WalkingDossier at, Answers answers, long? scheduled)
    {
        var (step, by, path) = (Walk.Steps[at.Next], at.Walk.People[at.Next], at.Walk.FormOf(at.Next, at.Code));
        List<KeyValuePair<string, string>>? fields = null;
        string? location = null, wrong = null;
        await answers.Timed("form of an act", write: false, scheduled ?? Stopwatch.GetTimestamp(), async () =>
        {
            (fields, wrong) = await Within(stop => browser.Form(by, path, stop));
            return wrong;
        });
        if (fields is null) return (null, $"{step.Name}: form {wrong}");

        var press = scheduled + Ticks(CityShape.Thinks);
        if (press is { } moment) await OpenLoop.Until(moment);
        await answers.Timed(step.Name, write: true, press ?? Stopwatch.GetTimestamp(), async () =>
        {
            (location, wrong) = await Within(stop => browser.Press(by, path, [.. fields, .. at.Walk.Typed(at.Next, at.N)], stop));
            return wrong ??= location!.Contains(step.DoneMark, StringComparison.Ordinal) ? null : $"leads to {location}";
        });
        if (wrong is not null || location is null) return (null, $"{step.Name}: {wrong ?? "no answer"}");

        var code = location["/ho-so/".Length..location.IndexOf('?', StringComparison.Ordinal)];
        done.AddOrUpdate(code, 1 << at.Next, (_, steps) => steps | 1 << at.Next);
        await answers.Timed("page after an act", write: false, Stopwatch.GetTimestamp(), () => Within(stop => browser.Read(by, location, stop)));
        return (at.Walk.After(at.Next) is { } next ? at with { Code = code, Next = next } : null, null);
    }

    private static async Task<T> Within<T>(Func<CancellationToken, Task<T>> ask)
    {
        using var patience = new CancellationTokenSource(Patience);
        return await ask(patience.Token);
    }

    private static long Ticks(TimeSpan span) => (long)(span.TotalSeconds * Stopwatch.Frequency);
}
