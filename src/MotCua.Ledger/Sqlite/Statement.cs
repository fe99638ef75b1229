using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MotCua.Ledger;

/// <summary>One prepared statement, used again and again on its connection; values are put in order.</summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private int next = 1;

    public Statement(SqliteConnection connection, string sql)
    {
        database = connection.Handle ?? throw new InvalidOperationException("the connection is closed");
        Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement));
    }

    public Statement Put(long value) => Bound(raw.sqlite3_bind_int64(statement, next, value));

    public Statement Put(double value) => Bound(raw.sqlite3_bind_double(statement, next, value));

    public Statement Put(string? text) => Bound(text is null ? raw.sqlite3_bind_null(statement, next) : raw.sqlite3_bind_text(statement, next, text));

    public Statement Put(byte[]? bytes) => Bound(bytes is null ? raw.sqlite3_bind_null(statement, next) : raw.sqlite3_bind_blob(statement, next, bytes));

    /// <summary>UTF-8 bytes, kept as text.</summary>
    public Statement PutText(ReadOnlySpan<byte> utf8) => Bound(raw.sqlite3_bind_text(statement, next, utf8));

    public Statement Put(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return Bound(raw.sqlite3_bind_blob(statement, next, bytes));
    }

    /// <summary>Any value a row may hold (see <see cref="RowTable.Upsert"/>).</summary>
    public Statement PutAny(object? value) => value switch
    {
        null => Bound(raw.sqlite3_bind_null(statement, next)),
        string text => Put(text),
        long number => Put(number),
        int number => Put(number),
        bool yes => Put(yes ? 1L : 0L),
        Guid id => Put(id),
        DateTimeOffset instant => Put(Instant.ToMicroseconds(instant)),
        DateOnly day => Put(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        double number => Put(number),
        byte[] bytes => Put(bytes),
        Enum named => Put(Convert.ToInt64(named, null)),
        _ => throw new ArgumentException($"a row cannot hold a {value.GetType().Name}"),
    };

    /// <summary>Runs to the end; gives how many rows were changed.</summary>
    public int Run()
    {
        while (Step()) { }
        return raw.sqlite3_changes(database);
    }

    /// <summary>True at a row. At the end, or on an error, the statement is ready for its next use.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(statement);
        if (code == raw.SQLITE_ROW) return true;
        next = 1;
        var failed = code != raw.SQLITE_DONE;
        var exception = failed ? Failure(code) : null;
        raw.sqlite3_reset(statement);
        return failed ? throw exception! : false;
    }

    /// <summary>Leaves a result whose further rows are not wanted.</summary>
    public void Done()
    {
        next = 1;
        raw.sqlite3_reset(statement);
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;
    public long Long(int column) => raw.sqlite3_column_int64(statement, column);
    public string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string() ?? "";
    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);
    public byte[] Bytes(int column) => raw.sqlite3_column_blob(statement, column).ToArray();
    public byte[]? BytesOrNull(int column) => IsNull(column) ? null : Bytes(column);
    public Guid Id(int column) => new(raw.sqlite3_column_blob(statement, column), bigEndian: true);

    public void Dispose() => statement.Dispose();

    private Statement Bound(int code)
    {
        Check(code);
        next++;
        return this;
    }

    private void Check(int code)
    {
        if (code == raw.SQLITE_OK) return;
        next = 1;
        throw Failure(code);
    }

    private SqliteException Failure(int code) =>
        new($"SQLite {code}: {raw.sqlite3_errmsg(database).utf8_to_string()}", code & 0xff, raw.sqlite3_extended_errcode(database));
}
