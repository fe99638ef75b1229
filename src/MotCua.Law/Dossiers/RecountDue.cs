using MotCua.Law.Calendar;
using MotCua.Law.Clocks;

namespace MotCua.Law.Dossiers;

/// <summary>
/// Tính lại hạn tạm tính: done by the clock when a year that was provisional has been announced. The appointment in force moves to
/// what the announced days make of it; the first promise stays as it was given.
/// </summary>
/// <param name="Counted">The due moment in force with its explanation, as the event that set it carries it.</param>
public sealed record RecountDue(Deadline Counted) : DossierAct
{
    protected internal override Decision Decide(Dossier dossier, Situation now)
    {
        if (dossier.Clock is not { Deadline: { Provisional: true } standing } clock)
            return Refuse(now, "final", "Hạn của hồ sơ không tạm tính.", "The due moment is not provisional.");
        var outcome = Recounted(dossier, standing, now);
        if (outcome.Deadline is not { } due)
            return outcome.Refusal ?? Refuse(now, "other", "Diễn giải không phải của hạn đang có hiệu lực.", "The explanation is not that of the due moment in force.");
        if ((due.Due, due.Provisional) == (standing.Due, standing.Provisional))
            return Refuse(now, "same", "Lịch đang áp dụng không làm hạn thay đổi.", "The calendar in force changes nothing.");
        var stop = clock.Stop is { } stood ? stood with { Remaining = Deadlines.Remaining(stood.At, due.Due, clock.Limit.Unit, now.Calendar, now.Hours) } : null;
        var year = now.Calendar.Years.First(y => y.Year == due.Due.On.Year);
        return new DueRecounted(due, stop, year.Basis) { HappenedAt = now.At, By = now.By };
    }

    /// <summary>A moment the agency named when it re-appointed stays its word; only the mark falls when its year is announced.</summary>
    private DeadlineOutcome Recounted(Dossier dossier, Deadline standing, Situation now)
    {
        if (dossier.Reappointments > 0 && dossier.ToldAgainAt == standing.Due.ToInstant())
            return standing with { Provisional = now.Calendar.StandingOf(standing.Due.On.Year) != YearStanding.Published };
        return Counted.Due == standing.Due ? Deadlines.Recount(Counted, now.Edition.Clock, now.Calendar, now.Hours) : DeadlineOutcome.NoLimit;
    }

    private static Refusal Refuse(Situation now, string why, string vi, string en) =>
        new($"recount.{why}", RestProvisions.InForceOn(now.Now.On).AnnouncedYearly.Article, new(vi, en));
}

/// <summary>Đã tính lại hạn theo lịch đã công bố.</summary>
/// <param name="Stop">The stop with what is left anew; null where the clock runs.</param>
/// <param name="Basis">The announcement the due day's year rests on.</param>
public sealed record DueRecounted(Deadline Due, ClockStop? Stop, string Basis) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with { Clock = Clocks.Recounted(dossier, Due, Stop) };
}
