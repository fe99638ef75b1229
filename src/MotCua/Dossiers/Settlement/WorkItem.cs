using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Law.Dossiers;
using MotCua.Ledger;

namespace MotCua.Dossiers.Settlement;

/// <summary>Ai phải làm tiếp: whose turn it is.</summary>
public enum Awaits
{
    /// <summary>Nobody: closed.</summary>
    Nobody,
    /// <summary>Người tiếp nhận tại Trung tâm.</summary>
    Reception,
    /// <summary>Người nộp.</summary>
    Applicant,
    /// <summary>Một công chức của cơ quan, chưa ai nhận.</summary>
    AnyOfficer,
    /// <summary>Công chức đã nhận.</summary>
    Holder,
    /// <summary>Lãnh đạo phòng.</summary>
    Head,
    /// <summary>Người ký.</summary>
    Signer,
    /// <summary>Quầy trả kết quả.</summary>
    ReturnDesk,
    /// <summary>Hệ thống quốc gia.</summary>
    NationalSystem,
}

/// <summary>
/// Việc cần làm: the narrow row of an open dossier that work lists read by key range. Kept in the act's own commit.
/// </summary>
public sealed class WorkItem
{
    public static readonly RowTable Table = new("work_item", ["dossier_id"],
        ["awaits", "agency_id", "centre_id", "holder_id", "due_at", "status", "code", "procedure_code", "applicant", "received_at", "provisional", "clock_stopped", "lapses_at", "draft_due_at", "apology_due_at", "incident",
            "consults_until", "outage"]);

    public Guid DossierId { get; init; }
    public Awaits Awaits { get; init; }
    public string AgencyId { get; init; } = "";
    public string CentreId { get; init; } = "";
    public string? HolderId { get; init; }

    /// <summary>Due moment in microseconds UTC; the far end where there is no limit, so that order holds.</summary>
    public long DueAt { get; init; }
    public DossierStatus Status { get; init; }
    public string? Code { get; init; }
    public string ProcedureCode { get; init; } = "";
    public string Applicant { get; init; } = "";
    public DateTimeOffset? ReceivedAt { get; init; }
    public bool Provisional { get; init; }
    public bool ClockStopped { get; init; }

    /// <summary>When the clock closes the dossier by itself; null where it waits for somebody.</summary>
    public DateTimeOffset? LapsesAt { get; init; }

    /// <summary>The due moment for which the clock has still to draft an apology; null where there is nothing to draft.</summary>
    public DateTimeOffset? DraftDueAt { get; init; }

    /// <summary>The due moment for which an apology is drafted and waits for the head; null where none does.</summary>
    public DateTimeOffset? ApologyDueAt { get; init; }

    /// <summary>Paused for an incident of the systems.</summary>
    public bool Incident { get; init; }

    /// <summary>By when the first of the agencies still consulted answers, in microseconds UTC, the far end where it has no term; null where none is.</summary>
    public long? ConsultsUntil { get; init; }

    /// <summary>Received in an outage and entered later.</summary>
    public bool Outage { get; init; }

    /// <summary>The row of a dossier as it stands; none for a closed one.</summary>
    public static RowChange Of(Guid dossier, Dossier state)
    {
        var awaits = Turn(state);
        if (awaits == Awaits.Nobody || state.Subject is not { } subject)
            return Table.Delete(dossier);
        return Table.Upsert(dossier, awaits, subject.CompetentAgencyId, subject.CentreId, state.HolderPersonId, DueMicroseconds(state), state.Status,
            state.Code, subject.ProcedureCode, state.Applicant?.Name ?? "", state.ReceivedAt, state.ErrorOpen is null && (state.Clock?.Deadline?.Provisional ?? false), state.ErrorOpen is null && state.Clock?.Stop is not null,
            Lifecycle.Allows(state, typeof(Lapse)) ? state.LapsesAt : null, DraftApology.IsAwaited(state) ? state.DueAt : null, DraftApology.Waiting(state), state.IncidentOpen, Consulting(state), state.Outage is not null);
    }

    private static long? Consulting(Dossier state) => state.Result is not null ? null
        : state.Consultations.Where(c => c.AnsweredAt is null).Select(c => c.AnswerDueAt is { } due ? Instant.ToMicroseconds(due) : long.MaxValue).Cast<long?>().Min();

    private static long DueMicroseconds(Dossier state) =>
        (state.ErrorOpen?.DueAt ?? state.LapsesAt ?? state.AnswerDueAt ?? state.DueAt) is { } due ? Instant.ToMicroseconds(due) : long.MaxValue;

    /// <summary>A result that was found wrong is its signer's again, given or not.</summary>
    private static Awaits Turn(Dossier state) => state.ErrorOpen is not null ? Awaits.Signer : state.Status switch
    {
        DossierStatus.Submitted or DossierStatus.StopAsked => Awaits.Reception,
        DossierStatus.GuidanceAwaited or DossierStatus.SupplementAwaited or DossierStatus.PaymentAwaited => Awaits.Applicant,
        DossierStatus.Received or DossierStatus.HandedOver => state.IsMirrored ? Awaits.NationalSystem : Awaits.AnyOfficer,
        DossierStatus.Appraising => state.IsMirrored ? Awaits.NationalSystem : Awaits.Holder,
        DossierStatus.Proposed => state.Subject!.NeedsAgreement ? Awaits.Head : Awaits.Signer,
        DossierStatus.Agreed => Awaits.Signer,
        DossierStatus.Decided => Awaits.ReturnDesk,
        _ => Awaits.Nobody,
    };
}

/// <summary>Maps the work list's table with the key ranges its pages read.</summary>
internal sealed class WorkItemMapping : IEntityTypeConfiguration<WorkItem>
{
    public void Configure(EntityTypeBuilder<WorkItem> builder)
    {
        builder.ToTable(WorkItem.Table.Name);
        builder.HasKey(w => w.DossierId);
        builder.HasIndex(w => new { w.AgencyId, w.Awaits, w.DueAt, w.DossierId });
        builder.HasIndex(w => new { w.CentreId, w.Awaits, w.DueAt, w.DossierId });
        builder.HasIndex(w => new { w.HolderId, w.Awaits, w.DueAt, w.DossierId });
        builder.HasIndex(w => new { w.LapsesAt, w.DossierId }).HasFilter("lapses_at IS NOT NULL");
        builder.HasIndex(w => new { w.DraftDueAt, w.DossierId }).HasFilter("draft_due_at IS NOT NULL");
        builder.HasIndex(w => new { w.AgencyId, w.ApologyDueAt, w.DossierId }).HasFilter("apology_due_at IS NOT NULL");
        builder.HasIndex(w => new { w.CentreId, w.ApologyDueAt, w.DossierId }).HasFilter("apology_due_at IS NOT NULL");
        builder.HasIndex(w => new { w.CentreId, w.DossierId }).HasFilter("incident");
        // Few wait for another agency: read in the order of the other lists.
        builder.HasIndex(w => new { w.AgencyId, w.DueAt, w.DossierId }).HasFilter("consults_until IS NOT NULL");
        builder.HasIndex(w => new { w.HolderId, w.DueAt, w.DossierId }).HasFilter("consults_until IS NOT NULL");
        builder.HasIndex(w => w.Provisional).HasFilter("provisional");
    }
}
