using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MotCua.Ledger;

/// <summary>Tells trouble of the store, which concerns everybody, from a broken job, which concerns itself.</summary>
internal static class StoreTrouble
{
    public static Trouble? Of(Exception exception) => exception is not SqliteException { SqliteErrorCode: var code } ? null : code switch
    {
        raw.SQLITE_FULL => Trouble.DiskFull,
        raw.SQLITE_READONLY or raw.SQLITE_PERM => Trouble.ReadOnly,
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_PROTOCOL => Trouble.Busy,
        raw.SQLITE_IOERR or raw.SQLITE_CANTOPEN or raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_NOMEM => Trouble.StoreFailed,
        _ => null,
    };

    /// <summary>
    /// The same at COMMIT. A full disk, a read-only file and a lock are met before the commit record is whole; after any other
    /// error it may or may not be found by the next start.
    /// </summary>
    public static Trouble AtCommit(Exception exception) => Of(exception) switch
    {
        Trouble.DiskFull => Trouble.DiskFull,
        Trouble.ReadOnly => Trouble.ReadOnly,
        Trouble.Busy => Trouble.Busy,
        _ => Trouble.Unknown,
    };
}
