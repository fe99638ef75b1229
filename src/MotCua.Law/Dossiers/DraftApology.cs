using MotCua.Law.Calendar;
using MotCua.Law.Clocks;
using MotCua.Law.Wording;

namespace MotCua.Law.Dossiers;

/// <summary>
/// Soạn dự thảo xin lỗi: done by the clock some working days before the due moment of a dossier not yet decided, once for each due
/// moment. It tells the head in time; nothing is said to the applicant until the head writes the reason, names a new moment and signs.
/// </summary>
public sealed record DraftApology : DossierAct
{
    /// <summary>Class of cause of a consulted agency that has not answered.</summary>
    private const string ConsultedAgency = nameof(ConsultedAgency);

    /// <summary>Điều 19 khoản 6 NĐ 118/2025: so that the apology can be given before expiry.</summary>
    protected internal override Decision Decide(Dossier dossier, Situation now)
    {
        if (!IsAwaited(dossier) || dossier.Clock?.Deadline is not { } deadline)
            return new Refusal("draft.not-needed", Articles.Apologising, new("Hồ sơ không cần dự thảo xin lỗi, hoặc đã có.", "The dossier needs no draft of an apology, or has one."));
        if (now.Now < deadline.Due && (deadline.Due > Reaches(now.Now, now.Provisions, now.Calendar, now.Hours) || HasJustBegun(deadline, now)))
            return new Refusal("draft.too-early", Articles.Apologising, new(
                $"Chưa đến lúc soạn dự thảo: hẹn trả {Written.Moment(deadline.Due)}.", $"It is too early for a draft: due {Written.Moment(deadline.Due)}."));
        return new ApologyDrafted(deadline.Due.ToInstant(), CauseOf(dossier, now), Suggested(dossier, deadline.Due, now)?.ToInstant()) { HappenedAt = now.At, By = now.By };
    }

    /// <summary>True while the clock has still to draft an apology for the due moment in force.</summary>
    public static bool IsAwaited(Dossier dossier) =>
        dossier.Clock is { IsRunning: true } && dossier.DueAt is { } due && dossier.ApologyDraft?.DueAt != due && !Lateness.HasApologised(dossier)
        && Lifecycle.Allows(dossier, typeof(DraftApology));

    /// <summary>The due moment an apology is drafted for and still to be signed, or null.</summary>
    public static DateTimeOffset? Waiting(Dossier dossier) =>
        dossier.DueAt is { } due && dossier.ApologyDraft?.DueAt == due && !Lateness.HasApologised(dossier) && Lifecycle.Allows(dossier, typeof(Apologise)) ? due : null;

    /// <summary>The latest due moment an apology is drafted for at this moment; the end of the year where the next one is not published.</summary>
    public static LocalMoment Reaches(LocalMoment now, Provisions provisions, WorkCalendar calendar, WorkingHoursBook hours) =>
        Deadlines.Compute(now, new(provisions.DraftApologyDays.Value, TimeUnit.WorkingDays), ClockRules.Plain, calendar, hours).Deadline?.Due ?? new(new(now.On.Year, 12, 31), TimeOnly.MaxValue);

    /// <summary>Of a short term one working day is left to who settles it, before the head reads of it.</summary>
    private static bool HasJustBegun(Deadline deadline, Situation now) => now.From(deadline.Start, new(1, TimeUnit.WorkingDays)).Deadline?.Due > now.Now;

    private static string? CauseOf(Dossier dossier, Situation now) =>
        dossier.Consultations.Any(c => c.AnsweredAt is null) && now.Provisions.LateCauses.Value.Any(cause => cause.Key == ConsultedAgency) ? ConsultedAgency : null;

    /// <summary>As many working days after expiry as the draft comes before it, when the applicant finds the centre open.</summary>
    private static LocalMoment? Suggested(Dossier dossier, LocalMoment due, Situation now)
    {
        if (now.From(new(due.On < now.Now.On ? now.Now.On : due.On, due.At), new(now.Provisions.DraftApologyDays.Value, TimeUnit.WorkingDays)).Deadline?.Due is not { } moment)
            return null;
        return now.IsClosedAt(moment, dossier.ReturnBy) ? now.Opening!.NextOpening(moment, now.Calendar) : moment;
    }
}

/// <summary>Đã soạn dự thảo xin lỗi.</summary>
/// <param name="DueAt">The due moment it is about.</param>
public sealed record ApologyDrafted(DateTimeOffset DueAt, string? Cause, DateTimeOffset? NewDueAt) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with { ApologyDraft = new(HappenedAt, DueAt, Cause, NewDueAt) };
}
