using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Law.Positions;

namespace MotCua.Positions;

/// <summary>Dòng vắng mặt: who is away from when to when and who stands in. Written once; only its early end is ever added.</summary>
public sealed class AbsenceRow
{
    public required Guid Id { get; init; }
    public required string OfficerId { get; init; }
    public required string SubstituteId { get; init; }
    public required string AgencyId { get; init; }
    public required DateOnly FromOn { get; init; }
    public required DateOnly ToOn { get; init; }
    public required string Reason { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public required string RecordedBy { get; init; }

    /// <summary>When the officer was back earlier than announced, and who said so.</summary>
    public DateTimeOffset? EndedAt { get; init; }
    public string? EndedBy { get; init; }

    public static AbsenceRow Of(Absence absence, string by, DateTimeOffset at) => new()
    {
        Id = absence.Id,
        OfficerId = absence.OfficerId,
        SubstituteId = absence.SubstituteId,
        AgencyId = absence.AgencyId,
        FromOn = absence.From,
        ToOn = absence.To,
        Reason = absence.Reason,
        RecordedAt = at,
        RecordedBy = by,
    };

    public Absence Read() => new(Id, OfficerId, SubstituteId, AgencyId, FromOn, ToOn, Reason) { EndedAt = EndedAt };
}

internal sealed class AbsenceMapping : IEntityTypeConfiguration<AbsenceRow>
{
    public void Configure(EntityTypeBuilder<AbsenceRow> builder)
    {
        builder.ToTable(Absences.Table).HasKey(a => a.Id);
        builder.HasIndex(a => a.ToOn);
        builder.HasIndex(a => new { a.AgencyId, a.FromOn });
    }
}
