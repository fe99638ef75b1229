using System.Diagnostics;
using System.Globalization;
using MotCua.Plumbing;
using Npgsql;

namespace MotCua.Operations.Backups;

/// <summary>Chương trình của PostgreSQL: its own tools copy and restore a database; a clear sentence where they are not installed.</summary>
internal static class PostgresTools
{
    /// <summary>The database at one exported moment, into a file that <c>pg_restore</c> reads.</summary>
    public static Task Dump(string connection, string moment, string to, CancellationToken stop) =>
        Run("pg_dump", connection, ["--format=custom", "--no-owner", "--no-privileges", $"--snapshot={moment}", $"--file={to}"], stop);

    /// <summary>All of it, or nothing.</summary>
    public static Task Restore(string dump, string connection, CancellationToken stop) =>
        Run("pg_restore", connection, ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction", $"--dbname={new NpgsqlConnectionStringBuilder(connection).Database}", dump], stop);

    /// <summary>Runs a tool to its end and gives what it answered; its last words where it did not do it.</summary>
    public static async Task<string> Run(string tool, string? connection, IReadOnlyList<string> arguments, CancellationToken stop)
    {
        var start = new ProcessStartInfo(Path.IsPathRooted(tool) ? tool : Find(tool), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (connection is not null) Tell(start, new(connection));
        using var running = Process.Start(start)!;
        try
        {
            var said = running.StandardOutput.ReadToEndAsync(stop);
            var complained = await running.StandardError.ReadToEndAsync(stop);
            await running.WaitForExitAsync(stop);
            if (running.ExitCode != 0)
                throw new CannotGoOn($"{tool} không làm được. / {tool} did not do it. ({(complained + await said).Trim().ReplaceLineEndings(" ")})", CannotGoOn.Finding);
            return await said;
        }
        catch (OperationCanceledException)
        {
            running.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>A tool that has to be of the cluster's own version.</summary>
    public static string OfVersion(string tool, string version) => Path.Combine("/usr/lib/postgresql", version, "bin", tool) is var path && File.Exists(path) ? path : Find(tool);

    /// <summary>The newest that Debian has beside each other, else whichever is on the path.</summary>
    private static string Find(string tool)
    {
        const string debian = "/usr/lib/postgresql";
        var found = (Directory.Exists(debian) ? Directory.GetDirectories(debian) : [])
            .OrderByDescending(folder => double.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0).Select(folder => Path.Combine(folder, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            .Select(folder => Path.Combine(folder, tool)).FirstOrDefault(File.Exists);
        return found ?? throw new CannotGoOn($"Cần chương trình {tool} (gói {Package(tool)}). / The program {tool} is needed (package {Package(tool)}).", CannotGoOn.Finding);
    }

    private static string Package(string tool) => tool == "pgbackrest" ? "pgbackrest" : "postgresql-client";

    // By its environment: what is given as an argument everybody on the machine can read.
    private static void Tell(ProcessStartInfo start, NpgsqlConnectionStringBuilder at)
    {
        (start.Environment["PGHOST"], start.Environment["PGPORT"], start.Environment["PGDATABASE"]) = (at.Host, at.Port.ToString(CultureInfo.InvariantCulture), at.Database);
        if (at.Username is { Length: > 0 } user) start.Environment["PGUSER"] = user;
        if (at.Password is { Length: > 0 } password) start.Environment["PGPASSWORD"] = password;
        if (at.Passfile is { Length: > 0 } file) start.Environment["PGPASSFILE"] = file;
        if (at.SslMode is not SslMode.Prefer) start.Environment["PGSSLMODE"] = at.SslMode switch { SslMode.VerifyCA => "verify-ca", SslMode.VerifyFull => "verify-full", var mode => mode.ToString().ToLowerInvariant() };
        if (at.RootCertificate is { Length: > 0 } root) start.Environment["PGSSLROOTCERT"] = root;
    }
}
