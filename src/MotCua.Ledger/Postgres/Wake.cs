using System.Collections.Concurrent;
using System.Data.Common;
using System.Threading.Channels;
using Npgsql;

namespace MotCua.Ledger;

/// <summary>
/// Đánh thức nhau: what nodes say to each other by LISTEN/NOTIFY, heard on a connection kept for it. Nothing rests on it: what is not heard is
/// found by looking, only later.
/// </summary>
public sealed class Wake(NpgsqlDataSource source)
{
    internal const string Errands = "motcua_errand", Changed = "motcua_reference";

    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(30), BeforeNextTry = TimeSpan.FromSeconds(1);

    private readonly Channel<bool> errands = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly ConcurrentDictionary<string, long> changes = new(StringComparer.Ordinal);
    private long connections;

    /// <summary>False while the database cannot be heard: then look often.</summary>
    public bool Listening { get; private set; }

    /// <summary>Hears until stopped; a lost connection is made again.</summary>
    public async Task RunUntil(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await Listen(stop);
            }
            catch (Exception lost) when (lost is DbException or IOException or TimeoutException or InvalidOperationException)
            {
                Listening = false;
                await Task.Delay(BeforeNextTry, stop).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
            }
        }
        Listening = false;
    }

    /// <summary>Waits until an errand was written since the last time, or for so long.</summary>
    internal async Task Errand(TimeSpan most, TimeProvider clock, CancellationToken stop)
    {
        using var late = new CancellationTokenSource(most, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, late.Token);
        try
        {
            await errands.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
        }
    }

    /// <summary>Counts what was heard; a connection made anew counts for every table, for nobody knows what was said meanwhile.</summary>
    internal long Changes(string table) => changes.GetValueOrDefault(table) + Interlocked.Read(ref connections);

    /// <summary>Said when the transaction commits.</summary>
    internal static async Task Tell(DbConnection connection, DbTransaction? transaction, string table)
    {
        await using var command = new NpgsqlCommand($"SELECT pg_notify('{Changed}', $1)", (NpgsqlConnection)connection, (NpgsqlTransaction?)transaction);
        command.Parameters.Add(new() { Value = table });
        await command.ExecuteNonQueryAsync();
    }

    private async Task Listen(CancellationToken stop)
    {
        await using var connection = await source.OpenConnectionAsync(stop);
        connection.Notification += (_, heard) => Hear(heard.Channel, heard.Payload);
        await Run(connection, $"LISTEN {Errands}; LISTEN {Changed}", stop);
        Interlocked.Increment(ref connections);
        Listening = true;
        Hear(Errands, "");
        // Whether somebody is still there shows only when something is asked.
        while (true)
            if (!await connection.WaitAsync(Silence, stop))
                await Run(connection, "SELECT 1", stop);
    }

    private void Hear(string channel, string said)
    {
        if (channel == Changed) changes.AddOrUpdate(said, 1, (_, before) => before + 1);
        else errands.Writer.TryWrite(true);
    }

    private static async Task Run(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
#pragma warning disable CA2100 // built from constants alone
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(stop);
    }
}
