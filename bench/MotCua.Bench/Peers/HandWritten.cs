using System.Globalization;
using Npgsql;

namespace MotCua.Bench;

/// <summary>The floor a good engineer would write: the same writes by hand in SQL, driven by PostgreSQL's own pgbench with prepared statements.</summary>
/// <param name="scripts">Folder of the SQL; <paramref name="manner"/> ends the names of the two scripts.</param>
internal sealed class HandWritten(string name, string server, string database, Payloads payloads, string scripts, string manner) : Contender(name, "PostgreSQL")
{
    private const long PerClient = 1_000_000;

    private readonly string connection = $"{server};Database={database}";
    private long acknowledged;

    public override async Task<Outcome> Run(IReadOnlyList<int> clients, TimeSpan span)
    {
        await Create();
        var measured = new List<Measured>();
        await Act(8, WarmUp);
        foreach (var count in clients) measured.Add(await Act(count, span));
        return new(measured, await PeerChecks.Run(connection,
            ($"acknowledged events are there ({acknowledged})", $"select count(*) = {acknowledged} from event"),
            ("versions follow without gap", "select not exists (select from dossier d where d.version <> (select count(*) from event e where e.dossier = d.id) or d.version <> (select max(version) from event e where e.dossier = d.id))"),
            ("every act has its key", $"select count(*) = {acknowledged} from request_key"),
            ("numbers dense", "select last = (select count(*) from dossier) and last = (select count(distinct code) from dossier) from series")));
    }

    private async Task Create()
    {
        if (acknowledged > 0) return;
        await using var source = NpgsqlDataSource.Create(connection);
        await using var tables = source.CreateCommand(await File.ReadAllTextAsync(Path.Combine(scripts, "tables.sql")));
        await tables.ExecuteNonQueryAsync();
        await using var series = source.CreateCommand("insert into series values ($1, 0)");
        series.Parameters.Add(new() { Value = payloads.Series });
        await series.ExecuteNonQueryAsync();
    }

    private async Task<Measured> Act(int clients, TimeSpan span)
    {
        var folder = Directory.CreateTempSubdirectory("motcua-pgbench-");
        try
        {
            var script = Path.Combine(folder.FullName, "acts.sql");
            await File.WriteAllTextAsync(script, await Script());
            var at = new NpgsqlConnectionStringBuilder(connection);
            List<string> arguments = ["-n", "-M", "prepared", "-c", $"{clients}", "-j", $"{Math.Min(clients, 2)}", "-T", span.TotalSeconds.ToString(CultureInfo.InvariantCulture),
                "-l", "--log-prefix", Path.Combine(folder.FullName, "log"), "-h", at.Host!, "-U", at.Username!, "-f", script,
                "-D", $"first={Numbers(PerClient * clients)}", "-D", $"each={PerClient}", "-D", "done=0", "-D", $"step={DossierPath.Steps - 1}", "-D", $"series={payloads.Series}"];
            for (var step = 0; step < payloads.Acts.Count; step++) arguments.AddRange(["-D", $"payload{step}={payloads.Acts[step]}"]);
            var output = await Programs.Output(Path.Combine(Programs.PostgresFolder, "pgbench"), [.. arguments, at.Database!]);
            var waits = Directory.EnumerateFiles(folder.FullName, "log.*").SelectMany(File.ReadLines).Select(line => double.Parse(line.Split(' ')[2], CultureInfo.InvariantCulture) / 1000).ToArray();
            acknowledged += waits.Length;
            // pgbench's own rate leaves the time of connecting out; it prints none where nothing was done.
            return Measured.Of(clients, span, TimeSpan.Zero, waits) with { PerSecond = Programs.Number(output, @"tps = ([\d.]+)") };
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Each transaction of pgbench is the next act of the client's dossier; after the last act comes the next dossier.</summary>
    private async Task<string> Script()
    {
        var receive = await File.ReadAllTextAsync(Path.Combine(scripts, $"receive{manner}.sql"));
        var act = await File.ReadAllTextAsync(Path.Combine(scripts, $"act{manner}.sql"));
        return $"""
            \set step (:step + 1) % {DossierPath.Steps}
            \if :step = 0
            \set done :done + 1
            \endif
            \set n :first + :client_id * :each + :done
            \if :step = 0
            {receive}
            {string.Concat(Enumerable.Range(1, DossierPath.Steps - 1).Select(step => $"\\elif :step = {step}\n{act.Replace("{step}", $"{step}", StringComparison.Ordinal)}\n"))}
            \endif
            """;
    }
}
