using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Ledger;

namespace MotCua.Accounts.Sessions;

/// <summary>Phiên đăng nhập: one sign-in of an account on one device, until its owner or an administrator ends it, or nobody has used it for hours.</summary>
public sealed class SessionRow
{
    public static readonly RowTable Table = new("sign_in_session", ["id"], ["account_id", "device", "address", "began_at", "seen_at", "proven_at", "ended_at", "ended_by"]);

    public Guid Id { get; init; }
    public string AccountId { get; init; } = "";

    /// <summary>Browser and system, as the browser says of itself.</summary>
    public string Device { get; init; } = "";
    public string Address { get; init; } = "";
    public DateTimeOffset BeganAt { get; init; }

    /// <summary>When it was last used, to five minutes.</summary>
    public DateTimeOffset SeenAt { get; init; }

    /// <summary>When its owner last proved to be the owner: at the sign-in, and before signing. Long ago where only an agency has said who it is.</summary>
    public DateTimeOffset ProvenAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public string? EndedBy { get; init; }

    internal static RowChange Begin(Guid id, string account, string device, string address, DateTimeOffset at, bool proven) =>
        Table.Upsert(id, account, device, address, at, at, proven ? at : DateTimeOffset.UnixEpoch, null, null);
}

internal sealed class SessionMapping : IEntityTypeConfiguration<SessionRow>
{
    public void Configure(EntityTypeBuilder<SessionRow> builder)
    {
        builder.ToTable(SessionRow.Table.Name).HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasIndex(s => new { s.AccountId, s.BeganAt });
        builder.HasIndex(s => s.SeenAt);
    }
}
