using System.Globalization;
using MotCua.Law.Calendar;

namespace MotCua.Law.Clocks;

/// <summary>Hạn từng bước: the due moments of a process sheet's steps, so that lateness can be told from person to person.</summary>
public static class StepDeadlines
{
    /// <summary>
    /// Steps in working days (0,25 and 0,5 allowed) or working hours add up to no more than the term. A term in calendar
    /// days or months can hold at most eight working hours a day; a term in elapsed hours, as many working hours.
    /// </summary>
    public static Refusal? Check(IReadOnlyList<TimeLimit> steps, TimeLimit term)
    {
        foreach (var step in steps)
            if (step.Amount < 0 || step.Unit is not (TimeUnit.WorkingDays or TimeUnit.WorkingHours))
                return Refused("step.unit",
                    $"Thời gian của bước phải tính bằng ngày làm việc hoặc giờ làm việc, không phải {step.Text.Vi}.",
                    $"A step takes working days or working hours, not {step.Text.En}.");
        var sum = steps.Sum(WorkingHours);
        if (term.Unit == TimeUnit.None || sum <= Room(term))
            return null;
        var total = sum.ToString("0.##", CultureInfo.InvariantCulture);
        return Refused("steps.longer-than-term",
            $"Tổng thời gian các bước là {total} giờ làm việc, vượt thời hạn {term.Text.Vi} của thủ tục.",
            $"The steps add up to {total} working hours, more than the procedure's {term.Text.En}.");
    }

    /// <summary>
    /// When each step is due, in order: the steps' working time laid end to end from the start, the last never later than
    /// the dossier itself.
    /// </summary>
    /// <param name="due">The dossier's due moment, or null where no term is set.</param>
    public static (IReadOnlyList<LocalMoment> Due, Refusal? Refusal) Compute(
        LocalMoment start, IReadOnlyList<TimeLimit> steps, LocalMoment? due, WorkCalendar calendar, WorkingHoursBook hours)
    {
        var moments = new LocalMoment[steps.Count];
        var spent = 0m;
        for (var i = 0; i < steps.Count; i++)
        {
            spent += WorkingHours(steps[i]);
            var outcome = Deadlines.Compute(start, new(spent, TimeUnit.WorkingHours), ClockRules.Plain, calendar, hours);
            if (outcome.Deadline is null && due is null)
                return ([], outcome.Refusal);
            // A step that would run into a year not published ends after the dossier, so with it.
            moments[i] = outcome.Deadline?.Due is { } end && !(end > due) ? end : due!.Value;
        }
        return (moments, null);
    }

    private static decimal WorkingHours(TimeLimit step) =>
        step.Unit == TimeUnit.WorkingDays ? step.Amount * TimeLimit.HoursPerWorkingDay : step.Amount;

    private static decimal Room(TimeLimit term) => term.Unit switch
    {
        TimeUnit.WorkingHours or TimeUnit.Hours => term.Amount,
        TimeUnit.SameDay => TimeLimit.HoursPerWorkingDay,
        TimeUnit.Months => term.Amount * 31 * TimeLimit.HoursPerWorkingDay,
        _ => term.Amount * TimeLimit.HoursPerWorkingDay,
    };

    private static Refusal Refused(string code, string vi, string en) => new(code, Articles.ProcessSheet, new Bilingual(vi, en));
}
