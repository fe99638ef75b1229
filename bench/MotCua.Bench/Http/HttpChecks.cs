using System.Data.Common;
using Microsoft.Data.Sqlite;
using MotCua.Dossiers;
using MotCua.Law.Codes;
using MotCua.Law.Dossiers;
using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Positions;
using Npgsql;

namespace MotCua.Bench.Http;

/// <summary>Is every act that was acknowledged by a page there, just once, in whole chains? Read from the store after the centre was killed.</summary>
internal static class HttpChecks
{
    /// <param name="acknowledged">Code → the bits of the steps of <see cref="Walk"/> that were acknowledged.</param>
    public static async Task<(List<string> Wrong, VerifierReport Verified)> Of(DataFolder data, IReadOnlyDictionary<string, int> acknowledged)
    {
        var wrong = new List<string>();
        var kind = new DossierKind(DossierCodeFormats.Default);
        await using (var ledger = EventLedger.Open(new(StoreSettings.Open(data), TimeProvider.System) { CachedStates = 1 }))
        await using (var connection = Connection(data))
        {
            await connection.OpenAsync();
            foreach (var (code, steps) in acknowledged)
            {
                if (await IdOf(connection, code) is not { } id)
                {
                    wrong.Add($"lost: {code}");
                    continue;
                }
                Once(code, steps, [.. ledger.Events(kind, id).Select(e => e.Event)], wrong);
            }
        }
        var verified = Verifier.Run(StoreSettings.Open(data), kind, new DelegationKind());
        wrong.AddRange(verified.Findings.Take(5).Select(f => $"verify: {f.Code} {f.Stream} {f.Detail}"));
        return (wrong, verified);
    }

    private static void Once(string code, int steps, List<DossierEvent> events, List<string> wrong)
    {
        for (var step = 0; step < Walk.Steps.Length; step++)
        {
            var times = events.Count(e => e.GetType() == Walk.Steps[step].Event);
            if ((steps & 1 << step) != 0 && times != 1 || times > 1) wrong.Add($"{code}: {Walk.Steps[step].Name} is there {times} times");
        }
    }

    private static async Task<Guid?> IdOf(DbConnection connection, string code)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "select dossier_id from dossier_row where code = @code";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("code", code);
        command.Parameters.Add(parameter);
        return await command.ExecuteScalarAsync() is byte[] id ? new Guid(id, bigEndian: true) : null;
    }

    private static DbConnection Connection(DataFolder data) =>
        StoreSettings.Postgres(data) is { } postgres ? new NpgsqlConnection(postgres) : new SqliteConnection(SqliteStorage.ConnectionString(data));
}
