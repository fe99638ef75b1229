using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Plumbing;
using Npgsql;

namespace MotCua.Bench;

/// <summary>The dossier's acts by this program and by what others would take for it, on the same disk, in one run.</summary>
internal static class PeersBench
{
    /// <param name="server">Connection string of a private PostgreSQL that syncs, without a database.</param>
    /// <param name="only">Parts of the names of the contenders wanted; all where empty.</param>
    public static async Task<int> Run(DataFolder data, string server, TimeSpan span, int runs, IReadOnlyList<string> only, IReadOnlyList<int> clients)
    {
        var ours = Ours.On(Path.Combine(data.Path, "sqlite"), null);
        var path = await ours.DossierPathHere();
        var payloads = Payloads.Of(path);
        await Conditions(data, server, path, payloads, span, runs);
        List<Contender> contenders = [ours, Ours.On(Path.Combine(data.Path, "postgres"), await Database(server, "ours")), .. await Peers(data, server, path, payloads)];
        if (only.Count > 0) contenders.RemoveAll(c => !only.Any(part => $"{c.Name} on {c.Store}".Contains(part, StringComparison.OrdinalIgnoreCase)));

        var seen = new List<(Contender Contender, Measured Measured)>();
        var sound = true;
        for (var run = 1; run <= runs; run++)
            foreach (var contender in contenders)
            {
                await Tell(server, "checkpoint");
                var outcome = await Attempt(contender, clients, span);
                seen.AddRange(outcome.Measured.Select(measured => (contender, measured)));
                Say($"run {run}, {outcome.Version ?? contender.Name} on {contender.Store}: {(outcome.Wrong.Count == 0 ? "sound" : string.Join("; ", outcome.Wrong.Take(5)))}");
                sound &= outcome.Wrong.Count == 0;
            }
        foreach (var count in clients) PeersTable.Print(count, contenders, seen);
        return sound ? 0 : 1;
    }

    /// <summary>One who fails does not end the measurement of the others; the run is not sound.</summary>
    private static async Task<Outcome> Attempt(Contender contender, IReadOnlyList<int> clients, TimeSpan span)
    {
        try
        {
            return await contender.Run(clients, span);
        }
        catch (Exception failure) when (failure is InvalidOperationException or DbException or DbUpdateException or IOException or JsonException)
        {
            return new([], [failure.Message]);
        }
    }

    private static async Task<List<Contender>> Peers(DataFolder data, string server, DossierPath path, Payloads payloads)
    {
        var scripts = Path.GetFullPath("bench/peers/pgbench");
        await Database(server, "by_hand");
        await Database(server, "at_once");
        return
        [
            new HandWritten("SQL by hand, statement by statement", server, "by_hand", payloads, scripts, ""),
            new HandWritten("SQL by hand, each act one statement", server, "at_once", payloads, scripts, "-at-once"),
            new WithEfCore("Stateless + EF Core", "SQLite", new(Peer.OnSqlite(Path.Combine(data.Path, "peer.db")), path, null)),
            new WithEfCore("Stateless + EF Core behind one gate", "SQLite", new(Peer.OnSqlite(Path.Combine(data.Path, "peer-gate.db")), path, new(1))),
            new WithEfCore("Stateless + EF Core", "PostgreSQL", new(Peer.OnPostgres($"{server};Database=ef_core"), path, null)),
            .. OtherPrograms(server, payloads),
        ];
    }

    /// <summary>The peers that are built for this measurement alone; <c>do</c> says which could be.</summary>
    private static IEnumerable<Contender> OtherPrograms(string server, Payloads payloads)
    {
        var databases = 0;
        OtherProgram Of(string name, string program, string argument) => new(name, () => Database(server, $"other_{++databases}"), payloads, program, argument);
        if (Environment.GetEnvironmentVariable("MOTCUA_BENCH_ORLEANS") is { Length: > 0 } orleans) yield return Of("Orleans", "dotnet", orleans);
        if (Environment.GetEnvironmentVariable("MOTCUA_BENCH_NODE") is not { Length: > 0 } node) yield break;
        yield return Of("DBOS", "node", Path.Combine(node, "dbos.mjs"));
        yield return Of("bpmn-engine", "node", Path.Combine(node, "bpmn.mjs"));
    }

    private static async Task<string> Database(string server, string name)
    {
        await Tell(server, $"drop database if exists {name}");
        await Tell(server, $"create database {name}");
        return $"{server};Database={name}";
    }

    internal static async Task Tell(string server, string sql)
    {
        await using var source = NpgsqlDataSource.Create($"{server};Database=postgres");
#pragma warning disable CA2100 // made of words written here
        await using var command = source.CreateCommand(sql);
#pragma warning restore CA2100
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task Conditions(DataFolder data, string server, DossierPath path, Payloads payloads, TimeSpan span, int runs)
    {
        await using var source = NpgsqlDataSource.Create($"{server};Database=postgres");
        async Task<string> Setting(string name)
        {
            await using var command = source.CreateCommand("select current_setting($1)");
            command.Parameters.Add(new() { Value = name });
            return (string)(await command.ExecuteScalarAsync())!;
        }
        foreach (var name in new[] { "fsync", "synchronous_commit", "full_page_writes" })
            if (await Setting(name) is not "on") throw new CannotGoOn($"PostgreSQL: {name} = {await Setting(name)}; đo đạc cần on. / PostgreSQL: {name} must be on to measure.");
        var version = await Setting("server_version");
        Say(string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} cores, load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}, .NET {Environment.Version}, SQLite {SQLitePCL.raw.sqlite3_libversion().utf8_to_string()}, PostgreSQL {version}, ")
            + $"Npgsql {LedgerBench.VersionOf(typeof(NpgsqlConnection))}, EF Core {LedgerBench.VersionOf(typeof(DbContext))}, Stateless {LedgerBench.VersionOf(typeof(Stateless.StateMachine<int, int>))}");
        Say(string.Create(CultureInfo.InvariantCulture, $"edition {path.Edition}; the {DossierPath.Steps} acts of a dossier carry {payloads}; {runs} runs of {span.TotalSeconds:0} s; one-row commits with fsync on SQLite: {LedgerBench.CommitsPerSecond(data):0}/s\n"));
    }

    private static void Say(string line) => Console.WriteLine(line);
}
