using System.Text.Json;
using MotCua.Plumbing;
using Npgsql;

namespace MotCua.Operations.Backups;

/// <summary>pgBackRest: the city's way of copying a PostgreSQL cluster, with its log archived all the time; taken here in one go with files and keys.</summary>
/// <param name="Set">Its own name of a backup.</param>
internal sealed record PgBackRest(string Stanza, string Set)
{
    private const string Tool = "pgbackrest";

    /// <summary>As it stands in a manifest.</summary>
    public string Label => $"{Stanza}/{Set}";

    public static PgBackRest Of(string label) => label.Split('/') is [var stanza, var set] ? new(stanza, set) : throw new CannotGoOn($"{Manifest.Name}: {label}?", CannotGoOn.Finding);

    /// <summary>Takes a backup as configured for the stanza, full where there is none yet.</summary>
    public static async Task<PgBackRest> Take(string stanza, CancellationToken stop)
    {
        await PostgresTools.Run(Tool, null, [$"--stanza={stanza}", "--type=incr", "backup"], stop);
        using var told = JsonDocument.Parse(await PostgresTools.Run(Tool, null, [$"--stanza={stanza}", "--output=json", "info"], stop));
        return new(stanza, told.RootElement[0].GetProperty("backup").EnumerateArray().Last().GetProperty("label").GetString()!);
    }

    /// <summary>
    /// The whole cluster as it was at the end of the backup, in a folder and on a socket of its own, until it is stopped. It archives nothing,
    /// so that the living cluster's log stays what it is.
    /// </summary>
    /// <param name="connection">To the living database, for its name and its user.</param>
    public async Task<Beside> Restore(string folder, string connection, CancellationToken stop)
    {
        var (cluster, socket) = (Path.Combine(folder, "pg"), Directory.CreateTempSubdirectory("motcua-drill-").FullName);
        try
        {
            BackupDraft.OwnerOnly(cluster);
            await PostgresTools.Run(Tool, null, [$"--stanza={Stanza}", $"--set={Set}", $"--pg1-path={cluster}", "--archive-mode=off", "--type=immediate", "--target-action=promote", "restore"], stop);
            await File.WriteAllTextAsync(Path.Combine(folder, "hba.conf"), "local all all trust\n", stop);
            await File.WriteAllTextAsync(Path.Combine(folder, "drill.conf"),
                $"listen_addresses = ''\nunix_socket_directories = '{socket}'\nport = 5432\nhot_standby = off\narchive_mode = off\nfsync = off\nhba_file = '{folder}/hba.conf'\n", stop);
            var control = PostgresTools.OfVersion("pg_ctl", (await File.ReadAllTextAsync(Path.Combine(cluster, "PG_VERSION"), stop)).Trim());
            await PostgresTools.Run(control, null, ["-D", cluster, "-w", "-t", "3600", "-l", Path.Combine(folder, "server.log"), "-o", $"-c config_file={folder}/drill.conf", "start"], stop);
            var beside = new Beside(control, cluster, socket, new NpgsqlConnectionStringBuilder(connection) { Host = socket, Port = 5432, Password = null, Pooling = false }.ToString());
            await beside.Answers(stop);
            return beside;
        }
        catch
        {
            Directory.Delete(socket, recursive: true);
            throw;
        }
    }

    /// <summary>A cluster restored beside the living one; gone when disposed, but for its folder.</summary>
    internal sealed record Beside(string Control, string Cluster, string Socket, string Connection) : IAsyncDisposable
    {
        /// <summary>Until it has read the log up to the end of the backup; before that it answers nobody.</summary>
        public async Task Answers(CancellationToken stop)
        {
            while (true)
            {
                try
                {
                    await using var connection = new NpgsqlConnection(Connection);
                    await connection.OpenAsync(stop);
                    return;
                }
                catch (PostgresException notYet) when (notYet.SqlState == PostgresErrorCodes.CannotConnectNow)
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(200), stop);
                }
            }
        }

        public async ValueTask DisposeAsync()
        {
            await PostgresTools.Run(Control, null, ["-D", Cluster, "-w", "-m", "immediate", "stop"], CancellationToken.None);
            Directory.Delete(Socket, recursive: true);
        }
    }
}
