using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Ledger;
using MotCua.Plumbing;

namespace MotCua.Dossiers.Submission;

/// <summary>Thông báo đã gửi Cổng: what the national portal was told about a filing and has taken. Written after it took it.</summary>
public sealed class PortalNotice
{
    public static readonly RowTable Table = new("portal_notice", ["id"], ["dossier_id", "portal_code", "status", "words", "happened_at", "told_at"]);

    /// <summary>The errand's id: told again, it is the same notice.</summary>
    public long Id { get; init; }
    public Guid DossierId { get; init; }
    public string PortalCode { get; init; } = "";

    /// <summary>Mã trạng thái 1–10.</summary>
    public int Status { get; init; }
    public string Words { get; init; } = "";
    public DateTimeOffset HappenedAt { get; init; }
    public DateTimeOffset ToldAt { get; init; }
}

internal sealed class PortalNoticeMapping : IEntityTypeConfiguration<PortalNotice>
{
    public void Configure(EntityTypeBuilder<PortalNotice> builder)
    {
        builder.ToTable(PortalNotice.Table.Name).HasKey(n => n.Id);
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.HasIndex(n => new { n.DossierId, n.Id });
    }
}

/// <summary>Sổ thông báo đã gửi Cổng.</summary>
public sealed class PortalNotices(IDbContextFactory<CentreDb> store)
{
    /// <summary>What was told about a dossier, the first first.</summary>
    public async Task<IReadOnlyList<PortalNotice>> Of(Guid dossier, CancellationToken stop = default)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        return await db.Set<PortalNotice>().AsNoTracking().Where(n => n.DossierId == dossier).OrderBy(n => n.Id).ToListAsync(stop);
    }

    /// <summary>Deletes what was told of a dossier that is erased.</summary>
    public async Task Delete(Guid dossier, CancellationToken stop)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        db.RemoveRange(await db.Set<PortalNotice>().Where(n => n.DossierId == dossier).ToListAsync(stop));
        await db.SaveChangesAsync(stop);
    }
}
