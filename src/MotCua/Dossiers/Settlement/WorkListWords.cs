using MotCua.Law;

namespace MotCua.Dossiers.Settlement;

/// <summary>Tên các danh sách việc.</summary>
internal static class WorkListWords
{
    public static Bilingual Words(this WorkListKind kind) => kind switch
    {
        WorkListKind.Mine => new("Tôi đang giữ", "Mine"),
        WorkListKind.Unassigned => new("Chưa ai nhận", "Not taken"),
        WorkListKind.AgencyCitizen or WorkListKind.Citizen => new("Chờ người nộp", "Awaiting the applicant"),
        WorkListKind.AgencyInWork => new("Cơ quan đang giải quyết", "In work at the agency"),
        WorkListKind.CentreInWork => new("Đang giải quyết", "In work"),
        WorkListKind.ToAgree => new("Chờ lãnh đạo phòng", "To agree"),
        WorkListKind.ToSign or WorkListKind.CentreToSign => new("Chờ ký", "To sign"),
        WorkListKind.Reception => new("Chờ tiếp nhận", "Reception"),
        WorkListKind.Return => new("Chờ trả kết quả", "To return"),
        WorkListKind.DueToday => new("Đến hạn hôm nay", "Due today"),
        WorkListKind.Late => new("Quá hạn", "Late"),
        WorkListKind.Consulting or WorkListKind.AgencyConsulting => new("Chờ cơ quan khác", "Awaiting another agency"),
        _ => new("Ở hệ thống quốc gia", "In a national system"),
    };
}
