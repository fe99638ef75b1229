using MotCua.Law.Wording;

namespace MotCua.Law.Dossiers;

/// <summary>Nguyên nhân chậm: a class of cause in the report on late dossiers. Which classes there are on a day, <see cref="Provisions.LateCauses"/> says.</summary>
/// <param name="Key">What an event keeps.</param>
public sealed record LateCause(string Key, Bilingual Name);

/// <summary>
/// Xin lỗi và hẹn lại (mẫu 04): the competent agency apologises with the reason and names a new moment, by the day before
/// expiry, once. Later an apology is still owed and given, but it is marked late, and lateness goes on being measured
/// against the appointment that was broken.
/// </summary>
/// <param name="Cause">Key of a class in force on the day of the apology.</param>
public sealed record Apologise(string Reason, string Cause, DateTimeOffset NewDueAt) : DossierAct
{
    /// <summary>Điều 19 khoản 6 NĐ 118/2025.</summary>
    protected internal override Decision Decide(Dossier dossier, Situation now)
    {
        if ((Competence.OfAgency(dossier, now.By)
            ?? Stated.Missing(Reason, nameof(Reason), Articles.Apologising, "Nêu lý do chậm.", "State the reason.")) is { } refusal)
            return refusal;
        if (now.Provisions.LateCauses.Value.All(cause => cause.Key != Cause))
            return new Refusal("apologise.cause", Articles.LateReport, new("Chọn một nguyên nhân của biểu báo cáo đang áp dụng.", "Choose a cause of the report in force."), nameof(Cause));
        if (dossier.DueAt is not { } due)
            return new Refusal("apologise.no-term", Articles.Apologising, new("Hồ sơ không có hạn trả kết quả.", "The dossier has no due moment."));
        var late = now.Now.On > LastDayInTime(due, now.Provisions);
        if (!late && dossier.Reappointments >= now.Provisions.Reappointments.Value)
            return new Refusal("apologise.once", Articles.Apologising, new("Chỉ được hẹn lại một lần.", "A re-appointment is made once only."));
        if (NewMoment(dossier, now) is { } wrong)
            return wrong;
        return new DossierApologised(Reason, Cause, NewDueAt, late, Rests(now), $"apology:{now.By.AgencyId}:{now.Now.On.Year}", Letter: dossier.Apologies.Length + 1) { HappenedAt = now.At, By = now.By };
    }

    /// <summary>The last day on which an apology for this due moment is in time.</summary>
    public static DateOnly LastDayInTime(DateTimeOffset due, Provisions provisions) => LocalMoment.From(due).On.AddDays(-provisions.ApologyDaysBefore.Value);

    private Refusal? NewMoment(Dossier dossier, Situation now)
    {
        var told = LocalMoment.From(NewDueAt);
        var on = told.On;
        if (NewDueAt <= dossier.DueAt || NewDueAt <= now.At)
            return new("apologise.not-later", Articles.Apologising, new("Ngày hẹn lại phải sau hạn cũ và sau thời điểm này.", "The new moment must be after the old one and after now."), nameof(NewDueAt));
        if (now.Calendar.StandingOf(on.Year) is null)
            return Calendar.WorkCalendar.NotPublished(on.Year) with { Field = nameof(NewDueAt) };
        if (!now.Calendar.IsWorkingDay(on))
            return new("apologise.day-off", Articles.Apologising, new("Ngày hẹn lại phải là ngày làm việc.", "The new moment must be on a working day."), nameof(NewDueAt));
        return now.IsClosedAt(told, dossier.ReturnBy) ? Closed(now.Opening!.NextOpening(told, now.Calendar)) : null;
    }

    /// <summary>Who comes for a result is not told to come when the centre is closed.</summary>
    private static Refusal Closed(LocalMoment? next) => new("apologise.closed", Articles.Apologising, new(
        $"Lúc hẹn lại Trung tâm không mở cửa{(next is { } vi ? $"; mở lại {Written.Moment(vi)}" : "")}.",
        $"At the new moment the centre is closed{(next is { } en ? $"; it opens again at {Written.Moment(en)}" : "")}."), nameof(NewDueAt));

    private bool Rests(Situation now) => now.Calendar.StandingOf(LocalMoment.From(NewDueAt).On.Year) == Calendar.YearStanding.Provisional;
}

/// <summary>Đã xin lỗi và hẹn lại.</summary>
/// <param name="Late">Given after the day before expiry: the applicant is told the new moment, nothing is measured by it.</param>
/// <param name="NumberSeries">Agency and year in which the letter's number runs; null in events of before letters were numbered.</param>
/// <param name="Number">Drawn by the ledger.</param>
/// <param name="Letter">Which of the dossier's letters it is, from 1.</param>
public sealed record DossierApologised(
    [property: Personal] string? Reason, string Cause, DateTimeOffset NewDueAt, bool Late, bool Provisional, string? NumberSeries = null, string? Number = null, int Letter = 1) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier)
    {
        var apologised = dossier with { Apologies = dossier.Apologies.Add(new(HappenedAt, Late)), ToldAgainAt = NewDueAt, ApologyDraft = null };
        if (Late)
            return apologised;
        var deadline = dossier.Clock!.Deadline! with { Due = LocalMoment.From(NewDueAt), Provisional = Provisional };
        return apologised with { Reappointments = dossier.Reappointments + 1, Clock = dossier.Clock with { Deadline = deadline } };
    }
}
