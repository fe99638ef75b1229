using System.Text.Json.Serialization;
using MotCua.Law.Calendar;

namespace MotCua.Law.Clocks;

/// <summary>Chế độ dừng: what the stop does to the term.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StopRegime>))]
public enum StopRegime
{
    /// <summary>Tính lại từ đầu: the whole term again from the supplement (118/2025 Đ19k5).</summary>
    Restart,

    /// <summary>Tạm dừng: the time of the stop is left out, the rest of the term runs on.</summary>
    Pause,
}

/// <summary>Lý do dừng: what the clock waits for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StopCause>))]
public enum StopCause
{
    Supplement,
    Payment,
    Incident,
}

/// <summary>Lần dừng: when, for what, how the term goes on, and the time that was left.</summary>
/// <param name="Remaining">In working hours, calendar days or elapsed hours, as the limit is counted; zero when already late.</param>
public sealed record ClockStop(LocalMoment At, StopCause Cause, StopRegime Regime, Article Basis, TimeLimit Remaining);

/// <summary>Đồng hồ giải quyết: a dossier's running or stopped time.</summary>
public sealed record Clock(TimeLimit Limit, ClockRules Rules, Deadline? Deadline, ClockStop? Stop = null)
{
    [JsonIgnore]
    public bool IsRunning => Stop is null;

    /// <summary>The clock stopped; a clock that already stands keeps the stop it has.</summary>
    public Clock StopAt(LocalMoment at, StopCause cause, StopRegime regime, Article basis, WorkCalendar calendar, WorkingHoursBook hours) =>
        Stop is not null ? this : this with
        {
            Stop = new(at, cause, regime, basis, Deadline is null ? TimeLimit.None : Deadlines.Remaining(at, Deadline.Due, Limit.Unit, calendar, hours)),
        };

    /// <summary>The deadline when the clock goes on at this moment, by the regime of its stop; a running clock keeps its own.</summary>
    public DeadlineOutcome Resume(LocalMoment at, WorkCalendar calendar, WorkingHoursBook hours) => (Stop, Deadline) switch
    {
        (_, null) => DeadlineOutcome.NoLimit,
        (null, _) => Deadline,
        ({ Regime: StopRegime.Restart }, _) => Deadlines.Restart(at, Limit, Rules, Stop.Basis, calendar, hours),
        _ => Deadlines.Resume(Deadline, Stop.At, at, Stop.Basis, calendar, hours),
    };

    /// <summary>The clock running towards this deadline.</summary>
    public Clock RunTo(Deadline deadline) => this with { Deadline = deadline, Stop = null };
}
