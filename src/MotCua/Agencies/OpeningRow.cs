using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Law.Calendar;
using MotCua.Plumbing;

namespace MotCua.Agencies;

/// <summary>Giờ tiếp nhận của một Trung tâm: its weeks and its single days, as one decision set them; the latest recorded for a centre is read, none is changed.</summary>
public sealed class OpeningRow
{
    public long Id { get; init; }
    public required string CentreId { get; init; }

    /// <summary>Weeks and exceptions as JSON.</summary>
    public required string Hours { get; init; }
    public required string Decision { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public required string RecordedBy { get; init; }

    public static string Write(OpeningBook book) => JsonSerializer.Serialize(book, States.Json);

    public OpeningCalendar Calendar()
    {
        var book = JsonSerializer.Deserialize<OpeningBook>(Hours, States.Json)!;
        return new(book.Weeks, book.Exceptions);
    }
}

/// <summary>Sổ giờ tiếp nhận: what an <see cref="OpeningCalendar"/> is made of.</summary>
public sealed record OpeningBook(IReadOnlyList<OpeningHours> Weeks, IReadOnlyList<OpeningException> Exceptions);

internal sealed class OpeningMapping : IEntityTypeConfiguration<OpeningRow>
{
    public void Configure(EntityTypeBuilder<OpeningRow> builder) => builder.ToTable("opening").HasKey(o => o.Id);
}
