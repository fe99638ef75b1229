using System.Data.Common;

namespace MotCua.Ledger.Tests;

/// <summary>A ledger in a folder of its own, with a clock that stands where it is set, and the acts of a library.</summary>
public sealed class Library : IAsyncDisposable
{
    public static readonly BookKind Books = new();
    private readonly Shelves shelves;
    private long ids;

    private Library(Shelves shelves, Func<LedgerOptions, LedgerOptions>? options)
    {
        this.shelves = shelves;
        Options = new(shelves.Store, Clock);
        if (options is not null) Options = options(Options);
        Options.Store.CreateTables();
        using (var connection = Connect())
        {
            Run(connection, Typed("CREATE TABLE shelf (stream BLOB PRIMARY KEY, title TEXT NOT NULL CHECK (title <> 'forbidden'), borrower TEXT, loans INTEGER, version INTEGER)"));
            Run(connection, Typed("CREATE TABLE on_loan (card INTEGER, branch TEXT, stream BLOB, borrower TEXT, PRIMARY KEY (card, branch))"));
            Run(connection, Typed("CREATE TABLE reading (id INTEGER PRIMARY KEY, who TEXT NOT NULL)"));
        }
        Ledger = EventLedger.Open(Options);
    }

    public HandClock Clock { get; } = new(new(2026, 11, 20, 3, 0, 0, TimeSpan.Zero));
    public LedgerOptions Options { get; }
    public string File => ((SqliteFile)Options.Store).Path;
    public EventLedger Ledger { get; private set; }

    /// <summary>The kind that acts are done with.</summary>
    public BookKind Kind { get; set; } = Books;

    /// <summary>On the store under test: PostgreSQL where <see cref="PostgresShelves.Variable"/> names a server, else a file.</summary>
    public static Library Open(Func<LedgerOptions, LedgerOptions>? options = null) =>
        new(PostgresShelves.Server is { } server ? new PostgresShelves(server) : new FileShelves(), options);

    /// <summary>On a file, whatever the store under test: for what only a file can suffer.</summary>
    public static Library OpenFile(Func<LedgerOptions, LedgerOptions>? options = null) => new(new FileShelves(), options);

    /// <summary>The statement with the store's names of types.</summary>
    public string Typed(string sql) => shelves.Typed(sql);

    /// <summary>Runs a statement on the writer's own connection, to take its disk away.</summary>
    public void WriterRuns(string sql) => ((SqliteStore)Ledger.Writer.Store!).Execute(sql);

    public Guid NewId() => Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddMilliseconds(Interlocked.Increment(ref ids)));

    public Asked Ask(string act = "Act", string person = "lan", long? saw = null, bool commutes = false, IdempotencyKey? key = null) =>
        new(act, person, "desk", Clock.GetUtcNow(), saw, commutes, key);

    public async Task<Guid> Buy(string title = "Số đỏ")
    {
        var id = NewId();
        Committed(await Ledger.Do(Kind, id, Ask("Buy"), _ => Happens(new Bought(title))));
        return id;
    }

    public Task<Outcome<Book, BookEvent, string>> Lend(Guid book, string borrower = "Minh", Asked? asked = null, string branch = "HP") =>
        Ledger.Do(Kind, book, asked ?? Ask("Lend"), state =>
            state.Borrower is null ? Happens(new Lent(borrower, branch)) : new Decided<BookEvent, string>.Refused("lent already"));

    public Task<Outcome<Book, BookEvent, string>> Stamp(Guid book, string mark = "x", Asked? asked = null) =>
        Ledger.Do(Kind, book, asked ?? Ask("Stamp"), _ => Happens(new Stamped(mark)));

    public Task<Outcome<Book, BookEvent, string>> Return(Guid book, Asked? asked = null) =>
        Ledger.Do(Kind, book, asked ?? Ask("Return"), state =>
            state.Borrower is null ? new Decided<BookEvent, string>.Refused("not lent") : Happens(new Returned()));

    public static Decided<BookEvent, string> Happens(params IReadOnlyList<BookEvent> events) => new Decided<BookEvent, string>.Events(events);

    public static Outcome<Book, BookEvent, string>.Committed Committed(Outcome<Book, BookEvent, string> outcome) =>
        Assert.IsType<Outcome<Book, BookEvent, string>.Committed>(outcome);

    public DbConnection Connect() => shelves.Connect();

    /// <summary>What a query gives, a line per row.</summary>
    public IReadOnlyList<string> Rows(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader.GetValue(i)))));
        return rows;
    }

    public static void Run(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Changes the file behind the ledger's back, doors taken off.</summary>
    public void Tamper(string sql)
    {
        using var connection = Connect();
        shelves.TakeOffDoors(connection);
        Run(connection, Typed(sql));
    }

    public async Task Reopen()
    {
        await Ledger.DisposeAsync();
        Ledger = EventLedger.Open(Options);
    }

    public async ValueTask DisposeAsync()
    {
        await Ledger.DisposeAsync();
        shelves.Dispose();
    }

    private static string Text(object value) => value is byte[] bytes ? Convert.ToHexStringLower(bytes) : $"{value}";
}

/// <summary>A clock moved by hand.</summary>
public sealed class HandClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;
    public override DateTimeOffset GetUtcNow() => Now;
}
