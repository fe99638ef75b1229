using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using SQLitePCL;

namespace MotCua.Ledger;

/// <summary>Nhận biết sự cố lưu trữ: tells trouble of the store, which concerns everybody, from a mistake, which concerns one act.</summary>
public static class StoreTrouble
{
    /// <summary>The trouble behind an exception of SQLite, PostgreSQL or EF Core; null when the store is not to blame.</summary>
    public static Trouble? Of(Exception? exception) => exception switch
    {
        SqliteException sqlite => OfCode(sqlite.SqliteErrorCode),
        PostgresException postgres => OfState(postgres.SqlState),
        NpgsqlException => Trouble.StoreFailed,
        StoreTroubled troubled => troubled.Why,
        _ => exception?.InnerException is { } inner ? Of(inner) : null,
    };

    /// <summary>
    /// The same at COMMIT. A full disk, a read-only file and a lock are met before the commit record is whole; a broken constraint
    /// is one act's; after any other error of the store the commit may or may not be found by the next start.
    /// </summary>
    internal static Trouble? AtCommit(Exception exception) => Of(exception) switch
    {
        Trouble.DiskFull => Trouble.DiskFull,
        Trouble.ReadOnly => Trouble.ReadOnly,
        Trouble.Busy => Trouble.Busy,
        null when exception is SqliteException { SqliteErrorCode: raw.SQLITE_CONSTRAINT } or PostgresException or not DbException => null,
        _ => Trouble.Unknown,
    };

    /// <summary>Classes of PostgreSQL's SQLSTATE; what concerns one statement alone (22, 23, 42 …) is no trouble.</summary>
    private static Trouble? OfState(string state) => state switch
    {
        PostgresErrorCodes.DiskFull => Trouble.DiskFull,
        PostgresErrorCodes.ReadOnlySqlTransaction => Trouble.ReadOnly,
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable => Trouble.Busy,
        _ => state[..2] is "08" or "53" or "57" or "58" or "XX" ? Trouble.StoreFailed : null,
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

/// <summary>Kho gặp sự cố: for what cannot go on without a write that the ledger answered with trouble.</summary>
public sealed class StoreTroubled(Trouble why) : Exception($"the store answered: {why}")
{
    public Trouble Why { get; } = why;
}
