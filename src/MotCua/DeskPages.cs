using MotCua.Accounts;
using MotCua.Law.Certification;
using MotCua.Law.Dossiers;
using MotCua.Look;
using MotCua.Positions;

namespace MotCua;

/// <summary>Trình đơn: the pages a position opens, in the order of a day's work. Follows from the permissions.</summary>
public static class DeskPages
{
    private static readonly (string Act, string Href, string Vi, string En)[] All =
    [
        (Permissions.ReadWorkList, "/hom-nay", "Hôm nay", "My day"),
        (nameof(Receive), "/tiep-nhan", "Tiếp nhận", "Receive"),
        (Permissions.ReadOnlineFilings, "/nop-truc-tuyen", "Trực tuyến", "Online"),
        (nameof(CertifyCopies), "/chung-thuc", "Chứng thực", "Certified copies"),
        (Permissions.ReadWorkList, "/viec-can-lam", "Việc cần làm", "Work list"),
        (Permissions.ReadApologies, "/xin-loi", "Xin lỗi, hẹn lại", "Apologies"),
        (Permissions.ReadConsultations, "/lay-y-kien", "Lấy ý kiến", "Consultations"),
        (nameof(PauseForIncident), "/su-co", "Sự cố", "Incidents"),
        (Permissions.ReadRegister, "/so-theo-doi", "Sổ theo dõi", "Register"),
        (Permissions.ReadCertificationBook, "/so-chung-thuc", "Sổ chứng thực", "Certifications"),
        (Permissions.ReadOutageBook, "/so-gian-doan", "Gián đoạn", "Outages"),
        (Permissions.ReadRetention, "/luu-tru", "Lưu trữ", "Retention"),
        (Permissions.ReadDelegations, "/uy-quyen", "Ủy quyền ký", "Delegations"),
        (Permissions.RecordAbsence, "/vang-mat", "Vắng mặt", "Absences"),
        (Permissions.ReadCalendar, "/lich", "Lịch", "Calendar"),
        (Permissions.ReadCatalogueReview, "/doi-chieu-danh-muc", "Đối chiếu danh mục", "Catalogue review"),
        (Permissions.DrawSample, "/mau-kiem-tra", "Mẫu kiểm tra", "Samples"),
        (Permissions.ReadEditions, "/bien-tap", "Bản công bố", "Editions"),
        (Permissions.ReadTariff, "/bieu-thu", "Biểu thu", "Tariff"),
        (Permissions.ReadPublicationDuties, "/cong-khai", "Công khai thủ tục", "Publication"),
        (Permissions.LockLeaver, "/nguoi-cua-co-quan", "Người của cơ quan", "People"),
        (Permissions.ReadReadings, "/nhat-ky-xem", "Nhật ký xem", "Readings"),
        (Permissions.ReadOperations, "/van-hanh", "Vận hành", "Operations"),
        (Permissions.ReadErrands, "/viec-phat-sinh", "Việc phát sinh", "Errands"),
        (Permissions.ManageAccounts, "/quan-tri/tai-khoan", "Tài khoản", "Accounts"),
        (Permissions.ManageAccounts, "/quan-tri/phan-mem", "Phần mềm kết nối", "Clients"),
    ];

    public static IReadOnlyList<DeskPage> Of(Me me, Language language) =>
        [.. All.Where(p => Permissions.May(me.Kind, p.Act)).Select(p => new DeskPage(p.Href, language.T(p.Vi, p.En)))];

    /// <summary>Where a position begins its day.</summary>
    public static string FirstOf(Me me) => All.First(p => Permissions.May(me.Kind, p.Act)).Href;
}
