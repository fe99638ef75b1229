using Microsoft.EntityFrameworkCore;
using MotCua.Demonstration;
using MotCua.Law.Procedures;
using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Procedures;

namespace MotCua.Tests.Procedures;

public sealed class RecordEditionTests : IAsyncLifetime
{
    private static readonly DateTimeOffset At = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("motcua-editions");
    private Shelf db = null!;
    private EventLedger ledger = null!;

    public async ValueTask InitializeAsync()
    {
        var path = Path.Combine(folder.FullName, "editions.db");
        db = new(new DbContextOptionsBuilder<Shelf>().UseSqlite($"Data Source={path};Pooling=False").Options);
        await db.Database.EnsureCreatedAsync();
        var store = new SqliteFile(path);
        store.CreateTables();
        ledger = EventLedger.Open(new(store, TimeProvider.System));
    }

    public async ValueTask DisposeAsync()
    {
        await ledger.DisposeAsync();
        await db.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task What_was_recorded_is_read_back()
    {
        Assert.Empty(await Record(City.Editions));

        var read = await Catalogue.Read(db, Stop);

        Assert.Equal(City.Editions.Select(EditionJson.Write).Order(), db.Set<EditionLifeRow>().Select(row => row.Content!).AsEnumerable().Order());
        Assert.Equal(City.Editions.Count, read.Editions.Count);
        Assert.All(db.Set<EditionLifeRow>(), row => Assert.Equal(("quan-tri", At, EditionStage.Published), (row.ChangedBy, row.ChangedAt, row.Stage)));
    }

    [Fact]
    public async Task An_edition_is_recorded_once()
    {
        await Record(City.Editions.Take(1));

        Assert.Equal("edition.recorded", Assert.Single(await Record(City.Editions.Take(2))).Code);
        Assert.Single(db.Set<EditionLifeRow>());
    }

    [Fact]
    public async Task An_unsound_edition_keeps_its_companions_out()
    {
        var unsound = City.Editions[1] with { Edition = City.Editions[1].Edition with { LegalBases = [] } };

        Assert.Equal("edition.law", Assert.Single(await Record([City.Editions[0], unsound])).Code);
        Assert.Empty(db.Set<EditionLifeRow>());
    }

    [Fact]
    public async Task Recording_an_edition_is_noticed_by_acts_on_that_procedure_only()
    {
        await Record(City.Editions.Where(e => e.Edition.Code == "1.009664"));

        Assert.True(ledger.GuardOn(EditionRow.Table, "1.009664").Version > 0);
        Assert.Equal(0, ledger.GuardOn(EditionRow.Table, "1.013225").Version);
    }

    [Fact]
    public async Task An_edition_changed_behind_the_programs_back_is_not_read()
    {
        await Record(City.Editions);
        await db.Database.ExecuteSqlRawAsync("update edition_life set content = replace(content, '15 ngày', '51 ngày') where code = '1.013225'", Stop);

        await Assert.ThrowsAsync<InvalidDataException>(() => Catalogue.Read(db, Stop));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task<IReadOnlyList<Law.Refusal>> Record(IEnumerable<PublishedEdition> editions) =>
        new RecordEdition([.. editions], "quan-tri").In(db, ledger, id => City.Units.Any(u => u.Id == id && u.Identifier is not null), At);

    private sealed class Shelf(DbContextOptions<Shelf> options) : DbContext(options)
    {
        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
        {
            configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantConversion>();
            configurationBuilder.Properties<Guid>().HaveConversion<StreamIdConversion>();
        }

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.ApplyConfigurationsFromAssembly(typeof(EditionRow).Assembly, type => type.Namespace == typeof(EditionRow).Namespace);
            modelBuilder.NameInSnakeCase();
        }
    }
}
