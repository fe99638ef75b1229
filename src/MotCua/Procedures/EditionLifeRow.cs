using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Law.Procedures;
using MotCua.Ledger;

namespace MotCua.Procedures;

/// <summary>Dòng vòng đời bản công bố: one edition as lists show it, and, once published, as the catalogue reads it.</summary>
public sealed class EditionLifeRow
{
    public static readonly RowTable Table = new("edition_life", ["edition_id"],
        ["code", "name", "field", "level", "agency_id", "stage", "published_id", "from_on", "to_on", "decision", "signed_on", "duty", "uploaded_on", "content", "content_hash", "changed_at", "changed_by"]);

    public Guid EditionId { get; init; }
    public string Code { get; init; } = "";
    public string Name { get; init; } = "";
    public string Field { get; init; } = "";
    public ProcedureLevel Level { get; init; }

    /// <summary>The competent agency of a city procedure, or null.</summary>
    public string? AgencyId { get; init; }
    public EditionStage Stage { get; init; }

    /// <summary>Procedure code and first day: <c>1.013225@2026-01-10</c>; null before it is published.</summary>
    public string? PublishedId { get; init; }
    public DateOnly? FromOn { get; init; }

    /// <summary>The last day, where a repeal set one.</summary>
    public DateOnly? ToOn { get; init; }
    public string? Decision { get; init; }
    public DateOnly? SignedOn { get; init; }
    public PublicationDuty? Duty { get; init; }
    public DateOnly? UploadedOn { get; init; }

    /// <summary>The edition as <see cref="EditionJson"/> writes it; null before it is published.</summary>
    public string? Content { get; init; }

    /// <summary>SHA-256 of the content.</summary>
    public string? ContentHash { get; init; }
    public DateTimeOffset ChangedAt { get; init; }
    public string ChangedBy { get; init; } = "";

    public static RowChange Of(Guid stream, EditionLife life, EditionEvent last)
    {
        var (draft, published, edition) = (life.Draft!, life.Published, life.Edition);
        var content = edition is null ? null : EditionJson.Write(new(edition, draft.EverydayWords, draft.Source));
        return Table.Upsert(stream, draft.Edition.Code, draft.Edition.Name, draft.Edition.Field, draft.Edition.Level, draft.Edition.CompetentAgencyId, life.Stage,
            edition?.Id, edition?.EffectiveFrom, edition?.EffectiveTo, published?.Decision, published?.SignedOn, published?.Duty, life.UploadedOn,
            content, content is null ? null : EditionJson.HashOf(content), last.HappenedAt, last.By.PersonId);
    }

    /// <summary>The published edition, once its content has been held against its fingerprint.</summary>
    public PublishedEdition Read() => EditionRow.Checked(PublishedId!, Content!, ContentHash!, ChangedAt) with { IsRepealed = Stage == EditionStage.Repealed, IsWrittenHere = SignedOn is not null, Life = EditionId };
}

/// <summary>Maps the table of editions' lives.</summary>
internal sealed class EditionLifeMapping : IEntityTypeConfiguration<EditionLifeRow>
{
    public void Configure(EntityTypeBuilder<EditionLifeRow> builder)
    {
        builder.ToTable(EditionLifeRow.Table.Name).HasKey(e => e.EditionId);
        builder.HasIndex(e => e.PublishedId).IsUnique();
        builder.HasIndex(e => new { e.Code, e.FromOn });
        builder.HasIndex(e => new { e.Stage, e.ChangedAt });
    }
}
