using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Law.Calendar;
using MotCua.Plumbing;

namespace MotCua.Agencies;

/// <summary>
/// Lịch một năm do Trung tâm ghi: a year's days as adopted until the authority announces them, or as announced. A later row for the same
/// year stands before the earlier one; none is changed.
/// </summary>
public sealed class CalendarYearRow
{
    public long Id { get; init; }
    public required int Year { get; init; }

    /// <summary>Which of the year's rows: 1, 2 …; two that were decided at once cannot both stand.</summary>
    public required int Revision { get; init; }
    public required YearStanding Standing { get; init; }

    /// <summary>The days as JSON.</summary>
    public required string Facts { get; init; }

    /// <summary>Văn bản áp dụng.</summary>
    public required string Basis { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public required string RecordedBy { get; init; }

    public static string Write(IEnumerable<DayFact> facts) => JsonSerializer.Serialize(facts, States.Json);

    public IReadOnlyList<DayFact> Days() => JsonSerializer.Deserialize<List<DayFact>>(Facts, States.Json)!;
}

internal sealed class CalendarYearMapping : IEntityTypeConfiguration<CalendarYearRow>
{
    public void Configure(EntityTypeBuilder<CalendarYearRow> builder)
    {
        builder.ToTable("calendar_year").HasKey(c => c.Id);
        builder.HasIndex(c => new { c.Year, c.Revision }).IsUnique();
    }
}
