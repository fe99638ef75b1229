using System.Text.Json.Serialization;
using MotCua.Law.Clocks;
using MotCua.Law.Positions;
using MotCua.Law.Procedures;

namespace MotCua.Law.Dossiers;

/// <summary>Hạn của một bước.</summary>
public sealed record StepDue(string Name, PositionKind By, DateTimeOffset DueAt);

/// <summary>Kết quả thực hiện từng bước (mẫu 06).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Timeliness>))]
public enum Timeliness
{
    /// <summary>Trước hạn: on an earlier day than the one it is due.</summary>
    Early,

    /// <summary>Đúng hạn.</summary>
    OnTime,

    /// <summary>Quá hạn.</summary>
    Late,
}

/// <summary>
/// Hạn từng bước của hồ sơ: reckoned at reception, again from the start where the term starts again, and moved on by a pause, so that
/// lateness can be told by step (Điều 38 NĐ 118/2025). Whoever does not work while the clock stands is not late by it.
/// </summary>
public static class DossierSteps
{
    /// <summary>The steps of the process sheet laid end to end from the term's start.</summary>
    internal static (IReadOnlyList<StepDue> Steps, Refusal? Refusal) From(LocalMoment start, ProcedureCase chosen, Deadline? due, Situation now)
    {
        var (moments, refusal) = StepDeadlines.Compute(start, [.. chosen.Steps.Select(s => s.Limit)], due?.Due, now.Calendar, now.Hours);
        return ([.. chosen.Steps.Zip(moments, (step, at) => new StepDue(step.Name, step.By, at.ToInstant()))], refusal);
    }

    /// <summary>The steps when the clock goes on towards this deadline: from the start again, or those still open moved on by the stop.</summary>
    internal static IReadOnlyList<StepDue> Resumed(Dossier dossier, Deadline? due, Situation now)
    {
        if (due is null || dossier.Clock?.Stop is not { } stop)
            return dossier.Steps;
        return stop.Regime == StopRegime.Restart ? Again(dossier, due, now)
            : [.. dossier.Steps.Select(step => step.DueAt < stop.At.ToInstant() ? step : step with { DueAt = Moved(step, stop, due, now) })];
    }

    /// <summary>The steps laid out again from the start of this deadline; as they are where the case is gone or a year is unknown.</summary>
    internal static IReadOnlyList<StepDue> Again(Dossier dossier, Deadline? due, Situation now) =>
        due is not null && now.Edition.Case(dossier.Subject!.CaseKey) is { } chosen && From(due.Start, chosen, due, now) is (var steps, null) ? steps : dossier.Steps;

    /// <summary>The steps an event sets from here on, or null where they stay as they were.</summary>
    public static IReadOnlyList<StepDue>? SetBy(DossierEvent happened) => happened switch
    {
        DossierReceived e => e.Steps,
        DossierHandedOver e => e.Steps,
        DossierTaken e => e.Steps,
        SupplementReceived e => e.Steps,
        PaymentMet e => e.Steps,
        ResumedAfterIncident e => e.Steps,
        _ => null,
    };

    /// <summary>How the step was finished that this event finishes; null where it finishes none, or the sheet has no such step.</summary>
    public static Timeliness? Finished(DossierEvent happened, IReadOnlyList<StepDue> steps)
    {
        PositionKind? of = happened switch
        {
            ResultProposed => PositionKind.Appraiser,
            ProposalAgreed => PositionKind.HeadOfDivision,
            ResultSigned => PositionKind.HeadOfAgency,
            ResultReturned => PositionKind.ReturnOfficer,
            _ => null,
        };
        if (of is null || steps.LastOrDefault(s => s.By == of) is not { } step)
            return null;
        return happened.HappenedAt > step.DueAt ? Timeliness.Late
            : LocalMoment.From(happened.HappenedAt).On < LocalMoment.From(step.DueAt).On ? Timeliness.Early : Timeliness.OnTime;
    }

    private static DateTimeOffset Moved(StepDue step, ClockStop stop, Deadline due, Situation now)
    {
        var open = new Deadline(LocalMoment.From(step.DueAt), stop.At, new(0, TimeUnit.WorkingHours), false, [], "", "");
        var on = Deadlines.Resume(open, stop.At, now.Now, stop.Basis, now.Calendar, now.Hours).Deadline?.Due ?? due.Due;
        return (on > due.Due ? due.Due : on).ToInstant();
    }
}
