using System.Text.Json.Serialization;

namespace MotCua.Law.Clocks;

/// <summary>Cách tính: what the line does to the term.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LedgerEffect>))]
public enum LedgerEffect
{
    NotCounted,
    Counted,
    Skipped,
    Moved,
}

/// <summary>Lý do: why a day or a span is counted, skipped or moved.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LedgerReason>))]
public enum LedgerReason
{
    DayOfReceipt,
    WorkingDay,
    CalendarDay,
    WorkingTime,
    ElapsedTime,
    Month,
    WeeklyRest,
    Holiday,
    DayInLieu,
    SwapOff,
    MakeUpDay,
    WorkingSaturday,
    EndOnDayOff,
    OutsideHours,
    AfterCutOff,
    FiledAfterHours,
    MonthEnd,
    ClockStopped,
    ClockRestarted,
    AgencyReceipt,
}

/// <summary>Dòng diễn giải: one line of the ledger of days behind a deadline.</summary>
/// <param name="From">First day of the span.</param>
/// <param name="To">Last day of the span, included.</param>
/// <param name="Counted">How much of the limit this line uses, in the limit's unit; for a stop, the time excluded.</param>
/// <param name="Name">The holiday's or the made-up day's name.</param>
/// <param name="Basis">Article or decision.</param>
/// <param name="Becomes">Where the count or its end moved to.</param>
public sealed record LedgerLine(
    DateOnly From, DateOnly To, LedgerEffect Effect, LedgerReason Reason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] decimal Counted = 0,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] TimeUnit Unit = TimeUnit.None,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Bilingual? Name = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Basis = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] LocalMoment? Becomes = null)
{
    /// <summary>The line as a sentence.</summary>
    [JsonIgnore]
    public Bilingual Words => LedgerWords.Of(this);

    /// <summary>The sentence without its days and its basis, for a table that has columns for them.</summary>
    [JsonIgnore]
    public Bilingual Because => LedgerWords.Because(this);
}
