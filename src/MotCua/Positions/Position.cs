using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Law;
using MotCua.Law.Positions;

namespace MotCua.Positions;

/// <summary>Vị trí việc làm: a kind of position in a unit, and, where it heads an agency, how it signs by own office.</summary>
public sealed class Position
{
    public required string Id { get; init; }
    public required PositionKind Kind { get; init; }
    public required string UnitId { get; init; }
    public required string Title { get; init; }
    public required string TitleEn { get; init; }

    /// <summary>Only for <see cref="PositionKind.HeadOfAgency"/>.</summary>
    public SigningCapacity? OwnCapacity { get; init; }

    /// <summary>Lines above the name when signing by own office, one a line.</summary>
    public string? OwnCapacityLines { get; init; }
}

/// <summary>Cán bộ, công chức.</summary>
public sealed class Officer
{
    /// <summary>What the id of a client begins with: a machine that holds positions as people do.</summary>
    public const string ClientPrefix = "pm-";

    public static bool IsClientId(string id) => id.StartsWith(ClientPrefix, StringComparison.Ordinal);

    /// <summary>Phần mềm: no person; nobody's witness, substitute or delegate.</summary>
    public bool IsClient => IsClientId(Id);

    public required string Id { get; init; }
    public required string Name { get; init; }
    public required Sex Sex { get; init; }

    /// <summary>The agency that sent the officer, where seconded; else the own one.</summary>
    public required string HomeAgencyId { get; init; }

    /// <summary>Place among those whom a demonstration's sign-in page offers; null for all others.</summary>
    public int? ShowcaseOrder { get; init; }

    /// <summary>What one can do as this person, for that page.</summary>
    public string? ShowcaseVi { get; init; }
    public string? ShowcaseEn { get; init; }
}

/// <summary>Bổ nhiệm, biệt phái: an officer holds a position from a day to a day.</summary>
public sealed class Holding
{
    public required string Id { get; init; }
    public required string OfficerId { get; init; }
    public required string PositionId { get; init; }
    public required DateOnly FromOn { get; init; }
    public DateOnly? ToOn { get; init; }
    public required string Decision { get; init; }

    public bool IsActiveOn(DateOnly day) => day >= FromOn && (ToOn is null || day <= ToOn);
}

internal sealed class PositionMapping : IEntityTypeConfiguration<Position>
{
    public void Configure(EntityTypeBuilder<Position> builder) => builder.ToTable("position").HasKey(p => p.Id);
}

internal sealed class OfficerMapping : IEntityTypeConfiguration<Officer>
{
    public void Configure(EntityTypeBuilder<Officer> builder) => builder.ToTable("officer").HasKey(o => o.Id);
}

internal sealed class HoldingMapping : IEntityTypeConfiguration<Holding>
{
    public void Configure(EntityTypeBuilder<Holding> builder)
    {
        builder.ToTable("holding").HasKey(h => h.Id);
        builder.HasIndex(h => h.OfficerId);
    }
}
