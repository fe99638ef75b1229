using System.Text.Json;

namespace MotCua.Operations.Backups;

/// <summary>pgBackRest: the city's way of copying a PostgreSQL cluster, with its log archived all the time; taken here in one go with files and keys.</summary>
internal static class PgBackRest
{
    private const string Tool = "pgbackrest";

    /// <summary>Takes a backup as configured for the stanza, full where there is none yet, and gives its label.</summary>
    public static async Task<string> Take(string stanza, CancellationToken stop)
    {
        await PostgresTools.Run(Tool, null, [$"--stanza={stanza}", "--type=incr", "backup"], stop);
        using var told = JsonDocument.Parse(await PostgresTools.Run(Tool, null, [$"--stanza={stanza}", "--output=json", "info"], stop));
        return told.RootElement[0].GetProperty("backup").EnumerateArray().Last().GetProperty("label").GetString()!;
    }
}
