using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Ledger;
using MotCua.Positions;

namespace MotCua.Dossiers.Reading;

/// <summary>Lần xem hồ sơ: who looked at which dossier, when, in which position, on which page. Written before the page is shown.</summary>
public sealed class ReadingRow
{
    public static readonly RowTable Table = new("reading", ["id"], ["person_id", "position_id", "dossier_id", "page", "reason", "read_at", "centre_id"]);

    public Guid Id { get; init; }
    public string PersonId { get; init; } = "";
    public string PositionId { get; init; } = "";
    public Guid DossierId { get; init; }
    public string Page { get; init; } = "";

    /// <summary>Why, given by who supervises; empty for one whose own work it is.</summary>
    public string Reason { get; init; } = "";
    public DateTimeOffset ReadAt { get; init; }

    /// <summary>The centre of the dossier, whose director looks through the readings.</summary>
    public string CentreId { get; init; } = "";

    public static RowChange Of(Me me, Guid dossier, string centre, string page, string reason, DateTimeOffset at) =>
        Table.Upsert(Guid.CreateVersion7(at), me.PersonId, me.PositionId, dossier, page, reason, at, centre);
}

internal sealed class ReadingMapping : IEntityTypeConfiguration<ReadingRow>
{
    public void Configure(EntityTypeBuilder<ReadingRow> builder)
    {
        builder.ToTable(ReadingRow.Table.Name).HasKey(r => r.Id);
        builder.HasIndex(r => new { r.DossierId, r.ReadAt });
        builder.HasIndex(r => new { r.PersonId, r.ReadAt });
        builder.HasIndex(r => new { r.CentreId, r.Id });
    }
}
