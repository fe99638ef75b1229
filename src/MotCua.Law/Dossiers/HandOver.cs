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
        if (PapersDue(LocalMoment.From(dossier.ReceivedAt!.Value), now) is not { } due)
            return Calendar.WorkCalendar.NotPublished(LocalMoment.From(dossier.ReceivedAt.Value).On.Year + 1);
        return new DossierHandedOver(due.ToInstant(), now.Now > due) { HappenedAt = now.At, By = now.By };
    }

    /// <summary>Điều 18 NĐ 118/2025: papers the same working day, or at the start of the next one when received after 15:00; null where that day lies in a year not published.</summary>
    public static LocalMoment? PapersDue(LocalMoment received, Situation now)
    {
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
public sealed record DossierHandedOver(DateTimeOffset PapersDueAt, bool Late) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier) => dossier with
    {
        Status = dossier.Status == DossierStatus.Received ? DossierStatus.HandedOver : dossier.Status,
        PapersHandedOverAt = HappenedAt,
    };
}
