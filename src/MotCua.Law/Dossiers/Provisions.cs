using MotCua.Law.Clocks;

namespace MotCua.Law.Dossiers;

/// <summary>Quy định có hiệu lực theo thời gian: one dated value of law with its article, its source, and whether it was read there.</summary>
/// <param name="Source">Where it was read, or that it is from memory.</param>
/// <param name="Verified">True where the text was read; false where an official has still to confirm it.</param>
public sealed record Provision<T>(T Value, Article Article, string Source, bool Verified);

/// <summary>
/// Các tham số pháp luật: everything the rules read that is a number or a choice of the law and not of the procedure.
/// A new value is a new dated set; a set is never changed.
/// </summary>
public sealed record Provisions(DateOnly From)
{
    private const string Read = "Toàn văn Nghị định 118/2025/NĐ-CP";

    /// <summary>Trả lời hồ sơ nộp trực tuyến: from our system's receipt.</summary>
    public Provision<TimeLimit> AcceptOnlineWithin { get; init; } = new(new(8, TimeUnit.WorkingHours), Articles.AcceptingOnline, Read, true);

    /// <summary>Chuyển hồ sơ giấy trong ngày; received after this hour, at the start of the next working day.</summary>
    public Provision<TimeOnly> PaperHandOverCutOff { get; init; } = new(new(15, 0), Articles.HandingOver, Read, true);

    /// <summary>Xin lỗi trước khi hết hạn ít nhất: in days.</summary>
    public Provision<int> ApologyDaysBefore { get; init; } = new(1, Articles.Apologising, Read, true);

    /// <summary>Số lần hẹn lại.</summary>
    public Provision<int> Reappointments { get; init; } = new(1, Articles.Apologising, Read, true);

    /// <summary>Sửa kết quả có sai sót: from when the error was reported.</summary>
    public Provision<TimeLimit> CorrectResultWithin { get; init; } = new(new(3, TimeUnit.WorkingDays), Articles.Correcting, Read, true);

    /// <summary>Thời gian chờ người nộp thực hiện nghĩa vụ tài chính không tính vào thời hạn.</summary>
    public Provision<bool> PaymentStopsClock { get; init; } = new(true, Articles.PayingAndReturning, "Thông lệ, chưa đối chiếu văn bản", false);

    /// <summary>Thời hạn biệt phái: shortest and longest, in months; substitutes are not bound by it.</summary>
    public Provision<(int Shortest, int Longest)> SecondmentMonths { get; init; } = new((12, 36), Articles.Secondment, Read, true);

    /// <summary>Thừa ủy quyền only within the delegator's own agency.</summary>
    public Provision<bool> DelegationWithinAgency { get; init; } = new(true, Articles.SigningByDelegation, "Nghị định 30/2020/NĐ-CP Điều 13, theo trí nhớ", false);

    /// <summary>Thời hạn ủy quyền ký dài nhất: in years.</summary>
    public Provision<int> LongestDelegationYears { get; init; } = new(5, Articles.SigningByDelegation, "Giới hạn của chương trình, chưa có điều khoản", false);

    /// <summary>The sets known, oldest first.</summary>
    public static IReadOnlyList<Provisions> All { get; } = [new(new DateOnly(2025, 7, 1))];

    /// <summary>The set in force on a day; the oldest one for days before it.</summary>
    public static Provisions InForceOn(DateOnly day) => All.LastOrDefault(p => p.From <= day) ?? All[0];
}
