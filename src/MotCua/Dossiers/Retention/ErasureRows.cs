using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Law.Retention;
using MotCua.Ledger;

namespace MotCua.Dossiers.Retention;

/// <summary>Dòng sổ danh mục hủy: one list. Follows from events only.</summary>
public sealed class ErasureListRow
{
    public static readonly RowTable Table = new("erasure_list", ["list_id"], ["number", "agency_id", "ground", "status", "proposed_at", "proposed_by", "decided_at", "decided_by", "decision", "dossiers", "kept", "erased"]);

    public Guid ListId { get; init; }
    public string Number { get; init; } = "";
    public string AgencyId { get; init; } = "";
    public ErasureGround Ground { get; init; }
    public ErasureStatus Status { get; init; }
    public DateTimeOffset ProposedAt { get; init; }
    public string ProposedBy { get; init; } = "";
    public DateTimeOffset? DecidedAt { get; init; }
    public string? DecidedBy { get; init; }

    /// <summary>Số quyết định; null where none was taken.</summary>
    public string? Decision { get; init; }

    /// <summary>How many are in it, kept ones too.</summary>
    public int Dossiers { get; init; }
    public int Kept { get; init; }
    public int Erased { get; init; }

    public static RowChange Of(Guid stream, ErasureList list) => Table.Upsert(
        stream, list.Number, list.AgencyId, list.Ground, list.Status, list.ProposedAt, list.ProposedBy, list.Decision?.At, list.Decision?.ById, list.Decision?.Number,
        list.Lines.Length, list.Lines.Count(line => line.Status == ErasureLineStatus.Kept), list.Lines.Count(line => line.Status == ErasureLineStatus.Erased));
}

/// <summary>Dòng của danh mục hủy: which dossier stands in which list.</summary>
public sealed class ErasureLineRow
{
    public static readonly RowTable Table = new("erasure_line", ["list_id", "dossier_id"], ["status"]);

    public Guid ListId { get; init; }
    public Guid DossierId { get; init; }
    public ErasureLineStatus Status { get; init; }

    public static RowChange Of(Guid stream, ErasureLine line) => Table.Upsert(stream, line.DossierId, line.Status);
}

internal sealed class ErasureListMapping : IEntityTypeConfiguration<ErasureListRow>
{
    public void Configure(EntityTypeBuilder<ErasureListRow> builder)
    {
        builder.ToTable(ErasureListRow.Table.Name);
        builder.HasKey(r => r.ListId);
        builder.HasIndex(r => new { r.AgencyId, r.ProposedAt });
    }
}

internal sealed class ErasureLineMapping : IEntityTypeConfiguration<ErasureLineRow>
{
    public void Configure(EntityTypeBuilder<ErasureLineRow> builder)
    {
        builder.ToTable(ErasureLineRow.Table.Name);
        builder.HasKey(r => new { r.ListId, r.DossierId });
        builder.HasIndex(r => r.DossierId);
    }
}
