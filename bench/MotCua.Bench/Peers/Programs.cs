using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace MotCua.Bench;

/// <summary>Other programs that are measured: what they print when they are given something to read.</summary>
internal static class Programs
{
    /// <summary>Where PostgreSQL's programs lie; <c>do</c> says it.</summary>
    public static string PostgresFolder => Environment.GetEnvironmentVariable("MOTCUA_BENCH_PGBIN") ?? "";

    public static async Task<string> Output(string program, IEnumerable<string> arguments, string input = "")
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await error}");
    }

    /// <summary>A number the text has at the place of the pattern's group, 0 where it has none.</summary>
    public static double Number(string text, string pattern) =>
        Regex.Match(text, pattern) is { Success: true } found ? double.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
}
