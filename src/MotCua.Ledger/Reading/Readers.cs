using System.Collections.Concurrent;

namespace MotCua.Ledger;

/// <summary>Connections for reading, made when all others are in use and used again afterwards.</summary>
internal sealed class Readers(string path) : IDisposable
{
    private readonly ConcurrentBag<SqliteStore> idle = [];

    public T Read<T>(Func<SqliteStore, T> read)
    {
        var store = idle.TryTake(out var used) ? used : SqliteStore.OpenToRead(path);
        T result;
        try
        {
            result = read(store);
        }
        catch
        {
            store.Dispose();
            throw;
        }
        idle.Add(store);
        return result;
    }

    public void Dispose()
    {
        while (idle.TryTake(out var store)) store.Dispose();
    }
}
