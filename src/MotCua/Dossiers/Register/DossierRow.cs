using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Law;
using MotCua.Law.Dossiers;
using MotCua.Law.Wording;
using MotCua.Ledger;

namespace MotCua.Dossiers.Register;

/// <summary>
/// Dòng sổ theo dõi hồ sơ (mẫu 07): one dossier as the register, the search and every list show it. Follows from events only.
/// </summary>
public sealed class DossierRow
{
    public static readonly RowTable Table = new("dossier_row", ["dossier_id"],
        ["code", "procedure_code", "case_key", "channel", "centre_id", "agency_id", "applicant", "address", "phone", "status",
         "submitted_at", "received_at", "first_due_at", "due_at", "decided_at", "closed_at", "granted", "provisional", "apologies", "sets", "return_by", "search_text", "scope", "sort_key", "portal_code", "outage_number"]);

    /// <summary>Row number; search finds by it.</summary>
    public long Id { get; init; }
    public Guid DossierId { get; init; }
    public string? Code { get; init; }
    public string ProcedureCode { get; init; } = "";
    public string CaseKey { get; init; } = "";
    public Channel Channel { get; init; }
    public string CentreId { get; init; } = "";
    public string AgencyId { get; init; } = "";
    public string Applicant { get; init; } = "";
    public string Address { get; init; } = "";
    public string? Phone { get; init; }
    public DossierStatus Status { get; init; }
    public DateTimeOffset? SubmittedAt { get; init; }
    public DateTimeOffset? ReceivedAt { get; init; }
    public DateTimeOffset? FirstDueAt { get; init; }
    public DateTimeOffset? DueAt { get; init; }
    public DateTimeOffset? DecidedAt { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }
    public bool? Granted { get; init; }
    public bool Provisional { get; init; }
    public int Apologies { get; init; }
    public int Sets { get; init; }
    public ReturnWay ReturnBy { get; init; }
    public string SearchText { get; init; } = "";

    /// <summary>Marks of the centre and the agencies that see the dossier, searched together with its words.</summary>
    public string Scope { get; init; } = "";
    public string SortKey { get; init; } = "";

    /// <summary>The national portal's code of an online filing; each is filed once.</summary>
    public string? PortalCode { get; init; }

    /// <summary>The printed blank it was received on in an outage; null where none.</summary>
    public string? OutageNumber { get; init; }

    /// <summary>The row of a dossier as it stands.</summary>
    public static RowChange Of(Guid dossier, Dossier d)
    {
        var party = d.Applicant ?? Party.Erased;
        var subject = d.Subject!;
        return Table.Upsert(dossier, d.Code, subject.ProcedureCode, subject.CaseKey, subject.Channel, subject.CentreId, subject.CompetentAgencyId,
            party.Name, party.Address, party.Phone, d.Status, d.SubmittedAt, d.ReceivedAt, d.FirstPromise?.DueAt, d.DueAt, d.Result?.SignedAt, d.ClosedAt,
            d.Result?.Granted, d.Clock?.Deadline?.Provisional ?? false, d.Apologies.Length, d.Sets, d.ReturnBy,
            Folding.Fold($"{d.Code} {d.PortalCode} {d.Outage?.Number} {party.Name} {party.Number?.Value} {party.Phone} {d.Lodger?.Name}"), Sight.ScopeOf(d), Folding.SortKey(party.Name), d.PortalCode, d.Outage?.Number);
    }
}

/// <summary>Maps the register's table.</summary>
internal sealed class DossierRowMapping : IEntityTypeConfiguration<DossierRow>
{
    public void Configure(EntityTypeBuilder<DossierRow> builder)
    {
        builder.ToTable(DossierRow.Table.Name);
        builder.HasKey(r => r.Id);
        builder.HasIndex(r => r.DossierId).IsUnique();
        builder.HasIndex(r => r.Code);
        builder.HasIndex(r => r.PortalCode).IsUnique().HasFilter("portal_code IS NOT NULL");
        builder.HasIndex(r => new { r.ReceivedAt, r.Id });
        builder.HasIndex(r => new { r.CentreId, r.ReceivedAt, r.Id });
        builder.HasIndex(r => new { r.AgencyId, r.ReceivedAt, r.Id });
    }
}
