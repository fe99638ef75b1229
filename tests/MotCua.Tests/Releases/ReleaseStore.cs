using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Commands;
using MotCua.Demonstration;
using MotCua.Plumbing;
using MotCua.Tests.Accounts;
using MotCua.Tests.Commands;
using MotCua.Tests.Dossiers;
using Npgsql;

namespace MotCua.Tests.Releases;

/// <summary>
/// Kho của một bản phát hành: the text of a store as a release leaves it, one file for each store in the release's folder, written by
/// <c>./do release 0.1</c>: a few dossiers in different states, one of them erased, and an officer with a password.
/// </summary>
internal static class ReleaseStore
{
    public const string Variable = "MOTCUA_RELEASE", Officer = "can-bo.cu";

    private const int Dossiers = 12, Days = 10;

    private static string Folder => Path.Combine(Approved.Folder(), "Releases");

    public static IEnumerable<string> All => Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal);

    public static TestStore Load(string release)
    {
        var store = new TestStore();
        StoreText.Run(store, File.ReadAllText(FileOf(release)));
        return store;
    }

    /// <summary>Lives in a new centre what is to be found again, and writes it down.</summary>
    public static async Task Write(string release)
    {
        var store = new TestStore();
        await using var centre = new Centre(store, quiet: true);
        await centre.InitializeAsync();
        await centre.Services.GetRequiredService<SeedDossiers>().Run(0, Dossiers, Days);
        await centre.Agreed();
        await centre.Received();
        using (await centre.Officer(Officer)) { }
        var erased = await Spoken.To("erase", await centre.Received(), "--reason", "Công văn 12/CV-TT", "--data", centre.Folder);
        Assert.Equal((CommandLine.Fine, ""), (erased.Code, erased.Error));
        Directory.CreateDirectory(Path.Combine(Folder, release));
        await File.WriteAllLinesAsync(FileOf(release), await Dump(store));
    }

    private static async Task<IEnumerable<string>> Dump(TestStore store)
    {
        if (!TestStore.IsPostgres) return await Said("sqlite3", new DataFolder(store.Folder).Database, ".dump");
        var to = new NpgsqlConnectionStringBuilder(StoreSettings.Postgres(new(store.Folder)));
        // Keys are nobody's business, and what psql alone understands is left out.
        var lines = await Said("pg_dump", "--inserts", "--no-owner", "--no-privileges", "--exclude-table-data=data_protection_keys", "-h", to.Host!, "-U", to.Username!, to.Database!);
        return lines.Where(line => line.Length > 0 && !line.StartsWith("--", StringComparison.Ordinal) && !line.StartsWith('\\'));
    }

    private static async Task<string[]> Said(string program, params string[] arguments)
    {
        using var run = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var said = await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();
        return run.ExitCode == 0 ? said.TrimEnd('\n').Split('\n') : throw new InvalidOperationException($"{program}: {run.ExitCode}");
    }

    private static string FileOf(string release) => Path.Combine(Folder, release, TestStore.IsPostgres ? "postgres.sql" : "sqlite.sql");
}
