using MotCua.Law.Clocks;
using MotCua.Law.Wording;

namespace MotCua.Law.Dossiers;

/// <summary>
/// Chuyển hồ sơ: hands the papers over to the competent agency. The electronic dossier is there at once, so an officer may
/// have taken it before its papers come.
/// </summary>
public sealed record HandOver : DossierAct
{
    protected internal override Decision Decide(Dossier dossier, Situation now)
    {
        if (Competence.AtCentre(now.By) is { } elsewhere)
            return elsewhere;
        if (dossier.PapersHandedOverAt is { } already)
            return new Refusal("handover.done", Articles.HandingOver, new(
                $"Hồ sơ giấy đã chuyển lúc {Written.Moment(already)}.", $"The papers were handed over at {Written.Moment(already)}."));
        var received = LocalMoment.From(dossier.ReceivedAt!.Value);
        if (PapersDue(received, dossier.Subject!.FiledElsewhere, now) is not { } due)
            return Calendar.WorkCalendar.NotPublished(received.On.Year + 1);
        var counted = Clocks.FromAgencyReceipt(dossier, now);
        return new DossierHandedOver(due.ToInstant(), now.Now > due, counted, counted is null ? null : DossierSteps.Again(dossier, counted, now)) { HappenedAt = now.At, By = now.By };
    }

    /// <summary>Điều 18 NĐ 118/2025: papers the same working day, or at the start of the next one when received after 15:00; null where that day lies in a year not published.</summary>
    /// <param name="elsewhere">Filed elsewhere: within the working day Điều 20 gives for the way to the competent agency.</param>
    public static LocalMoment? PapersDue(LocalMoment received, bool elsewhere, Situation now)
    {
        if (elsewhere)
            return now.From(received, now.Provisions.PapersElsewhereWithin.Value).Deadline?.Due;
        if (now.Calendar.Covers(received.On) && now.Calendar.IsWorkingDay(received.On) && received.At <= now.Provisions.PaperHandOverCutOff.Value)
            return new LocalMoment(received.On, now.Hours.On(received.On).Closing);
        var next = received.On.AddDays(1);
        while (now.Calendar.Covers(next) && !now.Calendar.IsWorkingDay(next))
            next = next.AddDays(1);
        return !now.Calendar.Covers(next) ? null : new LocalMoment(next, now.Hours.On(next).Sessions[0].To);
    }
}

/// <summary>Đã chuyển hồ sơ.</summary>
/// <param name="PapersDueAt">By when the papers had to be there.</param>
/// <param name="Due">The term counted from this receipt by the agency; null where it ran already.</param>
public sealed record DossierHandedOver(DateTimeOffset PapersDueAt, bool Late, Deadline? Due = null, IReadOnlyList<StepDue>? Steps = null) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with
    {
        Status = dossier.Status == DossierStatus.Received ? DossierStatus.HandedOver : dossier.Status,
        PapersHandedOverAt = HappenedAt,
        Clock = Clocks.Run(dossier, Due),
        Steps = [.. Steps ?? dossier.Steps],
    };
}
