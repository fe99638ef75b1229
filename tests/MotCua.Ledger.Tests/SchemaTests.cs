using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Ledger.Tests;

public class SchemaTests
{
    [Fact]
    public async Task Tables_made_again_stay_as_they_are()
    {
        await using var library = Library.Open();
        var book = await library.Buy();
        library.Options.Store.CreateTables();
        Assert.Equal("Số đỏ", library.Ledger.Load(Library.Books, book)!.Value.State.Title);
    }

    [Fact]
    public async Task EF_Core_and_acts_take_turns_on_one_file()
    {
        await using var library = Library.Open();
        Task Note(int i) => library.Ledger.InTurn(async () =>
        {
            await using var connection = library.Connect();
            await using var context = new Application(connection);
            context.Readings.Add(new() { Id = i, Who = $"reader {i}" });
            return await library.Ledger.InTurn(() => context.SaveChangesAsync());
        });
        await Task.WhenAll(Enumerable.Range(1, 100).Select(i => i % 2 == 0 ? Note(i) : Task.Run(() => library.Buy())));
        Assert.Equal(["50|50"], library.Rows("SELECT (SELECT count(*) FROM reading), (SELECT count(*) FROM shelf)"));
    }

    [Fact]
    public async Task An_act_inside_a_turn_throws_instead_of_waiting_for_itself()
    {
        await using var library = Library.OpenFile();
        await Assert.ThrowsAsync<InvalidOperationException>(() => library.Ledger.InTurn(() => library.Buy()));
        var over = new TaskCompletionSource();
        var begunInside = await library.Ledger.InTurn(() => Task.FromResult(AfterTurn()));
        over.SetResult();
        await begunInside;

        async Task AfterTurn()
        {
            await over.Task;
            await library.Buy();
        }
    }

    [Fact]
    public async Task Rows_without_events_are_written_too()
    {
        await using var library = Library.Open();
        var reading = new RowTable("reading", ["id"], ["who"]);
        Assert.Null(await library.Ledger.Write(reading.Upsert(1, "lan"), reading.Upsert(2, "hoa")));
        Assert.Null(await library.Ledger.Write(reading.Upsert(1, "minh"), reading.Delete(2)));
        Assert.Equal(["1|minh"], library.Rows("SELECT * FROM reading"));
        await Assert.ThrowsAnyAsync<DbException>(() => library.Ledger.Write(reading.Upsert(3, "hoa"), reading.Upsert(4, null)));
        Assert.Equal(["1|minh"], library.Rows("SELECT * FROM reading"));
        Assert.Throws<ArgumentException>(() => reading.Upsert(1));
    }

    [Fact]
    public async Task Every_kind_of_value_finds_its_form()
    {
        await using var library = Library.Open();
        using (var connection = library.Connect()) Library.Run(connection, library.Typed("CREATE TABLE v (k INTEGER PRIMARY KEY, a TEXT, b INTEGER, c double precision, d TEXT, e BLOB, f INTEGER, g BLOB, h INTEGER, i TEXT)"));
        var table = new RowTable("v", ["k"], ["a", "b", "c", "d", "e", "f", "g", "h", "i"]);
        await library.Ledger.Write(table.Upsert(1, null, true, 1.5, "đồng", new byte[] { 1, 2 }, DayOfWeek.Friday, Guid.Parse("0193553c-7000-7000-8000-000000000001"),
            new DateTimeOffset(1970, 1, 1, 7, 0, 1, TimeSpan.FromHours(7)), new DateOnly(2026, 11, 20)));
        Assert.Equal(["1||1|1.5|đồng|0102|5|0193553c700070008000000000000001|1000000|2026-11-20"], library.Rows("SELECT * FROM v"));
    }

    [Fact]
    public async Task EF_Core_reads_rows_as_the_ledger_wrote_them()
    {
        await using var library = Library.Open();
        var reading = new RowTable("note", ["stream"], ["at"]);
        using var connection = library.Connect();
        Library.Run(connection, library.Typed("CREATE TABLE note (stream BLOB PRIMARY KEY, at INTEGER NOT NULL)"));
        var (stream, at) = (library.NewId(), new DateTimeOffset(2026, 11, 20, 8, 0, 0, 1, TimeSpan.FromHours(7)));
        await library.Ledger.Write(reading.Upsert(stream, at));
        await using var context = new Application(connection);
        var note = Assert.Single(context.Notes.Where(note => note.Stream == stream && note.At <= at));
        Assert.Equal(at, note.At);
    }

    private sealed class Application(DbConnection connection) : DbContext
    {
        public DbSet<Reading> Readings => Set<Reading>();
        public DbSet<Note> Notes => Set<Note>();
        protected override void OnConfiguring(DbContextOptionsBuilder options) => _ = connection is SqliteConnection ? options.UseSqlite(connection) : options.UseNpgsql(connection);

        protected override void OnModelCreating(ModelBuilder model)
        {
            model.Entity<Note>(note =>
            {
                note.ToTable("note").HasKey(n => n.Stream);
                note.Property(n => n.Stream).HasColumnName("stream").HasConversion<StreamIdConversion>();
                note.Property(n => n.At).HasColumnName("at").HasConversion<InstantConversion>();
            });
            model.Entity<Reading>(reading =>
            {
                reading.ToTable("reading");
                reading.Property(r => r.Id).HasColumnName("id").ValueGeneratedNever();
                reading.Property(r => r.Who).HasColumnName("who");
            });
        }
    }

    private sealed class Note
    {
        public Guid Stream { get; set; }
        public DateTimeOffset At { get; set; }
    }

    private sealed class Reading
    {
        public int Id { get; set; }
        public string Who { get; set; } = "";
    }
}
