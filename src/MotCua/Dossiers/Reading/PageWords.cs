using MotCua.Law;

namespace MotCua.Dossiers.Reading;

/// <summary>Tên trang đã xem: what a person calls the page that a reading keeps by its address.</summary>
public static class PageWords
{
    private static readonly Dictionary<string, Bilingual> Pages = new()
    {
        ["ho-so"] = new("Hồ sơ", "Dossier"),
        ["han-tra"] = new("Diễn giải hạn trả", "Due moment explained"),
        ["cac-ban"] = new("Các bản giấy tiếp nhận", "Versions of the receipt slip"),
        ["tiep-nhan"] = new("Tiếp nhận hồ sơ tiếp theo", "Receiving the next dossier"),
        ["giay-tiep-nhan"] = new("Giấy tiếp nhận", "Slip"),
        ["phieu-bo-sung"] = new("Phiếu yêu cầu bổ sung", "Request for a supplement"),
        ["phieu-tu-choi"] = new("Phiếu từ chối tiếp nhận", "Refusal of receipt"),
        ["phieu-kiem-soat"] = new("Phiếu kiểm soát", "Control slip"),
        ["ket-qua"] = new("Kết quả", "Result"),
        ["thu-xin-loi"] = new("Thư xin lỗi về mất, hỏng hồ sơ", "Letter of apology for a loss"),
        ["van-ban-xin-loi"] = new("Văn bản xin lỗi", "Letter of apology"),
        ["thong-bao-dung"] = new("Thông báo dừng giải quyết", "Notice of the stop"),
        ["dong-y-nhieu"] = new("Xem nhiều dự thảo", "Reading several drafts"),
        ["api"] = new("Phần mềm kết nối đọc", "Read by a client"),
        ["goi-bang-chung"] = new("Gói bằng chứng", "Evidence package"),
    };

    /// <summary>The words of the page; the address itself where it is none of ours.</summary>
    public static Bilingual Of(string page)
    {
        var last = page[(page.LastIndexOf('/') + 1)..];
        return Pages.TryGetValue(last, out var words) ? words : ActLinks.NameOf(last) ?? new(page, page);
    }
}
