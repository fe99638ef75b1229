using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Procedures;

/// <summary>
/// Bản công bố đã ghi: one edition as it was recorded before editions had a life of their own (<see cref="EditionLifeRow"/>), for ever; none is changed.
/// </summary>
public sealed class EditionRow
{
    /// <summary>Name under which acts guard editions: the key is a procedure's code, or any row.</summary>
    public const string Table = "procedure_edition";

    /// <summary>Procedure code and first day: <c>1.013225@2026-01-10</c>.</summary>
    public required string Id { get; init; }
    public required string Code { get; init; }
    public required DateOnly FromOn { get; init; }

    /// <summary>Last day, where the publication itself sets one.</summary>
    public required DateOnly? ToOn { get; init; }

    /// <summary>Quyết định công bố.</summary>
    public required string Decision { get; init; }

    /// <summary>The edition as <see cref="EditionJson"/> writes it.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 of the content.</summary>
    public required string ContentHash { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The person who recorded it.</summary>
    public required string RecordedBy { get; init; }

    /// <summary>The edition, once its content has been held against its fingerprint.</summary>
    public PublishedEdition Read() => Checked(Id, Content, ContentHash, RecordedAt);

    internal static PublishedEdition Checked(string id, string content, string hash, DateTimeOffset at) => EditionJson.HashOf(content) == hash ? EditionJson.Read(content)
        : throw new InvalidDataException($"The edition {id} is not the one recorded on {at:O}: its content has been changed.");
}

/// <summary>Maps the editions' table.</summary>
internal sealed class EditionMapping : IEntityTypeConfiguration<EditionRow>
{
    public void Configure(EntityTypeBuilder<EditionRow> builder)
    {
        builder.ToTable(EditionRow.Table).HasKey(e => e.Id);
        builder.HasIndex(e => new { e.Code, e.FromOn }).IsUnique();
    }
}
