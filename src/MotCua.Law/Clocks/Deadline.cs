using System.Text.Json.Serialization;

namespace MotCua.Law.Clocks;

/// <summary>
/// Hạn trả kết quả: the due moment, how it was counted, and on which calendar. Kept whole inside the event that
/// promises it, so that it can be printed and computed again.
/// </summary>
/// <param name="Start">The moment of receipt.</param>
/// <param name="Provisional">Tạm tính: the count rests on a year the authority has not announced.</param>
/// <param name="Explanation">The ledger of days, in order.</param>
/// <param name="CalendarId">The <see cref="Calendar.WorkCalendar.Id"/> it was counted on.</param>
/// <param name="HoursId">The <see cref="Calendar.WorkingHoursBook.Id"/> it was counted in.</param>
public sealed record Deadline(
    LocalMoment Due, LocalMoment Start, TimeLimit Limit, bool Provisional, IReadOnlyList<LedgerLine> Explanation, string CalendarId, string HoursId)
{
    /// <summary>The same deadline, its explanation led by this line.</summary>
    internal Deadline Led(LedgerLine line) => this with { Explanation = [line, .. Explanation] };
}

/// <summary>Kết quả tính hạn: a deadline, a refusal (the year is not published), or neither: no time limit is set.</summary>
public sealed record DeadlineOutcome
{
    private DeadlineOutcome(Deadline? deadline, Refusal? refusal) => (Deadline, Refusal) = (deadline, refusal);

    /// <summary>Không quy định thời hạn.</summary>
    public static readonly DeadlineOutcome NoLimit = new(null, null);

    public Deadline? Deadline { get; }

    public Refusal? Refusal { get; }

    [JsonIgnore]
    public bool HasNoLimit => Deadline is null && Refusal is null;

    public static implicit operator DeadlineOutcome(Deadline deadline) => new(deadline, null);

    public static implicit operator DeadlineOutcome(Refusal refusal) => new(null, refusal);
}
