using System.Collections.Immutable;

namespace MotCua.Law.Outages;

/// <summary>Tình trạng của một phiếu in sẵn.</summary>
public enum BlankStatus
{
    /// <summary>Còn lại: printed, not written on as far as the book knows.</summary>
    Outstanding,

    /// <summary>Đã ghi vào hệ thống: opened one dossier.</summary>
    Entered,

    /// <summary>Phiếu hỏng: kept, opens nothing.</summary>
    Spoiled,
}

/// <summary>Tập phiếu in sẵn: blanks a centre prepared together for when power or line fails, folded from its events.</summary>
public sealed record BlankBatch
{
    public static readonly BlankBatch None = new();

    public string CentreId { get; init; } = "";

    /// <summary>Nothing can have been written on a blank before.</summary>
    public DateTimeOffset PreparedAt { get; init; }

    public string PreparedBy { get; init; } = "";

    /// <summary>In the order of their numbers.</summary>
    public ImmutableArray<Blank> Blanks { get; init; } = [];

    /// <summary>The blank of this number; null where the batch has none.</summary>
    public Blank? Of(string number) => Blanks.FirstOrDefault(blank => blank.Number == number);

    internal BlankBatch With(string number, Func<Blank, Blank> change) => this with { Blanks = [.. Blanks.Select(blank => blank.Number == number ? change(blank) : blank)] };
}

/// <summary>Phiếu in sẵn.</summary>
/// <param name="Use">What it was used for; null until it is entered.</param>
/// <param name="Spoiled">Null while it is not.</param>
public sealed record Blank(string Number, BlankStatus Status, BlankUse? Use = null, SpoiledBlank? Spoiled = null);

/// <summary>Việc ghi một phiếu vào hệ thống.</summary>
/// <param name="ReceivedAt">Giờ nhận thật.</param>
/// <param name="EnteredBy">The officer who entered it.</param>
public sealed record BlankUse(Guid DossierId, DateTimeOffset ReceivedAt, DateTimeOffset EnteredAt, string EnteredBy, OutageCause Cause, string WitnessId);

/// <summary>Việc ghi một phiếu hỏng.</summary>
/// <param name="Reason">Empty once erased.</param>
public sealed record SpoiledBlank(DateTimeOffset At, string ById, string Reason);
