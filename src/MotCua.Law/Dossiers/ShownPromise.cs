using MotCua.Law.Clocks;
using MotCua.Law.Tariffs;
using MotCua.Law.Wording;

namespace MotCua.Law.Dossiers;

/// <summary>
/// Hạn, phí và bản công bố đã hiện trên trang: what the page showed before the press. If it changed meanwhile (15:01, a new
/// tariff), nothing is done and the new promise is shown. The hour of the due moment follows the hour of receipt, so a
/// press some minutes later moves it by those minutes: the promise is the same while its day is.
/// </summary>
public sealed record ShownPromise(DateTimeOffset? DueAt, Dong FeeTotal, string EditionId)
{
    /// <summary>The refusal that says what changed, or null.</summary>
    public Refusal? Differs(Deadline? due, Charges charges, string editionId)
    {
        if (EditionId != editionId)
            return Changed("edition", "Bản công bố thủ tục đã thay đổi trong khi trang đang mở.", "The procedure's edition changed while the page was open.");
        if (FeeTotal != charges.Total)
            return Changed("fee", $"Phí, lệ phí đã thay đổi thành {Written.Amount(charges.Total).Vi} trong khi trang đang mở.", $"The fee changed to {Written.Amount(charges.Total).En} while the page was open.");
        var shown = DueAt is { } at ? LocalMoment.From(at).On : (DateOnly?)null;
        if (shown != due?.Due.On)
            return Changed("due", $"Hạn trả kết quả đã chuyển sang {(due is null ? "không có thời hạn" : Written.Moment(due.Due))} trong khi trang đang mở.",
                $"The due moment moved to {(due is null ? "no time limit" : Written.Moment(due.Due))} while the page was open.");
        return null;
    }

    private static Refusal Changed(string what, string vi, string en) =>
        new($"receive.promise-changed.{what}", Articles.SlipAndAppointment, new(vi + " Vui lòng xem lại rồi bấm Tiếp nhận.", en + " Please look again and press Receive."), "Promise");
}
