using MotCua.Law.Clocks;
using MotCua.Law.Wording;

namespace MotCua.Law.Dossiers;

/// <summary>
/// Thời điểm đã hiện trên trang: the moment a page showed before the press. As with <see cref="ShownPromise"/> it is the same while its
/// day is; if the day moved meanwhile, nothing is done and the new one is shown.
/// </summary>
public sealed record ShownDue(DateTimeOffset? DueAt)
{
    /// <summary>The refusal that says to what the moment moved, or null.</summary>
    internal Refusal? Differs(Deadline? due, Article article)
    {
        if ((DueAt is { } shown ? LocalMoment.From(shown).On : (DateOnly?)null) == due?.Due.On)
            return null;
        return new("promise-changed.due", article, new(
            $"Thời điểm đã chuyển sang {(due is null ? "không có thời hạn" : Written.Moment(due.Due))} trong khi trang đang mở. Vui lòng xem lại rồi bấm lần nữa.",
            $"The moment moved to {(due is null ? "no time limit" : Written.Moment(due.Due))} while the page was open. Please look again and press once more."), "Promise");
    }
}
