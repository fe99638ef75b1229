using MotCua.Law;
using MotCua.Law.Dossiers;
using MotCua.Law.Outages;
using MotCua.Look;
using MotCua.Positions;

namespace MotCua.Dossiers.Outages;

/// <summary>Phần ghi bù của phiếu tiếp nhận đang nhập: which blank, its true time, what failed and who saw it.</summary>
/// <param name="Number">As typed; canonical where the book has it.</param>
/// <param name="Blank">Null where the centre's book has none of this number.</param>
public sealed record OutageForm(Typed Typed, string Number, BlankRow? Blank)
{
    /// <summary>Field of the number, also in an address.</summary>
    public const string NumberField = "phieu";

    /// <summary>What is being entered; null where the dossier is received now.</summary>
    public static async Task<OutageForm?> Of(Typed typed, string? asked, Me me, OutageBooks books)
    {
        if ((typed.OrNull(NumberField) ?? asked?.Trim()) is not { Length: > 0 } number)
            return null;
        var blank = me.CentreId is { } centre ? await books.Find(centre, number) : null;
        return new(typed, blank?.Number ?? number, blank);
    }

    /// <summary>Giờ nhận thật; null until it is typed and can be read.</summary>
    public DateTimeOffset? ReceivedAt => Typed.Day("ngayNhan") is { } on && Typed.Hour("gioNhan") is { } at ? new LocalMoment(on, at).ToInstant() : null;

    public OutageCause? Cause => Typed.Choice<OutageCause>("nguyenNhan");

    /// <summary>The entry as typed; null while its time cannot be read.</summary>
    public OutageEntry? Entry => ReceivedAt is { } at ? new(Blank?.BatchId ?? Guid.Empty, Number, at, Cause, Typed["suViec"], Typed["chungKien"]) : null;

    /// <summary>What is wrong before the law can be asked: a day or an hour that is none.</summary>
    public IReadOnlyList<Refusal> Unreadable() => [.. new[] { Typed.NoDay("ngayNhan", "Outage.ReceivedOn"), Typed.NoHour("gioNhan", "Outage.ReceivedAt") }.OfType<Refusal>()];

    /// <summary>Why the blank opens nothing any more, or null.</summary>
    public Bilingual? Taken => Blank switch
    {
        null => new("Không có phiếu số này trong sổ gián đoạn của Trung tâm.", "There is no blank of this number in the centre's outage book."),
        { Status: BlankStatus.Entered } => new("Phiếu này đã được ghi vào một hồ sơ.", "This blank was entered already."),
        { Status: BlankStatus.Spoiled } => new("Phiếu này đã ghi hỏng.", "This blank is marked as spoiled."),
        _ => null,
    };
}
