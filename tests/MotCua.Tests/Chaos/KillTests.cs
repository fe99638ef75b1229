using System.Diagnostics;

namespace MotCua.Tests.Chaos;

public sealed class KillTests
{
    [Fact]
    public async Task Killed_20_times_under_load_the_program_has_every_act_it_answered_just_once()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { Program(), "chaos", "--kills", "20", "--seed", "7" })
            start.ArgumentList.Add(argument);
        using var chaos = Process.Start(start)!;
        var trouble = chaos.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await chaos.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await chaos.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(chaos.ExitCode == 0, said + await trouble);
        Assert.Contains("none lost, none twice, numbers dense, chains whole", said, StringComparison.Ordinal);
    }

    /// <summary>The bench program, built with these tests in the same configuration.</summary>
    private static string Program()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var built = Path.Combine(here.Parent!.Name, here.Name);
        var root = here;
        while (!File.Exists(Path.Combine(root.FullName, "MotCua.slnx"))) root = root.Parent!;
        return Path.Combine(root.FullName, "bench", "MotCua.Bench", "bin", built, "MotCua.Bench.dll");
    }
}
