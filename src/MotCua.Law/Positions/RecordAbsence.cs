using MotCua.Law.Dossiers;

namespace MotCua.Law.Positions;

/// <summary>
/// Bàn giao việc khi vắng mặt: who settles the open dossiers of an officer who is away, from when to when. Stated by the officer, or by the
/// head of division or agency; within one agency, for it stays the one that settles.
/// </summary>
public sealed record RecordAbsence(string OfficerId, string SubstituteId, DateOnly From, DateOnly To, string Reason)
{
    private const int LongestReason = 500, EarliestYear = 2000;

    /// <summary>Every reason why it is not recorded, or the absence.</summary>
    /// <param name="known">What is recorded for the agency.</param>
    /// <param name="settlers">Who settles dossiers for the agency of the one who records.</param>
    public (Absence? Absence, IReadOnlyList<Refusal> Refusals) Decide(
        IEnumerable<Absence> known, Guid id, Actor by, DateTimeOffset at, Provisions provisions, IReadOnlySet<string> settlers)
    {
        var refusals = Faults([.. known], by, LocalMoment.From(at).On, provisions, settlers).ToList();
        return refusals.Count > 0 ? (null, refusals) : (new(id, OfficerId, SubstituteId, by.AgencyId, From, To, Reason.Trim()), []);
    }

    private IEnumerable<Refusal> Faults(IReadOnlyList<Absence> known, Actor by, DateOnly today, Provisions provisions, IReadOnlySet<string> settlers)
    {
        if (by.PersonId != OfficerId && by.Kind is not (PositionKind.HeadOfDivision or PositionKind.HeadOfAgency))
            yield return Refuse(nameof(OfficerId), "Chỉ bàn giao việc của chính mình; lãnh đạo bàn giao thay cho người trong cơ quan.", "One hands over the own work; a head does it for those of the agency.");
        else if (!settlers.Contains(OfficerId))
            yield return Refuse(nameof(OfficerId), "Chọn người đang giải quyết hồ sơ của cơ quan.", "Choose one who settles dossiers for the agency.");
        if (SubstituteId == OfficerId)
            yield return Refuse(nameof(SubstituteId), "Không bàn giao cho chính mình.", "Nobody stands in for oneself.");
        else if (!settlers.Contains(SubstituteId))
            yield return Refuse(nameof(SubstituteId), "Chọn người làm thay đang giải quyết hồ sơ của cùng cơ quan.", "Choose a substitute who settles dossiers for the same agency.");
        if (From.Year < EarliestYear)
            yield return Refuse(nameof(From), "Nhập ngày bắt đầu.", "State the first day.");
        else if (From < today)
            yield return Refuse(nameof(From), "Ngày bắt đầu là hôm nay hoặc sau đó.", "The first day is today or later.");
        if (To.Year < EarliestYear)
            yield return Refuse(nameof(To), "Nhập ngày cuối.", "State the last day.");
        else if (To < From)
            yield return Refuse(nameof(To), "Ngày cuối không trước ngày bắt đầu.", "The last day is not before the first.");
        else if (provisions.LongestAbsenceDays.Value is var most && To.DayNumber - From.DayNumber >= most)
            yield return Refuse(nameof(To), $"Vắng mặt không quá {most} ngày; lâu hơn thì phân công lại hồ sơ.", $"An absence lasts at most {most} days; for longer the dossiers are reassigned.");
        if (Stated.Missing(Reason, nameof(Reason), Articles.Settling, "Nêu lý do vắng mặt.", "State the reason.") is { } missing)
            yield return missing;
        else if (Stated.TooLong(Reason, nameof(Reason), Articles.Settling, LongestReason) is { } tooLong)
            yield return tooLong;
        foreach (var clash in Clashes(known.Where(a => a.Meets(From, To)).ToList()))
            yield return clash;
    }

    /// <summary>Nobody is away twice at a time, and work handed over is not handed on: it would be nobody's.</summary>
    private IEnumerable<Refusal> Clashes(IReadOnlyList<Absence> meeting)
    {
        if (meeting.Any(a => a.OfficerId == OfficerId))
            yield return Refuse(nameof(From), "Đã ghi vắng mặt trong thời gian này.", "An absence is recorded in that time already.");
        if (meeting.Any(a => a.SubstituteId == OfficerId))
            yield return Refuse(nameof(OfficerId), "Người này đang nhận làm thay người khác trong thời gian đó.", "This officer stands in for another in that time.");
        if (meeting.Any(a => a.OfficerId == SubstituteId))
            yield return Refuse(nameof(SubstituteId), "Người làm thay cũng vắng mặt trong thời gian đó.", "The substitute is away in that time too.");
    }

    private static Refusal Refuse(string field, string vi, string en) => new("absence.invalid", Articles.Settling, new(vi, en), field);
}

/// <summary>Trở lại làm việc: ends an absence before its last day; the substitute stands in no longer from this moment.</summary>
public static class EndAbsence
{
    /// <summary>The absence ended, or every reason why not.</summary>
    public static (Absence? Absence, IReadOnlyList<Refusal> Refusals) Decide(Absence? state, Actor by, DateTimeOffset at)
    {
        if (state is null || !state.IsOpen(at))
            return (null, [new("absence.over", Articles.Settling, new("Lần vắng mặt này đã kết thúc.", "This absence is over."))]);
        var theirs = by.PersonId == state.OfficerId || by.AgencyId == state.AgencyId && by.Kind is PositionKind.HeadOfDivision or PositionKind.HeadOfAgency;
        return theirs ? (state with { EndedAt = at }, [])
            : (null, [new("absence.other", Articles.Settling, new("Chỉ người vắng mặt hoặc lãnh đạo cơ quan kết thúc.", "Only the absent officer or a head of the agency ends it."))]);
    }
}
