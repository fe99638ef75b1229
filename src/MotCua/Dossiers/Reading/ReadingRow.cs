using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Ledger;
using MotCua.Positions;

namespace MotCua.Dossiers.Reading;

/// <summary>Lần xem hồ sơ: who looked at which dossier, when, in which position, on which page. Written before the page is shown.</summary>
public sealed class ReadingRow
{
    public static readonly RowTable Table = new("reading", ["id"], ["person_id", "position_id", "dossier_id", "page", "reason", "read_at"]);

    public Guid Id { get; init; }
    public string PersonId { get; init; } = "";
    public string PositionId { get; init; } = "";
    public Guid DossierId { get; init; }
    public string Page { get; init; } = "";

    /// <summary>Why, where the page asks for one (an inspector); else that it is the position's own work.</summary>
    public string Reason { get; init; } = "";
    public DateTimeOffset ReadAt { get; init; }

    public static RowChange Of(Me me, Guid dossier, string page, string reason, DateTimeOffset at) =>
        Table.Upsert(Guid.CreateVersion7(at), me.PersonId, me.PositionId, dossier, page, reason, at);
}

internal sealed class ReadingMapping : IEntityTypeConfiguration<ReadingRow>
{
    public void Configure(EntityTypeBuilder<ReadingRow> builder)
    {
        builder.ToTable(ReadingRow.Table.Name).HasKey(r => r.Id);
        builder.HasIndex(r => new { r.DossierId, r.ReadAt });
        builder.HasIndex(r => new { r.PersonId, r.ReadAt });
    }
}
