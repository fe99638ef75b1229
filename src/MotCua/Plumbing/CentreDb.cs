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
public sealed class CentreDb(DbContextOptions<CentreDb> options) : IdentityUserContext<IdentityUser>(options)
{
    public DbSet<Founding> Foundings => Set<Founding>();

    /// <summary>Never: it could not wait for its turn.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("SaveChangesAsync takes its turn; this cannot.");

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        this.GetService<EventLedger>().InTurn(() => base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken));

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<MicrosecondsUtc>();
        configurationBuilder.Properties<Guid>().HaveConversion<GuidBytes>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Founding>(row => row.Property(it => it.Id).ValueGeneratedNever());
        builder.ApplyConfigurationsFromAssembly(typeof(CentreDb).Assembly);
        builder.AddLedger();
        builder.NameInSnakeCase();
    }
}
