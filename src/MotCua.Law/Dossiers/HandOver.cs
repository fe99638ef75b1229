namespace MotCua.Law.Dossiers;

/// <summary>Chuyển hồ sơ: hands the papers over to the competent agency; the electronic dossier is there at once.</summary>
public sealed record HandOver : DossierAct
{
    protected internal override Decision Decide(Dossier dossier, Situation now)
    {
        if (Competence.AtCentre(now.By) is { } elsewhere)
            return elsewhere;
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
    protected internal override Dossier Apply(Dossier dossier) => dossier with { Status = DossierStatus.HandedOver };
}
