using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Law;
using MotCua.Law.Certification;
using MotCua.Ledger;

namespace MotCua.Certification;

/// <summary>Dòng sổ chứng thực: one original of a request, as the counter and the book show it. Follows from events only.</summary>
public sealed class BookRow
{
    public static readonly RowTable Table = new("book_row", ["certification_id", "line"],
        ["agency_id", "requester", "original", "pages", "copies", "fee", "status", "asked_at", "waiting_until", "booked_on", "number", "book", "certified_at", "signer_id", "capacity_lines", "note"]);

    public Guid CertificationId { get; init; }

    /// <summary>Which original of the request, from 0.</summary>
    public int Line { get; init; }
    public string AgencyId { get; init; } = "";
    public string Requester { get; init; } = "";
    public string Original { get; init; } = "";
    public int Pages { get; init; }
    public int Copies { get; init; }

    /// <summary>In đồng.</summary>
    public long Fee { get; init; }
    public CertificationStatus Status { get; init; }
    public DateTimeOffset AskedAt { get; init; }

    /// <summary>Hẹn trả, while it waits.</summary>
    public DateTimeOffset? WaitingUntil { get; init; }

    /// <summary>The day of the book, where it is in one.</summary>
    public DateOnly? BookedOn { get; init; }
    public long? Number { get; init; }
    public string? Book { get; init; }
    public DateTimeOffset? CertifiedAt { get; init; }
    public string? SignerId { get; init; }

    /// <summary>Lines above the signer's name, one a line.</summary>
    public string? CapacityLines { get; init; }

    /// <summary>Ghi chú, one a line.</summary>
    public string Note { get; init; } = "";

    public static RowChange Of(Guid certification, int line, CopyCertification state)
    {
        var original = state.Originals[line];
        var entry = original.Entry;
        return Table.Upsert(certification, line, state.AgencyId, state.Requester, original.Original, original.Count.Pages, original.Count.Copies, original.Count.Fee.Amount.Amount,
            state.Status, state.AskedAt, state.Status == CertificationStatus.Waiting ? state.Due?.Due.ToInstant() : null,
            entry is null ? null : LocalMoment.From(entry.At).On, entry?.Number, entry?.Book, entry?.At, entry?.SignerId, entry is null ? null : string.Join('\n', entry.CapacityLines),
            string.Join('\n', original.Notes.Select(note => $"{LocalMoment.From(note.At).On:dd/MM/yyyy}: {note.Words}")));
    }
}

/// <summary>Maps the books' table.</summary>
internal sealed class BookRowMapping : IEntityTypeConfiguration<BookRow>
{
    public void Configure(EntityTypeBuilder<BookRow> builder)
    {
        builder.ToTable(BookRow.Table.Name);
        builder.HasKey(r => new { r.CertificationId, r.Line });
        // What a span adds up to is read from the index alone.
        builder.HasIndex(r => new { r.AgencyId, r.BookedOn, r.Number, r.Copies, r.Fee });
        builder.HasIndex(r => new { r.AgencyId, r.Number });
        builder.HasIndex(r => new { r.AgencyId, r.WaitingUntil });
    }
}
