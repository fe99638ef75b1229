using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Law.Outages;
using MotCua.Ledger;

namespace MotCua.Dossiers.Outages;

/// <summary>Dòng sổ gián đoạn: one printed blank as the book shows it. Follows from events only.</summary>
public sealed class BlankRow
{
    public static readonly RowTable Table = new("outage_blank", ["centre_id", "number"],
        ["batch_id", "status", "prepared_at", "prepared_by", "dossier_id", "received_at", "entered_at", "entered_by", "cause", "witness_id", "spoiled_at", "spoiled_by", "reason"]);

    public string CentreId { get; init; } = "";
    public string Number { get; init; } = "";
    public Guid BatchId { get; init; }
    public BlankStatus Status { get; init; }
    public DateTimeOffset PreparedAt { get; init; }
    public string PreparedBy { get; init; } = "";
    public Guid? DossierId { get; init; }

    /// <summary>Giờ nhận thật.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }
    public DateTimeOffset? EnteredAt { get; init; }
    public string? EnteredBy { get; init; }
    public OutageCause? Cause { get; init; }
    public string? WitnessId { get; init; }
    public DateTimeOffset? SpoiledAt { get; init; }
    public string? SpoiledBy { get; init; }

    /// <summary>Why it is spoiled.</summary>
    public string? Reason { get; init; }

    public static RowChange Of(Guid batch, BlankBatch state, Blank blank) => Table.Upsert(
        state.CentreId, blank.Number, batch, blank.Status, state.PreparedAt, state.PreparedBy,
        blank.Use?.DossierId, blank.Use?.ReceivedAt, blank.Use?.EnteredAt, blank.Use?.EnteredBy, blank.Use?.Cause, blank.Use?.WitnessId,
        blank.Spoiled?.At, blank.Spoiled?.ById, blank.Spoiled?.Reason);
}

/// <summary>Maps the outage book's table.</summary>
internal sealed class BlankRowMapping : IEntityTypeConfiguration<BlankRow>
{
    public void Configure(EntityTypeBuilder<BlankRow> builder)
    {
        builder.ToTable(BlankRow.Table.Name);
        builder.HasKey(r => new { r.CentreId, r.Number });
    }
}
