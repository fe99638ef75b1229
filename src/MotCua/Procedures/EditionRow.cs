using Microsoft.EntityFrameworkCore;

namespace MotCua.Procedures;

/// <summary>
/// Bản công bố đã ghi: one edition as it was recorded, for ever. A later one is another row; none is changed.
/// </summary>
public sealed class EditionRow
{
    /// <summary>Procedure code and first day: <c>1.013225@2026-01-10</c>.</summary>
    public required string Id { get; init; }
    public required string Code { get; init; }
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>Last day, where the publication itself sets one.</summary>
    public required DateOnly? EffectiveTo { get; init; }

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
    public PublishedEdition Read() => EditionJson.HashOf(Content) == ContentHash ? EditionJson.Read(Content)
        : throw new InvalidDataException($"The edition {Id} is not the one recorded on {RecordedAt:O}: its content has been changed.");
}

/// <summary>Bảng bản công bố.</summary>
public static class EditionTable
{
    /// <summary>Name under which acts guard a procedure's editions; the key is the procedure's code.</summary>
    public const string Reference = "procedure_edition";

    public static ModelBuilder AddProcedures(this ModelBuilder model) => model.Entity<EditionRow>(row =>
    {
        row.ToTable(Reference);
        row.HasKey(it => it.Id);
        row.HasIndex(it => new { it.Code, it.EffectiveFrom }).IsUnique();
    });
}
