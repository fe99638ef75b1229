using System.Collections.Immutable;
using MotCua.Law.Clocks;
using MotCua.Law.Positions;

namespace MotCua.Law.Certification;

/// <summary>Tình trạng của một lượt yêu cầu chứng thực.</summary>
public enum CertificationStatus
{
    None,

    /// <summary>Đã nhận, chưa chứng thực: to be given by its due moment.</summary>
    Waiting,

    /// <summary>Đã chứng thực, vào sổ, trả bản sao.</summary>
    Certified,

    /// <summary>Từ chối chứng thực.</summary>
    Refused,
}

/// <summary>
/// Lượt yêu cầu chứng thực bản sao: what one person asked for at one time, folded from its events. Each original has a number of its own
/// in the book, however many copies of it were made.
/// </summary>
public sealed record CopyCertification
{
    public static readonly CopyCertification None = new();

    public CertificationStatus Status { get; init; }

    /// <summary>Cơ quan thực hiện chứng thực: whose book it is.</summary>
    public string AgencyId { get; init; } = "";

    public string CentreId { get; init; } = "";

    /// <summary>Người yêu cầu chứng thực; empty once erased.</summary>
    public string Requester { get; init; } = "";

    public ImmutableArray<CertifiedOriginal> Originals { get; init; } = [];

    public DateTimeOffset AskedAt { get; init; }

    /// <summary>Hẹn trả; null where the copies were given at once.</summary>
    public Deadline? Due { get; init; }

    /// <summary>Thỏa thuận kéo dài; null where none was made.</summary>
    public string? Agreement { get; init; }

    public string? Ground { get; init; }

    /// <summary>The sum of the fees.</summary>
    public Dong FeeTotal => Originals.Aggregate(Dong.Zero, (sum, original) => sum + original.Count.Fee.Amount);
}

/// <summary>Một bản chính trong lượt yêu cầu.</summary>
/// <param name="Entry">Its entry in the book; null until certified.</param>
/// <param name="Notes">Ghi chú in the book, oldest first.</param>
public sealed record CertifiedOriginal(string Original, CopyCount Count, BookEntry? Entry, ImmutableArray<BookNote> Notes);

/// <summary>Dòng của sổ chứng thực.</summary>
/// <param name="SignerId">Người ký chứng thực.</param>
public sealed record BookEntry(long Number, string Book, DateTimeOffset At, string SignerId, SigningCapacity Capacity, IReadOnlyList<string> CapacityLines);

/// <summary>Ghi chú của sổ chứng thực: what was written wrong, and why; the entry keeps its number.</summary>
public sealed record BookNote(DateTimeOffset At, string ById, string Words);
