using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Papers;

/// <summary>Dòng giấy đã lưu: which file is the paper as it was given. The first of a version that is written down counts, on every node.</summary>
public sealed class KeptPaperRow
{
    public Guid DossierId { get; init; }

    public string Paper { get; init; } = "";

    public int Version { get; init; }

    /// <summary>SHA-256 of the file, in hexadecimal.</summary>
    public string Digest { get; init; } = "";

    /// <summary>A page otherwise.</summary>
    public bool IsPdf { get; init; }
}

internal sealed class KeptPaperMapping : IEntityTypeConfiguration<KeptPaperRow>
{
    public void Configure(EntityTypeBuilder<KeptPaperRow> builder) =>
        builder.ToTable("kept_paper").HasKey(row => new { row.DossierId, row.Paper, row.Version });
}
