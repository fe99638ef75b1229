using System.Collections.Concurrent;

namespace MotCua.Ledger;

/// <summary>Connections for reading, made when all others are in use and used again afterwards.</summary>
internal sealed class Readers(LedgerStore kept, Action? told) : IDisposable
{
    /// <summary>So many are kept; each holds a page cache.</summary>
    private const int MostIdle = 32;

    private readonly ConcurrentBag<StoreConnection> idle = [];

    public T Read<T>(Func<StoreConnection, T> read)
    {
        told?.Invoke();
        var store = idle.TryTake(out var used) ? used : kept.OpenToRead();
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
        if (kept.KeepsReaders && idle.Count < MostIdle) idle.Add(store);
        else store.Dispose();
        return result;
    }

    public void Dispose()
    {
        while (idle.TryTake(out var store)) store.Dispose();
    }
}
