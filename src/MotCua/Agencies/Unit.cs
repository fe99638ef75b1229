using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Agencies;

/// <summary>Loại đơn vị.</summary>
public enum UnitKind
{
    /// <summary>Ủy ban nhân dân: an agency that decides under its own name.</summary>
    PeoplesCommittee,
    /// <summary>Văn phòng, thanh tra: beside the People's Committee.</summary>
    Office,
    /// <summary>Sở, ban.</summary>
    Department,
    /// <summary>Cơ quan ngành dọc: of a ministry, in the city.</summary>
    Vertical,
    /// <summary>Đơn vị sự nghiệp.</summary>
    Institution,
    /// <summary>Phòng: where positions sit.</summary>
    Division,
    /// <summary>Trung tâm Phục vụ hành chính công.</summary>
    Centre,
}

/// <summary>
/// Đơn vị: a People's Committee, agency, division or centre, as it stood from a day to a day.
/// Dated reference data: superseded, never changed.
/// </summary>
public sealed class Unit
{
    /// <summary>Stable readable id: <c>so-xay-dung</c>, <c>tt-thanh-pho</c>, <c>ubnd-11311</c>, <c>tt-11311</c>.</summary>
    public required string Id { get; init; }
    public required UnitKind Kind { get; init; }
    public string? ParentId { get; init; }
    public required string Name { get; init; }
    public required string NameEn { get; init; }

    /// <summary>Mã định danh (<c>H24.17</c>), of units that have one.</summary>
    public string? Identifier { get; init; }

    /// <summary>False where the identifier is a demonstration's and no official list was read.</summary>
    public bool IdentifierVerified { get; init; }
    public string Address { get; init; } = "";
    public string? Phone { get; init; }
    public required DateOnly FromOn { get; init; }
    public DateOnly? ToOn { get; init; }
    public string? SuccessorId { get; init; }
    public required string Decision { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public required string RecordedBy { get; init; }

    /// <summary>Ủy ban nhân dân cấp xã: below the city's.</summary>
    public bool IsCommuneCommittee => Kind == UnitKind.PeoplesCommittee && ParentId is not null;

    /// <summary>True for a unit in whose name things are decided.</summary>
    public bool IsAgency => Kind is not (UnitKind.Division or UnitKind.Centre);
}

/// <summary>Maps the units' table.</summary>
internal sealed class UnitMapping : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> builder) => builder.ToTable("unit").HasKey(u => u.Id);
}
