using System.Text.Json.Serialization;

namespace MotCua.Law.Dossiers;

/// <summary>Tình trạng hồ sơ: where a dossier stands in its life. The national portal's codes 1–10 follow from it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DossierStatus>))]
public enum DossierStatus
{
    /// <summary>Chưa có gì: nothing has happened yet.</summary>
    New,
    /// <summary>Mới đăng ký trực tuyến, chờ tiếp nhận.</summary>
    Submitted,
    /// <summary>Đã hướng dẫn hoàn thiện trước khi tiếp nhận.</summary>
    GuidanceAwaited,
    /// <summary>Từ chối tiếp nhận.</summary>
    ReceiptRefused,
    /// <summary>Đã tiếp nhận.</summary>
    Received,
    /// <summary>Đã chuyển cơ quan giải quyết, chờ phân công.</summary>
    HandedOver,
    /// <summary>Đang thẩm định.</summary>
    Appraising,
    /// <summary>Chờ bổ sung hồ sơ.</summary>
    SupplementAwaited,
    /// <summary>Chờ thực hiện nghĩa vụ tài chính.</summary>
    PaymentAwaited,
    /// <summary>Đã trình, chờ lãnh đạo phòng.</summary>
    Proposed,
    /// <summary>Lãnh đạo phòng đồng ý, chờ ký.</summary>
    Agreed,
    /// <summary>Người nộp đề nghị dừng.</summary>
    StopAsked,
    /// <summary>Đã dừng giải quyết.</summary>
    Stopped,
    /// <summary>Kết thúc do quá hạn bổ sung.</summary>
    Lapsed,
    /// <summary>Đã có kết quả, chờ trả.</summary>
    Decided,
    /// <summary>Đã trả kết quả.</summary>
    Returned,
}

/// <summary>Mã và tên trạng thái: the national codes (1–10) and the words for each status.</summary>
public static class Statuses
{
    /// <summary>The national portal's status code 1–10; 0 for a dossier that is not yet one.</summary>
    public static int NationalCode(this DossierStatus status) => status switch
    {
        DossierStatus.New => 0,
        DossierStatus.Submitted => 1,
        DossierStatus.Received => 2,
        DossierStatus.ReceiptRefused => 3,
        DossierStatus.GuidanceAwaited or DossierStatus.SupplementAwaited => 5,
        DossierStatus.PaymentAwaited => 6,
        DossierStatus.StopAsked => 7,
        DossierStatus.Stopped or DossierStatus.Lapsed => 8,
        DossierStatus.Decided => 9,
        DossierStatus.Returned => 10,
        _ => 4,
    };

    /// <summary>True where nothing more is to be done for the applicant.</summary>
    public static bool IsClosed(this DossierStatus status) =>
        status is DossierStatus.ReceiptRefused or DossierStatus.Stopped or DossierStatus.Lapsed or DossierStatus.Returned;

    /// <summary>True where the competent agency works on it: received and not yet decided or ended.</summary>
    public static bool IsInSettlement(this DossierStatus status) =>
        status is >= DossierStatus.Received and <= DossierStatus.Agreed;

    public static Bilingual Words(this DossierStatus status) => status switch
    {
        DossierStatus.New => new("Chưa nộp", "Not filed"),
        DossierStatus.Submitted => new("Mới đăng ký, chờ tiếp nhận", "Filed online, awaiting receipt"),
        DossierStatus.GuidanceAwaited => new("Chờ hoàn thiện theo hướng dẫn", "Awaiting completion as guided"),
        DossierStatus.ReceiptRefused => new("Không được tiếp nhận", "Receipt refused"),
        DossierStatus.Received => new("Đã tiếp nhận", "Received"),
        DossierStatus.HandedOver => new("Đã chuyển, chờ phân công", "Handed over, awaiting an officer"),
        DossierStatus.Appraising => new("Đang thẩm định", "Being appraised"),
        DossierStatus.SupplementAwaited => new("Chờ bổ sung giấy tờ", "Awaiting a supplement"),
        DossierStatus.PaymentAwaited => new("Chờ thực hiện nghĩa vụ tài chính", "Awaiting payment"),
        DossierStatus.Proposed => new("Đã trình, chờ lãnh đạo phòng", "Proposed, awaiting the head of division"),
        DossierStatus.Agreed => new("Đã đồng ý, chờ ký", "Agreed, awaiting signature"),
        DossierStatus.StopAsked => new("Người nộp đề nghị dừng", "Applicant asks to stop"),
        DossierStatus.Stopped => new("Đã dừng giải quyết", "Stopped"),
        DossierStatus.Lapsed => new("Kết thúc, không bổ sung", "Lapsed without supplement"),
        DossierStatus.Decided => new("Đã có kết quả, chờ trả", "Decided, result to be returned"),
        _ => new("Đã trả kết quả", "Result returned"),
    };
}
