using System.Diagnostics;

namespace MotCua.Tests;

/// <summary>Chương trình đo đạc: the bench program, built with these tests in the same configuration.</summary>
internal static class BenchProgram
{
    /// <summary>Runs it to its end: whether it was satisfied, and all it said.</summary>
    public static async Task<(bool Satisfied, string Said)> Run(params string[] arguments)
    {
        using var program = Process.Start(new ProcessStartInfo("dotnet", [Built(), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var trouble = program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (program.ExitCode == 0, said + await trouble);
    }

    private static string Built()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var built = Path.Combine(here.Parent!.Name, here.Name);
        var root = here;
        while (!File.Exists(Path.Combine(root.FullName, "MotCua.slnx"))) root = root.Parent!;
        return Path.Combine(root.FullName, "bench", "MotCua.Bench", "bin", built, "MotCua.Bench.dll");
    }
}
