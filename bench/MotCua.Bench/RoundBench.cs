using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Dossiers.Round;
using MotCua.Plumbing;
using Npgsql;

namespace MotCua.Bench;

/// <summary>
/// One round of the clock over open deadlines of which one in a hundred is due. Those that are due are dossiers, made act by act, and
/// their acts are committed; of the others, which the round must not touch, only the rows of the work list are filled in.
/// </summary>
internal static class RoundBench
{
    private const int OneIn = 100, Clients = 64;

    public static async Task<int> Run(DataFolder data, int dossiers)
    {
        var clock = new SetClock();
        await using var app = await CentreHost.Build(new CentreOptions { Data = data, Demo = true, Quiet = true, Urls = "http://127.0.0.1:0", Time = clock });
        var path = await DossierPath.In(app.Services);
        var due = Math.Max(1, dossiers / OneIn);
        var made = Stopwatch.StartNew();
        var lapses = DateTimeOffset.MinValue;
        var turn = new Lock();
        await Parallel.ForEachAsync(Enumerable.Range(1, due), new ParallelOptions { MaxDegreeOfParallelism = Clients }, async (n, _) =>
        {
            var at = await path.AwaitSupplement(n);
            lock (turn) lapses = at > lapses ? at : lapses;
        });
        var rows = await Fill(data, dossiers - due, lapses.AddHours(1));
        Say($"{Environment.ProcessorCount} cores, .NET {Environment.Version}, {(StoreSettings.Postgres(data) is null ? "SQLite" : "PostgreSQL")}: "
            + $"{due} dossiers asked for a supplement, {rows} more deadlines filled in, {made.Elapsed.TotalSeconds:0.0} s");

        clock.At = lapses.AddMinutes(1);
        var round = app.Services.GetRequiredService<ClockRound>();
        var watch = Stopwatch.StartNew();
        var lapsed = await round.Run();
        Say(string.Create(CultureInfo.InvariantCulture, $"round over {dossiers} open deadlines: {lapsed} lapsed in {watch.Elapsed.TotalSeconds:0.00} s"));
        watch.Restart();
        var again = await round.Run();
        Say(string.Create(CultureInfo.InvariantCulture, $"round made again: {again} lapsed in {watch.Elapsed.TotalSeconds:0.000} s"));
        return lapsed == due && again == 0 ? 0 : 1;
    }

    /// <summary>Rows of deadlines later than a moment, spread over thirty days.</summary>
    private static async Task<int> Fill(DataFolder data, int count, DateTimeOffset after)
    {
        var postgres = StoreSettings.Postgres(data);
        await using DbConnection connection = postgres is not null ? new NpgsqlConnection(postgres) : new SqliteConnection(SqliteStorage.ConnectionString(data));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        var from = after.ToUnixTimeMilliseconds() * 1000;
        var series = postgres is not null ? $"SELECT n FROM generate_series(1::bigint, {count}) n"
            : $"WITH RECURSIVE series(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM series WHERE n < {count}) SELECT n FROM series";
        var id = postgres is not null ? "decode(lpad(to_hex(n), 32, '0'), 'hex')" : "unhex(printf('%032x', n))";
        command.CommandTimeout = 0;
        command.CommandText =
            $"""
            INSERT INTO work_item(dossier_id, awaits, agency_id, centre_id, holder_id, due_at, status, code, procedure_code, applicant, received_at, provisional, clock_stopped, lapses_at)
            SELECT {id}, 2, 'a' || n % 130, 'c' || n % 115, 'h' || n % 1500, {from} + n * 2592000, 6, 'H24-' || n, '1.013225', 'Nguyễn Văn Ánh', NULL, n < 0, n > 0, {from} + n * 2592000
            FROM ({series}) s WHERE n <= {count}
            """;
        var filled = await command.ExecuteNonQueryAsync();
        command.CommandText = "ANALYZE";
        await command.ExecuteNonQueryAsync();
        return filled;
    }

    private static void Say(string line) => Console.WriteLine(line);

    /// <summary>Shows the real time until it is set on.</summary>
    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset? At { get; set; }

        public override DateTimeOffset GetUtcNow() => At?.ToUniversalTime() ?? System.GetUtcNow();
    }
}
