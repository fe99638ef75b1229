using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MotCua.Ledger;

/// <summary>Nhận biết sự cố lưu trữ: tells trouble of the store, which concerns everybody, from a mistake, which concerns one act.</summary>
public static class StoreTrouble
{
    /// <summary>The trouble behind an exception of SQLite or EF Core; null when the store is not to blame.</summary>
    public static Trouble? Of(Exception? exception) => exception is SqliteException sqlite ? OfCode(sqlite.SqliteErrorCode)
        : exception?.InnerException is { } inner ? Of(inner) : null;

    /// <summary>
    /// The same at COMMIT. A full disk, a read-only file and a lock are met before the commit record is whole; after any other
    /// error it may or may not be found by the next start.
    /// </summary>
    internal static Trouble AtCommit(Exception exception) => Of(exception) switch
    {
        Trouble.DiskFull => Trouble.DiskFull,
        Trouble.ReadOnly => Trouble.ReadOnly,
        Trouble.Busy => Trouble.Busy,
        _ => Trouble.Unknown,
    };

    private static Trouble? OfCode(int code) => code switch
    {
        raw.SQLITE_FULL => Trouble.DiskFull,
        raw.SQLITE_READONLY or raw.SQLITE_PERM => Trouble.ReadOnly,
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_PROTOCOL => Trouble.Busy,
        raw.SQLITE_IOERR or raw.SQLITE_CANTOPEN or raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_NOMEM => Trouble.StoreFailed,
        _ => null,
    };
}
