using Microsoft.EntityFrameworkCore;

namespace MotCua.Bench;

/// <summary>The same desk as most would write it: a row that is updated, a history, a counter, an outbox; plain EF Core.</summary>
internal sealed class PeerDb(DbContextOptions<PeerDb> options) : DbContext(options)
{
    public DbSet<PeerDossier> Dossiers => Set<PeerDossier>();
    public DbSet<PeerHistory> Histories => Set<PeerHistory>();
    public DbSet<PeerCounter> Counters => Set<PeerCounter>();
    public DbSet<PeerMessage> Outbox => Set<PeerMessage>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<PeerDossier>().Property(d => d.Version).IsConcurrencyToken();
        model.Entity<PeerDossier>().HasIndex(d => d.Code).IsUnique();
        model.Entity<PeerHistory>().HasIndex(h => new { h.DossierId, h.Version }).IsUnique();
        model.Entity<PeerHistory>().HasIndex(h => h.Key).IsUnique();
        model.Entity<PeerCounter>().HasKey(c => c.Series);
    }
}

internal sealed class PeerDossier
{
    public Guid Id { get; init; }
    public string Code { get; init; } = "";
    public PeerState State { get; set; }
    public string Applicant { get; init; } = "";
    public long Version { get; set; }
}

internal sealed class PeerHistory
{
    public long Id { get; init; }
    public Guid DossierId { get; init; }
    public long Version { get; init; }
    public string Key { get; init; } = "";
    public string Act { get; init; } = "";
    public string Person { get; init; } = "";
    public DateTimeOffset HappenedAt { get; init; }
    public string Payload { get; init; } = "";
}

internal sealed class PeerCounter
{
    public string Series { get; init; } = "";
    public long Last { get; set; }
}

internal sealed class PeerMessage
{
    public long Id { get; init; }
    public Guid DossierId { get; init; }
    public string Payload { get; init; } = "";
}

internal enum PeerState { New, Received, Taken, SupplementAwaited, Supplemented, Appraised, Proposed, Agreed, Signed, Returned }
