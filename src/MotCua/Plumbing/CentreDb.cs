using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using MotCua.Ledger;

namespace MotCua.Plumbing;

/// <summary>
/// Kho dữ liệu của trung tâm: every table, mapped once; each slice maps its own. An account's id is its officer's.
/// What is saved takes its turn in the ledger's one queue of writers.
/// </summary>
public class CentreDb : IdentityUserContext<IdentityUser>, IDataProtectionKeyContext
{
    public CentreDb(DbContextOptions<CentreDb> options) : base(options)
    {
    }

    protected CentreDb(DbContextOptions options) : base(options)
    {
    }


    public DbSet<Founding> Foundings => Set<Founding>();

    /// <summary>Used where nodes share them; a single node keeps its keys in its folder.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Never: it could not wait for its turn.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("SaveChangesAsync takes its turn; this cannot.");

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        this.GetService<EventLedger>().InTurn(() => base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken));

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantConversion>();
        configurationBuilder.Properties<Guid>().HaveConversion<StreamIdConversion>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Founding>(row => row.Property(it => it.Id).ValueGeneratedNever());
        builder.ApplyConfigurationsFromAssembly(typeof(CentreDb).Assembly);
        builder.NameInSnakeCase();
    }
}

/// <summary>The same on PostgreSQL, with migrations of its own; text is ordered by its code points, as on SQLite.</summary>
public sealed class PostgresCentreDb(DbContextOptions<PostgresCentreDb> options) : CentreDb(options)
{
    /// <summary>Data protection stores its keys so; here waiting for one's turn holds up nobody else.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => SaveChangesAsync(acceptAllChangesOnSuccess).GetAwaiter().GetResult();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<string>().UseCollation("C");
    }
}
