using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Law.Positions;
using MotCua.Ledger;

namespace MotCua.Positions;

/// <summary>Dòng ủy quyền: one delegation as lists show it, and as a signer's own are found.</summary>
public sealed class DelegationRow
{
    public static readonly RowTable Table = new("delegation_row", ["delegation_id"],
        ["delegate_id", "delegator_id", "agency_id", "decision", "capacity", "capacity_lines", "procedure_codes", "refusals_too", "from_on", "to_on", "revoked_at"]);

    public Guid DelegationId { get; init; }
    public string DelegateId { get; init; } = "";
    public string DelegatorId { get; init; } = "";
    public string AgencyId { get; init; } = "";
    public string Decision { get; init; } = "";
    public SigningCapacity Capacity { get; init; }

    /// <summary>Lines above the name, one a line.</summary>
    public string CapacityLines { get; init; } = "";

    /// <summary>Codes separated by blanks.</summary>
    public string ProcedureCodes { get; init; } = "";
    public bool RefusalsToo { get; init; }
    public DateOnly FromOn { get; init; }
    public DateOnly ToOn { get; init; }
    public DateTimeOffset? RevokedAt { get; init; }

    public static RowChange Of(Guid delegation, Delegation state)
    {
        var g = state.Granted!;
        return Table.Upsert(delegation, g.DelegatePersonId, g.DelegatorPersonId, g.ForAgencyId, g.Decision, g.Capacity, string.Join('\n', g.CapacityLines),
            string.Join(' ', g.ProcedureCodes), g.RefusalsToo, g.From, g.To, state.Revoked?.HappenedAt);
    }
}

/// <summary>Maps the delegations' table.</summary>
internal sealed class DelegationRowMapping : IEntityTypeConfiguration<DelegationRow>
{
    public void Configure(EntityTypeBuilder<DelegationRow> builder)
    {
        builder.ToTable(DelegationRow.Table.Name);
        builder.HasKey(d => d.DelegationId);
        builder.HasIndex(d => d.DelegateId);
        builder.HasIndex(d => d.AgencyId);
    }
}
