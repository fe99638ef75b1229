using System.Text.Json.Serialization;

namespace MotCua.Law.Dossiers;

/// <summary>Nguyên nhân chậm: class of cause for the report on late dossiers (mục II.07; classes from memory).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LateCause>))]
public enum LateCause
{
    /// <summary>Quá tải, thiếu người.</summary>
    Overload,
    /// <summary>Quy định chồng chéo.</summary>
    ConflictingRules,
    /// <summary>Hệ thống, sự cố.</summary>
    Systems,
    /// <summary>Cơ quan phối hợp trả lời chậm.</summary>
    ConsultedAgency,
    /// <summary>Hồ sơ phức tạp, phải xác minh.</summary>
    Complexity,
    /// <summary>Chủ quan của cán bộ.</summary>
    Officer,
    /// <summary>Nguyên nhân khác.</summary>
    Other,
}

/// <summary>
/// Xin lỗi và hẹn lại (mẫu 04): the competent agency apologises with the reason and names a new moment, by the day before
/// expiry, once. Later an apology is still owed and given, but it is marked late, and lateness goes on being measured
/// against the appointment that was broken.
/// </summary>
public sealed record Apologise(string Reason, LateCause Cause, DateTimeOffset NewDueAt) : DossierAct
{
    /// <summary>Điều 19 khoản 6 NĐ 118/2025.</summary>
    protected internal override Decision Decide(Dossier dossier, Situation now)
    {
        if ((Competence.OfAgency(dossier, now.By)
            ?? Stated.Missing(Reason, nameof(Reason), Articles.Apologising, "Nêu lý do chậm.", "State the reason.")) is { } refusal)
            return refusal;
        if (dossier.DueAt is not { } due)
            return new Refusal("apologise.no-term", Articles.Apologising, new("Hồ sơ không có hạn trả kết quả.", "The dossier has no due moment."));
        var late = now.Now.On > LocalMoment.From(due).On.AddDays(-now.Provisions.ApologyDaysBefore.Value);
        if (!late && dossier.Reappointments >= now.Provisions.Reappointments.Value)
            return new Refusal("apologise.once", Articles.Apologising, new("Chỉ được hẹn lại một lần.", "A re-appointment is made once only."));
        if (NewMoment(dossier, now) is { } wrong)
            return wrong;
        return new DossierApologised(Reason, Cause, NewDueAt, late, Rests(now)) { HappenedAt = now.At, By = now.By };
    }

    private Refusal? NewMoment(Dossier dossier, Situation now)
    {
        var on = LocalMoment.From(NewDueAt).On;
        if (NewDueAt <= dossier.DueAt || NewDueAt <= now.At)
            return new("apologise.not-later", Articles.Apologising, new("Ngày hẹn lại phải sau hạn cũ và sau thời điểm này.", "The new moment must be after the old one and after now."), nameof(NewDueAt));
        if (now.Calendar.StandingOf(on.Year) is null)
            return Calendar.WorkCalendar.NotPublished(on.Year) with { Field = nameof(NewDueAt) };
        return now.Calendar.IsWorkingDay(on) ? null
            : new("apologise.day-off", Articles.Apologising, new("Ngày hẹn lại phải là ngày làm việc.", "The new moment must be on a working day."), nameof(NewDueAt));
    }

    private bool Rests(Situation now) => now.Calendar.StandingOf(LocalMoment.From(NewDueAt).On.Year) == Calendar.YearStanding.Provisional;
}

/// <summary>Đã xin lỗi và hẹn lại.</summary>
/// <param name="Late">Given after the day before expiry: the applicant is told the new moment, nothing is measured by it.</param>
public sealed record DossierApologised([property: Personal] string? Reason, LateCause Cause, DateTimeOffset NewDueAt, bool Late, bool Provisional) : DossierEvent
{
    protected internal override Dossier Apply(Dossier dossier)
    {
        var apologised = dossier with { Apologies = dossier.Apologies.Add(new(HappenedAt, Late)), ToldAgainAt = NewDueAt };
        if (Late)
            return apologised;
        var deadline = dossier.Clock!.Deadline! with { Due = LocalMoment.From(NewDueAt), Provisional = Provisional };
        return apologised with { Reappointments = dossier.Reappointments + 1, Clock = dossier.Clock with { Deadline = deadline } };
    }
}
