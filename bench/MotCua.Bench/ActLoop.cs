using System.Globalization;
using MotCua.Dossiers;
using MotCua.Plumbing;

namespace MotCua.Bench;

/// <summary>The process that is killed: clients do acts for ever and say each one that was acknowledged before they ask for the next.</summary>
internal static class ActLoop
{
    public static async Task<int> Run(DataFolder data, int clients, long from)
    {
        await using var app = await CentreHost.Build(new CentreOptions { Data = data, Demo = true, Quiet = true, Urls = "http://127.0.0.1:0" });
        var path = await DossierPath.In(app.Services);
        var n = from;
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            while (true) await Live(path, Interlocked.Increment(ref n));
        })));
        return 0;
    }

    private static async Task Live(DossierPath path, long n)
    {
        long? saw = null;
        for (var step = 0; step < DossierPath.Steps; step++)
        {
            if (await path.Do(n, step, saw) is not Done.Committed done) throw new InvalidOperationException($"dossier {n}, step {step} was not done");
            saw = done.Version;
            Console.WriteLine(new Acknowledged(n, step, done.Version, done.Dossier.Code!));
        }
    }
}

/// <summary>One act the process answered, as a line that shows whether it is whole.</summary>
internal sealed record Acknowledged(long N, int Step, long Version, string Code)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{N} {Step} {Version} {Code} .");

    public static Acknowledged? Read(string line) => line.Split(' ') is [var n, var step, var version, var code, "."]
        ? new(long.Parse(n, CultureInfo.InvariantCulture), int.Parse(step, CultureInfo.InvariantCulture), long.Parse(version, CultureInfo.InvariantCulture), code)
        : null;
}
