using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Law.Dossiers;
using MotCua.Ledger;

namespace MotCua.Dossiers.Settlement;

/// <summary>Ý kiến đang chờ: the narrow row of an agency that was consulted and has not answered, while the dossier still waits for a decision.</summary>
public sealed class ConsultationRow
{
    public static readonly RowTable Table = new("consultation", ["dossier_id", "consulted_agency_id"],
        ["agency_id", "centre_id", "asked_at", "answer_due_at", "silence_is_consent", "silent"]);

    public Guid DossierId { get; init; }
    public string ConsultedAgencyId { get; init; } = "";

    /// <summary>The agency that settles the dossier, and asks.</summary>
    public string AgencyId { get; init; } = "";
    public string CentreId { get; init; } = "";
    public DateTimeOffset AskedAt { get; init; }

    /// <summary>In microseconds UTC; the far end where there is no term, so that order holds.</summary>
    public long AnswerDueAt { get; init; }
    public bool SilenceIsConsent { get; init; }

    /// <summary>The term has passed, and that was noted.</summary>
    public bool Silent { get; init; }

    /// <summary>The rows of a dossier as it stands; whoever has answered, or need not any more, has none.</summary>
    public static IEnumerable<RowChange> Of(Guid dossier, Dossier state)
    {
        foreach (var agency in state.Consultations.Select(c => c.ConsultedAgencyId).Distinct())
            yield return Lifecycle.Of(typeof(MotCua.Law.Dossiers.AnswerConsultation)).From.Contains(state.Status) && state.Consultations.FirstOrDefault(c => c.ConsultedAgencyId == agency && c.AnsweredAt is null) is { } open
                ? Table.Upsert(dossier, agency, state.Subject!.CompetentAgencyId, state.Subject.CentreId, open.AskedAt,
                    open.AnswerDueAt is { } due ? Instant.ToMicroseconds(due) : long.MaxValue, open.SilenceIsConsent, open.SilentSince is not null)
                : Table.Delete(dossier, agency);
    }
}

/// <summary>Maps the table with the key ranges its lists and the clock read.</summary>
internal sealed class ConsultationMapping : IEntityTypeConfiguration<ConsultationRow>
{
    public void Configure(EntityTypeBuilder<ConsultationRow> builder)
    {
        builder.ToTable(ConsultationRow.Table.Name);
        builder.HasKey(c => new { c.DossierId, c.ConsultedAgencyId });
        builder.HasIndex(c => new { c.ConsultedAgencyId, c.AnswerDueAt, c.DossierId });
        builder.HasIndex(c => new { c.AgencyId, c.AnswerDueAt, c.DossierId });
        builder.HasIndex(c => new { c.CentreId, c.AnswerDueAt, c.DossierId });
        builder.HasIndex(c => new { c.AnswerDueAt, c.DossierId }).HasFilter("NOT silent");
    }
}
