namespace MotCua.Ledger;

/// <summary>Kho của sổ: where a ledger is kept: in one SQLite file, or in a PostgreSQL database that several nodes share.</summary>
public abstract class LedgerStore
{
    /// <summary>The number of the tables' shape as this program makes and reads them; raised with every change to them, which only goes forward.</summary>
    public const long Schema = 2;

    /// <summary>The number of the tables that are there; null where there are none, or none that were numbered. Changes nothing.</summary>
    public abstract long? ReadSchema();

    /// <summary>Makes the ledger's tables, and what closes the doors to changing them, where they are missing.</summary>
    public abstract void CreateTables();

    /// <summary>How nodes wake each other; null where there is but one.</summary>
    public virtual Wake? Wake => null;

    /// <summary>True where only this process writes, one write at a time; EF Core's writes then take their turn too.</summary>
    internal abstract bool OneWriter { get; }

    /// <summary>True where a connection for reading is dear to open; false where a pool keeps it, which others want to use.</summary>
    internal abstract bool KeepsReaders { get; }

    /// <summary>Where several may write: waits for a turn that one at a time has, over all nodes; over when disposed.</summary>
    internal abstract ValueTask<IAsyncDisposable> TakeTurn();

    /// <summary>Closes what is kept open and not in use; whoever still works opens anew.</summary>
    public virtual void CloseIdle()
    {
    }

    internal abstract StoreConnection OpenToWrite();

    internal abstract StoreConnection OpenToRead();

    internal abstract StoreConnection OpenToRebuild();

    /// <summary>What so many verifiers read by, side by side, all at one moment; fewer where that cannot be had.</summary>
    internal abstract IReadOnlyList<Inspection> Inspect(int most);
}
