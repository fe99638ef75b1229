using System.Collections.Concurrent;
using Npgsql;

namespace MotCua.Plumbing;

/// <summary>Mỗi lúc một nút: lets one at a time do what has a name: of all nodes on PostgreSQL, of this process on a file.</summary>
/// <param name="shared">The database that nodes share; null for a file.</param>
public sealed class OneInCluster(NpgsqlDataSource? shared)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly ConcurrentDictionary<string, bool> held = [];

    /// <summary>Held until disposed, or until the node or its connection is gone; null while somebody else is at it.</summary>
    public async Task<IAsyncDisposable?> TryTake(string name, CancellationToken stop = default)
    {
        if (shared is null)
            return held.TryAdd(name, true) ? new OfProcess(held, name) : null;
        var connection = await shared.OpenConnectionAsync(stop);
        var taken = false;
        try
        {
            await using var ask = new NpgsqlCommand("SELECT pg_try_advisory_lock(hashtext($1))", connection) { Parameters = { new() { Value = name } } };
            taken = (bool)(await ask.ExecuteScalarAsync(stop))!;
            return taken ? new OfCluster(connection, name) : null;
        }
        finally
        {
            if (!taken) await connection.DisposeAsync();
        }
    }

    /// <summary>The same, waited for.</summary>
    public async Task<IAsyncDisposable> Take(string name, CancellationToken stop = default)
    {
        while (true)
        {
            if (await TryTake(name, stop) is { } taken) return taken;
            await Task.Delay(Pause, stop);
        }
    }

    private sealed class OfProcess(ConcurrentDictionary<string, bool> held, string name) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            held.TryRemove(name, out _);
            return ValueTask.CompletedTask;
        }
    }

    private sealed class OfCluster(NpgsqlConnection connection, string name) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await using (connection)
            await using (var end = new NpgsqlCommand("SELECT pg_advisory_unlock(hashtext($1))", connection) { Parameters = { new() { Value = name } } })
                await end.ExecuteNonQueryAsync();
        }
    }
}
