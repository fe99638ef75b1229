using MotCua.Law;
using MotCua.Law.Retention;
using MotCua.Look;

namespace MotCua.Dossiers.Retention;

/// <summary>Lời về lưu trữ và hủy: the same on every page.</summary>
public static class RetentionWords
{
    /// <summary>"5 năm" or "vĩnh viễn".</summary>
    public static Bilingual Of(RetentionLine line) => line.Years is { } years ? new($"{years} năm sau năm kết thúc", $"{years} year{(years == 1 ? "" : "s")} after the year it ended") : new("vĩnh viễn", "for ever");

    public static Bilingual Of(ErasureGround ground) => ground == ErasureGround.TermEnded ? new("hết thời hạn lưu trữ", "retention ended") : new("theo bản án, quyết định", "ordered by a judgment or decision");

    public static Bilingual Of(ErasureLineStatus status) => status switch
    {
        ErasureLineStatus.Kept => new("giữ lại", "kept"),
        ErasureLineStatus.Erased => new("đã hủy nội dung", "content erased"),
        _ => new("trong danh mục", "listed"),
    };

    /// <summary>Where a list stands, with how far the erasing has come.</summary>
    public static (Tone Tone, Bilingual Words) Of(ErasureStatus status, int left) => status switch
    {
        ErasureStatus.Proposed => (Tone.Soon, new("chờ quyết định", "awaits a decision")),
        ErasureStatus.Refused => (Tone.Done, new("không đồng ý hủy", "not agreed to")),
        _ when left > 0 => (Tone.Plain, new($"đang hủy, còn {left}", $"being erased, {left} left")),
        _ => (Tone.Done, new("đã hủy", "erased")),
    };

    /// <summary>Xóa gì.</summary>
    public static Bilingual Erased { get; } = new(
        "Bị hủy: họ tên, số giấy tờ, địa chỉ, điện thoại, nội dung khai và ý kiến; bản quét và giấy tờ đã lưu; mã tra cứu trên giấy tiếp nhận; mọi chỗ tìm thấy các nội dung ấy.",
        "Erased: names, numbers of papers, addresses, telephones, what was declared and written; scans and papers kept; the slip's key; and wherever these are searched.");

    /// <summary>Còn gì.</summary>
    public static Bilingual Provable { get; } = new(
        "Còn lại và vẫn chứng minh được: mã hồ sơ, thủ tục, việc nào do ai làm lúc nào, hạn, kết quả được hay không; chuỗi niêm phong vẫn kiểm tra được; ai quyết định hủy, theo văn bản nào.",
        "What stays and can still be proven: code, procedure, which act was done when and by whom, terms, whether it was granted; sealed chains still verify; who decided the erasure, by which document.");
}
