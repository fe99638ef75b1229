using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Ledger;

namespace MotCua.Notices;

/// <summary>Đăng ký báo tin: an address of a client's that is told what happens to dossiers the client sees.</summary>
public sealed class Subscription
{
    public required Guid Id { get; init; }
    public required string ClientId { get; init; }
    public required string Url { get; init; }

    /// <summary>What signs each notice, protected as cookies are.</summary>
    public required string Secret { get; init; }
    public required DateTimeOffset BeganAt { get; init; }

    /// <summary>Null while it is told.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}

/// <summary>Đã báo đến đâu: the place in the journal up to which errands were asked for; a row of its own, for telling goes on while the other is changed.</summary>
public sealed class SubscriptionPlace
{
    public static readonly RowTable Table = new("subscription_place", ["subscription_id"], ["position"]);

    public required Guid SubscriptionId { get; init; }
    public required long Position { get; init; }
}

internal sealed class SubscriptionMapping : IEntityTypeConfiguration<Subscription>, IEntityTypeConfiguration<SubscriptionPlace>
{
    public void Configure(EntityTypeBuilder<Subscription> builder)
    {
        builder.ToTable("subscription").HasKey(s => s.Id);
        builder.HasIndex(s => s.ClientId);
    }

    public void Configure(EntityTypeBuilder<SubscriptionPlace> builder) => builder.ToTable(SubscriptionPlace.Table.Name).HasKey(p => p.SubscriptionId);
}
