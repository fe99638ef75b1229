using Npgsql;

namespace MotCua.Bench;

/// <summary>Sentences about a peer's tables that must hold after each run, asked of the database alone.</summary>
internal static class PeerChecks
{
    public static async Task<IReadOnlyList<string>> Run(string connection, params (string Sentence, string Sql)[] checks)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        var wrong = new List<string>();
        foreach (var (sentence, sql) in checks)
        {
#pragma warning disable CA2100 // built from constants and numbers alone
            await using var command = source.CreateCommand(sql);
#pragma warning restore CA2100
            command.CommandTimeout = 0;
            if (await command.ExecuteScalarAsync() is not true) wrong.Add($"does not hold: {sentence}");
        }
        return wrong;
    }
}
