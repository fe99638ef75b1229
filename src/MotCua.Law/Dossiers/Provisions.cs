using MotCua.Law.Clocks;
using MotCua.Law.Positions;

namespace MotCua.Law.Dossiers;

/// <summary>
/// Các tham số pháp luật: everything the rules read that is a number or a choice of the law and not of the procedure.
/// A new value is a new dated set; a set is never changed.
/// </summary>
public sealed record Provisions(DateOnly From) : ProvisionSet(From)
{
    private const string Read = "Toàn văn Nghị định 118/2025/NĐ-CP", Own = "Giới hạn của chương trình, chưa có điều khoản";

    private static readonly IReadOnlyList<LateCause> CausesOfReport =
    [
        new("Overload", new("Quá tải, thiếu người", "Too much work, too few people")),
        new("ConflictingRules", new("Quy định chồng chéo", "Conflicting rules")),
        new("Systems", new("Hệ thống, sự cố", "Systems and incidents")),
        new("ConsultedAgency", new("Cơ quan phối hợp trả lời chậm", "A consulted agency answered late")),
        new("Complexity", new("Hồ sơ phức tạp, phải xác minh", "A complex dossier to be verified")),
        new("Officer", new("Chủ quan của cán bộ", "The officer's own fault")),
        new("Other", new("Nguyên nhân khác", "Another cause")),
    ];

    private static readonly IReadOnlyList<CapacityMark> Marks =
    [
        new(SigningCapacity.OnBehalf, "TM.", new("thay mặt", "on behalf of")), new(SigningCapacity.Deputising, "KT.", new("ký thay", "deputising for")),
        new(SigningCapacity.ByOrder, "TL.", new("thừa lệnh", "by order of")), new(SigningCapacity.ByDelegation, "TUQ.", new("thừa ủy quyền", "by delegation of")),
    ];

    /// <summary>Trả lời hồ sơ nộp trực tuyến: from our system's receipt.</summary>
    public Provision<TimeLimit> AcceptOnlineWithin { get; init; } = new(new(8, TimeUnit.WorkingHours), Articles.AcceptingOnline, Read, true);

    /// <summary>Chuyển hồ sơ giấy trong ngày; received after this hour, at the start of the next working day.</summary>
    public Provision<TimeOnly> PaperHandOverCutOff { get; init; } = new(new(15, 0), Articles.HandingOver, Read, true);

    /// <summary>Chuyển hồ sơ giấy nhận ngoài trung tâm của cơ quan có thẩm quyền: from receipt until the papers are there.</summary>
    public Provision<TimeLimit> PapersElsewhereWithin { get; init; } = new(new(1, TimeUnit.WorkingDays), Articles.Transferring, Read, true);

    /// <summary>Nộp ngoài trung tâm của cơ quan có thẩm quyền: the term starts when that agency receives.</summary>
    public Provision<bool> ElsewhereFromAgencyReceipt { get; init; } = new(false, Articles.SlipAndAppointment, Read, true);

    /// <summary>Xin lỗi trước khi hết hạn ít nhất: in days.</summary>
    public Provision<int> ApologyDaysBefore { get; init; } = new(1, Articles.Apologising, Read, true);

    /// <summary>Soạn sẵn dự thảo xin lỗi trước khi hết hạn: in working days; not before one working day of the term has gone.</summary>
    public Provision<int> DraftApologyDays { get; init; } = new(3, Articles.Apologising, "Quy ước của chương trình, để lãnh đạo kịp xin lỗi trước hạn", false);

    /// <summary>Số lần hẹn lại.</summary>
    public Provision<int> Reappointments { get; init; } = new(1, Articles.Apologising, Read, true);

    /// <summary>Nguyên nhân chậm: the classes of the report on late dossiers, in its order.</summary>
    public Provision<IReadOnlyList<LateCause>> LateCauses { get; init; } = new(CausesOfReport, Articles.LateReport, "Tên các nguyên nhân theo trí nhớ", false);

    /// <summary>Sửa kết quả có sai sót: from when the error was reported.</summary>
    public Provision<TimeLimit> CorrectResultWithin { get; init; } = new(new(3, TimeUnit.WorkingDays), Articles.Correcting, Read, true);

    /// <summary>Thời gian chờ người nộp thực hiện nghĩa vụ tài chính không tính vào thời hạn.</summary>
    public Provision<bool> PaymentStopsClock { get; init; } = new(true, Articles.PayingAndReturning, "Thông lệ, chưa đối chiếu văn bản", false);

    /// <summary>Thời hạn biệt phái: shortest and longest, in months; substitutes are not bound by it.</summary>
    public Provision<(int Shortest, int Longest)> SecondmentMonths { get; init; } = new((12, 36), Articles.Secondment, Read, true);

    /// <summary>Thừa ủy quyền only within the delegator's own agency.</summary>
    public Provision<bool> DelegationWithinAgency { get; init; } = new(true, Articles.SigningByDelegation, "Nghị định 30/2020/NĐ-CP Điều 13, theo trí nhớ", false);

    /// <summary>Hình thức đề ký: how a capacity line begins; without one of these the head signs as such.</summary>
    public Provision<IReadOnlyList<CapacityMark>> CapacityMarks { get; init; } =
        new(Marks, Articles.SigningByDelegation, "Nghị định 30/2020/NĐ-CP Điều 13, theo trí nhớ; TM. và KT. thấy trên văn bản đã ban hành", false);

    /// <summary>Thời hạn ủy quyền ký dài nhất: in years.</summary>
    public Provision<int> LongestDelegationYears { get; init; } = new(5, Articles.SigningByDelegation, Own, false);

    /// <summary>Vắng mặt, bàn giao việc dài nhất: in days.</summary>
    public Provision<int> LongestAbsenceDays { get; init; } = new(180, Articles.Settling, Own, false);

    /// <summary>Ghi phiếu in sẵn vào hệ thống chậm nhất: from the true time of receipt. Long enough for a storm that cuts a commune off.</summary>
    public Provision<TimeLimit> EnterBlankWithin { get; init; } = new(new(10, TimeUnit.WorkingDays), Articles.OutageBook, Own, false);

    /// <summary>Số phiếu in sẵn chuẩn bị một lần nhiều nhất.</summary>
    public Provision<int> BlanksAtOnce { get; init; } = new(200, Articles.OutageBook, Own, false);

    /// <summary>Thời hạn lưu trữ có thời hạn dài nhất: in years.</summary>
    public Provision<int> LongestRetentionYears { get; init; } = new(70, Articles.Retaining, "Luật Lưu trữ 33/2024/QH15, theo trí nhớ", false);

    /// <summary>Số hồ sơ nhiều nhất trong một danh mục hủy.</summary>
    public Provision<int> ErasedAtOnce { get; init; } = new(500, Articles.Retaining, Own, false);

    /// <summary>The sets known, oldest first.</summary>
    public static IReadOnlyList<Provisions> All { get; } =
    [
        new(new DateOnly(2025, 7, 1)),
        new(new DateOnly(2026, 8, 5)) { ElsewhereFromAgencyReceipt = new(true, Articles.AgencyReceipt, "Nghị định 309/2026/NĐ-CP, hiệu lực 05/08/2026", true) },
    ];

    /// <summary>The set in force on a day; the oldest one for days before it.</summary>
    public static Provisions InForceOn(DateOnly day) => All.InForceOn(day);
}
