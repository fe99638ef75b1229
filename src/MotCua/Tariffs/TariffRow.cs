using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Tariffs;

/// <summary>Biểu phí, lệ phí đã ban hành: a book of dated lines as one decision set it; the latest recorded one is read, none is changed.</summary>
public sealed class TariffRow
{
    public long Id { get; init; }

    /// <summary>The lines as JSON.</summary>
    public required string Lines { get; init; }
    public required string Decision { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public required string RecordedBy { get; init; }
}

internal sealed class TariffMapping : IEntityTypeConfiguration<TariffRow>
{
    public void Configure(EntityTypeBuilder<TariffRow> builder) => builder.ToTable("tariff").HasKey(t => t.Id);
}
