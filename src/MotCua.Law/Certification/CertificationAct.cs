using System.Text.Json.Serialization;
using MotCua.Law.Calendar;
using MotCua.Law.Clocks;
using MotCua.Law.Dossiers;
using MotCua.Law.Positions;

namespace MotCua.Law.Certification;

/// <summary>Việc chứng thực bản sao: an act asked at the certification counter.</summary>
public abstract record CertificationAct
{
    /// <summary>True for an act that begins a request; false for one on a request that waits.</summary>
    [JsonIgnore]
    public abstract bool Opens { get; }

    /// <summary>Người ký chứng thực named by the act, or null.</summary>
    [JsonIgnore]
    public virtual string? Signer => null;

    /// <summary>The events, or every reason why the act is not done.</summary>
    public CertificationDecision Decide(CopyCertification state, CertificationSituation now) =>
        (Opens ? state.Status != CertificationStatus.None : state.Status == CertificationStatus.None)
            ? new([], [new("certify.status", now.Provisions.BookSymbol.Article, new("Lượt yêu cầu này đã được ghi.", "This request has been recorded already."))])
            : Refuse(Competence(now)) ?? DecideHere(state, now);

    protected abstract CertificationDecision DecideHere(CopyCertification state, CertificationSituation now);

    protected static CertificationDecision? Refuse(params IEnumerable<Refusal?> refusals) => refusals.OfType<Refusal>().ToList() is { Count: > 0 } all ? new([], all) : null;

    /// <summary>Chứng thực bản sao thuộc thẩm quyền Ủy ban nhân dân cấp xã, làm tại Trung tâm của mình.</summary>
    private static Refusal? Competence(CertificationSituation now) => now.By.CentreId is { } centre && now.Agency is { IsCommune: true } agency && agency.OwnCentreId == centre ? null
        : new("certify.not-commune", new("Điều 5 Nghị định 23/2015/NĐ-CP, được Nghị định 280/2025/NĐ-CP sửa đổi"),
            new("Chứng thực bản sao chỉ làm tại Trung tâm của Ủy ban nhân dân cấp xã.", "Copies are certified at the centre of a commune's People's Committee only."));
}

/// <summary>Kết quả xem xét: the events that happen, or every reason why the act is not done.</summary>
public sealed record CertificationDecision(IReadOnlyList<CertificationEvent> Events, IReadOnlyList<Refusal> Refusals);

/// <summary>Hoàn cảnh: everything a decision may look at besides the request and the act.</summary>
/// <param name="Agency">The agency acted for, as the organisation knows it.</param>
public sealed record CertificationSituation(DateTimeOffset At, Actor By, CompetentAgency? Agency, WorkCalendar Calendar, WorkingHoursBook Hours, CertificationProvisions Provisions)
{
    /// <summary>The signer the act names; null where the organisation knows none such.</summary>
    public CertificationSigner? Signer { get; init; }

    /// <summary>Điều 7: within the day; asked for after 15:00, by the close of the next working day. <paramref name="agreedDays"/> more by agreement (Điều 21).</summary>
    public DeadlineOutcome DueAfter(int agreedDays)
    {
        var start = LocalMoment.From(At);
        var cutOff = Provisions.CutOff;
        var sameDay = Deadlines.Compute(start, TimeLimit.SameDay, new ClockRules(new CutOff(cutOff.Value, cutOff.Article)), Calendar, Hours);
        return agreedDays == 0 || sameDay.Deadline is not { } within ? sameDay
            : Deadlines.Compute(within.Due, new(agreedDays, TimeUnit.WorkingDays), ClockRules.Plain, Calendar, Hours);
    }
}

/// <summary>Người ký chứng thực: by own office in the agency, or by a delegation that names the procedure.</summary>
/// <param name="Office">Null where the person does not head the agency.</param>
public sealed record CertificationSigner(Actor Person, OwnOffice? Office, IReadOnlyList<Delegation> Delegations)
{
    /// <summary>How the person signs for this agency at this moment, or why not.</summary>
    internal (OwnOffice? Capacity, Guid? DelegationId, Refusal? Refusal) For(string agencyId, CertificationSituation now)
    {
        if (Office is not null && Person.AgencyId == agencyId)
            return (Office, null, null);
        Refusal? nearest = null;
        foreach (var delegation in Delegations)
        {
            if (delegation.Covers(Person, new(now.At, now.Provisions.Procedure.Value, agencyId, Granted: true)) is not { } refusal)
                return (new(delegation.Granted!.Capacity, delegation.Granted.CapacityLines), delegation.Granted.DelegationId, null);
            nearest ??= refusal;
        }
        return (null, null, nearest is null ? Unknown : nearest with { Field = Unknown.Field });
    }

    internal static readonly Refusal Unknown = new("certify.signer", Articles.SigningByDelegation,
        new("Người được chọn không có thẩm quyền, ủy quyền đang hiệu lực để ký chứng thực bản sao.", "Who was chosen has no office and no active delegation to certify copies."), "SignerId");
}
